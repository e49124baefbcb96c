import Basics

/// The members of a zip archive by its central directory, read as Python's `zipfile` reads it, since Keras uses that.
package struct ZipArchive {
  package let bytes: UnsafeRawBufferPointer
  package private(set) var members: [ZipMember] = []
  let limits: Limits
  /// What a large member may expand to, as a multiple of its compressed size; at least 1.
  var maximumRatio: UInt64 { UInt64(clamping: max(1, limits[.ratio])) }
  /// Where the directory is.
  let directory: Range<Int>
  /// The offset of the record that ends the archive.
  let end: Int

  /// The size of the record that ends an archive, without its comment.
  static let endLength = 22
  private static let endSignature: UInt32 = 0x0605_4B50

  /// The last member of that name, which is the one that Python reads.
  package func member(_ name: String) -> ZipMember? {
    members.last { $0.name == name }
  }

  /// - Returns: nil if the bytes are not a zip archive.
  /// - Throws: `FormatError` for a damaged directory, or one that exceeds a limit.
  package init?(_ bytes: UnsafeRawBufferPointer, _ limits: Limits = Limits()) throws(FormatError) {
    guard let end = Self.end(in: bytes) else { return nil }
    var size = bytes.number(UInt32.self, at: end + 12).map(UInt64.init)
    var offset = bytes.number(UInt32.self, at: end + 16).map(UInt64.init)
    var directoryEnd = end
    // The ZIP64 record is just before the 32-bit one, whatever offset its locator states.
    if bytes.number(UInt32.self, at: end - 20) == 0x0706_4B50, bytes.number(UInt32.self, at: end - 76) == 0x0606_4B50 {
      directoryEnd = end - 76
      size = bytes.number(UInt64.self, at: directoryEnd + 40)
      offset = bytes.number(UInt64.self, at: directoryEnd + 48)
    }
    guard let size, let offset, let length = Int(exactly: size), length <= directoryEnd,
      offset <= UInt64(directoryEnd - length)
    else {
      throw .damaged("its zip directory is damaged: it does not fit into the file")
    }
    self.bytes = bytes
    self.limits = limits
    self.directory = directoryEnd - length..<directoryEnd
    self.end = end
    // Other data may precede the archive; the offsets do not count it.
    try readMembers(shift: UInt64(directory.lowerBound) - offset)
  }

  /// True if Python would take the bytes for a zip archive with members, whatever they begin with.
  package static func endsWithArchive(_ bytes: UnsafeRawBufferPointer) -> Bool {
    (try? ZipArchive(bytes))?.members.isEmpty == false
  }

  /// The offset of the record that ends an archive, searched from the end, since a comment may follow it.
  private static func end(in bytes: UnsafeRawBufferPointer) -> Int? {
    func isEnd(_ offset: Int) -> Bool { bytes.number(UInt32.self, at: offset) == endSignature }
    guard bytes.count >= endLength else { return nil }
    // Python tests for an archive without comment first, whatever the record itself contains.
    if isEnd(bytes.count - endLength), bytes.matches([0, 0], at: bytes.count - 2) { return bytes.count - endLength }
    var last: Int?
    var position = max(0, bytes.count - endLength - 0xFFFF)
    while let next = bytes.firstIndex(of: UInt8(ascii: "P"), in: position..<bytes.count - endLength + 1) {
      if isEnd(next) { last = next }
      position = next + 1
    }
    return last
  }

  private mutating func readMembers(shift: UInt64) throws(FormatError) {
    let listed = UnsafeRawBufferPointer(rebasing: bytes[..<directory.upperBound])
    var position = directory.lowerBound
    var nameBytes = 0
    while position < directory.upperBound {
      guard let record = ZipRecord(.central, in: listed, at: position) else { throw .damagedEntry }
      let (offset, overflow) = record.offset.addingReportingOverflow(shift)
      guard !overflow else { throw .damagedEntry }
      guard record.name.count <= limits[.name] else {
        throw .exceeds(
          .name, "its zip directory has a name of \(record.name.count.grouped) bytes, \(limits.clause(.name))")
      }
      nameBytes += record.name.count
      // No archive of Keras' has names half as long on average.
      guard nameBytes <= limits[.members].multipliedSaturated(by: 256) else {
        throw .exceeds(.members, "the names in its zip directory take more than \(nameBytes.grouped) bytes")
      }
      guard members.count < limits[.members] else {
        throw .exceeds(.members, "its zip directory lists \(limits.clause(.members))")
      }
      members.append(ZipMember(record, at: offset, in: bytes, maximumRatio: maximumRatio))
      position = record.end
    }
  }
}

extension FormatError {
  fileprivate static var damagedEntry: FormatError {
    .damaged("its zip directory is damaged: an entry does not fit into it")
  }
}
