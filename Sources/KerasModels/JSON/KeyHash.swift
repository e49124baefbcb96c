extension UnsafeBufferPointer<UInt8> {
  /// A number that equal keys have in common, made of eight bytes at a time; the last ones may overlap.
  func keyHash(_ range: Range<Int>) -> UInt64 {
    var hash = UInt64(range.count)
    func mix(_ word: UInt64) {
      hash = (hash ^ word) &* 0x9E37_79B9_7F4A_7C15
      hash ^= hash >> 32
    }
    guard let base = baseAddress else { return hash }
    let bytes = UnsafeRawPointer(base + range.lowerBound)
    guard range.count >= 8 else {
      var word: UInt64 = 0
      for offset in 0..<range.count { word = word << 8 | UInt64(bytes.load(fromByteOffset: offset, as: UInt8.self)) }
      mix(word)
      return hash
    }
    var offset = 0
    while offset + 8 < range.count {
      mix(bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
      offset += 8
    }
    mix(bytes.loadUnaligned(fromByteOffset: range.count - 8, as: UInt64.self))
    return hash
  }
}

extension Array<UInt8> {
  /// The same of a key.
  var keyHash: UInt64 { withUnsafeBufferPointer { $0.keyHash(0..<count) } }
}
