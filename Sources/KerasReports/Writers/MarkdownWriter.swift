import Basics

/// Markdown in the making, as GitHub and GitLab read it: nothing that stands in a file may become markup, a link or a mention.
struct MarkdownWriter {
  private(set) var bytes: [UInt8] = []

  mutating func line(_ text: String = "") {
    bytes.append(contentsOf: text.utf8)
    bytes.append(UInt8(ascii: "\n"))
  }

  /// A table with a row for each item; of more than `limit` the rest is counted.
  mutating func table<Item>(_ head: [String], _ items: [Item], limit: Int, _ cells: (Item) -> [String]) {
    line()
    line("| " + head.joined(separator: " | ") + " |")
    line("|" + head.map { _ in " --- |" }.joined())
    for item in items.prefix(limit) { line("| " + cells(item).joined(separator: " | ") + " |") }
    if items.count > limit { line("\n… and \((items.count - limit).grouped) more") }
  }

  /// A name or value as it is; nothing for none.
  static func code(_ text: String?) -> String {
    guard let text, !text.isEmpty else { return "" }
    let shown = text.escapingControls.cut(to: 200)
    let isPlain = shown.utf8.allSatisfy { $0.isPrintableASCII && !#"`|\"#.utf8.contains($0) }
    if isPlain && shown.first != " " && shown.last != " " { return "`\(shown)`" }
    // Within backticks nothing can be escaped, and a table would still be cut at a bar.
    return "<code>" + shown.asEntities + "</code>"
  }

  /// A sentence that may have names in it.
  static func text(_ text: String) -> String {
    text.escapingControls.cut(to: 1000).asEntities
  }
}

extension String {
  /// This with every character as an entity that could mean something to Markdown or HTML, or make a link or a mention.
  fileprivate var asEntities: String {
    let scalars = Array(unicodeScalars)
    var text = ""
    for (index, scalar) in scalars.enumerated() {
      let before = index > 0 ? scalars[index - 1] : " "
      let after = index + 1 < scalars.count ? scalars[index + 1] : " "
      if scalar == "@" {
        // The comment keeps apart what GitHub would take for the name of a user.
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
    // `conv2d_1` is no emphasis.
    case "_": !(before.isWord && after.isWord)
    // `http://` and `www.` make a link of whatever follows.
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
