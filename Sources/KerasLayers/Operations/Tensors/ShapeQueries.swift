extension Operation {
  /// The shape of a tensor as a tensor with known values.
  ///
  /// - Source: functions of TensorFlow.
  static let shape = Operation("shape", "shape_v2", "shape_tensor") { given in
    Shape([Dim(given.input.rank)], knownValues: given.input.dims)
  }

  /// The number of elements, or of axes, of a tensor.
  ///
  /// - Source: `keras.ops` (`keras/src/ops/numpy.py`, 3.15.1); functions of TensorFlow.
  static let size = Operation("Size", "rank") { given in
    given.isTensorFlow
      ? Shape([], knownValues: [given.name == "rank" ? Dim(given.input.rank) : given.input.elements]) : []
  }

  /// The number of axes of a tensor.
  ///
  /// - Source: `keras.ops` (`keras/src/ops/numpy.py`, 3.15.1).
  static let axesCount = Operation("Ndim") { given in [Dim(given.input.rank)] }

  /// Numbers at equal distances, from 0 if only the end is stated.
  ///
  /// - Source: `keras.ops` (`keras/src/ops/numpy.py`, 3.15.1); functions of TensorFlow.
  static let range = Operation("Arange", "range") { given in
    let end = given[1, "stop", "limit"], first = given[0, "start"]
    guard let stop = (end ?? first)?.number else { return [.unknown] }
    guard let start = end == nil ? 0 : first?.number else { return [.unknown] }
    guard let step = (given[2, "step", "delta"]).map({ $0.number }) ?? 1, step != 0 else { return [.unknown] }
    return [Dim(Int(exactly: max(0, ((stop - start) / step).rounded(.up))))]
  }

  /// `num` numbers between two others, along a new axis.
  ///
  /// - Source: `keras.ops` (`keras/src/ops/numpy.py`, 3.15.1); functions of TensorFlow.
  static let spaced = Operation(
    ["Geomspace", "Linspace", "Logspace", "lin_space"],
    outputs: { given in
      let ends = try given.input.broadcast(with: given[1, "stop"]?.shape ?? [])
      guard let dims = ends.dims else { return [.unknown] }
      let axis = given.axis ?? 0
      let index = axis < 0 ? axis &+ dims.count &+ 1 : axis
      guard (0...dims.count).contains(index) else { return [.unknown] }
      let shape = Shape(dims[..<index] + [Dim(given.integer("num") ?? 50)] + dims[index...])
      return given.flag("retstep") ? [shape, ends] : [shape]
    })

  /// A one-hot vector for each class index.
  ///
  /// - Source: `keras.ops` (`keras/src/ops/nn.py`, 3.15.1).
  static let oneHot = Operation("OneHot") { given in
    guard let dims = given.input.dims else { return .unknown }
    let classes = given[1, "num_classes", "depth"]?.size ?? .unknown
    let axis = given.axis ?? -1
    guard axis >= 0, axis < dims.count else { return Shape(dims + [classes]) }
    return Shape(dims[..<axis] + [classes] + dims[axis...])
  }

  /// A vector for each row of class indices, with a one for each class that occurs.
  ///
  /// - Source: `keras.ops` (`keras/src/ops/nn.py`, 3.15.1).
  static let multiHot = Operation("MultiHot") { given in
    guard let dims = given.input.dims else { return .unknown }
    let classes = Dim(given.integer("num_classes")), axis = given.axis ?? -1
    let hot = axis >= 0 && axis < dims.count ? dims[..<axis] + [classes] + dims[axis...] : dims + [classes]
    return Shape(hot.count == 2 ? Array(hot.suffix(1)) : Array(hot.prefix(1) + hot.dropFirst(2)))
  }

  /// The `k` largest elements and their indices.
  ///
  /// - Source: `keras.ops` (`keras/src/ops/math.py`, 3.15.1).
  static let topK = Operation(
    ["TopK"],
    outputs: { given in
      let largest = given.input.replacing(-1, with: given[1, "k"]?.size ?? (given.isTensorFlow ? 1 : .unknown))
      return [largest, largest]
    })

  /// The number of occurrences of each integer.
  ///
  /// - Source: `keras.ops` (`keras/src/ops/numpy.py`, 3.15.1).
  static let bincount = Operation("Bincount") { given in
    given.isTensorFlow ? [.unknown] : Shape(given.input.dims.map { $0.dropLast() + [.unknown] })
  }

  /// The counts of a histogram and the edges of its bins.
  ///
  /// - Source: `keras.ops` (`keras/src/ops/numpy.py`, 3.15.1).
  static let histogram = Operation(
    ["Histogram"],
    outputs: { given in
      let bins = given.integer("bins").map { Dim($0) } ?? .unknown
      return [[bins], [(bins + 1).withoutHistory]]
    })

  /// The indices of non-zero elements, one tensor for each axis.
  ///
  /// - Source: `keras.ops` (`keras/src/ops/numpy.py`, 3.15.1).
  static let nonzero = Operation(
    ["Nonzero"], outputs: { given in given.input.rank.map { Array(repeating: [.unknown], count: $0) } ?? [.unknown] })

  /// The insertion index of each value in a sorted sequence.
  ///
  /// - Source: `keras.ops` (`keras/src/ops/numpy.py`, 3.15.1); functions of TensorFlow.
  static let searchSorted = Operation("SearchSorted", "searchsorted") { given in
    Shape((given[1, "values"]?.shape ?? given.other).dims)
  }

  /// A mask that is true up to each length.
  ///
  /// - Source: functions of TensorFlow.
  static let sequenceMask = Operation("sequence_mask") { given in
    let longest = given[["maxlen"]]?.size ?? (given.input.rank == 0 ? given.input.knownValues?.first : nil) ?? .unknown
    return Shape(given.input.dims.map { $0 + [longest] })
  }

  /// The unique values, with indices and counts if requested.
  ///
  /// - Source: `keras.ops` (`keras/src/ops/numpy.py`, 3.15.1).
  static let unique = Operation(
    ["Unique"],
    outputs: { given in
      guard !given.isTensorFlow else { return [[.unknown], Shape(given.input.dims)] }
      let count = given.integer("size").map { Dim($0) } ?? .unknown
      let axis = given.axis
      var outputs = [axis.map { given.input.replacing($0, with: count) } ?? [count]]
      if given.flag("return_index") { outputs.append([count]) }
      if given.flag("return_inverse") { outputs.append(axis.map { [given.input[$0]] } ?? Shape(given.input.dims)) }
      if given.flag("return_counts") { outputs.append([count]) }
      return outputs
    })

  /// Flat indices as indices along axes, one tensor for each axis.
  ///
  /// - Source: `keras.ops` (`keras/src/ops/numpy.py`, 3.15.1).
  static let unravelIndex = Operation(
    ["UnravelIndex"],
    outputs: { given in
      guard let axes = given[1, "shape", "dims"]?.sizes, axes.count <= maximumRank else { return [.unknown] }
      if given.isTensorFlow { return [Shape(given.input.dims.map { [Dim(axes.count)] + $0 })] }
      let isUnknown = axes.contains { $0.value == nil }
      return axes.map { _ in isUnknown ? [.unknown] : Shape(given.input.dims) }
    })

  /// A zero tensor of a given shape with values at some indices.
  ///
  /// - Source: `keras.ops` (`keras/src/ops/core.py`, 3.15.1); functions of TensorFlow.
  static let scatter = Operation("Scatter", "scatter_nd") { given in Shape(given[2, "shape"]?.sizes) }

  /// The confusion matrix of predictions.
  ///
  /// - Source: functions of TensorFlow.
  static let confusion = Operation("confusion_matrix") { given in
    let classes = given[["num_classes"]]?.size ?? .unknown
    return [classes, classes]
  }

  /// A histogram with `nbins` bins.
  ///
  /// - Source: functions of TensorFlow.
  static let binned = Operation("histogram_fixed_width") { given in [Dim(given.integer("nbins") ?? 100)] }

  /// An identity matrix.
  ///
  /// - Source: functions of TensorFlow.
  static let eye = Operation("eye") { given in
    let rows = given[0, "num_rows"]?.size ?? .unknown
    return Shape((given.sizes("batch_shape") ?? []) + [rows, given[["num_columns"]]?.size ?? rows])
  }
}

extension Argument where Tensor == Shape {
  fileprivate var number: Double? {
    if case .number(let value) = self { return value }
    return integer.map(Double.init)
  }
}
