extension Operation {
  /// Some axes, or all, brought together in one number.
  static let reduction = Operation(
    "All", "Amax", "Amin", "Any", "Average", "CountNonzero", "Logsumexp", "Max", "Mean", "Median", "Min", "Nanmax",
    "Nanmean", "Nanmedian", "Nanmin", "Nanprod", "Nanstd", "Nansum", "Nanvar", "Norm", "Prod", "Ptp", "Std", "Sum",
    "Var", "reduce_all", "reduce_any", "reduce_euclidean_norm", "reduce_logsumexp", "reduce_max", "reduce_mean",
    "reduce_min", "reduce_prod", "reduce_std", "reduce_sum", "reduce_variance", "zero_fraction"
  ) { given in given.reduced }

  /// Where along an axis the largest or smallest element lies.
  static let position = Operation("Argmax", "Argmin", "Nanargmax", "Nanargmin", "arg_max", "arg_min") { given in
    let axis = given.integers("axis", "dimension") ?? (given.isTensorFlow ? [0] : nil)
    return given.input.reduced(over: axis, keeping: given.keepsAxes)
  }

  /// Mean and variance.
  static let moments = Operation(["Moments"], outputs: { given in [given.reduced, given.reduced] })

  /// A number for each fraction that is asked for, the fractions first.
  static let quantile = Operation("Nanpercentile", "Nanquantile", "Percentile", "Quantile") { given in
    let fractions = given[1, "q"]?.shape ?? []
    guard let asked = fractions.dims, let rest = given.reduced.dims else { return .unknown }
    if case .list(let items)? = given[1, "q"], items.count == 1, given.name.hasSuffix("uantile") { return Shape(rest) }
    return Shape(asked.prefix(1) + rest)
  }

  /// Along an axis everything so far, or everything in order; without an axis, of the flattened tensor.
  static let alongAxis = Operation(
    "Argpartition", "Argsort", "Cumprod", "Cumsum", "Nancumprod", "Nancumsum", "Sort", "cumulative_logsumexp"
  ) { given in
    let flattens = !given.isTensorFlow && given.axes == nil
    return flattens ? [given.input.elements.withoutHistory] : Shape(given.input.dims)
  }

  /// One number from everything.
  static let scalar = Operation("AllClose", "PSNR", "Vdot", "l2_loss", "global_norm") { _ in [] }

  /// The diagonal of the last two axes summed, or their determinant or rank.
  static let ofMatrices = Operation("Det", "Logdet", "MatrixRank") { given in
    Shape(given.input.dims.map { $0.dropLast(2) })
  }

  /// Sign and logarithm of the determinant; Keras holds the sign of a whole batch for one number.
  static let slogdet = Operation(
    ["Slogdet"],
    outputs: { given in
      [[], Shape(given.input.dims.map { $0.dropLast(2) })]
    })

  /// The diagonal over two axes, summed.
  static let trace = Operation("Trace") { given in
    let defaults = given.isTensorFlow ? (-2, -1) : (0, 1)
    return given.input.reduced(
      over: [given.integer("axis1") ?? defaults.0, given.integer("axis2") ?? defaults.1], keeping: false)
  }

  /// The area under a curve.
  static let trapezoid = Operation("Trapezoid") { given in given.input.removing(given.axis ?? -1) }

  /// Elements summed, or otherwise brought together, in segments.
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
  /// The first input with the stated axes brought together; which ones stay is open where they are computed.
  fileprivate var reduced: Shape {
    let states = self[["axis", "axes", "reduction_indices"]] != nil
    guard let axes else { return states ? .unknown : input.reduced(over: nil, keeping: keepsAxes) }
    return input.reduced(over: axes, keeping: keepsAxes)
  }
}

extension Shape {
  /// The shape without some axes, or with size 1 in their place; all axes for nil.
  func reduced(over axes: [Int]?, keeping: Bool) -> Shape {
    guard let dims else { return axes == nil && !keeping ? [] : .unknown }
    let gone = axes.map { Set($0.compactMap(index)) } ?? Set(dims.indices)
    return Shape(dims.indices.compactMap { gone.contains($0) ? (keeping ? 1 : nil) : dims[$0] })
  }
}
