/// Comparisons of values by their bytes, for questions that are asked of every layer.
extension SourceValue {
  /// Whether two configurations of layers have the same keys, and values that differ only in numbers, flags and the
  /// name: loaders of Keras treat them alike.
  package func hasSameForm(as other: SourceValue) -> Bool {
    guard text === other.text, kind == .object, other.kind == .object else { return false }
    let end = text.next(after: token)
    guard size == other.size else { return false }
    return text.bytes.withUnsafeBufferPointer { bytes in
      text.tokens.withUnsafeBufferPointer { tokens in
        let comparison = FormComparison(bytes: bytes, tokens: tokens)
        var mine = token + 1, theirs = other.token + 1
        while mine + 1 < end {
          let next = mine + 1 + tokens[mine + 1].size
          guard comparison.isSameMember(mine, theirs, next, isLast: next == end) else { return false }
          theirs += next - mine
          mine = next
        }
        return true
      }
    }
  }

  /// Whether another object is written in the same bytes, but for the values under a few keys. Of two last layers in
  /// their lists it may be denied.
  package func readsSame(as other: SourceValue, except keys: [StaticString]) -> Bool {
    guard text === other.text, kind == .object, other.kind == .object else { return false }
    return text.bytes.withUnsafeBufferPointer { bytes in
      text.tokens.withUnsafeBufferPointer { tokens in
        let comparison = FormComparison(bytes: bytes, tokens: tokens)
        var mine = token + 1, theirs = other.token + 1, left = keys.count
        var start = tokens[token].start, otherStart = tokens[other.token].start
        let end = token + tokens[token].size, otherEnd = other.token + tokens[other.token].size
        while left > 0, mine < end, theirs < otherEnd {
          let isExcepted = keys.contains { comparison.isKey(mine, $0) }
          if isExcepted, !comparison.isSame(start..<tokens[mine + 1].start, otherStart..<tokens[theirs + 1].start) {
            return false
          }
          mine += 1 + tokens[mine + 1].size
          theirs += 1 + tokens[theirs + 1].size
          if isExcepted {
            (start, otherStart) = (comparison.start(of: mine), comparison.start(of: theirs))
            left -= 1
          }
        }
        return comparison.isSame(start..<comparison.start(of: end), otherStart..<comparison.start(of: otherEnd))
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
  package var size: Int { text.tokens[token].size }

  /// Whether a key or text inside it, at any depth, is this one.
  package func mentions(_ word: StaticString) -> Bool {
    text.bytes.withUnsafeBufferPointer { bytes in
      let count = word.utf8CodeUnitCount
      for index in token..<text.next(after: token) {
        let token = text.tokens[index]
        guard !token.isContainer, token.endOfScalar - token.start == count + 2,
          bytes[token.start] == UInt8(ascii: "\"")
        else { continue }
        let isSame = (0..<count).allSatisfy { bytes[token.start + 1 + $0] == word.utf8Start[$0] }
        if isSame { return true }
      }
      return false
    }
  }

  /// Whether it is a text without a slash, which Keras refuses in a name.
  package var isPlainName: Bool {
    text.bytes.withUnsafeBufferPointer { bytes in
      text.tokens.withUnsafeBufferPointer { FormComparison(bytes: bytes, tokens: $0).isPlainName(token) }
    }
  }

  /// Whether it is this text.
  package func isText(_ word: StaticString) -> Bool {
    let own = text.tokens[token]
    guard !own.isContainer, own.endOfScalar - own.start == word.utf8CodeUnitCount + 2, kind == .text else {
      return false
    }
    return (0..<word.utf8CodeUnitCount).allSatisfy { text.bytes[own.start + 1 + $0] == word.utf8Start[$0] }
  }
}

private struct FormComparison {
  let bytes: UnsafeBufferPointer<UInt8>
  let tokens: UnsafeBufferPointer<SourceText.Token>

  /// Whether two members have the same key, and values of the same form.
  ///
  /// - Parameter next: the token behind the first of them.
  func isSameMember(_ mine: Int, _ theirs: Int, _ next: Int, isLast: Bool) -> Bool {
    guard next - mine == 1 + tokens[theirs + 1].size else { return false }
    // Up to the next key, which is quicker to find than the end of an object.
    let end = isLast ? end(of: mine + 1) : tokens[next].start
    let otherEnd = isLast ? self.end(of: theirs + 1) : tokens[theirs + next - mine].start
    if isSame(tokens[mine].start..<end, tokens[theirs].start..<otherEnd) { return true }
    guard isSame(mine, theirs) else { return false }
    if isKey(mine, "name") { return isPlainName(mine + 1) && isPlainName(theirs + 1) }
    for offset in 1..<(next - mine) where !isAlike(mine + offset, theirs + offset) { return false }
    return true
  }

  /// Whether a key is this word.
  func isKey(_ token: Int, _ word: StaticString) -> Bool {
    let start = tokens[token].start + 1, count = word.utf8CodeUnitCount
    guard tokens[token].endOfScalar - start == count + 1 else { return false }
    for offset in 0..<count where bytes[start + offset] != word.utf8Start[offset] { return false }
    return true
  }

  private func isAlike(_ mine: Int, _ theirs: Int) -> Bool {
    let (a, b) = (bytes[tokens[mine].start], bytes[tokens[theirs].start])
    switch a {
    case UInt8(ascii: "\""): return isSame(mine, theirs)
    case UInt8(ascii: "{"), UInt8(ascii: "["): return a == b && tokens[mine].size == tokens[theirs].size
    case UInt8(ascii: "t"), UInt8(ascii: "f"): return b == UInt8(ascii: "t") || b == UInt8(ascii: "f")
    case UInt8(ascii: "n"): return a == b
    default: return b == UInt8(ascii: "-") || b >= UInt8(ascii: "0") && b <= UInt8(ascii: "9")
    }
  }

  /// Whether it is a text without a slash, which Keras refuses in a name.
  func isPlainName(_ token: Int) -> Bool {
    let range = tokens[token].start..<end(of: token)
    return bytes[range.lowerBound] == UInt8(ascii: "\"") && !range.contains { bytes[$0] == UInt8(ascii: "/") }
  }

  private func isSame(_ mine: Int, _ theirs: Int) -> Bool {
    isSame(tokens[mine].start..<end(of: mine), tokens[theirs].start..<end(of: theirs))
  }

  func isSame(_ mine: Range<Int>, _ theirs: Range<Int>) -> Bool { bytes.isSame(mine, theirs) }

  /// Where a token begins, or the text ends.
  func start(of token: Int) -> Int { token < tokens.count ? tokens[token].start : bytes.count }

  private func end(of token: Int) -> Int { tokens.end(of: token, in: bytes) }
}

extension SourceText {
  /// Whether two parts have the same bytes.
  func isSame(_ one: Range<Int>, _ other: Range<Int>) -> Bool {
    bytes.withUnsafeBufferPointer { $0.isSame(one, other) }
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// Whether two parts are the same, eight bytes at a time.
  package func isSame(_ mine: Range<Int>, _ theirs: Range<Int>) -> Bool {
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
