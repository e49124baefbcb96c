/// A pattern of paths. `*` matches any part of one name, `**` any part of a path, `?` one character, `[ab]` one of
/// several; a backslash quotes the next character.
package struct Glob: Sendable, Equatable {
  package let text: String
  private let tokens: [Token]

  private enum Token: Sendable, Equatable {
    case one(Unicode.Scalar)
    case any
    case oneOf([ClosedRange<Unicode.Scalar>], isNot: Bool)
    case many(crossing: Bool)
  }

  package init(_ text: String) {
    self.text = text
    tokens = Glob.tokens(Array(text.unicodeScalars))
  }

  /// The only path that matches; nil if several can match.
  package var literal: String? {
    var path = String.UnicodeScalarView()
    for token in tokens {
      guard case .one(let scalar) = token else { return nil }
      path.append(scalar)
    }
    return String(path)
  }

  /// Takes time proportional to the product of both lengths.
  package func matches(_ path: String) -> Bool {
    // The tokens that can match next, after the part of the path read so far.
    var states = Array(repeating: false, count: tokens.count + 1)
    states[0] = true
    skip(&states)
    for scalar in path.unicodeScalars {
      var next = Array(repeating: false, count: tokens.count + 1)
      for (index, token) in tokens.enumerated() where states[index] {
        switch token {
        case .one(let wanted): if wanted == scalar { next[index + 1] = true }
        case .any: if scalar != "/" { next[index + 1] = true }
        case .oneOf(let ranges, let isNot):
          if scalar != "/", ranges.contains(where: { $0.contains(scalar) }) != isNot { next[index + 1] = true }
        case .many(let crossing): if crossing || scalar != "/" { next[index] = true }
        }
      }
      skip(&next)
      states = next
    }
    return states[tokens.count]
  }

  /// A wildcard can match an empty run.
  private func skip(_ states: inout [Bool]) {
    for (index, token) in tokens.enumerated() where states[index] {
      if case .many = token { states[index + 1] = true }
    }
  }

  private static func tokens(_ text: [Unicode.Scalar]) -> [Token] {
    var tokens: [Token] = []
    var rest = text[...]
    while let scalar = rest.popFirst() {
      switch scalar {
      case "\\": tokens.append(.one(rest.popFirst() ?? scalar))
      case "?": tokens.append(.any)
      case "*":
        let crossing = rest.first == "*"
        while rest.first == "*" { rest.removeFirst() }
        tokens.append(.many(crossing: crossing))
      case "[":
        guard let end = rest.dropFirst().firstIndex(of: "]") else {
          tokens.append(.one(scalar))
          continue
        }
        let isNot = rest.first == "!"
        tokens.append(.oneOf(ranges(rest[..<end].dropFirst(isNot ? 1 : 0)), isNot: isNot))
        rest = rest[(end + 1)...]
      default: tokens.append(.one(scalar))
      }
    }
    return tokens
  }

  private static func ranges(_ text: ArraySlice<Unicode.Scalar>) -> [ClosedRange<Unicode.Scalar>] {
    var ranges: [ClosedRange<Unicode.Scalar>] = []
    var rest = text
    while let first = rest.popFirst() {
      if rest.first == "-", let last = rest.dropFirst().first, last >= first {
        rest = rest.dropFirst(2)
        ranges.append(first...last)
      } else {
        ranges.append(first...first)
      }
    }
    return ranges
  }

  /// The pattern that matches this name alone.
  package static func quoting(_ name: String) -> String {
    var text = ""
    for scalar in name.unicodeScalars {
      if "*?[\\".unicodeScalars.contains(scalar) { text += "\\" }
      text.unicodeScalars.append(scalar)
    }
    return text
  }
}
