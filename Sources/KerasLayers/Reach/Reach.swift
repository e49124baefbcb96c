/// Which positions of its inputs each position of a layer's output depends on, declared with the layer and composed
/// along the graph when it is asked for: the receptive field.
///
/// Axes count from the batch, 0. What depends on the values (a mask, a lookup) counts as dependent.
package indirect enum Reach: Sendable {
  case unknown
  /// Each position on the same position of every input, whose axes come first in the output.
  case pointwise
  /// The same, but on all positions along some axes.
  case mixing([Int])
  /// On all positions.
  case whole
  /// For each axis of an input, how the output follows it.
  case axes([AxisReach])
  /// On nothing.
  case nothing
  /// One for each input.
  case inputs([Reach])
  /// One for each output.
  case outputs([Reach])
  /// On what any of them states.
  case union([Reach])
  /// That of a layer that is applied to each step of a sequence, along axis 1.
  case perStep(Reach)
  /// That of a cell that is run over a sequence, along axis 1.
  case overSteps(Reach, returnsSequences: Bool)
  /// That of two directions of a sequence, whose outputs are merged or listed.
  case directions(Reach, Reach, isList: Bool)
  /// That of layers applied one after the other.
  case sequence([Reach])
  case computed(@Sendable () -> Reach)

  /// The same with the axes counted from the end if negative.
  static func mixing(_ axes: [Int], of input: Shape) -> Reach {
    input.rank == nil ? .unknown : .mixing(axes.compactMap(input.index))
  }

  /// Computed once.
  package var evaluated: Reach { if case .computed(let compute) = self { compute().evaluated } else { self } }

  /// How an output follows an axis of an input; nil if it does not depend on that input.
  package func axis(_ axis: Int, ofInput input: Int, output: Int) -> AxisReach? {
    switch self {
    case .unknown: .unknown
    case .pointwise: .along(axis, .same)
    case .mixing(let axes): axes.contains(axis) ? .whole : .along(axis, .same)
    case .whole: axis == 0 ? .along(0, .same) : .whole
    case .axes(let axes): axes.indices.contains(axis) ? axes[axis] : .unknown
    case .nothing: nil
    case .inputs(let inputs):
      inputs.indices.contains(input) ? inputs[input].axis(axis, ofInput: input, output: output) : .unknown
    case .outputs(let outputs):
      outputs.indices.contains(output) ? outputs[output].axis(axis, ofInput: input, output: output) : .unknown
    case .union(let parts): parts.map { $0.axis(axis, ofInput: input, output: output) }.union
    case .perStep(let step):
      axis <= 1 ? .along(axis, .same) : step.axis(axis - 1, ofInput: input, output: output)?.shifted(by: 1)
    case .overSteps(let step, let returnsSequences):
      if axis == 0 {
        .along(0, .same)
      } else if axis == 1 {
        .whole
      } else {
        step.axis(axis - 1, ofInput: input, output: output)?.shifted(by: returnsSequences && output == 0 ? 1 : 0)
      }
    case .directions(let forward, let backward, let isList):
      if isList, output < 2 {
        (output == 0 ? forward : backward).axis(axis, ofInput: input, output: 0)
      } else {
        [forward, backward].map { $0.axis(axis, ofInput: input, output: output) }.union
      }
    case .sequence(let layers):
      layers.reduce(AxisReach?.some(.along(axis, .same))) { reach, layer in
        reach.flatMap { $0.followed { layer.axis($0, ofInput: 0, output: 0) } }
      }
    case .computed(let compute): compute().axis(axis, ofInput: input, output: output)
    }
  }
}

/// How a tensor follows one axis of a tensor that it depends on.
package enum AxisReach: Sendable {
  /// Each position depends on all positions.
  case whole
  /// A position along an axis of the tensor depends on a range.
  case along(Int, PositionMap)
  /// It depends in another way on the positions along some axes, each a bit: a reshaped axis, concatenated positions.
  case irregular(UInt64)
  case unknown

  /// That of a tensor which follows this one as `next` says of its axes; nil if it does not depend on it.
  package func followed(by next: (_ axis: Int) -> AxisReach?) -> AxisReach? {
    switch self {
    case .whole: return next(0).map { _ in .whole }
    case .unknown: return next(0).map { _ in .unknown }
    case .along(let axis, let map):
      switch next(axis) {
      case .along(let other, let step)?: return map.following(step).map { .along(other, $0) } ?? .unknown
      case let other: return other
      }
    case .irregular(let axes):
      var followed: [AxisReach?] = []
      for axis in 0..<UInt64.bitWidth where axes >> UInt64(axis) & 1 == 1 { followed.append(next(axis)) }
      if followed.isEmpty || followed.contains(where: { $0 == nil }) { return nil }
      // All positions of what is spread over several axes are those of all these axes.
      if followed.allSatisfy({ if case .whole? = $0 { true } else { false } }) { return .whole }
      var rest: UInt64 = 0
      for case let reach? in followed {
        switch reach {
        case .along(let axis, _): rest |= Self.bit(axis)
        case .irregular(let axes): rest |= axes
        case .unknown: return .unknown
        case .whole: break
        }
      }
      return .irregular(rest)
    }
  }

  /// On what either states.
  package func union(_ other: AxisReach) -> AxisReach {
    switch (self, other) {
    case (.whole, _), (_, .whole): return .whole
    case (.unknown, _), (_, .unknown): return .unknown
    case (.along(let a, let first), .along(let b, let second)):
      if a == b, let both = first.union(second) { return .along(a, both) }
      return .irregular(Self.bit(a) | Self.bit(b))
    case (.along(let a, _), .irregular(let axes)), (.irregular(let axes), .along(let a, _)):
      return .irregular(axes | Self.bit(a))
    case (.irregular(let a), .irregular(let b)): return .irregular(a | b)
    }
  }

  /// The same with the axes after the batch moved back.
  func shifted(by count: Int) -> AxisReach {
    switch self {
    case .along(let axis, let map): .along(axis > 0 ? axis + count : axis, map)
    case .irregular(let axes): .irregular(axes & 1 | (axes & ~1) << UInt64(count))
    case .whole, .unknown: self
    }
  }

  static func bit(_ axis: Int) -> UInt64 { (0..<UInt64.bitWidth).contains(axis) ? 1 << UInt64(axis) : 0 }
}

extension [AxisReach?] {
  /// What any of them states; nil without any.
  package var union: AxisReach? {
    compactMap(\.self).reduce(nil) { (sum: AxisReach?, next) in sum.map { $0.union(next) } ?? next }
  }
}
