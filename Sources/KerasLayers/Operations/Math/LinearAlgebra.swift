extension Operation {
  /// Eigenvalues and eigenvectors.
  static let eigen = Operation(
    ["Eig", "Eigh", "self_adjoint_eig"],
    outputs: { given in [Shape(given.input.dims.map { $0.dropLast() }), Shape(given.input.dims)] })

  static let eigenvalues = Operation("eigvals", "eigvalsh", "self_adjoint_eigvals") { given in
    Shape(given.input.dims.map { $0.dropLast() })
  }

  /// A matrix in triangular factors, packed, with the order of its rows.
  static let lu = Operation(
    ["LuFactor", "lu"],
    outputs: { given in
      [Shape(given.input.dims), given.input.matrices { [.minimum($0, $1)] }]
    })

  /// A matrix as a rotation and a triangle.
  static let qr = Operation(
    ["Qr"],
    outputs: { given in
      let full = given.text("mode") == "complete" || given.flag("full_matrices")
      return [
        given.input.matrices { [$0, full ? $0 : .minimum($0, $1)] },
        given.input.matrices { [full ? $0 : .minimum($0, $1), $1] },
      ]
    })

  /// A matrix as two rotations, with the singular values between; TensorFlow gives these first.
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

  /// The unknowns of equations, as many as the right side.
  static let solve = Operation(
    "Solve", "SolveTriangular", "cholesky_solve", "matrix_solve", "triangular_solve", "matrix_triangular_solve",
    "tridiagonal_solve"
  ) { given in Shape((given[1, "b", "rhs"]?.shape ?? given.other).dims) }

  static let leastSquares = Operation("Lstsq", "matrix_solve_ls") { given in
    let right = given[1, "b", "rhs"]?.shape ?? given.other
    guard let dims = right.dims else { return .unknown }
    if given.isTensorFlow { return right.replacing(-2, with: given.input[-1]) }
    return Shape([given.input[1]] + dims.dropFirst())
  }

  static let pseudoInverse = Operation("Pinv") { given in given.input.swapping(-1, -2) }

  /// A matrix with a vector on its diagonal, or the diagonal of a matrix.
  static let diagonal = Operation("Diag") { given in
    if given.isTensorFlow { return Shape(given.input.dims.map { $0 + $0.suffix(1) }) }
    let offset = given.integer("k") ?? 0
    switch given.input.rank {
    case 1: return given.input[0].square(offset)
    case 2: return [.diagonal(given.input[0], given.input[1], offset)]
    default: return .unknown
    }
  }

  static let flatDiagonal = Operation("Diagflat") { given in given.input.elements.square(given.integer("k") ?? 0) }

  /// The diagonal over two axes.
  static let diagonalPart = Operation("Diagonal", "diag_part", "matrix_diag_part", "tensor_diag_part") { given in
    let a = given.integer("axis1") ?? (given.isTensorFlow ? -2 : 0),
      b = given.integer("axis2") ?? (given.isTensorFlow ? -1 : 1)
    let rest = given.input.reduced(over: [a, b], keeping: false)
    return Shape(rest.dims.map { $0 + [.diagonal(given.input[a], given.input[b], given.integer("offset") ?? 0)] })
  }

  /// Powers of each element, one more in every column.
  static let vander = Operation("Vander") { given in
    Shape(given.input.dims.map { $0 + [given.integer("N").map { Dim($0) } ?? given.input[0]] })
  }

  /// Complex numbers as pairs, and back.
  static let viewAsReal = Operation("ViewAsReal") { given in Shape(given.input.dims.map { $0 + [2] }) }
  static let viewAsComplex = Operation("ViewAsComplex") { given in Shape(given.input.dims.map { $0.dropLast() }) }
}

extension Shape {
  /// The batch axes, with others in place of the rows and columns of each matrix.
  fileprivate func matrices(_ axes: (_ rows: Dim, _ columns: Dim) -> [Dim]) -> Shape {
    guard let dims, dims.count > 1 else { return .unknown }
    return Shape(dims.dropLast(2) + axes(self[-2], self[-1]))
  }
}

extension Dim {
  /// The smaller one; unknown where either is.
  fileprivate static func minimum(_ a: Dim, _ b: Dim) -> Dim {
    guard let a = a.value, let b = b.value else { return .unknown }
    return Dim(Swift.min(a, b))
  }

  /// The length of the diagonal of a matrix, `offset` columns to the right.
  fileprivate static func diagonal(_ rows: Dim, _ columns: Dim, _ offset: Int) -> Dim {
    maximum(0, minimum(minimum(rows, columns), offset > 0 ? columns - Dim(offset) : rows + Dim(offset))).withoutHistory
  }

  /// A square that holds so many elements on a diagonal off the middle.
  fileprivate func square(_ offset: Int) -> Shape {
    let side = (self + Dim(Int(clamping: offset.magnitude))).withoutHistory
    return [side, side]
  }
}
