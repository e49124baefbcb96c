extension Operation {
  /// Reductions over the stated axes, or over all.
  ///
  /// - Source: `keras.ops` (`keras/src/ops/linalg.py`, `math.py`, `numpy.py`, 3.15.1); functions of TensorFlow.
  static let reduction = Operation(
    "All", "Amax", "Amin", "Any", "Average", "CountNonzero", "Logsumexp", "Max", "Mean", "Median", "Min", "Nanmax",
    "Nanmean", "Nanmedian", "Nanmin", "Nanprod", "Nanstd", "Nansum", "Nanvar", "Norm", "Prod", "Ptp", "Std", "Sum",
    "Var", "reduce_all", "reduce_any", "reduce_euclidean_norm", "reduce_logsumexp", "reduce_max", "reduce_mean",
    "reduce_min", "reduce_prod", "reduce_std", "reduce_sum", "reduce_variance", "zero_fraction"
  ) { given in try given.reduced }
  .reaching { given, _ in given.reducedReach }

  /// The index of the largest or smallest element along an axis.
  ///
  /// - Source: `keras.ops` (`keras/src/ops/numpy.py`, 3.15.1); functions of TensorFlow.
  static let position = Operation("Argmax", "Argmin", "Nanargmax", "Nanargmin", "arg_max", "arg_min") { given in
    let axis = given.integers("axis", "dimension") ?? (given.isTensorFlow ? [0] : nil)
    return given.input.reduced(over: axis, keeping: given.keepsAxes)
  }

  /// The mean and the variance over the stated axes.
  ///
  /// - Source: `keras.ops` (`keras/src/ops/nn.py`, 3.15.1).
  static let moments = Operation(["Moments"], outputs: { given in try [given.reduced, given.reduced] })

  /// A value for each of the stated fractions, which form the first axis.
  ///
  /// - Source: `keras.ops` (`keras/src/ops/numpy.py`, 3.15.1).
  static let quantile = Operation("Nanpercentile", "Nanquantile", "Percentile", "Quantile") { given in
    let fractions = given[1, "q"]?.shape ?? []
    guard let fractionDims = fractions.dims, let rest = try given.reduced.dims else { return .unknown }
    if case .list(let items)? = given[1, "q"], items.count == 1, given.name.hasSuffix("uantile") { return Shape(rest) }
    return Shape(fractionDims.prefix(1) + rest)
  }

  /// Cumulative and sorting operations along an axis; without an axis on the flattened tensor.
  ///
  /// - Source: `keras.ops` (`keras/src/ops/numpy.py`, 3.15.1); functions of TensorFlow.
  static let alongAxis = Operation(
    "Argpartition", "Argsort", "Cumprod", "Cumsum", "Nancumprod", "Nancumsum", "Sort", "cumulative_logsumexp"
  ) { given in
    let flattens = !given.isTensorFlow && given.axes == nil
    return flattens ? [given.input.elements.withoutHistory] : Shape(given.input.dims)
  }

  /// One number from all elements.
  ///
  /// - Source: `keras.ops` (`keras/src/ops/nn.py`, `numpy.py`, 3.15.1); functions of TensorFlow.
  static let scalar = Operation("AllClose", "PSNR", "Vdot", "l2_loss", "global_norm") { _ in [] }

  /// One number for each matrix of the last two axes.
  ///
  /// - Source: `keras.ops` (`keras/src/ops/linalg.py`, `math.py`, 3.15.1).
  static let ofMatrices = Operation("Det", "Logdet", "MatrixRank") { given in
    Shape(given.input.dims.map { $0.dropLast(2) })
  }

  /// The sign and the logarithm of the determinant. Keras states the sign of a whole batch as a scalar.
  ///
  /// - Source: `keras.ops` (`keras/src/ops/numpy.py`, 3.15.1).
  static let slogdet = Operation(
    ["Slogdet"],
    outputs: { given in
      [[], Shape(given.input.dims.map { $0.dropLast(2) })]
    })

  /// The sum of the diagonal over two axes.
  ///
  /// - Source: `keras.ops` (`keras/src/ops/numpy.py`, 3.15.1).
  static let trace = Operation("Trace") { given in
    let defaults = given.isTensorFlow ? (-2, -1) : (0, 1)
    return given.input.reduced(
      over: [given.integer("axis1") ?? defaults.0, given.integer("axis2") ?? defaults.1], keeping: false)
  }

  /// The integral along an axis by the trapezoidal rule.
  ///
  /// - Source: `keras.ops` (`keras/src/ops/numpy.py`, 3.15.1).
  static let trapezoid = Operation("Trapezoid") { given in given.input.removing(given.axis ?? -1) }

  /// Reductions over segments of the first axis.
  ///
  /// - Source: `keras.ops` (`keras/src/ops/math.py`, 3.15.1); functions of TensorFlow.
  static let segments = Operation(
    "SegmentMax", "SegmentMin", "SegmentProd", "SegmentReduction", "SegmentSum", "segment_mean",
    "unsorted_segment_max", "unsorted_segment_mean", "unsorted_segment_min", "unsorted_segment_prod",
    "unsorted_segment_sum"
  ) { given in
    guard let dims = given.input.dims else { return .unknown }
    let known = given.isTensorFlow && !given.name.hasPrefix("unsorted") ? nil : given.integer("num_segments")
    return Shape([Dim(known)] + dims.dropFirst())
  }
}

extension OperationArguments {
  /// The first input reduced over the stated axes; unknown if these are tensors of unknown value.
  fileprivate var reduced: Shape {
    get throws {
      let stated = self[["axis", "axes", "reduction_indices"]]
      guard let axes else { return stated != nil ? .unknown : input.reduced(over: nil, keeping: keepsAxes) }
      if isTensorFlow, stated != nil { try requireAxes(axes, rank: input.rank) }
      return input.reduced(over: axes, keeping: keepsAxes)
    }
  }

  fileprivate var reducedReach: Reach {
    let isStated = self[["axis", "axes", "reduction_indices"]] != nil
    return axes == nil && isStated ? .unknown : .inputs([.reducing(axes, of: input, keeping: keepsAxes)])
  }
}

extension Shape {
  /// The shape without some axes, or with size 1 in their place; nil means all axes.
  func reduced(over axes: [Int]?, keeping: Bool) -> Shape {
    guard let dims else { return axes == nil && !keeping ? [] : .unknown }
    let reduced = axes.map { Set($0.compactMap(index)) } ?? Set(dims.indices)
    return Shape(dims.indices.compactMap { reduced.contains($0) ? (keeping ? 1 : nil) : dims[$0] })
  }
}
