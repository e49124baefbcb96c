/// What a datatype message states, as far as other checks need it.
struct StoredType {
  /// The bytes of an element.
  let size: UInt64
  let isNumber: Bool
  /// The bytes of a character, of strings of variable length.
  let characterSize: UInt64?
}

extension FileMetadata {
  /// No valid type nests as deeply.
  private static let mostLevels = 32

  /// Skips a datatype: an element of a compound or an array is one too.
  func checkDatatype(_ fields: inout FieldReader, level: Int = 0) throws(MetadataFault) -> StoredType {
    guard level < Self.mostLevels else { throw .damaged("its datatype is nested too deeply") }
    let start = try fields.number(1)
    let version = start >> 4
    guard (1...3).contains(version) else { throw .unknown }
    let flags = try fields.number(3)
    let size = try fields.number(4)
    var isNumber = false
    var characterSize: UInt64?
    switch start & 15 {
    case 0, 4:
      isNumber = start & 15 == 0
      try checkPrecision(&fields, of: size)
    case 1:
      isNumber = true
      try checkPrecision(&fields, of: size)
      try checkFloat(&fields, sign: flags >> 8 & 0xFF, size)
    case 2: try checkBits(0, try fields.number(2), of: size)
    case 3: try checkCharacters(flags >> 4)
    case 5: try fields.skip(flags & 0xFF)
    case 6: try checkMembers(&fields, flags & 0xFFFF, version, size, level)
    case 7: break
    case 8:
      let base = try checkDatatype(&fields, level: level + 1)
      guard base.size == size else { throw .damaged("its enumeration has another size than its numbers") }
      for _ in 0..<flags & 0xFFFF { try skipName(&fields, version) }
      let (bytes, overflow) = (flags & 0xFFFF).multipliedReportingOverflow(by: base.size)
      guard !overflow else { throw .damaged("its enumeration is larger than any file") }
      try fields.skip(bytes)
    case 9:
      let base = try checkDatatype(&fields, level: level + 1)
      if flags & 15 == 1 {
        try checkCharacters(flags >> 8)
        characterSize = base.size
      }
    case 10:
      let rank = Int(try fields.number(1))
      guard rank <= 32 else { throw .unknown }
      try fields.skip(version < 3 ? 3 + 8 * rank : 4 * rank)
      _ = try checkDatatype(&fields, level: level + 1)
    default: throw .unknown
    }
    return StoredType(size: size, isNumber: isNumber, characterSize: characterSize)
  }

  /// ASCII or UTF-8; h5py refuses every other encoding.
  private func checkCharacters(_ encoding: UInt64) throws(MetadataFault) {
    guard encoding & 15 <= 1 else { throw .damaged("its texts have an encoding that HDF5 does not define") }
  }

  /// The library moves the bits of a number without looking at the size of its element.
  private func checkBits(_ offset: UInt64, _ count: UInt64, of size: UInt64) throws(MetadataFault) {
    guard offset + count <= 8 * size else { throw .damaged("its numbers have more bits than bytes") }
  }

  private func checkPrecision(_ fields: inout FieldReader, of size: UInt64) throws(MetadataFault) {
    let offset = try fields.number(2), count = try fields.number(2)
    try checkBits(offset, count, of: size)
    // HDF5 1.14.4 and newer refuse it.
    guard count > 0, size < 2 || count >= 4 * size else {
      throw .damaged("its numbers leave more than half of their bits unused")
    }
  }

  private func checkFloat(_ fields: inout FieldReader, sign: UInt64, _ size: UInt64) throws(MetadataFault) {
    let (exponent, exponentSize) = (try fields.number(1), try fields.number(1))
    let (mantissa, mantissaSize) = (try fields.number(1), try fields.number(1))
    let bias = try fields.number(4)
    let form = FloatForm(
      size: Int(clamping: size), sign: Int(sign), exponent: Int(exponent), exponentBits: Int(exponentSize),
      mantissa: Int(mantissa), mantissaBits: Int(mantissaSize), bias: Int(bias))
    // As nearly all are.
    if size <= 8, mantissaSize > 0, (3..<16).contains(exponentSize), form.isOfIEEE754 { return }
    guard exponentSize <= 64, sign < 8 * size else { throw .damaged("its numbers have more bits than bytes") }
    try checkBits(exponent, exponentSize, of: size)
    try checkBits(mantissa, mantissaSize, of: size)
    guard exponentSize > 0, mantissaSize > 0 else { throw .damaged("its numbers lack an exponent or a mantissa") }
    // The library of today refuses it.
    let parts = [exponent..<exponent + exponentSize, mantissa..<mantissa + mantissaSize]
    guard !parts[0].overlaps(parts[1]), !parts.contains(where: { $0.contains(sign) }) else {
      throw .damaged("the parts of its numbers overlap")
    }
    guard FloatType.numpy(form) != nil else { throw .damaged("NumPy has no type for its floats") }
  }

  private func checkMembers(
    _ fields: inout FieldReader, _ count: UInt64, _ version: UInt64, _ size: UInt64, _ level: Int
  ) throws(MetadataFault) {
    guard count > 0 else { throw .unknown }
    // Since version 3, an offset takes as many bytes as the size of the whole needs.
    let width = version < 3 ? 4 : max(1, (64 - size.leadingZeroBitCount + 7) / 8)
    for _ in 0..<count {
      try skipName(&fields, version)
      let offset = try fields.number(width)
      var elements: UInt64 = 1
      if version == 1 {
        let rank = try fields.number(1)
        guard rank <= 4 else { throw .unknown }
        try fields.skip(11)
        for axis in UInt64(0)..<4 {
          let count = try fields.number(4)
          if axis < rank { elements = elements.multipliedReportingOverflow(by: count).partialValue }
        }
      }
      let member = try checkDatatype(&fields, level: level + 1)
      let (bytes, overflow) = member.size.multipliedReportingOverflow(by: elements)
      guard !overflow, offset <= size, bytes <= size - offset else {
        throw .damaged("a member of its compound datatype lies outside it")
      }
    }
  }

  /// Skips a name, which before version 3 takes a multiple of 8 bytes.
  private func skipName(_ fields: inout FieldReader, _ version: UInt64) throws(MetadataFault) {
    let length = try fields.text().count
    if version < 3 { fields.skipPadding(7 - length % 8) }
  }
}
