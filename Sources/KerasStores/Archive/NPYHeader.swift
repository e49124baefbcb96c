/// The head of a `.npy` file: the shape and type of one array, and where its data begin.
struct NPYHeader {
  let shape: [Int]
  let type: NumpyType
  let data: UnsafeRawBufferPointer
  /// Whether neighbours along the first axis lie side by side, as Fortran has it.
  private let isLastAxisFirst: Bool

  var plain: DenseArray { DenseArray(shape: shape, type: type, data: data, isLastAxisFirst: isLastAxisFirst) }

  /// Whether the elements are Python objects, which only a pickle can hold.
  var isPickled: Bool { type.code == "O" }

  init(_ bytes: UnsafeRawBufferPointer) throws(ReadError) {
    guard bytes.has([0x93] + Array("NUMPY".utf8)), let major = bytes.number(UInt8.self, at: 6) else {
      throw ReadError(.unreadable, "it is not a NumPy array")
    }
    let start = major == 1 ? 10 : 12
    let length =
      major == 1 ? bytes.number(UInt16.self, at: 8).map(Int.init) : bytes.number(UInt32.self, at: 8).map(Int.init)
    guard let length, let text = bytes.part(start, length),
      let data = bytes.part(start + length, bytes.count - start - length)
    else {
      throw ReadError(.truncated, "it is truncated: it ends within the head of a NumPy array")
    }
    let head = String(decoding: text, as: UTF8.self)
    guard let type = Self.value("descr", in: head).flatMap({ NumpyType(String($0)) }),
      let shape = Self.value("shape", in: head).flatMap(Self.sizes)
    else {
      throw ReadError(.unreadable, "its head is not of the form that NumPy writes")
    }
    isLastAxisFirst = head.contains("'fortran_order': True")
    self.shape = shape
    self.type = type
    self.data = data
  }

  /// What stands behind a key of `{'descr': '<f4', 'fortran_order': False, 'shape': (3, 4), }`: within quotes or parentheses.
  private static func value(_ key: String, in head: String) -> Substring? {
    let parts = head.split(separator: "'", omittingEmptySubsequences: false)
    guard let place = parts.firstIndex(of: Substring(key)), place + 1 < parts.count else { return nil }
    let between = parts[place + 1]
    if between.contains("(") { return between.drop { $0 != "(" }.dropFirst().prefix { $0 != ")" } }
    return place + 2 < parts.count ? parts[place + 2] : nil
  }

  private static func sizes(_ text: Substring) -> [Int]? {
    let parts = text.split(separator: ",").map { Int($0.filter { $0 != " " && $0 != "L" }) }
    let sizes = parts.compactMap(\.self)
    return sizes.count == parts.count && sizes.allSatisfy { $0 >= 0 } ? sizes : nil
  }
}

/// The type of an array's elements, by NumPy's code: `f` and 4.
struct NumpyType {
  let code: Character
  let size: Int
  /// Whether the highest byte comes first.
  var isSwapped: Bool

  /// Reads `<f4`, `|b1`, `|O`, and without an order of bytes `f4`.
  init?(_ text: String) {
    let plain = text.drop { "<>|=".contains($0) }
    guard let code = plain.first, let size = plain.count == 1 ? 8 : Int(plain.dropFirst()), (0...1024).contains(size)
    else { return nil }
    isSwapped = text.first == ">"
    self.code = code
    self.size = code == "U" ? 4 * size : size
  }

  /// As Keras spells it.
  var kerasName: String {
    switch code {
    case "f": "float\(8 * size)"
    case "i": "int\(8 * size)"
    case "u": "uint\(8 * size)"
    case "c": "complex\(8 * size)"
    case "b": "bool"
    // NumPy has no bfloat16, and calls another library's by its bytes alone.
    case "V" where size == 2: "bfloat16"
    case "U", "S": "string"
    default: "\(code) of \(size) bytes"
    }
  }
}
