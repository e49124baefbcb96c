/// What the head of an HDF5 file says of its extent.
package struct Superblock: Equatable, Sendable {
  /// Where the HDF5 file begins: 0, or behind a user block of 512, 1024, 2048, … bytes.
  package let start: Int
  /// The number of bytes that the file should have, from its very beginning on; nil where the head does not tell.
  package let end: UInt64?

  static let signature: [UInt8] = [0x89, 0x48, 0x44, 0x46, 0x0D, 0x0A, 0x1A, 0x0A]

  /// The first superblock in `bytes`, which the format puts at 0 or at a power of two from 512 on.
  package init?(in bytes: UnsafeRawBufferPointer) {
    var start = 0
    while !bytes.dropFirst(start).starts(with: Self.signature) {
      start = start == 0 ? 512 : start * 2
      guard start < bytes.count else { return nil }
    }
    self.start = start
    self.end = Self.end(bytes.dropFirst(start), start: start)
  }

  /// The end that the superblock states, moved to where the file really begins.
  private static func end(_ head: Slice<UnsafeRawBufferPointer>, start: Int) -> UInt64? {
    func byte(_ offset: Int) -> UInt8? { offset < head.count ? head[head.startIndex + offset] : nil }
    func number(_ offset: Int, _ width: Int) -> UInt64? {
      var value: UInt64 = 0
      for index in (0..<width).reversed() {
        guard let byte = byte(offset + index), value >> 56 == 0 else { return nil }
        value = value << 8 | UInt64(byte)
      }
      return value
    }
    guard let version = byte(8), let width = byte(version < 2 ? 13 : 9).map(Int.init), width <= 8 else { return nil }
    // Between the base address and the end stands one other address: that of the free space, or of the extension.
    let first = version == 0 ? 24 : version == 1 ? 28 : 12
    guard version <= 3, let base = number(first, width), let end = number(first + 2 * width, width), end >= base else {
      return nil
    }
    let (sum, overflow) = (end - base).addingReportingOverflow(UInt64(start))
    return overflow ? nil : sum
  }
}
