/// What a file of an archive would do if it were opened: programs, scripts and the like, by their content.
package enum ActiveContent: Sendable {
  case program, script, pickle
  /// A page that a browser runs scripts of.
  case page
  /// A document that may have macros.
  case document

  /// Nil for content that only states data.
  package init?(_ bytes: UnsafeRawBufferPointer) {
    if let kind = Self.signed(bytes) ?? Self.written(bytes) {
      self = kind
    } else if PickleRecognition.namesFunction(bytes) || Self.isArrayOfObjects(bytes) {
      self = .pickle
    } else {
      return nil
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
    // Python's bytecode: a magic number, 12 bytes of flags and times, then a code object.
    return bytes.matches([0x0D, 0x0A], at: 2) && bytes.matches([0xE3], at: 16) ? .script : nil
  }

  private static let signatures: [(bytes: [UInt8], kind: ActiveContent)] = [
    ([0] + Array("asm".utf8), .program),
    (Array("dex\n0".utf8), .program),
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
    return bytes.containsTag ? .pickle : nil
  }

  /// An array of NumPy whose elements are Python objects, which are pickled.
  private static func isArrayOfObjects(_ bytes: UnsafeRawBufferPointer) -> Bool {
    guard FileSignature.numpyArray.matches(bytes) else { return false }
    let header = Array(bytes.prefix(1024))
    return header.contains("'|o'") || header.contains("'o'")
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

extension UnsafeRawBufferPointer {
  /// Whether a YAML text has a tag that makes PyYAML create any object.
  fileprivate var containsTag: Bool {
    let tag = Array("!!python/".utf8)
    var position = 0
    while let next = firstIndex(of: tag[0], in: position..<count) {
      if matches(tag, at: next) { return true }
      position = next + 1
    }
    return false
  }
}
