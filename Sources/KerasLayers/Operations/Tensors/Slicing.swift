extension Operation {
  /// Indexing `x[key]` by integers, slices, new axes, an ellipsis, index tensors or masks.
  ///
  /// - Source: `keras.ops` (`keras/src/ops/numpy.py`, 3.15.1); functions of TensorFlow.
  static let getItem = Operation("GetItem", "getitem", "ragged_getitem") { given in
    guard let key = given[1, "key", "slice_spec"] else { return Shape(given.input.dims.map { [1] + $0 }) }
    if case .list(let parts) = key { return try given.input.sliced(by: parts) }
    return try given.input.sliced(by: [key])
  }

  /// A block of a tensor; a size of -1 extends to the end.
  ///
  /// - Source: `keras.ops` (`keras/src/ops/core.py`, 3.15.1).
  static let slice = Operation("Slice") { given in
    guard let dims = given.input.dims, let sizes = given[2, "shape", "size"]?.sizes, sizes.count == dims.count else {
      return .unknown
    }
    let starts = given[1, "start_indices", "begin"]?.sizes ?? []
    return Shape(
      dims.indices.map { axis in
        guard sizes[axis].value == -1 else { return sizes[axis] }
        return starts.indices.contains(axis) ? (dims[axis] - starts[axis]).withoutHistory : .unknown
      })
  }

  /// The elements at given indices along an axis.
  ///
  /// - Source: `keras.ops` (`keras/src/ops/numpy.py`, 3.15.1); functions of TensorFlow.
  static let take = Operation("Take", "gather", "embedding_lookup") { given in
    let places = given[1, "indices", "ids"]?.shape ?? []
    let batch = given.integer("batch_dims") ?? 0
    guard let axis = given.axis ?? (given.isTensorFlow ? batch : nil) else { return Shape(places.dims) }
    guard let dims = given.input.dims, let at = given.input.index(of: axis), let new = places.dims, batch >= 0 else {
      return .unknown
    }
    return Shape(Array(dims[..<at]) + Array(new.dropFirst(batch)) + Array(dims[(at + 1)...]))
  }

  /// The elements at given indices along an axis, with the other axes broadcast.
  ///
  /// - Source: `keras.ops` (`keras/src/ops/numpy.py`, 3.15.1).
  static let takeAlongAxis = Operation("TakeAlongAxis") { given in
    let places = given[1, "indices"]?.shape ?? []
    guard let axis = given.axis else {
      if let rank = places.rank, rank != 1 {
        throw IncompatibleShapes("without an axis the input is a list, but the indices have \(rank) axes: \(places)")
      }
      return Shape(places.dims)
    }
    return try given.input.replacing(axis, with: places[axis]).broadcast(with: places)
  }

  /// The slices at given index tuples.
  ///
  /// - Source: functions of TensorFlow.
  static let gatherND = Operation("gather_nd") { given in
    let places = given[1, "indices"]?.shape ?? .unknown
    guard let dims = given.input.dims, let new = places.dims, let depth = places[-1].value, depth >= 0,
      case let batch = given.integer("batch_dims") ?? 0, batch >= 0
    else { return .unknown }
    return Shape(new.dropLast() + dims.dropFirst(batch).dropFirst(depth))
  }

  /// The elements where a mask is true.
  ///
  /// - Source: functions of TensorFlow.
  static let booleanMask = Operation("boolean_mask") { given in
    guard let dims = given.input.dims, let mask = given[1, "mask"]?.shape.rank else { return .unknown }
    let axis = min(max(0, given.axis ?? 0), dims.count)
    return Shape(dims[..<axis] + [.unknown] + dims[axis...].dropFirst(mask))
  }

  /// A tensor padded at the start and the end of each axis.
  ///
  /// - Source: `keras.ops` (`keras/src/ops/numpy.py`, 3.15.1); functions of TensorFlow.
  static let pad = Operation("Pad", "pad_v2", "mirror_pad") { given in
    guard let dims = given.input.dims, let margins = given[1, "pad_width", "paddings"] else { return .unknown }
    guard case .list(let axes) = margins, let first = axes.first else {
      return margins.integer.map { margin in Shape(dims.map { $0 + Dim(margin) + Dim(margin) }) }
        ?? given.input.withUnknownSizes
    }
    let pairs: [Argument<Shape>] = if case .list = first { axes } else { [margins] }
    guard pairs.count == 1 || pairs.count == dims.count else { return .unknown }
    return Shape(
      dims.indices.map { axis in
        guard let pair = pairs[pairs.count == 1 ? 0 : axis].sizes, let before = pair.first, let after = pair.last else {
          return .unknown
        }
        return dims[axis] + before + after
      })
  }.reaching { given, _ in
    guard let rank = given.input.rank, let margins = given[1, "pad_width", "paddings"] else { return .unknown }
    var before = margins.integer.map { Array(repeating: $0, count: rank) } ?? []
    if case .list(let axes) = margins {
      before = axes.count == rank ? axes.compactMap { $0.sizes?.first?.value } : []
    }
    // A mirrored margin depends on other positions than a padded one.
    guard before.count == rank, (given.text("mode") ?? "constant").lowercased() == "constant" else { return .unknown }
    return .axes(
      before.indices.map { axis in PositionMap.padded(by: before[axis]).map { .along(axis, $0) } ?? .unknown })
  }

  /// Overlapping frames of one length.
  ///
  /// - Source: `keras.ops` (`keras/src/ops/math.py`, 3.15.1); functions of TensorFlow.
  static let frames = Operation("ExtractSequences", "frame") { given in
    guard let dims = given.input.dims, let length = given.integer("sequence_length", "frame_length"),
      let stride = given.integer("sequence_stride", "frame_step")
    else { return .unknown }
    if let steps = given.input[-1].value, length &- steps > stride, stride > 0, !given.isTensorFlow {
      throw IncompatibleShapes("a frame of \(length) is longer than the last axis of \(given.input)")
    }
    return Shape(dims.dropLast() + [1 + (given.input[-1] - Dim(length)) / Dim(stride), Dim(length)])
  }

  /// The `n`-th differences along an axis.
  ///
  /// - Source: `keras.ops` (`keras/src/ops/numpy.py`, 3.15.1).
  static let differences = Operation("Diff") { given in
    let axis = given.axis ?? -1
    return given.input.replacing(
      axis, with: .maximum(0, given.input[axis] - Dim(given.integer("n") ?? 1)).withoutHistory)
  }
}
