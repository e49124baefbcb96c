/// The text of a configuration, and where each value in it begins and ends.
///
/// The one pass that checks the text notes the positions, so that a value is found without reading the text again. A
/// decoder's container answers a question about one key at the price of thousands of instructions; a constraint
/// concerns a few bytes.
package final class SourceText: Sendable {
  let bytes: [UInt8]
  let tokens: [Token]

  /// A value or a key.
  package struct Token: Sendable {
    /// The position of its first byte.
    let start: Int
    /// The position after its last byte.
    private(set) var end: Int
    /// The index of the first token behind it that is not inside it.
    private(set) var next: Int
    /// Whether the string, or a key of the object, is written with escapes.
    private(set) var hasEscapes: Bool

    /// A number, a literal or a string with its quotes, as the token at an index.
    package init(_ range: Range<Int>, at index: Int, hasEscapes: Bool = false) {
      start = range.lowerBound
      end = range.upperBound
      next = index + 1
      self.hasEscapes = hasEscapes
    }

    /// Ends an object or a list.
    ///
    /// - Parameters:
    ///   - end: the position after its bracket.
    ///   - next: the number of tokens up to there.
    package mutating func close(at end: Int, next: Int) {
      self.end = end
      self.next = next
    }

    /// Marks an object as one with a key that is written with escapes.
    package mutating func noteEscapes() { hasEscapes = true }
  }

  /// - Parameter tokens: the values and keys in the order in which they begin.
  package init(_ bytes: [UInt8], _ tokens: [Token]) {
    self.bytes = bytes
    self.tokens = tokens
  }

  /// No text.
  static let empty = SourceText([], [])

  /// The outermost value; nil if there is none.
  package var root: SourceValue? { tokens.isEmpty ? nil : SourceValue(self, 0) }

  /// The token of the value whose key is a name, among the keys and values between two braces.
  func value(under name: UnsafeBufferPointer<UInt8>, in members: Range<Int>) -> Int? {
    bytes.withUnsafeBufferPointer { bytes in
      tokens.withUnsafeBufferPointer { tokens in
        var token = members.lowerBound
        while token + 1 < members.upperBound {
          let key = tokens[token]
          if key.end - key.start == name.count + 2,
            name.indices.allSatisfy({ bytes[key.start + 1 + $0] == name[$0] })
          {
            return token + 1
          }
          token = tokens[token + 1].next
        }
        return nil
      }
    }
  }
}
