import CHDF5
import FileFormats

/// A filter of the bytes of chunks that is applied here as the HDF5 library, or h5py, applies it.
enum ChunkFilter: Equatable {
  case deflate
  /// The first bytes of all elements, then the second ones, and so on.
  case shuffle(elementSize: Int)
  /// A checksum behind the bytes.
  case fletcher32
  /// h5py's own.
  case lzf

  /// The number that h5py has for its own filter.
  static let numberOfLZF: Int32 = 32_000

  /// Nil if the number is that of another filter, or the filter has other parameters than are known here.
  ///
  /// - Parameter parameter: nil if there is not one parameter.
  init?(_ number: Int32, _ parameter: Int?) {
    switch (number, parameter) {
    case (H5Z_FILTER_DEFLATE, let level?) where level <= 9: self = .deflate
    case (H5Z_FILTER_SHUFFLE, let size?) where size > 0: self = .shuffle(elementSize: size)
    case (H5Z_FILTER_FLETCHER32, _): self = .fletcher32
    case (Self.numberOfLZF, _): self = .lzf
    default: return nil
    }
  }

  /// Undoes the filter.
  ///
  /// - Parameter buffer: takes as much of the result as it holds.
  /// - Returns: the number of bytes of the result in the buffer; nil if the bytes are damaged.
  func undo(_ bytes: UnsafeRawBufferPointer, into buffer: UnsafeMutableRawBufferPointer) -> Int? {
    switch self {
    case .deflate:
      let expanded = Deflate.expand(bytes, into: buffer, isBare: false)
      return expanded.isEnd || expanded.count == buffer.count ? expanded.count : nil
    case .shuffle(let size):
      guard bytes.count <= buffer.count else { return nil }
      let whole = bytes.count / size * size
      chdf5_unshuffle(bytes.baseAddress, size, bytes.count / size, buffer.baseAddress)
      buffer[whole...].copyBytes(from: bytes[whole...])
      return bytes.count
    case .fletcher32:
      let count = bytes.count - 4
      guard count >= 0, count <= buffer.count else { return nil }
      let content = UnsafeRawBufferPointer(rebasing: bytes[..<count])
      let stated = UInt32(littleEndian: bytes.loadUnaligned(fromByteOffset: count, as: UInt32.self))
      let sum = Self.fletcher32(content)
      // Libraries before 1.6.3 swapped the bytes of each half.
      guard stated == sum || stated == (sum & 0x00FF_00FF) << 8 | (sum >> 8) & 0x00FF_00FF else { return nil }
      buffer.copyMemory(from: content)
      return count
    case .lzf: return Self.expandLZF(bytes, into: buffer)
    }
  }

  /// Fletcher's checksum of 16-bit words, the higher byte first.
  private static func fletcher32(_ bytes: UnsafeRawBufferPointer) -> UInt32 {
    var first: UInt32 = 0, second: UInt32 = 0
    func fold(_ sum: UInt32) -> UInt32 { (sum & 0xFFFF) &+ (sum >> 16) }
    var index = 0
    while index < bytes.count {
      // So many sums fit into 32 bits.
      let end = min(bytes.count, index + 720)
      while index < end {
        first &+= UInt32(bytes[index]) << 8 | (index + 1 < bytes.count ? UInt32(bytes[index + 1]) : 0)
        second &+= first
        index += 2
      }
      (first, second) = (fold(first), fold(second))
    }
    (first, second) = (fold(first), fold(second))
    return second << 16 | first
  }

  /// Runs of literal bytes, and references to bytes before.
  private static func expandLZF(_ bytes: UnsafeRawBufferPointer, into buffer: UnsafeMutableRawBufferPointer) -> Int? {
    var taken = 0, made = 0
    while taken < bytes.count {
      let control = Int(bytes[taken])
      taken += 1
      if control < 32 {
        let count = control + 1
        guard count <= bytes.count - taken, count <= buffer.count - made else { return nil }
        for offset in 0..<count { buffer[made + offset] = bytes[taken + offset] }
        taken += count
        made += count
        continue
      }
      var count = control >> 5
      if count == 7 {
        guard taken < bytes.count else { return nil }
        count += Int(bytes[taken])
        taken += 1
      }
      count += 2
      guard taken < bytes.count else { return nil }
      let start = made - (control & 31) << 8 - 1 - Int(bytes[taken])
      taken += 1
      guard start >= 0, count <= buffer.count - made else { return nil }
      // One byte after the other: the bytes may be among those that this writes.
      for offset in 0..<count { buffer[made + offset] = buffer[start + offset] }
      made += count
    }
    return made
  }
}
