import CHDF5

/// The type of the elements of a dataset.
package struct Datatype: Equatable, Sendable {
  package enum Kind: Equatable, Sendable {
    case integer(signed: Bool)
    /// `exponent` is the number of exponent bits, which distinguishes formats of one size.
    case float(exponent: Int)
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
    case H5T_FLOAT: kind = .float(exponent: Self.exponentBits(handle))
    case H5T_STRING: kind = .string
    case H5T_OPAQUE: kind = .opaque
    case H5T_ENUM: kind = Self.members(handle) == ["FALSE", "TRUE"] ? .boolean : .other("enumeration")
    case H5T_COMPOUND: kind = Self.members(handle) == ["r", "i"] ? .complex : .other("compound")
    case H5T_VLEN: kind = .other("variable-length")
    case H5T_ARRAY: kind = .other("array")
    case H5T_REFERENCE: kind = .other("reference")
    case H5T_BITFIELD: kind = .other("bit field")
    case H5T_TIME: kind = .other("time")
    default: throw .latest("read the class of the type")
    }
  }

  private static func exponentBits(_ handle: borrowing Handle) -> Int {
    var (sign, exponent, exponentSize, mantissa, mantissaSize) = (0, 0, 0, 0, 0)
    return H5Tget_fields(handle.id, &sign, &exponent, &exponentSize, &mantissa, &mantissaSize) < 0 ? 0 : exponentSize
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
