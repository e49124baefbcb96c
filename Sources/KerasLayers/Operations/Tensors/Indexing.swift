extension Shape {
  /// A shape of the same rank with unknown sizes.
  var withUnknownSizes: Shape { Shape(dims?.map { _ in .unknown }) }

  /// The shape of `x[key]`.
  ///
  /// - Throws: `IncompatibleShapes` for an index beyond the end, or for more indices than axes.
  func sliced(by key: [Argument<Shape>]) throws -> Shape {
    guard let dims, key.count <= Operation.maximumRank else { return .unknown }
    let used = key.map(\.indexedAxes)
    let needed = used.reduce(0, +)
    guard needed <= dims.count else { throw IncompatibleShapes("\(needed) indices for \(self)") }
    var rest = dims[...]
    var result: [Dim] = []
    var knownValues = self.knownValues
    var hasIndices = false
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
          throw IncompatibleShapes("index \(index) is out of range for an axis of \(length)")
        }
        knownValues = knownValues.flatMap { list in
          let position = index < 0 ? index + list.count : index
          return list.indices.contains(position) ? [list[position]] : nil
        }
      case .slice(let start, let stop, let step):
        let range = Slice(start, stop, step)
        result.append(range?.count(of: axes.first ?? .unknown) ?? .unknown)
        knownValues = knownValues.flatMap { range?.elements(of: $0) }
      case .bool: result.append(.unknown)
      default:
        knownValues = nil
        if part.isMask { result.append(.unknown) } else if !hasIndices { result += part.shape.dims ?? [] }
        hasIndices = true
      }
    }
    return Shape(result + rest, knownValues: knownValues)
  }
}

extension Argument where Tensor == Shape {
  /// The number of axes that this part of a key indexes; an ellipsis takes those that remain.
  fileprivate var indexedAxes: Int {
    switch self {
    case .null, .ellipsis, .bool: 0
    default: isMask ? shape.rank ?? 1 : 1
    }
  }

  fileprivate var isEllipsis: Bool {
    if case .ellipsis = self { return true }
    return false
  }

  /// Whether it is a mask. TensorFlow accepts a tensor of several elements in a key only as a mask.
  fileprivate var isMask: Bool {
    switch self {
    case .tensor(let shape): shape.rank != 0
    case .list(let items): items.first.map { if case .bool = $0 { true } else { $0.isMask } } ?? false
    default: false
    }
  }
}

/// A slice as in Python: `start:stop:step`.
private struct Slice {
  let start: Int?
  let stop: Int?
  let step: Int

  /// Nil if a part is a tensor of unknown value, or the step is 0.
  init?(_ start: Argument<Shape>, _ stop: Argument<Shape>, _ step: Argument<Shape>) {
    let parts = [start, stop, step]
    guard parts.allSatisfy({ $0.isNull || $0.integer != nil }), step.integer != 0 else { return nil }
    (self.start, self.stop, self.step) = (start.integer, stop.integer, step.integer ?? 1)
  }

  /// The number of elements that it selects.
  func count(of length: Dim) -> Dim {
    guard let length = length.value else { return start == nil && stop == nil && step == 1 ? length : .unknown }
    let (first, end) = bounds(length)
    let span = step > 0 ? end - first : first - end
    return Dim(span > 0 ? (span - 1) / Int(clamping: step.magnitude) + 1 : 0)
  }

  /// The elements that it selects.
  func elements(of list: [Dim]) -> [Dim] {
    let first = bounds(list.count).first
    return (0..<(count(of: Dim(list.count)).value ?? 0)).compactMap { number in
      let position = first + number * step
      return list.indices.contains(position) ? list[position] : nil
    }
  }

  /// `slice.indices` of Python without the step.
  private func bounds(_ length: Int) -> (first: Int, end: Int) {
    let low = step > 0 ? 0 : -1, high = step > 0 ? length : length - 1
    let clamped = { (index: Int) in min(max(index < 0 ? index + length : index, low), high) }
    return (start.map(clamped) ?? (step > 0 ? low : high), stop.map(clamped) ?? (step > 0 ? high : low))
  }
}
