import Basics
import HDF5

extension Inventory.Tensor {
  init(path: String, shape: [Int], type: Datatype, isUnallocated: Bool = false) {
    let bytes = shape.reduce(type.size) { $0.multipliedSaturated(by: $1) }
    self.init(path: TensorPath(path), shape: shape, dtype: type.dtype, bytes: bytes, isUnallocated: isUnallocated)
  }
}

extension Datatype {
  /// Keras' name for it; a description for a type that Keras does not have.
  var dtype: DType {
    switch kind {
    case .integer(let signed): DType((signed ? "int" : "uint") + bits)
    case .float(exponent: 8) where size == 2: .bfloat16
    case .float(exponent: 5) where size == 1: .float8e5m2
    case .float(exponent: 4) where size == 1: .float8e4m3fn
    case .float where size == 4: .float32
    case .unusualFloat(let bytes): DType("float\(8 * bytes)")
    case .float: DType("float" + bits)
    // HDF5 has no bfloat16, so h5py stores plain bytes.
    case .opaque where size == 2: .bfloat16
    case .opaque: .other("opaque of \(size) bytes")
    case .boolean: .bool
    case .complex: DType("complex" + bits)
    case .string: .string
    case .other(let description): .other("\(description) of \(size) bytes")
    }
  }

  /// True if a Keras variable can be of this type.
  var isNumber: Bool {
    switch kind {
    // NumPy also has floats of 10, 12 or 16 bytes, depending on the machine.
    case .integer, .float: [1, 2, 4, 8, 10, 12, 16].contains(size)
    case .boolean, .complex, .unusualFloat: true
    case .opaque: size == 2
    case .string, .other: false
    }
  }

  private var bits: String { String(size.multipliedSaturated(by: 8)) }
}

extension DType {
  /// The beginnings of HDF5's names for types that h5py does not read as numbers. It reads bit fields, enumerations
  /// and records of one number as such.
  private static let withoutNumbers = ["array", "compound", "opaque", "reference", "time", "variable-length"]

  /// Whether Keras fails on a weight that is stored in this type: h5py does not read it, or NumPy makes no numbers of
  /// what h5py reads. Of texts it makes numbers only if each is one.
  package var hasNoNumbers: Bool {
    switch self {
    case .string: true
    case .other(let description): Self.withoutNumbers.contains(where: description.hasPrefix)
    default: false
    }
  }
}
