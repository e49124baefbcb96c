import Basics

/// The element type of an array by NumPy's code: `f` and 4 for `float32`.
package struct NumPyType: Equatable {
  package let code: Character
  /// The size of an element in bytes.
  package let size: Int
  /// True if the highest byte comes first.
  package var isBigEndian: Bool

  /// Reads `<f4`, `|b1`, `|O`, and `f4` without a byte order.
  package init?(_ text: String) {
    let plain = text.drop { "<>|=".contains($0) }
    guard let code = plain.first, let size = plain.count == 1 ? 8 : Int(plain.dropFirst()), (0...1024).contains(size)
    else { return nil }
    isBigEndian = text.first == ">"
    self.code = code
    self.size = code == "U" ? 4 * size : size
  }

  /// The type by its usual name: `float32`.
  package var dtype: DType {
    switch code {
    case "f": DType("float\(8 * size)")
    case "i": DType("int\(8 * size)")
    case "u": DType("uint\(8 * size)")
    case "c": DType("complex\(8 * size)")
    case "b": .bool
    // NumPy itself has no bfloat16, and writes that of another library as plain bytes.
    case "V" where size == 2: .bfloat16
    case "U", "S": .string
    default: .other("\(code) of \(size) bytes")
    }
  }
}
