import HDF5

extension Inventory.Tensor {
  /// A shape that no memory could hold counts as the largest number there is.
  init(path: String, shape: [Int], type: Datatype, isUnallocated: Bool = false) {
    let bytes = shape.reduce(type.size) { bytes, size in
      let (product, overflow) = bytes.multipliedReportingOverflow(by: size)
      return overflow ? Int.max : product
    }
    self.init(path: path, shape: shape, dtype: type.kerasName, bytes: bytes, isUnallocated: isUnallocated)
  }
}

extension Datatype {
  /// As Keras spells it; what Keras does not have, in words.
  var kerasName: String {
    switch kind {
    case .integer(let signed): (signed ? "int" : "uint") + bits
    case .float(exponent: 8) where size == 2: "bfloat16"
    case .float(exponent: 5) where size == 1: "float8_e5m2"
    case .float(exponent: 4) where size == 1: "float8_e4m3fn"
    case .float: "float" + bits
    // HDF5 has no bfloat16, so h5py stores the bare bytes.
    case .opaque where size == 2: "bfloat16"
    case .opaque: "opaque of \(size) bytes"
    case .boolean: "bool"
    case .complex: "complex" + bits
    case .string: "string"
    case .other(let words): "\(words) of \(size) bytes"
    }
  }

  /// Whether Keras can have a variable of this type. HDF5 has no bfloat16, so its bytes are stored as such.
  var isNumber: Bool {
    switch kind {
    // NumPy has floats of 10, 12 or 16 bytes as well, and so has who saved them.
    case .integer, .float: [1, 2, 4, 8, 10, 12, 16].contains(size)
    case .boolean, .complex: true
    case .opaque: size == 2
    case .string, .other: false
    }
  }

  private var bits: String { String(size.multipliedReportingOverflow(by: 8).partialValue) }
}
