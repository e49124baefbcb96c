import Basics

extension ZipMember {
  /// What is wrong with the member by its name, its type and its two headers.
  var issues: [ZipIssue] { pathIssues + headerIssues }

  /// Where unpacking would write outside the folder that the archive is unpacked into.
  private var pathIssues: [ZipIssue] {
    var reasons: [String] = []
    // Windows takes a backslash for a slash, and a letter before a colon for a drive.
    let path = name.split(omittingEmptySubsequences: false) { $0 == "/" || $0 == "\\" }
    if path.first == "" || name.utf8.dropFirst().first == UInt8(ascii: ":") {
      reasons.append("its name is an absolute path")
    } else if path.contains("..") {
      reasons.append("its name leads out of the folder that the archive is unpacked into")
    } else if let reason = path.lazy.compactMap(WindowsName.meaning).first {
      reasons.append(reason)
    }
    switch record.unixMode & 0xF000 {
    case 0xA000: reasons.append("it is a symbolic link" + (linkTarget.map { " to \($0.escapingControls)" } ?? ""))
    case 0x1000, 0x2000, 0x6000, 0xC000: reasons.append("it is a device, a pipe or a socket")
    default: break
    }
    return reasons.map { ZipIssue(.pathEscape, name, $0) }
  }

  /// The target of a symbolic link, which is its content.
  private var linkTarget: String? {
    guard record.method == Method.stored, record.size < 1024, let content = try? content(upTo: 0, nil) else {
      return nil
    }
    return content.withBytes { String(decoding: $0, as: UTF8.self) }
  }

  /// Where the local header contradicts the directory.
  private var headerIssues: [ZipIssue] {
    guard let header = localHeader else { return [ZipIssue(.inconsistent, name, FormatError.noMember.description)] }
    var differing: [String] = []
    if !record.name.elementsEqual(header.name) { differing.append("name") }
    if record.name.contains(0) { differing.append("name, which contains a zero") }
    if record.flags & 0x800 != 0, String(validating: record.name, as: UTF8.self) == nil {
      differing.append("name, which is not in UTF-8 as its flag states")
    }
    if [record, header].contains(where: \.hasOtherUnicodeName) { differing.append("name in Unicode") }
    if header.method != record.method { differing.append("compression method") }
    if (header.flags ^ record.flags) & 0x0849 != 0 { differing.append("flags") }
    // Bit 3: sizes and checksum follow the data.
    func differs(_ local: UInt64, _ central: UInt64) -> Bool {
      local != central && !(header.flags & 8 != 0 && local == 0)
    }
    if differs(UInt64(header.checksum), UInt64(record.checksum)) { differing.append("checksum") }
    if differs(header.packedSize, record.packedSize) { differing.append("compressed size") }
    if differs(header.size, record.size) { differing.append("size") }
    var reasons: [String] = []
    if !differing.isEmpty {
      reasons.append("its local header and the zip directory disagree on: \(differing.joined(separator: ", "))")
    }
    if record.method == Method.stored, record.size != record.packedSize {
      reasons.append("it is stored uncompressed, but its two sizes differ")
    }
    if isEncrypted { reasons.append(FormatError.encrypted.description) }
    if data(behind: header) == nil { reasons.append("its data extends past the end of the file") }
    return reasons.map { ZipIssue(.inconsistent, name, $0) }
  }

}

extension ZipRecord {
  /// True if an extra field gives the member another name, which newer Pythons use and older ones do not.
  fileprivate var hasOtherUnicodeName: Bool {
    extra.zipFields(0x7075).contains { field in
      // A version and a checksum precede the name.
      field.count >= 5 && !field.dropFirst(5).elementsEqual(name)
    }
  }
}
