/// A file format that is recognised by content.
package enum FileFormat: Sendable {
  case hdf5, json
  // Archives and compressed files.
  case zip, gzip, bzip2, xz, zstd, sevenZip, rar, tar
  // Models and arrays of other libraries.
  case numpyArray, pickle, pytorch, safetensors, gguf, tensorFlowLite, savedModel, onnx
  // Programs.
  case elf, machO, windowsProgram, script
  // Anything else that is found under the name of a model.
  case gitLFSPointer, appleDouble, html, xml, png, jpeg, gif, pdf

  /// The format of a file that begins with these bytes; nil if it is none of these.
  ///
  /// An HDF5 file with a user block and a zip archive behind other data do not begin with their signatures: see
  /// `HDF5Superblock` and `ZipArchive`.
  package init?(_ bytes: UnsafeRawBufferPointer) {
    if let signature = FileSignature.atStart.first(where: { $0.matches(bytes) }) {
      self = signature.format
    } else if Self.isWindowsProgram(bytes) {
      self = .windowsProgram
    } else if Self.isSafetensors(bytes) {
      self = .safetensors
    } else if let format = Self.text(bytes) {
      self = format
    } else if let signature = FileSignature.within.first(where: { $0.matches(bytes) }) {
      self = signature.format
    } else {
      return nil
    }
  }

  /// True for an archive or a compressed file.
  package var isArchive: Bool {
    switch self {
    case .zip, .gzip, .bzip2, .xz, .zstd, .sevenZip, .rar, .tar: true
    default: false
    }
  }

  /// True for machine code.
  package var isProgram: Bool {
    switch self {
    case .elf, .machO, .windowsProgram: true
    default: false
    }
  }

  /// A text may begin with the letters `MZ` too, but has no zero after them.
  private static func isWindowsProgram(_ bytes: UnsafeRawBufferPointer) -> Bool {
    bytes.matches(Array("MZ".utf8)) && bytes.prefix(8).contains(0)
  }

  /// The length of a JSON text in eight bytes, then that text.
  private static func isSafetensors(_ bytes: UnsafeRawBufferPointer) -> Bool {
    guard let length = bytes.number(UInt64.self, at: 0), length >= 2, bytes.count >= 8 else { return false }
    return length <= UInt64(bytes.count - 8) && bytes.matches([UInt8(ascii: "{")], at: 8)
  }

  /// A text by its first word. JSON begins as an object, a list or a string: JSON inside a JSON string occurs.
  private static func text(_ bytes: UnsafeRawBufferPointer) -> FileFormat? {
    let text = UnsafeRawBufferPointer(rebasing: bytes.prefix(4096)).utf8Text
      .drop { [0x20, 0x09, 0x0A, 0x0D].contains($0) }
    guard let first = text.first else { return nil }
    if [UInt8(ascii: "{"), UInt8(ascii: "["), UInt8(ascii: "\"")].contains(first) { return .json }
    guard first == UInt8(ascii: "<") else { return nil }
    let start = String(decoding: text.prefix(16), as: UTF8.self).lowercased()
    if ["<!doctype html", "<html", "<head"].contains(where: start.hasPrefix) { return .html }
    return start.hasPrefix("<?xml") ? .xml : nil
  }
}

/// Fixed bytes at a fixed offset by which a format is recognised.
package struct FileSignature: Sendable {
  package let format: FileFormat
  let bytes: [UInt8]
  let offset: Int

  private init(_ format: FileFormat, _ bytes: [UInt8], at offset: Int = 0) {
    self.format = format
    self.bytes = bytes
    self.offset = offset
  }

  private init(_ format: FileFormat, _ text: String, at offset: Int = 0) {
    self.init(format, Array(text.utf8), at: offset)
  }

  /// True if the signature is where the format has it, counted from `start`.
  package func matches(_ file: UnsafeRawBufferPointer, from start: Int = 0) -> Bool {
    file.matches(bytes, at: start + offset)
  }

  package static let hdf5 = FileSignature(.hdf5, [0x89, 0x48, 0x44, 0x46, 0x0D, 0x0A, 0x1A, 0x0A])
  /// Of a member, as which most archives begin.
  package static let zip = FileSignature(.zip, "PK\u{3}\u{4}")
  static let numpyArray = FileSignature(.numpyArray, [0x93] + Array("NUMPY".utf8))

  fileprivate static let atStart: [FileSignature] = [
    hdf5, zip, numpyArray,
    FileSignature(.gzip, [0x1F, 0x8B]),
    FileSignature(.bzip2, "BZh"),
    FileSignature(.xz, [0xFD, 0x37, 0x7A, 0x58, 0x5A, 0x00]),
    FileSignature(.zstd, [0x28, 0xB5, 0x2F, 0xFD]),
    FileSignature(.sevenZip, [0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C]),
    FileSignature(.rar, "Rar!"),
    // A pickled number that stands for nothing else; newer PyTorch files are zip archives.
    FileSignature(.pytorch, [0x80, 0x02, 0x8A, 0x0A, 0x6C, 0xFC, 0x9C, 0x46]),
    FileSignature(.pickle, [0x80, 0x02]),
    FileSignature(.pickle, [0x80, 0x03]),
    FileSignature(.pickle, [0x80, 0x04]),
    FileSignature(.pickle, [0x80, 0x05]),
    FileSignature(.gguf, "GGUF"),
    // Fields of protocol buffers: a schema version, or an ONNX version from 7 on.
    FileSignature(.savedModel, [0x08, 0x01, 0x12]),
    FileSignature(.onnx, [0x08, 0x07, 0x12]),
    FileSignature(.onnx, [0x08, 0x08, 0x12]),
    FileSignature(.onnx, [0x08, 0x09, 0x12]),
    FileSignature(.elf, [0x7F] + Array("ELF".utf8)),
    // Of either word size and byte order; the last is also a Java class.
    FileSignature(.machO, [0xFE, 0xED, 0xFA, 0xCE]),
    FileSignature(.machO, [0xFE, 0xED, 0xFA, 0xCF]),
    FileSignature(.machO, [0xCE, 0xFA, 0xED, 0xFE]),
    FileSignature(.machO, [0xCF, 0xFA, 0xED, 0xFE]),
    FileSignature(.machO, [0xCA, 0xFE, 0xBA, 0xBE]),
    FileSignature(.script, "#!"),
    FileSignature(.script, "<?php"),
    FileSignature(.script, "@echo "),
    FileSignature(.script, "@ECHO "),
    FileSignature(.gitLFSPointer, "version https://git-lfs.github.com/"),
    FileSignature(.appleDouble, [0x00, 0x05, 0x16, 0x07]),
    FileSignature(.png, [0x89, 0x50, 0x4E, 0x47]),
    FileSignature(.jpeg, [0xFF, 0xD8, 0xFF]),
    FileSignature(.gif, "GIF8"),
    FileSignature(.pdf, "%PDF"),
  ]

  fileprivate static let within: [FileSignature] = [
    FileSignature(.tensorFlowLite, "TFL3", at: 4),
    FileSignature(.tar, "ustar", at: 257),
  ]
}
