/// How a type arranges the bits of a float: sizes in bits, but for that of the whole, and places from the lowest bit.
struct FloatForm {
  /// In bytes.
  let size: Int
  let sign: Int
  let exponent, exponentBits: Int
  let mantissa, mantissaBits: Int
  let bias: Int

  /// Whether the bits are where IEEE 754 has them, in so many bytes.
  var isOfIEEE754: Bool {
    sign == 8 * size - 1 && mantissa == 0 && exponent == mantissaBits && mantissaBits + exponentBits == sign
      && bias == 1 << (exponentBits - 1) - 1
  }
}

/// A float of NumPy, and the numbers that it holds.
struct FloatType {
  let size: Int
  private let mantissaBits: Int
  private let exponents: ClosedRange<Int>

  /// The smallest type as which h5py reads a float of any form; nil if there is none.
  static func numpy(_ form: FloatForm) -> FloatType? {
    // h5py takes a bias of 0 for an error.
    guard form.bias > 0 else { return nil }
    let largest = (form.exponentBits < 62 ? 1 << form.exponentBits : 1 << 62) - form.bias - 1
    return all.first {
      form.size <= $0.size && form.mantissaBits <= $0.mantissaBits && 1 - form.bias >= $0.exponents.lowerBound
        && largest <= $0.exponents.upperBound
    }
  }

  private static let all = [
    FloatType(size: 2, mantissaBits: 10, exponents: -14...16),
    FloatType(size: 4, mantissaBits: 23, exponents: -126...128),
    FloatType(size: 8, mantissaBits: 52, exponents: -1022...1024),
    FloatType(size: 16, mantissaBits: 64, exponents: -16382...16384),
  ]
}
