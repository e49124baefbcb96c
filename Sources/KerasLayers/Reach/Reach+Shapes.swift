extension Reach {
  /// That of an operation on tensors of shapes that broadcast to that of the output: axes correspond from the last one
  /// on, and an axis of size 1 is repeated.
  static func broadcast(_ inputs: [Shape], to output: Shape) -> Reach {
    guard let rank = output.rank else { return .unknown }
    return .inputs(
      inputs.map { input in
        guard let dims = input.dims else { return .unknown }
        return .axes(
          dims.indices.map { axis in
            let target = axis == 0 && rank >= dims.count ? 0 : axis + rank - dims.count
            return dims[axis].value == 1 && output[max(0, target)].value != 1 ? .whole : .along(target, .same)
          })
      })
  }

  /// That of tensors side by side along an axis: what they depend on there is not the same for all positions.
  static func concatenating(_ count: Int, along axis: Int?) -> Reach {
    guard count > 1, let axis else { return axis == nil ? .unknown : .pointwise }
    return .axes((0...63).map { $0 == axis ? .irregular(AxisReach.bit(axis)) : .along($0, .same) })
  }

  /// That of the same elements in another shape: axes that have the same sizes before and behind are the same.
  static func reshaping(_ input: Shape, to output: Shape) -> Reach {
    guard let from = input.dims?.map(\.value), let to = output.dims?.map(\.value), !from.isEmpty, !to.isEmpty else {
      return .unknown
    }
    var start = 1, behind = 0
    while start < min(from.count, to.count), let size = from[start], size == to[start] { start += 1 }
    while behind < min(from.count, to.count) - start, let size = from[from.count - 1 - behind],
      size == to[to.count - 1 - behind]
    {
      behind += 1
    }
    let old = start..<(from.count - behind), new = start..<max(start, to.count - behind)
    let long = old.filter { from[$0] != 1 }, newLong = new.filter { to[$0] != 1 }
    let spread = newLong.reduce(0) { $0 | AxisReach.bit($1) }
    return .axes(
      from.indices.map { axis in
        if axis < start { return .along(axis, .same) }
        if axis >= old.upperBound { return .along(axis + to.count - from.count, .same) }
        if from[axis] == 1 { return .whole }
        if long.count == 1, newLong.count == 1 { return .along(newLong[0], .same) }
        return spread == 0 ? .whole : .irregular(spread)
      })
  }

  /// That of axes in another order.
  ///
  /// - Parameter order: for each axis of the output, the axis of the input.
  static func transposing(_ order: [Int]) -> Reach {
    .axes(order.indices.map { axis in order.firstIndex(of: axis).map { .along($0, .same) } ?? .unknown })
  }

  /// That of a sum over all positions of some axes, which the output keeps or does not have.
  static func reducing(_ axes: [Int]?, of input: Shape, keeping: Bool) -> Reach {
    guard let rank = input.rank else { return .unknown }
    let reduced = axes.map { Set($0.compactMap(input.index)) } ?? Set(0..<rank)
    var next = 0
    return .axes(
      (0..<rank).map { axis in
        if reduced.contains(axis) {
          if keeping { next += 1 }
          return .whole
        }
        defer { next += 1 }
        return .along(next, .same)
      })
  }

  /// The same with the axes of the output after the batch moved back.
  func behind(_ count: Int) -> Reach {
    if case .axes(let axes) = self { .axes(axes.map { $0.shifted(by: count) }) } else { self }
  }

  /// That of an encoding of whole numbers: each by itself, or all of the last axis together.
  static func encoding(_ input: Shape, to output: Shape) -> Reach {
    guard let rank = input.rank, let outputRank = output.rank else { return .unknown }
    return outputRank > rank || input == output ? .pointwise : .mixing([-1], of: input)
  }

  /// The same elements with further axes of size 1.
  static func inserting(_ axes: Set<Int>, rank: Int) -> Reach {
    .axes((0..<rank).filter { !axes.contains($0) }.map { .along($0, .same) })
  }
}

extension FeatureMap {
  /// The reach of a layer that moves over the spatial axes and sums over the channels.
  ///
  /// - Parameter map: how positions along a spatial axis, by its number, depend on those of the input; nil if unknown.
  func reach(_ map: (_ axis: Int) -> PositionMap?) -> Reach {
    reach { axis, place in map(axis).map { .along(place, $0) } ?? .unknown }
  }

  /// - Parameter reach: how the output follows a spatial axis, by its number and its place among all axes.
  func reach(_ reach: (_ axis: Int, _ place: Int) -> AxisReach) -> Reach {
    let start = batch.count + (channelsFirst ? 1 : 0)
    let space = spatial.indices.map { reach($0, start + $0) }
    let before = batch.indices.map { AxisReach.along($0, .same) }
    return .axes(before + (channelsFirst ? [.whole] + space : space + [.whole]))
  }
}
