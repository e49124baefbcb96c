extension Operation {
  /// The eigenvalues and eigenvectors of matrices.
  ///
  /// - Source: `keras.ops` (`keras/src/ops/linalg.py`, 3.15.1); functions of TensorFlow.
  static let eigen = Operation(
    ["Eig", "Eigh", "self_adjoint_eig"],
    outputs: { given in [Shape(given.input.dims.map { $0.dropLast() }), Shape(given.input.dims)] })

  /// The eigenvalues of matrices.
  ///
  /// - Source: functions of TensorFlow.
  static let eigenvalues = Operation("eigvals", "eigvalsh", "self_adjoint_eigvals") { given in
    Shape(given.input.dims.map { $0.dropLast() })
  }

  /// The packed triangular factors of matrices, and the pivots.
  ///
  /// - Source: `keras.ops` (`keras/src/ops/linalg.py`, 3.15.1); functions of TensorFlow.
  static let lu = Operation(
    ["LuFactor", "lu"],
    outputs: { given in
      [Shape(given.input.dims), given.input.matrices { [.minimum($0, $1)] }]
    })

  /// An orthogonal and a triangular factor of matrices.
  ///
  /// - Source: `keras.ops` (`keras/src/ops/linalg.py`, 3.15.1).
  static let qr = Operation(
    ["Qr"],
    outputs: { given in
      let full = given.text("mode") == "complete" || given.flag("full_matrices")
      return [
        given.input.matrices { [$0, full ? $0 : .minimum($0, $1)] },
        given.input.matrices { [full ? $0 : .minimum($0, $1), $1] },
      ]
    })

  /// The singular value decomposition of matrices; TensorFlow returns the singular values first.
  ///
  /// - Source: `keras.ops` (`keras/src/ops/linalg.py`, 3.15.1); functions of TensorFlow.
  static let svd = Operation(
    ["SVD", "svd"],
    outputs: { given in
      let full = given.flag("full_matrices", default: !given.isTensorFlow)
      let values = given.input.matrices { [.minimum($0, $1)] }
      guard given.flag("compute_uv", default: true) else { return [values] }
      let left = given.input.matrices { [$0, full ? $0 : .minimum($0, $1)] }
      if given.isTensorFlow { return [values, left, given.input.matrices { [$1, full ? $1 : .minimum($0, $1)] }] }
      return [left, values, given.input.matrices { [full ? $1 : .minimum($0, $1), $1] }]
    })

  /// The solution of linear equations, of the shape of the right side.
  ///
  /// - Source: `keras.ops` (`keras/src/ops/linalg.py`, 3.15.1); functions of TensorFlow.
  static let solve = Operation(
    "Solve", "SolveTriangular", "cholesky_solve", "matrix_solve", "triangular_solve", "matrix_triangular_solve",
    "tridiagonal_solve"
  ) { given in Shape((given[1, "b", "rhs"]?.shape ?? given.other).dims) }

  /// The least-squares solution of linear equations.
  ///
  /// - Source: `keras.ops` (`keras/src/ops/linalg.py`, 3.15.1); functions of TensorFlow.
  static let leastSquares = Operation("Lstsq", "matrix_solve_ls") { given in
    let right = given[1, "b", "rhs"]?.shape ?? given.other
    guard let dims = right.dims else { return .unknown }
    if given.isTensorFlow { return right.replacing(-2, with: given.input[-1]) }
    return Shape([given.input[1]] + dims.dropFirst())
  }

  /// The pseudo-inverse of matrices.
  ///
  /// - Source: `keras.ops` (`keras/src/ops/linalg.py`, 3.15.1).
  static let pseudoInverse = Operation("Pinv") { given in given.input.swapping(-1, -2) }

  /// A matrix with a given diagonal, or the diagonal of a matrix.
  ///
  /// - Source: `keras.ops` (`keras/src/ops/numpy.py`, 3.15.1).
  static let diagonal = Operation("Diag") { given in
    if given.isTensorFlow { return Shape(given.input.dims.map { $0 + $0.suffix(1) }) }
    let offset = given.integer("k") ?? 0
    switch given.input.rank {
    case 1: return given.input[0].square(offset)
    case 2: return [.diagonal(given.input[0], given.input[1], offset)]
    default: return .unknown
    }
  }

  /// A matrix with the flattened input as its diagonal.
  ///
  /// - Source: `keras.ops` (`keras/src/ops/numpy.py`, 3.15.1).
  static let flatDiagonal = Operation("Diagflat") { given in given.input.elements.square(given.integer("k") ?? 0) }

  /// The diagonal over two axes.
  ///
  /// - Source: `keras.ops` (`keras/src/ops/numpy.py`, 3.15.1); functions of TensorFlow.
  static let diagonalPart = Operation("Diagonal", "diag_part", "matrix_diag_part", "tensor_diag_part") { given in
    let a = given.integer("axis1") ?? (given.isTensorFlow ? -2 : 0),
      b = given.integer("axis2") ?? (given.isTensorFlow ? -1 : 1)
    let rest = given.input.reduced(over: [a, b], keeping: false)
    return Shape(rest.dims.map { $0 + [.diagonal(given.input[a], given.input[b], given.integer("offset") ?? 0)] })
  }

  /// The powers of each element as columns.
  ///
  /// - Source: `keras.ops` (`keras/src/ops/numpy.py`, 3.15.1).
  static let vander = Operation("Vander") { given in
    Shape(given.input.dims.map { $0 + [given.integer("N").map { Dim($0) } ?? given.input[0]] })
  }

  /// Complex numbers as pairs.
  ///
  /// - Source: `keras.ops` (`keras/src/ops/math.py`, 3.15.1).
  static let viewAsReal = Operation("ViewAsReal") { given in Shape(given.input.dims.map { $0 + [2] }) }

  /// Pairs as complex numbers.
  ///
  /// - Source: `keras.ops` (`keras/src/ops/math.py`, 3.15.1).
  static let viewAsComplex = Operation("ViewAsComplex") { given in Shape(given.input.dims.map { $0.dropLast() }) }
}

extension Shape {
  /// The batch axes followed by other axes in place of rows and columns.
  fileprivate func matrices(_ axes: (_ rows: Dim, _ columns: Dim) -> [Dim]) -> Shape {
    guard let dims, dims.count > 1 else { return .unknown }
    return Shape(dims.dropLast(2) + axes(self[-2], self[-1]))
  }
}

extension Dim {
  /// The smaller one; unknown if either is.
  fileprivate static func minimum(_ a: Dim, _ b: Dim) -> Dim {
    guard let a = a.value, let b = b.value else { return .unknown }
    return Dim(Swift.min(a, b))
  }

  /// The length of the diagonal of a matrix, `offset` columns to the right.
  fileprivate static func diagonal(_ rows: Dim, _ columns: Dim, _ offset: Int) -> Dim {
    maximum(0, minimum(minimum(rows, columns), offset > 0 ? columns - Dim(offset) : rows + Dim(offset))).withoutHistory
  }

  /// A square matrix with this many elements on a diagonal at an offset.
  fileprivate func square(_ offset: Int) -> Shape {
    let side = (self + Dim(Int(clamping: offset.magnitude))).withoutHistory
    return [side, side]
  }
}
