/// A member's own header, which stands before its data and says most of what the directory says once more.
struct ZipHeader {
  let flags: UInt16
  let method: UInt16
  let checksum: UInt32
  let packedSize: UInt64
  let size: UInt64
  let name: UnsafeRawBufferPointer
  let extra: UnsafeRawBufferPointer
  /// Where the data begin.
  let end: Int

  /// Nil where there is none.
  init?(in archive: UnsafeRawBufferPointer, at offset: UInt64) {
    guard let start = Int(exactly: offset), archive.has("PK\u{3}\u{4}", at: start), archive.part(start, 30) != nil
    else {
      return nil
    }
    func short(_ offset: Int) -> UInt16 { archive.number(UInt16.self, at: start + offset) ?? 0 }
    func long(_ offset: Int) -> UInt32 { archive.number(UInt32.self, at: start + offset) ?? 0 }
    let (nameLength, extraLength) = (Int(short(26)), Int(short(28)))
    guard let name = archive.part(start + 30, nameLength),
      let extra = archive.part(start + 30 + nameLength, extraLength)
    else {
      return nil
    }
    var sizes = [UInt64(long(22)), UInt64(long(18))]
    ZipDirectory.widen(&sizes, extra)
    flags = short(6)
    method = short(8)
    checksum = long(14)
    (size, packedSize) = (sizes[0], sizes[1])
    (self.name, self.extra) = (name, extra)
    end = start + 30 + nameLength + extraLength
  }
}

extension ZipDirectory.Entry {
  /// How many bytes follow the data that say once more what they are; nil where they say something else.
  ///
  /// A program that cannot go back to a member's header writes sizes and checksum there.
  func descriptorLength(in archive: UnsafeRawBufferPointer, at place: Int) -> Int? {
    let start = archive.has("PK\u{7}\u{8}", at: place) ? place + 4 : place
    guard archive.number(UInt32.self, at: start) == checksum else { return nil }
    if archive.number(UInt64.self, at: start + 4) == packedSize, archive.number(UInt64.self, at: start + 12) == size {
      return start - place + 20
    }
    let short = [4, 8].map { archive.number(UInt32.self, at: start + $0).map(UInt64.init) }
    if short == [packedSize, size] { return start - place + 12 }
    return nil
  }
}
