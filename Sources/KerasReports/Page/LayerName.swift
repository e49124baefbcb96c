import Basics

extension HTMLWriter {
  /// The name of a layer, with a link to its row if it has one. With too little space the page shortens the models
  /// around the layer first, then the middle of its name; the last characters stay, since they tell similar names
  /// apart.
  mutating func layerName(_ path: [String], link: String?) {
    // Escaped first, so that no escape is taken apart.
    let name = path.shownName.escapingControls
    let end = name.utf8.count > LayerName.shortest ? name.suffix(LayerName.end) : ""
    let isLong = path.count > 1 || !end.isEmpty
    let title = isLong ? (path.dropLast() + [name]).joined(separator: "/") : nil
    element(link == nil ? "span" : "a", ["class": "name", "href": link, "title": title]) { html in
      if path.count > 1 { html.element("span", ["class": "p"], path.dropLast().joined(separator: "/") + "/") }
      if end.isEmpty { return html.text(name) }
      html.element("span", ["class": "e"], String(name.dropLast(end.count)))
      html.element("span", ["class": "t"], String(end))
    }
  }

  /// A file's path, which breaks after a separator rather than inside a word, and never inside its extension.
  mutating func path(_ path: String) {
    let start = path.unbrokenEnd
    var part = path.startIndex
    for index in path[..<start].indices where path[index] == "/" || path[index] == "_" {
      let next = path.index(after: index)
      text(String(path[part..<next]))
      if next < path.endIndex { void("wbr", [:]) }
      part = next
    }
    text(String(path[part..<start]))
    if start < path.endIndex { element("span", String(path[start...])) }
  }
}

private enum LayerName {
  /// Only longer names are ever shortened, and so many characters stay at the end.
  static let shortest = 14, end = 9
  /// A longer word of a path may be broken.
  static let longestWord = 24
}

extension [String] {
  /// The last name of a layer's path, with a text for one that shows nothing.
  var shownName: String {
    guard let name = last, !name.isEmpty else { return "(no name)" }
    return name.contains { !$0.isWhitespace } ? name : "\"\(name)\""
  }
}

extension String {
  /// Where the part begins that stays on one line: the last word of a path with an extension, or the extension alone
  /// after a long word: `model.h5`, `.weights.h5`.
  fileprivate var unbrokenEnd: Index {
    let separators: [Character] = ["/", "_", " "]
    let name = self[(lastIndex { separators.contains($0) }.map(index(after:)) ?? startIndex)...]
    guard let dot = name.lastIndex(of: "."), case let word = name[dot...].dropFirst(), word.utf8.count <= 8,
      word.first?.isLetter ?? false, word.allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber) })
    else { return endIndex }
    if name.utf8.count <= LayerName.longestWord { return name.startIndex }
    let suffix = ".weights"
    return name[..<dot].hasSuffix(suffix) ? index(dot, offsetBy: -suffix.count) : dot
  }
}
