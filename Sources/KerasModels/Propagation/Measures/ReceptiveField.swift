import KerasLayers

/// The axes of an input of the model along which receptive fields are stated: not those of batch and channels.
package struct InputSpace: Sendable {
  package let axes: [Int]

  /// Those of each input.
  ///
  /// An input of one axis after the batch has space if a layer makes vectors of its elements, such as an `Embedding`.
  /// The channels are the last axis unless a window moves along it, or the first after the batch if a layer states so.
  static func all(_ plan: GraphPlan, _ builder: ModelBuilder) -> [InputSpace] {
    var moved = plan.inputs.map { _ in false }, expanded = moved
    plan.layers.noteSpace(&moved, &expanded)
    return plan.inputs.enumerated().map { index, input in
      guard let rank = input.rank, rank > 2 else { return InputSpace(axes: expanded[index] ? [1] : []) }
      let isFirst = builder.statesChannelsFirst || builder.defaultsToChannelsFirst && rank > 3
      let channels = isFirst ? 1 : moved[index] ? nil : rank - 1
      return InputSpace(axes: (1..<rank).filter { $0 != channels })
    }
  }
}

extension [LayerPlan] {
  /// - Parameters:
  ///   - moved: whether a window moves along the last axis of each input.
  ///   - expanded: whether a layer makes a vector of each element of an input of one axis.
  fileprivate func noteSpace(_ moved: inout [Bool], _ expanded: inout [Bool]) {
    for layer in self {
      for (input, axes) in (layer.reach ?? []).enumerated() where moved.indices.contains(input) {
        guard let axes, axes.count > 1, case .along(_, let map)? = axes.last else { continue }
        if map != .same { moved[input] = true }
        if axes.count == 2, layer.calls.first?.outputs.first?.rank ?? 0 > 2 { expanded[input] = true }
      }
      layer.children.noteSpace(&moved, &expanded)
    }
  }
}

extension LayerPlan {
  /// The positions of each of the model's inputs on which a position of its first output depends: for each axis of the
  /// input's space. Inputs on which it does not depend are left out.
  ///
  /// - Returns: nil unless it was asked for.
  package func receptiveFields(_ spaces: [InputSpace]?) -> [(input: Int, axes: [(axis: Int, reach: AxisReach)])]? {
    guard let spaces, let reach else { return nil }
    return zip(spaces, reach).enumerated().compactMap { input, pair in
      let (space, axes) = pair
      guard let axes, !space.axes.isEmpty else { return nil }
      return (input, space.axes.map { ($0, axes.indices.contains($0) ? axes[$0] : .unknown) })
    }
  }
}
