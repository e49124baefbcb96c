extension Operation {
  /// The elements in another shape; a size of -1 follows from the others.
  ///
  /// - Source: `keras.ops` (`keras/src/ops/numpy.py`, 3.15.1).
  static let reshape = Operation("Reshape") { given in
    guard let target = given[1, "newshape", "shape"]?.sizes else { return .unknown }
    return Shape(try given.input.reshaped(to: target))
  }.reaching { given, output in .inputs([.reshaping(given.input, to: output)]) }

  /// All elements along one axis.
  ///
  /// - Source: `keras.ops` (`keras/src/ops/numpy.py`, 3.15.1).
  static let ravel = Operation("Ravel") { given in [given.input.elements.withoutHistory] }

  /// All axes after the first in one.
  ///
  /// - Source: functions of TensorFlow.
  static let batchFlatten = Operation("batch_flatten") { _ in [.unknown, .unknown] }

  /// The axes in another order, reversed by default.
  ///
  /// - Source: `keras.ops` (`keras/src/ops/numpy.py`, 3.15.1); functions of TensorFlow.
  static let transpose = Operation("Transpose", "adjoint", "matrix_transpose", "permute_dimensions") { given in
    guard let dims = given.input.dims else { return .unknown }
    if given.name == "matrix_transpose" || given.name == "adjoint" { return given.input.swapping(-1, -2) }
    guard let order = given[1, "axes", "perm", "pattern"]?.integers else { return Shape(dims.reversed()) }
    return Shape(order.map { given.input[$0] })
  }.reaching { given, _ in
    guard let rank = given.input.rank, given.name != "matrix_transpose", given.name != "adjoint" else {
      return .unknown
    }
    let stated = given[1, "axes", "perm", "pattern"]
    let order = stated.map { $0.integers?.compactMap(given.input.index) } ?? Array((0..<rank).reversed())
    return order.map(Reach.transposing) ?? .unknown
  }

  /// Two axes exchanged.
  ///
  /// - Source: `keras.ops` (`keras/src/ops/numpy.py`, 3.15.1).
  static let swapAxes = Operation("Swapaxes") { given in
    given.input.swapping(given.integer("axis1") ?? 0, given.integer("axis2") ?? 1)
  }

  /// A rotation by quarter turns in the plane of two axes.
  ///
  /// - Source: `keras.ops` (`keras/src/ops/numpy.py`, 3.15.1).
  static let quarterTurns = Operation("Rot90") { given in
    guard given.isTensorFlow else {
      let plane = given.integers("axes") ?? [0, 1]
      return plane.count == 2 ? given.input.swapping(plane[0], plane[1]) : .unknown
    }
    guard let turns = given.integer("k") ?? (given[1, "k"] == nil ? 1 : nil) else { return .unknown }
    return turns % 2 == 0 ? Shape(given.input.dims) : given.input.swapping(-3, -2)
  }

  /// Some axes moved; the others keep their order.
  ///
  /// - Source: `keras.ops` (`keras/src/ops/numpy.py`, 3.15.1).
  static let moveAxis = Operation("Moveaxis") { given in
    guard let dims = given.input.dims, let from = given.integers("source")?.compactMap(given.input.index),
      let to = given.integers("destination")?.compactMap(given.input.index), from.count == to.count
    else { return .unknown }
    var rest = dims.indices.filter { !from.contains($0) }.makeIterator()
    let moved = Dictionary(zip(to, from), uniquingKeysWith: { first, _ in first })
    return Shape(dims.indices.compactMap { (moved[$0] ?? rest.next()).map { dims[$0] } })
  }

  /// New axes of size 1.
  ///
  /// - Source: `keras.ops` (`keras/src/ops/numpy.py`, 3.15.1).
  static let expandDims = Operation("ExpandDims") { given in
    guard let dims = given.input.dims else { return .unknown }
    let axes = given[1, "axis", "dim"]?.integers ?? [dims.count]
    let rank = dims.count + axes.count
    if given.isTensorFlow { try given.requireAxes(axes, rank: rank) }
    let new = Set(axes.map { $0 < 0 ? $0 &+ rank : $0 })
    guard new.count == axes.count, new.allSatisfy((0..<rank).contains) else { return .unknown }
    var old = dims.makeIterator()
    return Shape((0..<rank).compactMap { new.contains($0) ? 1 : old.next() })
  }.reaching { given, output in
    guard let rank = output.rank, let inputRank = given.input.rank else { return .unknown }
    let axes = given[1, "axis", "dim"]?.integers ?? [inputRank]
    return .inserting(Set(axes.map { $0 < 0 ? $0 &+ rank : $0 }), rank: rank)
  }

  /// The stated axes of size 1 removed, or all of them.
  ///
  /// - Source: `keras.ops` (`keras/src/ops/numpy.py`, 3.15.1).
  static let squeeze = Operation("Squeeze") { given in
    if let axes = given.integers("axis", "squeeze_dims"), !(axes.isEmpty && given.isTensorFlow) {
      return given.input.reduced(over: axes, keeping: false)
    }
    guard let dims = given.input.dims else { return .unknown }
    // TensorFlow cannot tell whether an unknown size is 1.
    if given.isTensorFlow, dims.contains(where: { $0.value == nil }) { return .unknown }
    return Shape(dims.filter { $0.value != 1 })
  }.reaching { given, _ in
    let stated = given.integers("axis", "squeeze_dims").flatMap { $0.isEmpty && given.isTensorFlow ? nil : $0 }
    let axes = stated ?? given.input.dims?.indices.filter { given.input[$0].value == 1 }
    return axes.map { .reducing($0, of: given.input, keeping: false) } ?? .unknown
  }

  /// A tensor of a given shape, by broadcasting or filling.
  ///
  /// - Source: `keras.ops` (`keras/src/ops/numpy.py`, 3.15.1); functions of TensorFlow.
  static let broadcastTo = Operation(
    "BroadcastTo", "Full", "constant", "fill", "normal", "ones", "stateless_normal", "stateless_uniform",
    "truncated_normal", "uniform", "zeros"
  ) { given in
    let place = given.name == "BroadcastTo" || given.name == "broadcast_to" ? 1 : 0
    let asked = given.isTensorFlow ? given[place, "shape", "dims"] : given[["shape"]]
    return Shape(asked?.sizes)
  }

  /// Copies of a tensor along each axis.
  ///
  /// - Source: `keras.ops` (`keras/src/ops/numpy.py`, 3.15.1).
  static let tile = Operation("Tile") { given in
    guard let dims = given.input.dims, let times = given[1, "repeats", "multiples", "n"]?.sizes else { return .unknown }
    let rank = max(dims.count, times.count)
    let filled = { (sizes: [Dim]) in Array(repeating: Dim(1), count: rank - sizes.count) + sizes }
    return Shape(zip(filled(dims), filled(times)).map { $0 * $1 })
  }

  /// Each element repeated.
  ///
  /// - Source: `keras.ops` (`keras/src/ops/numpy.py`, 3.15.1); functions of TensorFlow.
  static let `repeat` = Operation("Repeat", "repeat_elements") { given in
    guard let times = given[1, "repeats", "rep"]?.integers else {
      return given.axis.map { given.input.replacing($0, with: .unknown) } ?? [.unknown]
    }
    guard let axis = given.axis else {
      return [times.count == 1 ? given.input.elements * Dim(times[0]) : times.map { Dim($0) }.sum]
    }
    let length = given.input[axis]
    let repeated =
      times.count == 1 ? length * Dim(times[0]) : length.value == nil ? .unknown : times.map { Dim($0) }.sum
    return given.input.replacing(axis, with: repeated)
  }

  /// The same memory read as numbers of another width.
  ///
  /// - Source: `keras.ops` (`keras/src/ops/numpy.py`, 3.15.1).
  static let view = Operation("View") { given in
    guard !given.isTensorFlow else { return .unknown }
    return given.input.rank == 0 ? [] : given.input.replacing(-1, with: .unknown)
  }
}

extension Shape {
  func swapping(_ a: Int, _ b: Int) -> Shape {
    guard var dims, let a = index(of: a), let b = index(of: b) else { return .unknown }
    dims.swapAt(a, b)
    return Shape(dims)
  }

  /// The elements in the shape `target`, in which -1 follows from the other sizes.
  ///
  /// - Throws: `IncompatibleShapes` if the elements do not fill it.
  fileprivate func reshaped(to target: [Dim]) throws -> [Dim] {
    let isInferred = { (dim: Dim) in dim.value == -1 }
    let known = target.filter { !isInferred($0) }.product
    if let count = elements.value, let part = known.value,
      target.contains(where: isInferred) ? part == 0 || count % part != 0 : count != part
    {
      throw IncompatibleShapes("\(count) elements do not fill \(Shape(target.map { isInferred($0) ? .unknown : $0 }))")
    }
    return target.map { isInferred($0) ? elements / known : $0 }
  }
}
