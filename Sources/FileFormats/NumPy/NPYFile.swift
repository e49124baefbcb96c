/// A `.npy` file: a header with the shape and type of one array, then its elements.
package struct NPYFile {
  private let array: NumPyArray
  private let content: UnsafeRawBufferPointer

  /// True if the elements are Python objects, which are pickled.
  package var isPickled: Bool { array.type.code == "O" }

  /// The arrays in the file: one without a name, or those of a pickled dictionary by their keys.
  package func arrays() throws(FormatError) -> [(name: String?, array: NumPyArray)] {
    guard isPickled else { return [(nil, array)] }
    return try Self.pickledArrays(content)
  }

  /// The arrays of a pickled dictionary, by their keys.
  package static func pickledArrays(
    _ bytes: UnsafeRawBufferPointer
  ) throws(FormatError) -> [(name: String?, array: NumPyArray)] {
    try PickledArrays(bytes).arrays.map { ($0.name, $0.array) }
  }

  package init(_ bytes: UnsafeRawBufferPointer) throws(FormatError) {
    guard FileSignature.numpyArray.matches(bytes), let version = bytes.number(UInt8.self, at: 6) else {
      throw .unsupported("it is not a NumPy array")
    }
    let start = version == 1 ? 10 : 12
    let length =
      version == 1 ? bytes.number(UInt16.self, at: 8).map(Int.init) : bytes.number(UInt32.self, at: 8).map(Int.init)
    guard let length, let text = bytes.slice(at: start, count: length),
      let content = bytes.slice(at: start + length, count: bytes.count - start - length)
    else {
      throw .endsWithin("the header of a NumPy array")
    }
    let header = String(decoding: text, as: UTF8.self)
    guard let type = Self.value("descr", in: header).flatMap({ NumPyType(String($0)) }),
      let shape = Self.value("shape", in: header).flatMap(Self.sizes)
    else {
      throw .damaged("its header does not have the form that NumPy writes")
    }
    self.content = content
    array = NumPyArray(
      shape: shape, type: type, elements: content, isColumnMajor: header.contains("'fortran_order': True"))
  }

  /// The quoted or parenthesized value of a key in `{'descr': '<f4', 'fortran_order': False, 'shape': (3, 4), }`.
  private static func value(_ key: String, in header: String) -> Substring? {
    let parts = header.split(separator: "'", omittingEmptySubsequences: false)
    guard let place = parts.firstIndex(of: Substring(key)), place + 1 < parts.count else { return nil }
    let between = parts[place + 1]
    if between.contains("(") { return between.drop { $0 != "(" }.dropFirst().prefix { $0 != ")" } }
    return place + 2 < parts.count ? parts[place + 2] : nil
  }

  /// The sizes in `3, 4`, or `3L, 4L` by Python 2.
  private static func sizes(_ text: Substring) -> [Int]? {
    let parts = text.split(separator: ",").map { Int($0.filter { $0 != " " && $0 != "L" }) }
    let sizes = parts.compactMap(\.self)
    return sizes.count == parts.count && sizes.allSatisfy { $0 >= 0 } ? sizes : nil
  }
}
