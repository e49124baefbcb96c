extension Window {
  /// How positions along an axis depend on those of an input of this length; nil if a size of the window is unknown.
  ///
  /// An unknown length is taken to be a multiple of the stride, on which the padding of `same` depends.
  func map(_ axis: Int, over length: Dim) -> PositionMap? {
    guard let stride = strides[axis].value, let reach = extent(of: axis) else { return nil }
    let before: Int
    switch padding {
    case .valid: before = 0
    case .causal, .full: before = reach - 1
    case .same:
      let rest = length.value.map { $0 % stride } ?? 0
      before = max(0, reach - (rest == 0 ? stride : rest)) / 2
    }
    return PositionMap(step: stride, period: 1) { _ in (-before, reach - 1 - before) }
  }

  /// How positions of the transposed window's output depend on those of its input; nil if a size is unknown.
  func transposedMap(_ axis: Int, outputPadding: [Dim]?) -> PositionMap? {
    guard let stride = strides[axis].value, let reach = extent(of: axis) else { return nil }
    var before = 0
    if padding != .valid {
      // What the convolution in the other direction would pad.
      guard let extra = outputPadding?[axis] else { return transposedMap(stride, reach, max(0, reach - stride) / 2) }
      guard let extra = extra.value, (0..<1 << 20).contains(extra) else { return nil }
      before = max(0, 2 * (reach / 2) - extra) / 2
    }
    return transposedMap(stride, reach, before)
  }

  private func transposedMap(_ stride: Int, _ reach: Int, _ before: Int) -> PositionMap? {
    PositionMap(step: 1, period: stride) { position in
      let last = (position + before).dividedRoundingDown(by: stride).quotient
      let first = (position + before - reach).dividedRoundingDown(by: stride).quotient + 1
      return (first, last)
    }
  }

  /// The positions from the first to the last one of a dilated window; nil if unknown or not above 0.
  private func extent(of axis: Int) -> Int? {
    guard let size = size[axis].value, let dilation = dilation[axis].value, let stride = strides[axis].value, size > 0,
      dilation > 0, stride > 0, size < 1 << 20, dilation < 1 << 20, stride < 1 << 20
    else { return nil }
    return (size - 1) * dilation + 1
  }

  /// The reach of a layer that moves the window over an image.
  func reach(over image: FeatureMap) -> Reach {
    .computed { image.reach { axis in map(axis, over: image.spatial[axis]) } }
  }
}

extension PositionMap {
  /// Positions moved by so many at the start of an axis: padding if above 0, cropping if below.
  static func padded(by count: Int) -> PositionMap? {
    count.magnitude < 1 << 40 ? PositionMap(step: 1, period: 1) { _ in (-count, -count) } : nil
  }

  /// Each position repeated, or interpolated between its neighbours.
  static func repeated(_ times: Int, neighbours: Int = 0) -> PositionMap? {
    PositionMap(step: 1, period: times) { position in
      if neighbours == 0 { return (0, 0) }
      // The centres of pixels are at halves: between two of them unless it is one itself.
      let (floor, rest) = (2 * position + 1 - times).dividedRoundingDown(by: 2 * times)
      return rest == 0 ? (floor, floor) : (floor - (neighbours - 1), floor + neighbours)
    }
  }

  /// Windows chosen so that `length` positions give `count`.
  static func adaptive(_ length: Int, to count: Int) -> PositionMap? {
    guard length > 0, count > 0, length < 1 << 20, count < 1 << 20 else { return nil }
    let divisor = greatestCommonDivisor(length, count)
    return PositionMap(step: length / divisor, period: count / divisor) { position in
      (position * length / count, ((position + 1) * length + count - 1) / count - 1)
    }
  }

  /// Grown by what a window of this size with `same` padding adds each of `times` times.
  func grown(by size: Int, times: Int) -> PositionMap? {
    guard size > 0, size < 1 << 20, times >= 0, times < 1 << 20 else { return nil }
    let before = (size - 1) / 2 * times, after = (size - 1 - (size - 1) / 2) * times
    return PositionMap(step: 1, period: 1) { _ in (-before, after) }.flatMap(following)
  }
}
