import Basics
import Testing

struct DTypeTests {
  private static let names = [
    "bool", "int4", "int8", "int16", "int32", "int64", "uint4", "uint8", "uint16", "uint32", "uint64", "float8_e4m3fn",
    "float8_e5m2", "float16", "bfloat16", "float32", "float64", "complex64", "complex128", "string",
  ]

  @Test(arguments: names)
  func `every known name is read and written`(_ name: String) {
    let dtype = DType(name)
    #expect(dtype.name == name)
    if case .other = dtype { Issue.record("\(name) is a known type") }
    #expect((dtype.bits == nil) == (name == "string"))
    #expect(dtype.isFloat == name.contains("float"))
    #expect(dtype.isInteger == name.contains("int"))
    #expect(dtype.isComplex == name.contains("complex"))
  }

  @Test func `other names are kept`() {
    #expect(DType("qint8") == .other("qint8"))
    #expect(DType("float128").isFloat)
    #expect(DType("opaque of 3 bytes").name == "opaque of 3 bytes")
    #expect(DType("opaque of 3 bytes").bytes == nil)
  }

  @Test func `TensorFlow's short names are aliases`() {
    #expect(DType("half") == .float16)
    #expect(DType("float") == .float32)
    #expect(DType("double") == .float64)
  }

  @Test func `sizes are those of one element`() {
    #expect(DType.float32.bytes == 4)
    #expect(DType.bool.bytes == 1)
    #expect(DType.int4.bytes == nil)
    #expect(DType.int4.bits == 4)
    #expect(DType.complex128.bytes == 16)
  }
}
