import Basics

/// The width of text on a terminal.
extension String {
  /// The number of columns that this takes once its control characters are escaped.
  var columns: Int {
    isPrintableASCII ? utf8.count : unicodeScalars.reduce(0) { $0 + $1.columns }
  }

  /// This with the frames and marks of reports replaced by ASCII characters of the same width.
  var withASCIIFrames: String {
    if isPrintableASCII { return self }
    let replacements: [Unicode.Scalar: Unicode.Scalar] = [
      "─": "-", "✓": "+", "✗": "x", "→": ">", "…": "~", "●": "*", "│": "|", "├": "+", "┤": "+", "┼": "+", "┴": "+",
      "╰": "`", "╯": "'",
    ]
    var view = String.UnicodeScalarView()
    for scalar in unicodeScalars { view.append(replacements[scalar] ?? scalar) }
    return String(view)
  }

  /// This in at most `limit` columns, the middle replaced by an ellipsis: names in Keras differ at both ends.
  func truncatingMiddle(to limit: Int) -> String {
    if columns <= limit { return self }
    if limit <= 1 { return limit == 1 ? "…" : "" }
    let tailColumns = (limit - 1) / 2
    let head = unicodeScalars.prefix(columns: limit - 1 - tailColumns)
    let tail = unicodeScalars.reversed().prefix(columns: tailColumns).reversed()
    var text = String(head) + "…"
    text.unicodeScalars.append(contentsOf: tail)
    return text
  }
}

extension Collection where Element == Unicode.Scalar {
  fileprivate func prefix(columns limit: Int) -> String.UnicodeScalarView {
    var view = String.UnicodeScalarView()
    var used = 0
    for scalar in self {
      used += scalar.columns
      if used > limit { break }
      view.append(scalar)
    }
    return view
  }
}

extension Unicode.Scalar {
  fileprivate var columns: Int {
    if value >= 0x20 && value < 0x7F { return 1 }
    if isHidden { return escaped.utf8.count }
    switch value {
    case 0x0300...0x036F, 0x1AB0...0x1AFF, 0x20D0...0x20FF, 0xFE00...0xFE0F, 0xFE20...0xFE2F: return 0
    case 0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF00...0xFF60,
      0xFFE0...0xFFE6, 0x1F300...0x1F64F, 0x1F900...0x1F9FF, 0x20000...0x3FFFD:
      return 2
    default: return 1
    }
  }
}
