import Basics

/// Builds text for a terminal: styled if colour is enabled, padded to columns.
///
/// All text is written with control characters escaped, so that no name in a file can steer the terminal.
struct StyledText {
  /// The raw value is the parameter of the terminal's escape sequence.
  enum Style: String {
    case plain = "", bold = "1", dim = "2", red = "31", green = "32", yellow = "33", cyan = "36"
    case boldRed = "1;31", boldYellow = "1;33", boldGreen = "1;32"
  }

  enum Alignment { case left, right }

  private(set) var bytes: [UInt8] = []
  private let color, ascii: Bool

  init(_ options: Reporter.Options) {
    color = options.color
    ascii = options.ascii
  }

  mutating func write(_ text: String, _ style: Style = .plain) {
    if text.isEmpty { return }
    let isStyled = color && style != .plain
    if isStyled { bytes.append(contentsOf: "\u{1B}[\(style.rawValue)m".utf8) }
    if text.isPrintableASCII {
      bytes.append(contentsOf: text.utf8)
    } else {
      let escaped = text.escapingControls
      bytes.append(contentsOf: (ascii ? escaped.withASCIIFrames : escaped).utf8)
    }
    if isStyled { bytes.append(contentsOf: "\u{1B}[0m".utf8) }
  }

  mutating func writeLine(_ text: String = "", _ style: Style = .plain) {
    write(text, style)
    bytes.append(UInt8(ascii: "\n"))
  }

  mutating func writeSpaces(_ count: Int) {
    bytes.append(contentsOf: repeatElement(UInt8(ascii: " "), count: max(0, count)))
  }

  /// Writes `text` padded to `width` columns.
  mutating func writeCell(_ text: String, _ width: Int, _ alignment: Alignment = .left, _ style: Style = .plain) {
    let padding = width - text.columns
    if alignment == .right { writeSpaces(padding) }
    write(text, style)
    if alignment == .left { writeSpaces(padding) }
  }

  /// Writes a horizontal line.
  mutating func writeSeparator(_ width: Int) {
    let (whole, rest) = max(0, width).quotientAndRemainder(dividingBy: Self.lineLength)
    let part = Substring(Self.line.utf8.prefix(rest * "─".utf8.count))
    writeLine(String(repeating: Self.line, count: whole) + part, .dim)
  }

  /// To repeat a character takes longer than to copy a text.
  private static let line = String(repeating: "─", count: lineLength)
  private static let lineLength = 256

  /// Writes `text` broken at spaces before `width`; lines after the first are indented by `indent`.
  ///
  /// The caller has already written the indent of the first line, and perhaps some columns after it.
  mutating func writeParagraph(
    _ text: String, indent: Int, width: Int, after columns: Int = 0, _ style: Style = .plain
  ) {
    let available = max(16, width - indent)
    var used = columns
    // The letters of a text take twenty times as long to tell apart as its bytes.
    for word in text.utf8.split(separator: UInt8(ascii: " ")) {
      // A long name is not broken but gets its own line; only absurd lengths are truncated.
      let word = String(Substring(word)).truncatingMiddle(to: 4 * available)
      if used > 0 && used + 1 + word.columns > available {
        writeLine()
        writeSpaces(indent)
        used = 0
      } else if used > 0 {
        writeSpaces(1)
        used += 1
      }
      write(word, style)
      used += word.columns
    }
    writeLine()
  }
}
