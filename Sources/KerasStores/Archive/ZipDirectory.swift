import Basics

/// The central directory of a zip archive, read as Python's `zipfile` reads it, since that is what Keras sees.
struct ZipDirectory {
  struct Entry {
    let name: String
    let flags: UInt16
    let method: UInt16
    let checksum: UInt32
    let packedSize: UInt64
    let size: UInt64
    /// Where its own header begins.
    let offset: UInt64
    /// Where its record in the directory begins.
    let record: Int
    /// How many times what it takes packed it may expand to.
    let ratio: UInt64

    var isEncrypted: Bool { flags & 1 != 0 }
  }

  let limits: Store.Limits
  private(set) var entries: [Entry] = []
  /// Where the directory begins.
  let start: Int
  /// Where it ends, and the record of the large form begins where there is one.
  let foot: Int
  /// Where the record begins that ends the archive.
  let end: Int

  /// The last of that name: the one that Python takes.
  func entry(_ name: String) -> Entry? {
    entries.last { $0.name == name }
  }

  /// Nil where the bytes are no zip archive; throws where the directory is damaged.
  init?(in bytes: UnsafeRawBufferPointer, _ limits: Store.Limits = Store.Limits()) throws(ReadError) {
    guard let end = Self.end(in: bytes) else { return nil }
    var size = bytes.number(UInt32.self, at: end + 12).map(UInt64.init)
    var stated = bytes.number(UInt32.self, at: end + 16).map(UInt64.init)
    var foot = end
    // The large form stands just before the small one, whatever offset its locator states.
    if bytes.has("PK\u{6}\u{7}", at: end - 20), bytes.has("PK\u{6}\u{6}", at: end - 76) {
      foot = end - 76
      size = bytes.number(UInt64.self, at: foot + 40)
      stated = bytes.number(UInt64.self, at: foot + 48)
    }
    guard let size, let stated, let length = Int(exactly: size), length <= foot,
      let directory = bytes.part(foot - length, length), stated <= UInt64(foot - length)
    else {
      throw ReadError(.unreadable, "its zip directory is damaged: it does not fit into the file")
    }
    self.limits = limits
    self.start = foot - length
    self.foot = foot
    self.end = end
    // Something may stand before the archive; the offsets do not count it.
    try read(directory, shift: UInt64(start) - stated)
  }

  /// Whether Python would take the bytes for a zip archive with something in it, whatever they begin with.
  static func endsArchive(_ bytes: UnsafeRawBufferPointer) -> Bool {
    (try? ZipDirectory(in: bytes))?.entries.isEmpty == false
  }

  /// Where the record that ends an archive begins, searched from the end, since a comment may follow it.
  private static func end(in bytes: UnsafeRawBufferPointer) -> Int? {
    let earliest = max(0, bytes.count - 22 - 0xFFFF)
    guard bytes.count >= 22 else { return nil }
    // Python looks there first, whatever the record itself may hold.
    if bytes.has("PK\u{5}\u{6}", at: bytes.count - 22), bytes.has([0, 0], at: bytes.count - 2) {
      return bytes.count - 22
    }
    var last: Int?
    var place = earliest
    while let next = bytes[place..<bytes.count - 21].place(of: 0x50) {
      if bytes.has("PK\u{5}\u{6}", at: next) { last = next }
      place = next + 1
    }
    return last
  }

  private mutating func read(_ directory: UnsafeRawBufferPointer, shift: UInt64) throws(ReadError) {
    var position = 0
    var names = 0
    while position < directory.count {
      guard directory.has("PK\u{1}\u{2}", at: position), directory.part(position, 46) != nil else {
        throw .damagedEntry
      }
      func short(_ offset: Int) -> UInt16 { directory.number(UInt16.self, at: position + offset) ?? 0 }
      func long(_ offset: Int) -> UInt32 { directory.number(UInt32.self, at: position + offset) ?? 0 }
      let (name, extra, comment) = (Int(short(28)), Int(short(30)), Int(short(32)))
      guard let text = directory.part(position + 46, name), let more = directory.part(position + 46 + name, extra)
      else {
        throw .damagedEntry
      }
      var sizes = [UInt64(long(24)), UInt64(long(20)), UInt64(long(42))]
      Self.widen(&sizes, more)
      let (offset, overflow) = sizes[2].addingReportingOverflow(shift)
      guard !overflow else { throw .damagedEntry }
      guard name <= limits.name else {
        throw ReadError(
          .unreadable,
          "its zip directory has a name of \(name.grouped) bytes\(beyond(count: limits.name, "bytes", "--max-name"))"
        )
      }
      names += name
      guard names <= limits.memberNames else {
        throw ReadError(
          .unreadable,
          "the names in its zip directory have more than \(limits.memberNames.grouped) bytes; --max-members allows more"
        )
      }
      guard entries.count < limits.members else {
        throw ReadError(
          .unreadable,
          "its zip directory lists more than the \(limits.members.grouped) members that are allowed; "
            + "--max-members allows more")
      }
      // To Python a name ends at its first zero.
      entries.append(
        Entry(
          name: String(decoding: text.prefix { $0 != 0 }, as: UTF8.self), flags: short(8), method: short(10),
          checksum: long(16), packedSize: sizes[1], size: sizes[0], offset: offset, record: start + position,
          ratio: UInt64(clamping: limits.ratio)))
      position += 46 + name + extra + comment
    }
  }

  /// Numbers that do not fit into 32 bits stand in an extra field, those alone, in this order.
  static func widen(_ numbers: inout [UInt64], _ extra: UnsafeRawBufferPointer) {
    var position = 0
    while let kind = extra.number(UInt16.self, at: position), let size = extra.number(UInt16.self, at: position + 2) {
      if kind == 1, let field = extra.part(position + 4, Int(size)) {
        var offset = 0
        for index in numbers.indices where numbers[index] == 0xFFFF_FFFF {
          guard let number = field.number(UInt64.self, at: offset) else { return }
          numbers[index] = number
          offset += 8
        }
        return
      }
      position += 4 + Int(size)
    }
  }
}

extension ReadError {
  fileprivate static var damagedEntry: ReadError {
    ReadError(.unreadable, "its zip directory is damaged: an entry does not fit into it")
  }
}
