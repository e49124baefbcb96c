extension Operation {
  /// The sizes of a tensor as a tensor, its numbers being known.
  static let shape = Operation("shape", "shape_v2", "shape_tensor") { given in
    Shape([Dim(given.input.rank)], knownValues: given.input.dims)
  }

  /// How many elements, or axes, a tensor has.
  static let size = Operation("Size", "rank") { given in
    given.isTensorFlow
      ? Shape([], knownValues: [given.name == "rank" ? Dim(given.input.rank) : given.input.elements]) : []
  }

  static let axesCount = Operation("Ndim") { given in [Dim(given.input.rank)] }

  /// Numbers at equal distances, from 0 where only an end is stated.
  static let range = Operation("Arange", "range") { given in
    let end = given[1, "stop", "limit"], first = given[0, "start"]
    guard let stop = (end ?? first)?.number else { return [.unknown] }
    guard let start = end == nil ? 0 : first?.number else { return [.unknown] }
    guard let step = (given[2, "step", "delta"]).map({ $0.number }) ?? 1, step != 0 else { return [.unknown] }
    return [Dim(Int(exactly: max(0, ((stop - start) / step).rounded(.up))))]
  }

  /// So many numbers between two others, on an axis of their own.
  static let spaced = Operation(
    ["Geomspace", "Linspace", "Logspace", "lin_space"],
    outputs: { given in
      let ends = try given.input.broadcast(with: given[1, "stop"]?.shape ?? [])
      guard let dims = ends.dims else { return [.unknown] }
      let axis = given.axis ?? 0
      let place = axis < 0 ? axis &+ dims.count &+ 1 : axis
      guard (0...dims.count).contains(place) else { return [.unknown] }
      let shape = Shape(dims[..<place] + [Dim(given.integer("num") ?? 50)] + dims[place...])
      return given.flag("retstep") ? [shape, ends] : [shape]
    })

  /// A row of zeros with a one in it for each class.
  static let oneHot = Operation("OneHot") { given in
    guard let dims = given.input.dims else { return .unknown }
    let classes = given[1, "num_classes", "depth"]?.size ?? .unknown
    let axis = given.axis ?? -1
    guard axis >= 0, axis < dims.count else { return Shape(dims + [classes]) }
    return Shape(dims[..<axis] + [classes] + dims[axis...])
  }

  /// A row of zeros with a one for each class that occurs.
  static let multiHot = Operation("MultiHot") { given in
    guard let dims = given.input.dims else { return .unknown }
    let classes = Dim(given.integer("num_classes")), axis = given.axis ?? -1
    let hot = axis >= 0 && axis < dims.count ? dims[..<axis] + [classes] + dims[axis...] : dims + [classes]
    return Shape(hot.count == 2 ? Array(hot.suffix(1)) : Array(hot.prefix(1) + hot.dropFirst(2)))
  }

  /// The `k` largest, and where they lie.
  static let topK = Operation(
    ["TopK"],
    outputs: { given in
      let largest = given.input.replacing(-1, with: given[1, "k"]?.size ?? (given.isTensorFlow ? 1 : .unknown))
      return [largest, largest]
    })

  /// How often each number occurs.
  static let bincount = Operation("Bincount") { given in
    given.isTensorFlow ? [.unknown] : Shape(given.input.dims.map { $0.dropLast() + [.unknown] })
  }

  static let histogram = Operation(
    ["Histogram"],
    outputs: { given in
      let bins = given.integer("bins").map { Dim($0) } ?? .unknown
      return [[bins], [(bins + 1).withoutHistory]]
    })

  /// Where elements are not zero, a tensor for each axis.
  static let nonzero = Operation(
    ["Nonzero"], outputs: { given in given.input.rank.map { Array(repeating: [.unknown], count: $0) } ?? [.unknown] })

  /// Where values would stand in a sorted row.
  static let searchSorted = Operation("SearchSorted", "searchsorted") { given in
    Shape((given[1, "values"]?.shape ?? given.other).dims)
  }

  /// True up to each length.
  static let sequenceMask = Operation("sequence_mask") { given in
    let longest = given[["maxlen"]]?.size ?? (given.input.rank == 0 ? given.input.knownValues?.first : nil) ?? .unknown
    return Shape(given.input.dims.map { $0 + [longest] })
  }

  /// Each value once.
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

  /// Places in a row as places along axes, a tensor for each.
  static let unravelIndex = Operation(
    ["UnravelIndex"],
    outputs: { given in
      guard let axes = given[1, "shape", "dims"]?.sizes, axes.count <= manyAxes else { return [.unknown] }
      if given.isTensorFlow { return [Shape(given.input.dims.map { [Dim(axes.count)] + $0 })] }
      let open = axes.contains { $0.value == nil }
      return axes.map { _ in open ? [.unknown] : Shape(given.input.dims) }
    })

  /// Values put at places of an empty tensor.
  static let scatter = Operation("Scatter", "scatter_nd") { given in Shape(given[2, "shape"]?.sizes) }

  /// How often each class was taken for each other.
  static let confusion = Operation("confusion_matrix") { given in
    let classes = given[["num_classes"]]?.size ?? .unknown
    return [classes, classes]
  }

  static let binned = Operation("histogram_fixed_width") { given in [Dim(given.integer("nbins") ?? 100)] }

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
