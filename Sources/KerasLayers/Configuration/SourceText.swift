/// The text of a configuration, and where each value in it begins and ends.
///
/// The one pass that checks the text notes the positions, so that a value is found without reading the text again. A
/// decoder's container answers a question about one key at the price of thousands of instructions; a constraint
/// concerns a few bytes.
package final class SourceText: Sendable {
  let bytes: [UInt8]
  let tokens: [Token]

  /// The longest text whose positions a token holds.
  package static let mostBytes = 1 << 29 - 1

  /// A value or a key, in as few bytes as possible: a text of 10 MB has a million.
  package struct Token: Sendable {
    private var first: UInt32
    /// The bytes of a scalar, or the tokens of an object or a list with all in it; the highest three bits are marks.
    private var extent: UInt32
    private static let escapes: UInt32 = 1 << 31
    private static let container: UInt32 = 1 << 30
    private static let superseded: UInt32 = 1 << 29
    private static let marks = escapes | container | superseded

    /// The position of its first byte.
    var start: Int { Int(first) }
    /// Whether it is an object or a list.
    var isContainer: Bool { extent & Self.container != 0 }
    /// The tokens of the value with all that is in it.
    var size: Int { isContainer ? Int(extent & ~Self.marks) : 1 }
    /// The position after the last byte of a scalar.
    var endOfScalar: Int { Int(first) + Int(extent & ~Self.marks) }
    /// Whether an equal key follows in the object: `JSONNormalizer` overwrites the earlier one.
    var isSuperseded: Bool { extent & Self.superseded != 0 }
    /// Whether the string, or a key of the object, is written with escapes.
    var hasEscapes: Bool { extent & Self.escapes != 0 }

    /// A number, a literal or a string with its quotes, in a text of at most `mostBytes`.
    package init(scalar range: Range<Int>, hasEscapes: Bool = false) {
      first = UInt32(truncatingIfNeeded: range.lowerBound)
      extent = UInt32(truncatingIfNeeded: range.count) | (hasEscapes ? Self.escapes : 0)
    }

    /// An object or a list that begins at a position.
    package init(container start: Int) {
      first = UInt32(truncatingIfNeeded: start)
      extent = Self.container | 1
    }

    /// Ends an object or a list.
    ///
    /// - Parameter size: its tokens, itself and all in it.
    package mutating func close(size: Int) {
      extent = UInt32(truncatingIfNeeded: size) | extent & Self.marks
    }

    /// The same value further on in the text.
    package func moved(by distance: Int) -> Token {
      var copy = self
      copy.first &+= UInt32(truncatingIfNeeded: distance)
      return copy
    }

    /// Marks a key that an equal one follows.
    package mutating func noteSuperseded() { extent |= Self.superseded }

    /// Marks an object as one with a key that is written with escapes.
    package mutating func noteEscapes() { extent |= Self.escapes }
  }

  /// - Parameter tokens: the values and keys in the order in which they begin.
  package init(_ bytes: [UInt8], _ tokens: [Token]) {
    self.bytes = bytes
    self.tokens = tokens
  }

  /// No text.
  static let empty = SourceText([], [])

  /// The index of the first token behind a value that is not inside it.
  func next(after token: Int) -> Int { token + tokens[token].size }

  /// The position after the last byte of a value.
  func end(of token: Int) -> Int {
    bytes.withUnsafeBufferPointer { bytes in tokens.withUnsafeBufferPointer { $0.end(of: token, in: bytes) } }
  }

  /// The outermost value; nil if there is none.
  package var root: SourceValue? { tokens.isEmpty ? nil : SourceValue(self, 0) }

  /// The token of the value whose key is a name, among the keys and values between two braces.
  func value(under name: Span<UInt8>, in members: Range<Int>) -> Int? {
    // A span must not outlive what it is a part of, so both are held here.
    let (text, values) = (self.bytes, self.tokens)
    let bytes = text.span, tokens = values.span
    var token = members.lowerBound
    while token + 1 < members.upperBound {
      let key = tokens[token]
      if key.endOfScalar - key.start == name.count + 2, bytes.hasSame(as: name, from: key.start + 1) {
        return token + 1
      }
      token += 1 + tokens[token + 1].size
    }
    return nil
  }
}

extension Span<UInt8> {
  /// Whether these bytes from a position on begin with others.
  fileprivate func hasSame(as others: Span<UInt8>, from start: Int) -> Bool {
    for index in others.indices where self[start + index] != others[index] { return false }
    return true
  }
}

extension UnsafeBufferPointer<SourceText.Token> {
  /// The position after the last byte of a value.
  ///
  /// Where an object or a list ends is not noted, as few are asked for it: its bracket is behind all that is in it.
  func end(of token: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Int {
    guard self[token].isContainer else { return self[token].endOfScalar }
    var last = token, open = 0
    while self[last].isContainer {
      open += 1
      let next = last + self[last].size
      if next == last + 1 { break }
      last += 1
      while last + self[last].size < next { last += self[last].size }
    }
    var end = self[last].isContainer ? self[last].start + 1 : self[last].endOfScalar
    while open > 0, end < bytes.count {
      if bytes[end] == UInt8(ascii: "}") || bytes[end] == UInt8(ascii: "]") { open -= 1 }
      end += 1
    }
    return end
  }
}
