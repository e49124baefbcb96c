extension Operation {
  /// A matrix product over the last two axes, with the other axes broadcast.
  ///
  /// - Source: `keras.ops` (`keras/src/ops/numpy.py`, 3.15.1); functions of TensorFlow.
  static let matmul = Operation("Matmul", "batch_matmul", "sparse_tensor_dense_matmul") { given in
    var a = given.input, b = given.other
    if given.flag("transpose_a", "adjoint_a", "adj_x") { a = a.swapping(-1, -2) }
    if given.flag("transpose_b", "adjoint_b", "adj_y") { b = b.swapping(-1, -2) }
    return try a.matrixProduct(with: b)
  }.summing { [$0.flag("transpose_a", "adjoint_a", "adj_x") ? $0.input[-2] : $0.input[-1]] }
    .reaching { given, output in
      let isTransposed =
        given.flag("transpose_a", "adjoint_a", "adj_x") || given.flag("transpose_b", "adjoint_b", "adj_y")
      guard !isTransposed, let rank = given.input.rank, let other = given.other.rank, rank > 1, other > 1,
        let outputRank = output.rank
      else { return .unknown }
      // The columns of the first factor and the rows of the second are summed over.
      let moved = { (rank: Int, summed: Int) -> Reach in
        .axes((0..<rank).map { $0 == summed ? .whole : .along($0 + outputRank - rank, .same) })
      }
      return .inputs([moved(rank, rank - 1), moved(other, other - 2)])
    }

  /// A product of matrices and vectors.
  ///
  /// - Source: functions of TensorFlow.
  static let matvec = Operation("matvec") { given in
    let a = given.flag("transpose_a", "adjoint_a") ? given.input.swapping(-1, -2) : given.input
    guard let dims = a.dims, dims.count > 1 else { return .unknown }
    return Shape(dims.dropLast())
  }.summing { [$0.flag("transpose_a", "adjoint_a") ? $0.input[-2] : $0.input[-1]] }

  /// The sum of products over the last axis of the first and the last but one axis of the second tensor.
  ///
  /// - Source: `keras.ops` (`keras/src/ops/numpy.py`, 3.15.1).
  static let dot = Operation("Dot") { given in
    let a = given.input, b = given.other
    guard let x = a.dims, let y = b.dims else { return .unknown }
    if x.isEmpty || y.isEmpty { return Shape(x + y) }
    let inner = y.count == 1 ? 0 : y.count - 2
    try a.requireAgreement(of: -1, with: inner, of: b)
    return Shape(x.dropLast() + y[..<inner] + y[(inner + 1)...])
  }.summing { [$0.input[-1]] }

  /// The sum of products over the last axis of both tensors.
  ///
  /// - Source: `keras.ops` (`keras/src/ops/numpy.py`, 3.15.1).
  static let inner = Operation("Inner") { given in
    let a = given.input, b = given.other
    guard let x = a.dims, let y = b.dims else { return .unknown }
    if x.isEmpty || y.isEmpty { return Shape(x + y) }
    try a.requireAgreement(of: -1, with: -1, of: b)
    return Shape(x.dropLast() + y.dropLast())
  }.summing { [$0.input[-1]] }

  /// The sum of products over the stated axes of both tensors.
  ///
  /// - Source: `keras.ops` (`keras/src/ops/numpy.py`, 3.15.1).
  static let tensordot = Operation("Tensordot") { given in
    let a = given.input, b = given.other
    guard let x = a.dims, let y = b.dims else { return .unknown }
    let axes: (a: [Int], b: [Int])
    if case .list(let pair)? = given[2, "axes"], pair.count == 2 {
      axes = ((pair[0].integers ?? []).compactMap(a.index), (pair[1].integers ?? []).compactMap(b.index))
      for (i, j) in zip(axes.a, axes.b) { try a.requireAgreement(of: i, with: j, of: b) }
    } else {
      let count = min(max(0, given[2, "axes"]?.integer ?? 2), min(x.count, y.count))
      axes = (Array((x.count - count)..<x.count), Array(0..<count))
    }
    return Shape(
      x.indices.filter { !axes.a.contains($0) }.map { x[$0] } + y.indices.filter { !axes.b.contains($0) }.map { y[$0] })
  }.summing()

  /// Attention of queries to keys, in heads, as an operation.
  ///
  /// - Source: `keras.ops.dot_product_attention` (`keras/src/ops/nn.py`, 3.15.1).
  /// - Input: query `(batch, T, heads, size)`, key and value `(batch, S, heads, size)`.
  /// - Output: the shape of the query.
  static let attention = Operation("DotProductAttention") { given in
    Shape(given.input.dims)
  }.summing { [$0.other[1], 2] }
    .reaching { given, _ in
      .inputs(
        given.tensors.indices.map { $0 == 0 ? .mixing([-1], of: given.input) : .mixing([1, -1], of: given.input) })
    }

  /// The product of each element of one tensor with each element of the other.
  ///
  /// - Source: `keras.ops` (`keras/src/ops/numpy.py`, 3.15.1).
  static let outer = Operation("Outer") { given in
    [given.input.elements.withoutHistory, given.other.elements.withoutHistory]
  }

  /// The Kronecker product.
  ///
  /// - Source: `keras.ops` (`keras/src/ops/numpy.py`, 3.15.1).
  static let kron = Operation("Kron") { given in
    guard let a = given.input.dims, let b = given.other.dims else { return .unknown }
    return Shape(zip(a, b).map { $0 * $1 })
  }

  /// The cross product of vectors.
  ///
  /// - Source: `keras.ops` (`keras/src/ops/numpy.py`, 3.15.1).
  static let cross = Operation("Cross") { given in
    let axis = given.axis
    let a = axis ?? given.integer("axisa") ?? -1, b = axis ?? given.integer("axisb") ?? -1
    if given.isTensorFlow { return Shape(given.input.dims) }
    let rest = try given.input.removing(a).broadcast(with: given.other.removing(b))
    for (shape, axis) in [(given.input, a), (given.other, b)] {
      if let size = shape[axis].value, size != 2, size != 3 {
        throw IncompatibleShapes("a vector has 2 or 3 components, but axis \(axis) of \(shape) has \(size)")
      }
    }
    guard let dims = rest.dims else { return .unknown }
    guard given.input[a].value == 3 || given.other[b].value == 3 else { return rest }
    let to = axis ?? given.integer("axisc") ?? -1
    let index = to < 0 ? to &+ dims.count &+ 1 : to
    return (0...dims.count).contains(index) ? Shape(dims[..<index] + [3] + dims[index...]) : .unknown
  }

  /// The cross-correlation of two sequences.
  ///
  /// - Source: `keras.ops` (`keras/src/ops/numpy.py`, 3.15.1).
  static let correlate = Operation("Correlate") { given in
    guard let a = given.input[0].value, let b = given.other[0].value else { return [.unknown] }
    let long = Dim(max(a, b)), short = Dim(min(a, b))
    switch given.text("mode") {
    case "same": return [long]
    case "full": return [long + short - 1]
    default: return [long - short + 1]
    }
  }.summing()

  /// The distances between all pairs of rows.
  ///
  /// - Source: `keras.ops` (`keras/src/ops/math.py`, 3.15.1).
  static let distances = Operation("CDist") { given in
    let a = given.input, b = given.other
    guard let x = a.dims, let y = b.dims else { return .unknown }
    let batch = try Shape(x.dropLast(2)).broadcast(with: Shape(y.dropLast(2)))
    return Shape(batch.dims.map { $0 + [a[-2], b[-2]] })
  }
}

extension Shape {
  fileprivate init(_ dims: ArraySlice<Dim>) { self.init(Array(dims)) }

  /// The shape of a matrix product; a vector is a row on the left and a column on the right.
  ///
  /// - Throws: `IncompatibleShapes` if the inner sizes differ.
  fileprivate func matrixProduct(with other: Shape) throws -> Shape {
    guard let a = dims, let b = other.dims, !a.isEmpty, !b.isEmpty else { return .unknown }
    try requireAgreement(of: -1, with: b.count == 1 ? 0 : -2, of: other)
    let batch = try Shape(a.dropLast(2)).broadcast(with: Shape(b.dropLast(2))).dims ?? []
    return Shape(batch + a.dropLast().suffix(1) + (b.count == 1 ? [] : b.suffix(1)))
  }

  fileprivate func requireAgreement(of axis: Int, with otherAxis: Int, of other: Shape) throws {
    guard self[axis].agrees(with: other[otherAxis]) else {
      throw IncompatibleShapes("\(self) and \(other) differ in the size of the summed axis")
    }
  }
}
