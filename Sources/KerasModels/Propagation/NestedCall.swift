import KerasLayers

extension Graph {
  /// Outputs for a call, with the layers of the model's own plan.
  ///
  /// - Throws: `IncompatibleShapes` for inputs that the model or a layer in it does not accept.
  func build(_ call: Call, _ plan: GraphPlan) throws -> Built {
    let comparesNested = isOfTensorFlow && !writer.isOlder(than: 2, 6)
    if call.inputs == plan.inputs || call.inputs.contains(where: { $0.rank == nil }) {
      var layers = plan.layers
      if comparesNested, let (index, reason) = refusedNestedCall(layers) {
        layers[index].problems.append(.incompatibleShapes(reason))
      }
      return Built(plan.outputs, [], children: layers).taking(plan.layers.map(\.macs).total).reaching(plan.reach)
    }
    if isOfKeras3, statesInputs { try check(call.inputs, against: plan.inputs) }
    let called = Propagation.plan(self, given: call.inputs, isLaterCall: true)
    if comparesNested, let (index, reason) = refusedNestedCall(called.layers) {
      throw IncompatibleShapes("\"\(layers[index].name)\" in it: \(reason)")
    }
    if let (layer, difference) = plan.layers.firstDifference(from: called.layers) {
      throw IncompatibleShapes(
        "the model is built on \(plan.inputs.listed) and called on \(call.inputs.listed), with which its layer "
          + "\"\(layer)\" \(difference)")
    }
    let costs = called.layers.costs.ofCall
    if !costs.isZero { layers.first?.object.config.builder.report(costs) }
    return Built(called.outputs, [], children: plan.layers).taking(called.layers.map(\.macs).total).reaching(
      called.reach)
  }

  var isOfKeras3: Bool { layers.first?.object.config.writer.generation == .keras3 }
  var isOfTensorFlow: Bool { layers.first?.object.config.writer.generation == .tfKeras }
  private var writer: KerasRelease { layers[0].object.config.writer }

  /// When tf.keras calls a model, each model in it compares the sizes of its inputs with its own, as far as both have
  /// axes; when it builds the graph around a model, that model does not.
  ///
  /// - Source: `Layer.__call__` (`keras/src/engine/base_layer.py`), `assert_input_compatibility`
  ///   (`keras/src/engine/input_spec.py`, 2.15.0).
  /// - Parameter plans: the layers as this call computes them.
  private func refusedNestedCall(_ plans: [LayerPlan]) -> (index: Int, reason: String)? {
    for (index, own) in plans.enumerated() {
      guard let nested = layers[index].nested, nested.statesInputs else { continue }
      let stated = layers[index].object.config.modelBuilder.plan(of: nested).inputs
      for (given, stated) in own.calls.flatMap({ zip($0.inputs, stated) }) {
        guard let sizes = given.sizes?.withoutLastOne, let own = stated.sizes?.withoutLastOne else { continue }
        if zip(sizes, own).dropFirst().contains(where: { $0 != nil && $1 != nil && $0 != $1 }) {
          return (index, "the model takes \(stated), got \(given)")
        }
      }
    }
    return nil
  }

  /// Keras 3 compares the inputs of a call with those of the model. A last axis of size 1 does not count.
  ///
  /// - Source: `Functional.input_spec` (`keras/src/models/functional.py`, 3.15.1), `assert_input_compatibility`
  ///   (`keras/src/layers/input_spec.py`).
  private func check(_ given: [Shape], against stated: [Shape]) throws {
    for (given, stated) in zip(given, stated) {
      guard let sizes = given.sizes, let own = stated.sizes else { continue }
      let fits = [sizes, sizes.withoutLastOne].contains { sizes in
        [own, own.withoutLastOne].contains { sizes.dropFirst().agrees(with: $0.dropFirst()) }
      }
      if !fits { throw IncompatibleShapes("the model takes \(stated), got \(given)") }
    }
  }

  /// Whether its configuration states its input shapes.
  var statesInputs: Bool {
    !statedInputs.isEmpty || inputs.allSatisfy { $0.layer != Reference.modelInput }
  }
}

extension Collection where Element == Int? {
  /// Whether two shapes may be equal; an unknown size agrees with any.
  func agrees(with other: some Collection<Int?>) -> Bool {
    count == other.count && zip(self, other).allSatisfy { $0 == nil || $1 == nil || $0 == $1 }
  }

  /// The same without a last axis of size 1.
  fileprivate var withoutLastOne: [Int?] { count > 1 && Array(self)[count - 1] == 1 ? Array(dropLast()) : Array(self) }
}

extension [Shape] {
  /// One shape, or several in brackets.
  var listed: String {
    count == 1 ? "\(self[0])" : "[" + map { "\($0)" }.joined(separator: ", ") + "]"
  }
}

extension [Weight] {
  /// Whether the weights of two calls may be the same variables.
  func agree(with other: [Weight]) -> Bool {
    count == other.count && zip(self, other).allSatisfy { $0.sizes.agrees(with: $1.sizes) }
  }
}

extension [LayerPlan] {
  /// The first layer, at any depth, that has weights of other shapes or an input that it does not accept in the other
  /// plan.
  fileprivate func firstDifference(from other: [LayerPlan]) -> (layer: String, difference: String)? {
    for (mine, other) in zip(self, other) {
      if !mine.weights.agree(with: other.weights) || other.rejectsInput && !mine.rejectsInput {
        return (mine.name, "has weights of other shapes")
      }
      if let inputs = other.calls.first?.inputs, !mine.takesRank(of: inputs) {
        return (mine.name, "has an input of another number of axes")
      }
      if let inner = mine.children.firstDifference(from: other.children) { return inner }
    }
    return nil
  }
}

extension LayerPlan {
  /// Whether a call on some inputs has the rank that the layer keeps from its first call, if it keeps one.
  func takesRank(of inputs: [Shape]) -> Bool {
    guard keepsRank, let built = calls.first?.inputs.first?.rank, let rank = inputs.first?.rank else { return true }
    return rank == built
  }

  fileprivate var rejectsInput: Bool {
    problems.contains { if case .incompatibleShapes = $0 { true } else { false } }
  }
}
