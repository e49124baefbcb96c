/// The arrays of a pickled dictionary, read off its instructions.
///
/// Unpickling runs whatever functions a pickle names. Here none is run: a call is noted as a call, and a pickle that names a
/// function which NumPy's own arrays do not need is refused.
struct PickledArrays {
  private(set) var arrays: [(name: String, array: DenseArray)] = []

  init(_ bytes: UnsafeRawBufferPointer) throws(ReadError) {
    var pickle = Pickle(bytes)
    let root = try pickle.run()
    // The dictionary is the one element of an array without axes.
    guard let elements = pickle.state(of: root)?.last, case .list(let list) = pickle[elements], let first = list.first,
      case .dictionary(let entries) = pickle[first]
    else {
      throw ReadError(.unreadable, "the pickle in it holds no dictionary of arrays")
    }
    for (key, value) in entries {
      guard case .text(let name) = pickle[key], let array = pickle.array(value) else {
        throw ReadError(.unreadable, "the pickle in it holds something else than arrays")
      }
      arrays.append((name, array))
    }
  }
}

extension Pickle {
  /// What an object was given to restore it from: of an array its version, shape, type, order and data.
  fileprivate func state(of object: Int) -> [Int]? {
    guard let state = states[object], case .tuple(let parts) = self[state] else { return nil }
    return parts
  }

  fileprivate func array(_ value: Int) -> DenseArray? {
    guard case .call(let function, let arguments) = self[value], case .name(let name) = self[function] else {
      return nil
    }
    if name.hasSuffix(".scalar"), case .tuple(let parts) = self[arguments], let first = parts.first {
      return type(first).map { DenseArray(shape: [], type: $0, data: parts.count > 1 ? data(parts[1]) : nil) }
    }
    guard let parts = state(of: value), parts.count > 2, case .tuple(let sizes) = self[parts[1]],
      let type = type(parts[2])
    else { return nil }
    let shape = sizes.compactMap { size in if case .number(let size) = self[size], size >= 0 { size } else { nil } }
    guard shape.count == sizes.count else { return nil }
    var array = DenseArray(shape: shape, type: type)
    if parts.count > 4 { array.data = data(parts[4]) }
    if case .flag(true)? = parts.count > 3 ? self[parts[3]] : nil { array.isLastAxisFirst = true }
    return array
  }

  /// `numpy.dtype('f4', False, True)`
  private func type(_ value: Int) -> NumpyType? {
    guard case .call(_, let arguments) = self[value], case .tuple(let parts) = self[arguments], let first = parts.first
    else {
      return nil
    }
    var type: NumpyType?
    switch self[first] {
    case .text(let code): type = NumpyType(code)
    case .name(let name): type = name.hasSuffix(".bfloat16") ? NumpyType("V2") : nil
    default: break
    }
    if let parts = state(of: value), parts.count > 1, case .text(">") = self[parts[1]] { type?.isSwapped = true }
    return type
  }
}
