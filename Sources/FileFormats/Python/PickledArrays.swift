/// The arrays of a pickled dictionary, by their keys.
///
/// Unpickling runs whatever functions a pickle names. Here none is run: calls are only recorded, and a pickle that
/// names a function which NumPy's own arrays do not need is refused.
struct PickledArrays {
  private(set) var arrays: [(name: String, array: NumPyArray)] = []

  init(_ bytes: UnsafeRawBufferPointer) throws(FormatError) {
    var pickle = Pickle(bytes)
    let root = try pickle.run()
    // The dictionary is the only element of an array without axes.
    guard let elements = pickle.state(of: root)?.last, case .list(let list) = pickle[elements], let first = list.first,
      case .dictionary(let entries) = pickle[first]
    else {
      throw .unsupported("its pickle holds no dictionary of arrays")
    }
    for (key, value) in entries {
      guard case .text(let name) = pickle[key], let array = pickle.array(value) else {
        throw .unsupported("its pickle holds a value that is neither an array nor a number")
      }
      arrays.append((name, array))
    }
  }
}

extension Pickle {
  /// The values that an object is restored from: of an array its version, shape, type, order and elements.
  fileprivate func state(of object: Int) -> [Int]? {
    guard let state = states[object], case .tuple(let parts) = self[state] else { return nil }
    return parts
  }

  /// An array, or a number as the array that NumPy makes of it.
  fileprivate func array(_ value: Int) -> NumPyArray? {
    switch self[value] {
    case .integer: NumPyType("i8").map { NumPyArray(shape: [], type: $0) }
    case .flag: NumPyType("b1").map { NumPyArray(shape: [], type: $0) }
    case .float: NumPyType(">f8").map { NumPyArray(shape: [], type: $0, elements: content(of: value)) }
    case .call(let function, let arguments):
      if case .global(let name) = self[function], name.hasSuffix(".scalar") {
        scalar(arguments)
      } else {
        restoredArray(value)
      }
    default: nil
    }
  }

  /// `numpy.core.multiarray.scalar(dtype, bytes)`
  private func scalar(_ arguments: Int) -> NumPyArray? {
    guard case .tuple(let parts) = self[arguments], let first = parts.first else { return nil }
    return type(first).map {
      NumPyArray(shape: [], type: $0, elements: parts.count > 1 ? content(of: parts[1]) : nil)
    }
  }

  private func restoredArray(_ value: Int) -> NumPyArray? {
    guard let parts = state(of: value), parts.count > 2, case .tuple(let sizes) = self[parts[1]],
      let type = type(parts[2])
    else { return nil }
    let shape = sizes.compactMap { size in if case .integer(let size) = self[size], size >= 0 { size } else { nil } }
    guard shape.count == sizes.count else { return nil }
    let isColumnMajor = if parts.count > 3, case .flag(true) = self[parts[3]] { true } else { false }
    return NumPyArray(
      shape: shape, type: type, elements: parts.count > 4 ? content(of: parts[4]) : nil, isColumnMajor: isColumnMajor)
  }

  /// `numpy.dtype('f4', False, True)`
  private func type(_ value: Int) -> NumPyType? {
    guard case .call(_, let arguments) = self[value], case .tuple(let parts) = self[arguments], let first = parts.first
    else { return nil }
    var type: NumPyType?
    switch self[first] {
    case .text(let code): type = NumPyType(code)
    case .global(let name): type = name.hasSuffix(".bfloat16") ? NumPyType("V2") : nil
    default: break
    }
    if let parts = state(of: value), parts.count > 1, case .text(">") = self[parts[1]] { type?.isBigEndian = true }
    return type
  }
}
