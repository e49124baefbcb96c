import Basics

extension ZipDirectory.Entry {
  /// Where a member would go that does not stay in the folder that the archive is unpacked into.
  func placeFaults(in archive: UnsafeRawBufferPointer) -> [Store.ReadIssue] {
    var reasons: [String] = []
    // Windows takes a backslash for a slash, and a letter before a colon for a drive.
    let path = name.split(omittingEmptySubsequences: false) { $0 == "/" || $0 == "\\" }
    if path.first == "" || name.utf8.dropFirst().first == UInt8(ascii: ":") {
      reasons.append("its name is an absolute path")
    } else if path.contains("..") {
      reasons.append("its name leads out of the folder that the archive is unpacked into")
    }
    switch archive.number(UInt16.self, at: record + 40).map({ $0 & 0xF000 }) {
    case 0xA000: reasons.append("it is a symbolic link" + target(in: archive))
    case 0x1000, 0x2000, 0x6000, 0xC000: reasons.append("it is a device, a pipe or a socket")
    default: break
    }
    return reasons.map { Store.ReadIssue(.zipPathEscape, object: name, reason: $0) }
  }

  /// Where a symbolic link leads to, which is what it holds.
  private func target(in archive: UnsafeRawBufferPointer) -> String {
    guard method == 0, size < 1024 else { return "" }
    var text: String?
    try? read(in: archive, limit: 0) { text = String(decoding: $0, as: UTF8.self) }
    return text.map { " to \($0.escapingControls)" } ?? ""
  }

  /// Where the member's own header says something else than the directory.
  func headerFaults(in archive: UnsafeRawBufferPointer) -> [Store.ReadIssue] {
    guard let header = ZipHeader(in: archive, at: offset) else {
      return [Store.ReadIssue(.zipInconsistent, object: name, reason: "the zip directory leads to no member there")]
    }
    var differing: [String] = []
    let length = Int(archive.number(UInt16.self, at: record + 28) ?? 0)
    let own = archive.part(record + 46, length)
    if own.map({ !$0.elementsEqual(header.name) }) ?? true { differing.append("name") }
    if own?.contains(0) ?? false { differing.append("name, which has a zero in it") }
    if otherName(in: archive) { differing.append("name in Unicode") }
    if header.method != method { differing.append("way of packing") }
    // Bit 3: sizes and checksum follow the data.
    let isLater = header.flags & 8 != 0
    if (header.flags ^ flags) & 0x0849 != 0 { differing.append("flags") }
    if header.checksum != checksum, !(isLater && header.checksum == 0) { differing.append("checksum") }
    if header.packedSize != packedSize, !(isLater && header.packedSize == 0) { differing.append("packed size") }
    if header.size != size, !(isLater && header.size == 0) { differing.append("size") }
    var reasons: [String] = []
    if !differing.isEmpty {
      reasons.append("its own header and the zip directory disagree on: \(differing.joined(separator: ", "))")
    }
    if method == 0, size != packedSize { reasons.append("it is stored as it is, and yet of two sizes") }
    if isEncrypted { reasons.append("the member is encrypted") }
    if let length = Int(exactly: packedSize), archive.part(header.end, length) != nil {
    } else {
      reasons.append("its data would reach beyond the end of the file")
    }
    return reasons.map { Store.ReadIssue(.zipInconsistent, object: name, reason: $0) }
  }

  /// Whether an extra field gives the member another name, which newer Pythons take and older ones do not.
  private func otherName(in archive: UnsafeRawBufferPointer) -> Bool {
    func short(_ offset: Int) -> Int { Int(archive.number(UInt16.self, at: record + offset) ?? 0) }
    guard let own = archive.part(record + 46, short(28)),
      let extra = archive.part(record + 46 + short(28), short(30))
    else {
      return false
    }
    var position = 0
    while let kind = extra.number(UInt16.self, at: position), let size = extra.number(UInt16.self, at: position + 2) {
      if kind == 0x7075, size >= 5, let field = extra.part(position + 9, Int(size) - 5) {
        return !field.elementsEqual(own)
      }
      position += 4 + Int(size)
    }
    return false
  }
}
