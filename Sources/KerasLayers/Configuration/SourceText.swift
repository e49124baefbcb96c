/// The text of a configuration, and where each value in it begins and ends.
///
/// The one pass that checks the text notes the positions, so that a value is found without reading the text again. A
/// decoder's container answers a question about one key at the price of thousands of instructions; a constraint
/// concerns a few bytes.
package final class SourceText: Sendable {
  let bytes: [UInt8]
  let tokens: [Token]

  /// The longest text whose positions a token holds.
  package static let mostBytes = Int(Int32.max)

  /// A value or a key, in as few bytes as possible: a text of 10 MB has a million.
  package struct Token: Sendable {
    private let first: UInt32
    private var last: UInt32
    /// The index of the first token behind it that is not inside it; the highest bit is set for escapes.
    private var following: UInt32
    private static let escapes: UInt32 = 1 << 31

    /// The position of its first byte.
    var start: Int { Int(first) }
    /// The position after its last byte.
    var end: Int { Int(last) }
    /// The index of the first token behind it that is not inside it.
    var next: Int { Int(following & ~Self.escapes) }
    /// Whether the string, or a key of the object, is written with escapes.
    var hasEscapes: Bool { following & Self.escapes != 0 }

    /// A number, a literal or a string with its quotes, as the token at an index, in a text of at most `mostBytes`.
    package init(_ range: Range<Int>, at index: Int, hasEscapes: Bool = false) {
      first = UInt32(truncatingIfNeeded: range.lowerBound)
      last = UInt32(truncatingIfNeeded: range.upperBound)
      following = UInt32(truncatingIfNeeded: index + 1) | (hasEscapes ? Self.escapes : 0)
    }

    /// Ends an object or a list.
    ///
    /// - Parameters:
    ///   - end: the position after its bracket.
    ///   - next: the number of tokens up to there.
    package mutating func close(at end: Int, next: Int) {
      last = UInt32(truncatingIfNeeded: end)
      following = UInt32(truncatingIfNeeded: next) | following & Self.escapes
    }

    /// Marks an object as one with a key that is written with escapes.
    package mutating func noteEscapes() { following |= Self.escapes }
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
