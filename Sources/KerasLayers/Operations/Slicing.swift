extension Operation {
  /// `x[key]`: numbers, slices, new axes, an ellipsis, tensors of places or of truth values.
  static let getItem = Operation("GetItem", "getitem", "ragged_getitem") { given in
    guard let key = given[1, "key", "slice_spec"] else { return Shape(given.input.dims.map { [1] + $0 }) }
    if case .list(let parts) = key { return try given.input.sliced(by: parts) }
    return try given.input.sliced(by: [key])
  }

  /// A block out of a tensor; a size of -1 reaches to the end.
  static let slice = Operation("Slice") { given in
    guard let dims = given.input.dims, let sizes = given[2, "shape", "size"]?.sizes, sizes.count == dims.count else {
      return .unknown
    }
    let starts = given[1, "start_indices", "begin"]?.sizes ?? []
    return Shape(
      dims.indices.map { axis in
        guard sizes[axis].value == -1 else { return sizes[axis] }
        return starts.indices.contains(axis) ? (dims[axis] - starts[axis]).settled : .unknown
      })
  }

  /// Elements at the places that another tensor states.
  static let take = Operation("Take", "gather", "embedding_lookup") { given in
    let places = given[1, "indices", "ids"]?.shape ?? []
    let batch = given.integer("batch_dims") ?? 0
    guard let axis = given.axis ?? (given.isTensorFlow ? batch : nil) else { return Shape(places.dims) }
    guard let dims = given.input.dims, let at = given.input.index(of: axis), let new = places.dims, batch >= 0 else {
      return .unknown
    }
    return Shape(Array(dims[..<at]) + Array(new.dropFirst(batch)) + Array(dims[(at + 1)...]))
  }

  static let takeAlongAxis = Operation("TakeAlongAxis") { given in
    let places = given[1, "indices"]?.shape ?? []
    guard let axis = given.axis else { return places.rank == 1 ? Shape(places.dims) : .unknown }
    return try given.input.replacing(axis, with: places[axis]).broadcast(with: places)
  }

  static let gatherND = Operation("gather_nd") { given in
    let places = given[1, "indices"]?.shape ?? .unknown
    guard let dims = given.input.dims, let new = places.dims, let depth = places[-1].value, depth >= 0,
      case let batch = given.integer("batch_dims") ?? 0, batch >= 0
    else { return .unknown }
    return Shape(new.dropLast() + dims.dropFirst(batch).dropFirst(depth))
  }

  /// The elements that a mask leaves.
  static let booleanMask = Operation("boolean_mask") { given in
    guard let dims = given.input.dims, let mask = given[1, "mask"]?.shape.rank else { return .unknown }
    let axis = min(max(0, given.axis ?? 0), dims.count)
    return Shape(dims[..<axis] + [.unknown] + dims[axis...].dropFirst(mask))
  }

  /// Rows of something around a tensor.
  static let pad = Operation("Pad", "pad_v2", "mirror_pad") { given in
    guard let dims = given.input.dims, let margins = given[1, "pad_width", "paddings"] else { return .unknown }
    guard case .list(let axes) = margins, let first = axes.first else {
      return margins.integer.map { margin in Shape(dims.map { $0 + Dim(margin) + Dim(margin) }) } ?? given.input.opened
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
  }

  /// Frames of one length, cut out of a signal at equal distances.
  static let frames = Operation("ExtractSequences", "frame") { given in
    guard let dims = given.input.dims, let length = given.integer("sequence_length", "frame_length"),
      let stride = given.integer("sequence_stride", "frame_step")
    else { return .unknown }
    return Shape(dims.dropLast() + [1 + (given.input[-1] - Dim(length)) / Dim(stride), Dim(length)])
  }

  /// Differences of neighbours, `n` times over.
  static let differences = Operation("Diff") { given in
    let axis = given.axis ?? -1
    return given.input.replacing(axis, with: .maximum(0, given.input[axis] - Dim(given.integer("n") ?? 1)).settled)
  }
}

extension Shape {
  /// As many axes, all sizes unknown.
  var opened: Shape { Shape(dims?.map { _ in .unknown }) }

  /// The shape of `x[key]`.
  ///
  /// - Throws: `IncompatibleShapes` for an index beyond the end, or one axis too many.
  fileprivate func sliced(by key: [Argument<Shape>]) throws -> Shape {
    guard let dims else { return .unknown }
    let used = key.map(\.axesTaken)
    let needed = used.reduce(0, +)
    guard needed <= dims.count else { throw IncompatibleShapes("\(self) has no \(needed) axes to index") }
    var rest = dims[...]
    var result: [Dim] = []
    var contents = self.contents
    var hasPlaces = false
    for (part, taken) in zip(key, used) {
      let axes = rest.prefix(taken)
      if !part.isEllipsis { rest = rest.dropFirst(taken) }
      switch part {
      case .null: result.append(1)
      case .ellipsis:
        let kept = rest.count - zip(key, used).drop { !$0.0.isEllipsis }.reduce(0) { $0 + $1.1 }
        result += rest.prefix(kept)
        rest = rest.dropFirst(kept)
      case .integer(let index):
        if let length = axes.first?.value, index >= length || index < -length {
          throw IncompatibleShapes("index \(index) lies beyond an axis of \(length)")
        }
        contents = contents.flatMap { $0.indices.contains(index < 0 ? index + $0.count : index) ? [$0[index < 0 ? index + $0.count : index]] : nil }
      case .slice(let start, let stop, let step):
        let range = Slice(start, stop, step)
        result.append(range?.count(of: axes.first ?? .unknown) ?? .unknown)
        contents = contents.flatMap { range?.elements(of: $0) }
      case .bool: result.append(.unknown)
      default:
        contents = nil
        if part.isMask { result.append(.unknown) } else if !hasPlaces { result += part.shape.dims ?? [] }
        hasPlaces = true
      }
    }
    return Shape(result + rest, holding: contents)
  }
}

extension Argument where Tensor == Shape {
  /// How many axes of a tensor this part of a key stands for; an ellipsis takes what the others leave.
  fileprivate var axesTaken: Int {
    switch self {
    case .null, .ellipsis, .bool: 0
    default: isMask ? shape.rank ?? 1 : 1
    }
  }

  fileprivate var isEllipsis: Bool {
    if case .ellipsis = self { return true }
    return false
  }

  /// Whether it chooses elements by truth values. A tensor of several elements can be nothing else: places are no key.
  fileprivate var isMask: Bool {
    switch self {
    case .tensor(let shape): shape.rank != 0
    case .list(let items): items.first.map { if case .bool = $0 { true } else { $0.isMask } } ?? false
    default: false
    }
  }
}

/// A slice as Python knows it: `start:stop:step`.
private struct Slice {
  let start: Int?
  let stop: Int?
  let step: Int

  /// Nil where a part is computed, or the step is 0.
  init?(_ start: Argument<Shape>, _ stop: Argument<Shape>, _ step: Argument<Shape>) {
    let parts = [start, stop, step]
    guard parts.allSatisfy({ $0.isNull || $0.integer != nil }), step.integer != 0 else { return nil }
    (self.start, self.stop, self.step) = (start.integer, stop.integer, step.integer ?? 1)
  }

  /// How many elements of an axis it takes.
  func count(of length: Dim) -> Dim {
    guard let length = length.value else { return start == nil && stop == nil && step == 1 ? length : .unknown }
    let (first, end) = bounds(length)
    let span = step > 0 ? end - first : first - end
    return Dim(span > 0 ? (span - 1) / Int(clamping: step.magnitude) + 1 : 0)
  }

  /// The elements that it takes.
  func elements(of list: [Dim]) -> [Dim] {
    let first = bounds(list.count).first
    return (0..<(count(of: Dim(list.count)).value ?? 0)).compactMap { number in
      let place = first + number * step
      return list.indices.contains(place) ? list[place] : nil
    }
  }

  /// `slice.indices` of Python, without the step.
  private func bounds(_ length: Int) -> (first: Int, end: Int) {
    let low = step > 0 ? 0 : -1, high = step > 0 ? length : length - 1
    let within = { (place: Int) in min(max(place < 0 ? place + length : place, low), high) }
    return (start.map(within) ?? (step > 0 ? low : high), stop.map(within) ?? (step > 0 ? high : low))
  }
}
