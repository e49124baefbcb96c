/// What a file of an archive would do if it were opened: programs, scripts and the like, by their content.
package enum ActiveContent: Sendable {
  case program, script, pickle
  /// A page that a browser runs scripts of.
  case page
  /// A document that may have macros.
  case document

  /// Nil for content that only states data.
  ///
  /// - Parameter isCut: whether the bytes are only the beginning of the content.
  package init?(_ bytes: UnsafeRawBufferPointer, isCut: Bool = false) {
    guard let kind = Self.plain(bytes, isCut: isCut) ?? Self.compressed(bytes) else { return nil }
    self = kind
  }

  private static func plain(_ bytes: UnsafeRawBufferPointer, isCut: Bool) -> ActiveContent? {
    if let kind = signed(bytes) ?? written(bytes) { return kind }
    let isPickle = PickleRecognition.namesFunction(bytes, isCut: isCut) || ObjectArrays.matches(bytes)
    return isPickle ? .pickle : nil
  }

  /// What is compressed with zlib, as joblib writes its pickles.
  private static func compressed(_ bytes: UnsafeRawBufferPointer) -> ActiveContent? {
    // The header: deflate with a window of at most 32 KiB, and a checksum.
    guard let header = bytes.number(UInt16.self, at: 0)?.byteSwapped, header & 0x0F00 == 0x0800, header < 0x8000,
      header.isMultiple(of: 31)
    else { return nil }
    return withUnsafeTemporaryAllocation(byteCount: 64 << 10, alignment: 1) { buffer in
      let expanded = Deflate.expand(bytes, into: buffer, isBare: false)
      return plain(
        UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer(buffer)[..<expanded.count]), isCut: !expanded.isEnd)
    }
  }

  /// Content that begins with fixed bytes.
  private static func signed(_ bytes: UnsafeRawBufferPointer) -> ActiveContent? {
    switch FileFormat(bytes) {
    case .pickle, .pytorch: return .pickle
    case .script: return .script
    case .html: return .page
    case let format? where format.isProgram: return .program
    default: break
    }
    if let (_, kind) = signatures.first(where: { bytes.matches($0.bytes) }) { return kind }
    return CompiledPython.matches(bytes) ? .script : nil
  }

  private static let signatures: [(bytes: [UInt8], kind: ActiveContent)] = [
    ([0] + Array("asm".utf8), .program),
    (Array("dex\n0".utf8), .program),
    // What joblib wrote before 0.10: a pickle, compressed.
    (Array("ZF0x".utf8), .pickle),
    // A shortcut of Windows.
    ([0x4C, 0, 0, 0, 0x01, 0x14, 0x02, 0], .program),
    // Documents of older Microsoft Office, and installers.
    ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], .document),
  ]

  /// Texts that an interpreter, a desktop or a browser runs.
  private static func written(_ bytes: UnsafeRawBufferPointer) -> ActiveContent? {
    let start = UnsafeRawBufferPointer(rebasing: bytes.prefix(4096)).utf8Text.drop { $0 <= 0x20 }
    guard let first = start.first else { return nil }
    if first == UInt8(ascii: "<") || first == UInt8(ascii: "[") || first == UInt8(ascii: "#") {
      let word = String(decoding: start.prefix(16), as: UTF8.self).lowercased()
      if ["<?php", "<?=", "<%", "[desktop entry]", "#!"].contains(where: word.hasPrefix) { return .script }
      if ["<svg", "<script", "<html", "<!doctype html", "<body", "<iframe"].contains(where: word.hasPrefix) {
        return .page
      }
      if word.hasPrefix("<?xml"), start.contains("<svg") || start.contains("<script") { return .page }
    }
    if start.contains("@echo off") { return .script }
    // PyYAML reads UTF-16 too.
    let mark = bytes.byteOrderMark
    let tagged =
      mark == .utf16LittleEndian || mark == .utf16BigEndian
      ? bytes.utf8Text.withUnsafeBytes { PythonTags.occur(in: $0) } : PythonTags.occur(in: bytes)
    return tagged ? .pickle : nil
  }
}

extension Sequence<UInt8> {
  /// Whether the bytes contain an ASCII word, which is given in lower case; the case of letters does not matter.
  fileprivate func contains(_ word: StaticString) -> Bool {
    let wanted = Array(UnsafeBufferPointer(start: word.utf8Start, count: word.utf8CodeUnitCount))
    let lower = map { UInt8(ascii: "A")...UInt8(ascii: "Z") ~= $0 ? $0 | 0x20 : $0 }
    return lower.firstRange(of: wanted) != nil
  }
}
