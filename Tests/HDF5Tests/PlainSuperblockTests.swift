import Foundation
import Testing

@testable import HDF5

/// Files of which the library opens nothing, as long as all of it is plain.
@Suite struct PlainSuperblockTests {
  /// Whether the root group is read without the library.
  private func isPlain(_ bytes: UnsafeRawBufferPointer) -> Bool {
    guard let metadata = FileMetadata(in: bytes), let links = metadata.plainGroup(at: metadata.root) else {
      return false
    }
    return metadata.hasPlainSuperblock(links)
  }

  @Test(arguments: [("whole.h5", true), ("dense.h5", false), ("user_block.h5", false)])
  func `a superblock is plain if the library wrote it for the oldest readers, at the start of a file`(
    name: String, isPlain expected: Bool
  ) throws {
    try withFixture(name) { #expect(isPlain($0) == expected) }
  }

  @Test func `with any bit of it changed, the library opens the file, or is asked`() throws {
    File.prepare()
    var file = try withFixture("whole.h5") { Data($0) }
    var (plain, left) = (0, 0)
    for bit in 0..<(8 * 96) {
      file[bit / 8] ^= 1 << (bit % 8)
      defer { file[bit / 8] ^= 1 << (bit % 8) }
      file.withUnsafeBytes { bytes in
        guard isPlain(bytes) else { return left += 1 }
        plain += 1
        #expect(throws: Never.self, "bit \(bit)") { try LibraryFile(bytes).id() }
      }
    }
    // The ranks of the trees may change, and the end may be earlier.
    #expect(plain >= 30 && plain < 40)
    #expect(plain + left == 8 * 96)
  }
}
