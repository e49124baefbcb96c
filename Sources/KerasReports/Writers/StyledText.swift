import Basics

/// A page for the terminal in the making: words, painted where colour is wanted, padded to columns.
///
/// Whatever is written is made visible first, so that no name in a file can steer the terminal.
struct StyledText {
  enum Paint: String {
    case plain = "", bold = "1", dim = "2", red = "31", green = "32", yellow = "33", cyan = "36"
    case boldRed = "1;31", boldYellow = "1;33", boldGreen = "1;32"
  }

  enum Side { case left, right }

  private(set) var bytes: [UInt8] = []
  private let color, ascii: Bool

  init(_ options: Reporter.Options) {
    color = options.color
    ascii = options.ascii
  }

  mutating func write(_ text: String, _ paint: Paint = .plain) {
    if text.isEmpty { return }
    let painted = color && paint != .plain
    if painted { bytes.append(contentsOf: "\u{1B}[\(paint.rawValue)m".utf8) }
    let shown = text.escapingControls
    bytes.append(contentsOf: (ascii ? shown.withPlainFrames : shown).utf8)
    if painted { bytes.append(contentsOf: "\u{1B}[0m".utf8) }
  }

  mutating func line(_ text: String = "", _ paint: Paint = .plain) {
    write(text, paint)
    bytes.append(UInt8(ascii: "\n"))
  }

  mutating func spaces(_ count: Int) {
    bytes.append(contentsOf: repeatElement(UInt8(ascii: " "), count: max(0, count)))
  }

  /// `text` in a column `width` wide.
  mutating func cell(_ text: String, _ width: Int, _ side: Side = .left, _ paint: Paint = .plain) {
    let gap = width - text.columns
    if side == .right { spaces(gap) }
    write(text, paint)
    if side == .left { spaces(gap) }
  }

  mutating func rule(_ width: Int) {
    line(String(repeating: "─", count: max(0, width)), .dim)
  }

  /// `text` from column `indent` on, broken at spaces where it would pass `width`; the first line's indent stands already.
  mutating func paragraph(_ text: String, indent: Int, width: Int, _ paint: Paint = .plain) {
    let room = max(16, width - indent)
    var used = 0
    for word in text.split(separator: " ", omittingEmptySubsequences: true) {
      // A name can be of any length: the line breaks around it, and what is absurd is cut.
      let word = String(word).cut(to: 4 * room)
      if used > 0 && used + 1 + word.columns > room {
        line()
        spaces(indent)
        used = 0
      } else if used > 0 {
        spaces(1)
        used += 1
      }
      write(word, paint)
      used += word.columns
    }
    line()
  }
}
