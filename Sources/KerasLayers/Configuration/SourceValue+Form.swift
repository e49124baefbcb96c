/// Comparisons of values by their bytes, for questions that are asked of every layer.
extension SourceValue {
  /// Whether two configurations of layers have the same keys, and values that differ only in numbers, flags and the
  /// name: loaders of Keras treat them alike.
  package func hasSameForm(as other: SourceValue) -> Bool {
    guard text === other.text, kind == .object, other.kind == .object else { return false }
    let end = text.tokens[token].next
    guard end - token == text.tokens[other.token].next - other.token else { return false }
    return text.bytes.withUnsafeBufferPointer { bytes in
      text.tokens.withUnsafeBufferPointer { tokens in
        let comparison = FormComparison(bytes: bytes, tokens: tokens)
        var mine = token + 1, theirs = other.token + 1
        while mine + 1 < end {
          let next = tokens[mine + 1].next
          guard comparison.isSameMember(mine, theirs, next) else { return false }
          theirs += next - mine
          mine = next
        }
        return true
      }
    }
  }

  /// A number that equal values have in common.
  package var contentHash: UInt64 {
    text.bytes.withUnsafeBufferPointer { bytes in
      var hash: UInt64 = 0xcbf2_9ce4_8422_2325
      for position in range { hash = (hash ^ UInt64(bytes[position])) &* 0x100_0000_01b3 }
      return hash
    }
  }

  /// The number of keys and values inside it.
  package var size: Int { text.tokens[token].next - token }

  /// Whether a key or text inside it, at any depth, is this one.
  package func mentions(_ word: StaticString) -> Bool {
    text.bytes.withUnsafeBufferPointer { bytes in
      let count = word.utf8CodeUnitCount
      for index in token..<text.tokens[token].next {
        let token = text.tokens[index]
        guard token.end - token.start == count + 2, bytes[token.start] == UInt8(ascii: "\"") else { continue }
        let isSame = (0..<count).allSatisfy { bytes[token.start + 1 + $0] == word.utf8Start[$0] }
        if isSame { return true }
      }
      return false
    }
  }

  /// Whether it is this text.
  package func isText(_ word: StaticString) -> Bool {
    guard range.count == word.utf8CodeUnitCount + 2, kind == .text else { return false }
    let start = range.lowerBound + 1
    return (0..<word.utf8CodeUnitCount).allSatisfy { text.bytes[start + $0] == word.utf8Start[$0] }
  }
}

private struct FormComparison {
  let bytes: UnsafeBufferPointer<UInt8>
  let tokens: UnsafeBufferPointer<SourceText.Token>

  /// Whether two members have the same key, and values of the same form.
  ///
  /// - Parameter next: the token behind the first of them.
  func isSameMember(_ mine: Int, _ theirs: Int, _ next: Int) -> Bool {
    guard next - mine == tokens[theirs + 1].next - theirs else { return false }
    if isSame(tokens[mine].start..<tokens[mine + 1].end, tokens[theirs].start..<tokens[theirs + 1].end) { return true }
    guard isSame(mine, theirs) else { return false }
    if isName(mine) { return isPlainName(mine + 1) && isPlainName(theirs + 1) }
    for offset in 1..<(next - mine) where !isAlike(mine + offset, theirs + offset) { return false }
    return true
  }

  private func isAlike(_ mine: Int, _ theirs: Int) -> Bool {
    let (a, b) = (bytes[tokens[mine].start], bytes[tokens[theirs].start])
    switch a {
    case UInt8(ascii: "\""): return isSame(mine, theirs)
    case UInt8(ascii: "{"), UInt8(ascii: "["): return a == b && tokens[mine].next - mine == tokens[theirs].next - theirs
    case UInt8(ascii: "t"), UInt8(ascii: "f"): return b == UInt8(ascii: "t") || b == UInt8(ascii: "f")
    case UInt8(ascii: "n"): return a == b
    default: return b == UInt8(ascii: "-") || b >= UInt8(ascii: "0") && b <= UInt8(ascii: "9")
    }
  }

  /// Whether a key is `name`.
  private func isName(_ token: Int) -> Bool {
    let start = tokens[token].start
    return tokens[token].end - start == 6 && bytes[start + 1] == UInt8(ascii: "n")
      && bytes[start + 2] == UInt8(ascii: "a")
      && bytes[start + 3] == UInt8(ascii: "m") && bytes[start + 4] == UInt8(ascii: "e")
  }

  /// Whether it is a text without a slash, which Keras refuses in a name.
  private func isPlainName(_ token: Int) -> Bool {
    let range = tokens[token].start..<tokens[token].end
    return bytes[range.lowerBound] == UInt8(ascii: "\"") && !range.contains { bytes[$0] == UInt8(ascii: "/") }
  }

  private func isSame(_ mine: Int, _ theirs: Int) -> Bool {
    isSame(tokens[mine].start..<tokens[mine].end, tokens[theirs].start..<tokens[theirs].end)
  }

  private func isSame(_ mine: Range<Int>, _ theirs: Range<Int>) -> Bool { bytes.isSame(mine, theirs) }
}

extension SourceText {
  /// Whether two parts have the same bytes.
  func isSame(_ one: Range<Int>, _ other: Range<Int>) -> Bool {
    bytes.withUnsafeBufferPointer { $0.isSame(one, other) }
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// Whether two parts are the same, eight bytes at a time.
  fileprivate func isSame(_ mine: Range<Int>, _ theirs: Range<Int>) -> Bool {
    guard mine.count == theirs.count, let start = baseAddress else { return false }
    let (a, b) = (UnsafeRawPointer(start + mine.lowerBound), UnsafeRawPointer(start + theirs.lowerBound))
    var offset = 0
    while offset + 8 <= mine.count {
      let isEqual =
        a.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
        == b.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
      if !isEqual { return false }
      offset += 8
    }
    while offset < mine.count {
      if a.load(fromByteOffset: offset, as: UInt8.self) != b.load(fromByteOffset: offset, as: UInt8.self) {
        return false
      }
      offset += 1
    }
    return true
  }
}
