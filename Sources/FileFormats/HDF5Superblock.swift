/// The superblock of an HDF5 file: where the file begins and ends.
package struct HDF5Superblock: Equatable, Sendable {
  /// The offset of the HDF5 file: 0, or the size of the user block before it (512, 1024, 2048, …).
  package let start: Int
  /// The size that the whole file should have, user block included; nil if the superblock does not state it.
  package let end: UInt64?

  /// The first superblock in `bytes`, at offset 0 or at a power of two from 512 on; nil if there is none.
  package init?(in bytes: UnsafeRawBufferPointer) {
    var start = 0
    while !FileSignature.hdf5.matches(bytes, from: start) {
      start = start == 0 ? 512 : start * 2
      guard start < bytes.count else { return nil }
    }
    self.start = start
    self.end = Self.end(bytes, start)
  }

  private static func end(_ bytes: UnsafeRawBufferPointer, _ start: Int) -> UInt64? {
    func byte(_ offset: Int) -> UInt8? { bytes.number(UInt8.self, at: start + offset) }
    func number(_ offset: Int, _ width: Int) -> UInt64? {
      var value: UInt64 = 0
      for index in (0..<width).reversed() {
        guard let byte = byte(offset + index), value >> 56 == 0 else { return nil }
        value = value << 8 | UInt64(byte)
      }
      return value
    }
    guard let version = byte(8), let width = byte(version < 2 ? 13 : 9).map(Int.init), width <= 8 else { return nil }
    // One other address is between the base address and the end: that of the free space, or of the extension.
    let first = version == 0 ? 24 : version == 1 ? 28 : 12
    guard version <= 3, let base = number(first, width), let end = number(first + 2 * width, width), end >= base else {
      return nil
    }
    let (sum, overflow) = (end - base).addingReportingOverflow(UInt64(start))
    return overflow ? nil : sum
  }
}
