import FileFormats
import Testing

@testable import HDF5

@Suite struct SuperblockTests {
  @Test(arguments: [("whole.h5", 0), ("user_block.h5", 1024), ("deep.weights.h5", 0)])
  func `A whole file ends where its superblock says`(name: String, start: Int) throws {
    try withFixture(name) { bytes in
      let superblock = try #require(HDF5Superblock(in: bytes))
      #expect(superblock.start == start)
      #expect(superblock.end == UInt64(bytes.count))
    }
  }

  @Test func `What is cut off does not change what the superblock says`() throws {
    try withFixture("whole.h5") { bytes in
      let half = UnsafeRawBufferPointer(rebasing: bytes.prefix(bytes.count / 2))
      #expect(HDF5Superblock(in: half)?.end == UInt64(bytes.count))
    }
  }

  @Test func `A superblock that is cut off itself has no end`() throws {
    try withFixture("stub.h5") { bytes in
      let superblock = try #require(HDF5Superblock(in: bytes))
      #expect(superblock.start == 0)
      #expect(superblock.end == nil)
    }
  }

  @Test(arguments: ["page.h5", "empty.h5", "whole.json", "zeros.h5"])
  func `Another file has none`(name: String) throws {
    try withFixture(name) { #expect(HDF5Superblock(in: $0) == nil) }
  }
}
