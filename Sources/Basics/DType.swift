/// The type of a tensor's elements, under the name that Keras and NumPy give it.
public enum DType: Hashable, Sendable {
  case bool
  case int4, int8, int16, int32, int64
  case uint4, uint8, uint16, uint32, uint64
  case float8e4m3fn, float8e5m2, float16, bfloat16, float32, float64
  case complex64, complex128
  case string
  /// Any other type, under the name that the configuration or the file gives it: `qint8`, `float128`, `opaque of 3
  /// bytes`.
  case other(String)

  /// Reads a name such as `float32`; TensorFlow's `half`, `float` and `double` are `float16`, `float32` and `float64`.
  public init(_ name: String) {
    self =
      switch name {
      case "float32", "float": .float32
      case "float16", "half": .float16
      case "float64", "double": .float64
      case "bfloat16": .bfloat16
      case "float8_e4m3fn": .float8e4m3fn
      case "float8_e5m2": .float8e5m2
      case "int8": .int8
      case "int16": .int16
      case "int32": .int32
      case "int64": .int64
      case "int4": .int4
      case "uint8": .uint8
      case "uint16": .uint16
      case "uint32": .uint32
      case "uint64": .uint64
      case "uint4": .uint4
      case "bool": .bool
      case "complex64": .complex64
      case "complex128": .complex128
      case "string": .string
      default: .other(name)
      }
  }

  /// Keras' name: `float32`.
  public var name: String {
    switch self {
    case .bool: "bool"
    case .int4: "int4"
    case .int8: "int8"
    case .int16: "int16"
    case .int32: "int32"
    case .int64: "int64"
    case .uint4: "uint4"
    case .uint8: "uint8"
    case .uint16: "uint16"
    case .uint32: "uint32"
    case .uint64: "uint64"
    case .float8e4m3fn: "float8_e4m3fn"
    case .float8e5m2: "float8_e5m2"
    case .float16: "float16"
    case .bfloat16: "bfloat16"
    case .float32: "float32"
    case .float64: "float64"
    case .complex64: "complex64"
    case .complex128: "complex128"
    case .string: "string"
    case .other(let name): name
    }
  }

  /// The size of one element; nil for strings and other types. A `bool` takes a whole byte.
  public var bits: Int? {
    switch self {
    case .int4, .uint4: 4
    case .bool, .int8, .uint8, .float8e4m3fn, .float8e5m2: 8
    case .int16, .uint16, .float16, .bfloat16: 16
    case .int32, .uint32, .float32: 32
    case .int64, .uint64, .float64, .complex64: 64
    case .complex128: 128
    case .string, .other: nil
    }
  }

  /// The size of one element; nil where it is unknown, or not a whole number of bytes.
  public var bytes: Int? { bits.flatMap { $0 % 8 == 0 ? $0 / 8 : nil } }

  /// True for real floating-point numbers of any precision.
  public var isFloat: Bool {
    switch self {
    case .float8e4m3fn, .float8e5m2, .float16, .bfloat16, .float32, .float64: true
    case .other(let name): name.hasPrefix("float")
    default: false
    }
  }

  /// True for integers that have no sign.
  package var isUnsigned: Bool { isInteger && name.hasPrefix("uint") }

  /// True for signed and unsigned integers of any size.
  public var isInteger: Bool {
    switch self {
    case .int4, .int8, .int16, .int32, .int64, .uint4, .uint8, .uint16, .uint32, .uint64: true
    case .other(let name): name.hasPrefix("int") || name.hasPrefix("uint")
    default: false
    }
  }

  /// True for complex numbers of any precision.
  public var isComplex: Bool {
    switch self {
    case .complex64, .complex128: true
    case .other(let name): name.hasPrefix("complex")
    default: false
    }
  }
}

extension DType: CustomStringConvertible {
  public var description: String { name }
}

extension DType: ExpressibleByStringLiteral {
  public init(stringLiteral name: String) { self.init(name) }
}

extension DType: Comparable {
  /// By name.
  public static func < (a: DType, b: DType) -> Bool { a.name < b.name }
}
