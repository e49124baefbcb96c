import Basics

/// Builds Markdown for GitHub and GitLab: no text from a file can become markup, a link or a mention.
struct MarkdownWriter {
  private(set) var bytes: [UInt8] = []

  mutating func writeLine(_ text: String = "") {
    bytes.append(contentsOf: text.utf8)
    bytes.append(UInt8(ascii: "\n"))
  }

  /// Writes a table with a row for each item; beyond `limit` rows, only the number of the others.
  mutating func writeTable<Item>(_ head: [String], _ items: [Item], limit: Int, _ cells: (Item) -> [String]) {
    writeLine()
    writeLine("| " + head.joined(separator: " | ") + " |")
    writeLine("|" + head.map { _ in " --- |" }.joined())
    for item in items.prefix(limit) { writeLine("| " + cells(item).joined(separator: " | ") + " |") }
    if items.count > limit { writeLine("\n… and \((items.count - limit).grouped) more") }
  }

  /// A name or value as code; empty for nil.
  static func code(_ text: String?) -> String {
    guard let text, !text.isEmpty else { return "" }
    let escaped = text.escapingControls.truncatingMiddle(to: 200)
    let isPlain = escaped.utf8.allSatisfy { $0.isPrintableASCII && !#"`|\"#.utf8.contains($0) }
    if isPlain && escaped.first != " " && escaped.last != " " { return "`\(escaped)`" }
    // Nothing can be escaped within backticks, and a `|` would still end the table cell.
    return "<code>" + escaped.asEntities + "</code>"
  }

  /// A sentence that may contain names from a file.
  static func text(_ text: String) -> String {
    text.escapingControls.truncatingMiddle(to: 1000).asEntities
  }
}

extension String {
  /// This with entities in place of the characters that Markdown or HTML could interpret, or that make a link or a
  /// mention.
  fileprivate var asEntities: String {
    let scalars = Array(unicodeScalars)
    var text = ""
    for (index, scalar) in scalars.enumerated() {
      let before = index > 0 ? scalars[index - 1] : " "
      let after = index + 1 < scalars.count ? scalars[index + 1] : " "
      if scalar == "@" {
        // The comment prevents GitHub from reading a user name.
        text += "&#64;<!-- -->"
      } else if scalar.isSpecial(between: before, after) {
        text += "&#\(scalar.value);"
      } else {
        text.unicodeScalars.append(scalar)
      }
    }
    return text
  }
}

extension Unicode.Scalar {
  fileprivate func isSpecial(between before: Unicode.Scalar, _ after: Unicode.Scalar) -> Bool {
    switch self {
    case "\\", "`", "*", "[", "]", "<", ">", "#", "|", "~", "&", "$": true
    // The underscore of `conv2d_1` is not emphasis.
    case "_": !(before.isWord && after.isWord)
    // `http://` and `www.` start a link.
    case ":": after != " "
    case ".": before == "w" || before == "W"
    default: false
    }
  }

  private var isWord: Bool {
    switch self {
    case "a"..."z", "A"..."Z", "0"..."9": true
    default: false
    }
  }
}
