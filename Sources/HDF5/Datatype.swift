import CHDF5

/// The type of the elements of a dataset.
package struct Datatype: Equatable, Sendable {
  package enum Kind: Equatable, Sendable {
    case integer(signed: Bool)
    /// As IEEE 754 arranges the bits, but for floats of more than 8 bytes. `exponent` is the number of exponent bits,
    /// which distinguishes formats of one size.
    case float(exponent: Int)
    /// A float with its bits in another arrangement, and the bytes of the type as which h5py reads it.
    case unusualFloat(bytes: Int)
    case string
    /// Bytes without a meaning.
    case opaque
    /// An enumeration of FALSE and TRUE, as h5py writes booleans.
    case boolean
    /// A pair of floats `r` and `i`, as h5py writes complex numbers.
    case complex
    /// Any other type, described in words.
    case other(String)
  }

  package let kind: Kind
  /// The bytes of one element.
  package let size: Int

  init(_ kind: Kind, size: Int) { (self.kind, self.size) = (kind, size) }

  init(_ handle: consuming Handle) throws(HDF5Error) {
    size = H5Tget_size(handle.id)
    guard size > 0 else { throw .latest("read the size of the type") }
    switch H5Tget_class(handle.id) {
    case H5T_INTEGER: kind = .integer(signed: H5Tget_sign(handle.id) != H5T_SGN_NONE)
    case H5T_FLOAT: kind = try Self.float(handle, size)
    case H5T_STRING: kind = .string
    case H5T_OPAQUE: kind = .opaque
    case H5T_ENUM:
      kind =
        Self.members(handle) == ["FALSE", "TRUE"] && Self.isZeroAndOne(handle, size) ? .boolean : .other("enumeration")
    case H5T_COMPOUND:
      kind =
        if Self.members(handle) == ["r", "i"], Self.isPairOfFloats(handle, size) {
          .complex
        } else {
          .other(Self.isOneNumber(handle) ? "record of one number" : "compound")
        }
    case H5T_VLEN: kind = .other("variable-length")
    case H5T_ARRAY: kind = .other("array")
    case H5T_REFERENCE: kind = .other("reference")
    case H5T_BITFIELD: kind = .other("bit field")
    case H5T_TIME: kind = .other("time")
    default: throw .latest("read the class of the type")
    }
  }

  /// - Throws: `HDF5Error` if NumPy has no such type, and h5py does not read the dataset.
  private static func float(_ handle: borrowing Handle, _ size: Int) throws(HDF5Error) -> Kind {
    var (sign, exponent, exponentBits, mantissa, mantissaBits) = (0, 0, 0, 0, 0)
    guard H5Tget_fields(handle.id, &sign, &exponent, &exponentBits, &mantissa, &mantissaBits) >= 0 else {
      throw .latest("read the type")
    }
    // These are the machine's own.
    if size > 8 { return .float(exponent: exponentBits) }
    let form = FloatForm(
      size: size, sign: sign, exponent: exponent, exponentBits: exponentBits, mantissa: mantissa,
      mantissaBits: mantissaBits, bias: Int(clamping: H5Tget_ebias(handle.id)))
    if H5Tget_precision(handle.id) == 8 * size, H5Tget_norm(handle.id) == H5T_NORM_IMPLIED, form.isOfIEEE754 {
      return .float(exponent: exponentBits)
    }
    if let type = FloatType.numpy(form) { return .unusualFloat(bytes: type.size) }
    throw HDF5Error("read the type", "NumPy has no type for its floats")
  }

  /// Whether the first of two members of an enumeration is 0, and the second 1.
  private static func isZeroAndOne(_ handle: borrowing Handle, _ size: Int) -> Bool {
    guard size <= 8 else { return false }
    return withUnsafeTemporaryAllocation(byteCount: size, alignment: 8) { value in
      [UInt32(0), 1].allSatisfy { member in
        value.initializeMemory(as: UInt8.self, repeating: 0)
        guard H5Tget_member_value(handle.id, member, value.baseAddress) >= 0 else { return false }
        return value.reduce(0) { $0 + Int($1) } == Int(member)
      }
    }
  }

  private static func isPairOfFloats(_ handle: borrowing Handle, _ size: Int) -> Bool {
    guard let first = try? Handle(H5Tget_member_type(handle.id, 0), "read the type"),
      let second = try? Handle(H5Tget_member_type(handle.id, 1), "read the type")
    else { return false }
    return H5Tget_class(first.id) == H5T_FLOAT && H5Tequal(first.id, second.id) > 0
      && H5Tget_member_offset(handle.id, 0) == 0 && H5Tget_member_offset(handle.id, 1) == size / 2
      && 2 * H5Tget_size(first.id) == size
  }

  /// Whether a compound type has one member, a number, as which NumPy reads it.
  private static func isOneNumber(_ handle: borrowing Handle) -> Bool {
    guard H5Tget_nmembers(handle.id) == 1, let member = try? Handle(H5Tget_member_type(handle.id, 0), "read the type")
    else { return false }
    return [H5T_INTEGER, H5T_FLOAT].contains(H5Tget_class(member.id))
  }

  /// The names of the members if there are two, otherwise `[]`.
  private static func members(_ handle: borrowing Handle) -> [String] {
    guard H5Tget_nmembers(handle.id) == 2 else { return [] }
    var names: [String] = []
    for index in UInt32(0)..<2 {
      guard let name = H5Tget_member_name(handle.id, index) else { return [] }
      names.append(String(cString: name))
      H5free_memory(name)
    }
    return names
  }
}
