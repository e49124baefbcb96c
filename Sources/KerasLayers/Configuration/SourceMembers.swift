extension SourceValue {
  /// The members of an object in the order of the text.
  package struct Members: Sendable, Sequence {
    fileprivate let text: SourceText
    /// The tokens between the braces: each key, its value and what is inside of it.
    fileprivate let tokens: Range<Int>
    /// Whether a key is written with escapes; it is not found under its name then.
    package let hasEscapedKeys: Bool

    /// No members, for where there is no object.
    package static let empty = Members(text: .empty, tokens: 0..<0, hasEscapedKeys: false)

    package var isEmpty: Bool { tokens.isEmpty }

    /// The value under a key; nil where there is none.
    package subscript(key: String) -> SourceValue? {
      text.value(under: key.utf8.span, in: tokens).map { SourceValue(text, $0) }
    }

    package func makeIterator() -> Iterator { Iterator(text: text, tokens: tokens) }

    package struct Iterator: IteratorProtocol {
      fileprivate let text: SourceText
      fileprivate var tokens: Range<Int>

      package mutating func next() -> Member? {
        while tokens.count > 1 {
          let member = Member(value: SourceValue(text, tokens.lowerBound + 1))
          tokens = Swift.min(text.next(after: tokens.lowerBound + 1), tokens.upperBound)..<tokens.upperBound
          if !member.isSuperseded { return member }
        }
        return nil
      }
    }
  }

  /// A key of an object and its value.
  package struct Member: Sendable {
    package let value: SourceValue

    /// The key as the text writes it.
    package var key: String { String(decoding: keyBytes, as: UTF8.self) }

    fileprivate var isSuperseded: Bool { value.text.tokens[value.token - 1].isSuperseded }

    /// The bytes of the key, without quotes.
    var keyBytes: ArraySlice<UInt8> { value.text.contents(of: value.token - 1) }
  }

  /// The members of an object; empty for anything else.
  package var members: Members {
    guard kind == .object else { return .empty }
    let object = text.tokens[token]
    return Members(text: text, tokens: (token + 1)..<(token + object.size), hasEscapedKeys: object.hasEscapes)
  }

  /// The member of an object under a key; nil where there is none.
  package subscript(key: String) -> SourceValue? { members[key] }

  /// The values of a list; empty for anything else.
  package var items: [SourceValue] {
    guard kind == .list else { return [] }
    let end = text.next(after: token)
    var items: [SourceValue] = []
    var item = token + 1, count = 0
    while item < end {
      count += 1
      item = text.next(after: item)
    }
    items.reserveCapacity(count)
    item = token + 1
    while item < end {
      items.append(SourceValue(text, item))
      item = text.next(after: item)
    }
    return items
  }

  /// Whether a condition holds for each value of a list, up to the first for which it does not.
  @inline(__always) func allItems(_ condition: (SourceValue) -> Bool) -> Bool {
    var item = token + 1
    let end = text.next(after: token)
    while item < end {
      if !condition(SourceValue(text, item)) { return false }
      item = text.next(after: item)
    }
    return true
  }
}
