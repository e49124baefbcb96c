import Basics
import KerasLayers
import KerasModels
import KerasStores

extension ReportBuilder {
  /// Sums over the whole model.
  var totals: Report.Totals {
    var totals = Report.Totals()
    totals.layers = expected.layers.count
    totals.peakActivation = architecture.peakActivation
    totals.parameters = parameters(of: expected.weights.indices, in: expected.topLevel) { id in
      architecture.isTrainable && expected.weights[id].isTrainableInModel
    }
    if let inventory { totals.count(inventory) }
    if let match, let inventory {
      let balance = ParameterBalance(expected, match, inventory, sizes)
      totals.verifiedTensors = balance.verifiedTensors
      totals.differences = Report.Difference.allCases.compactMap { reason in
        balance.differences[reason].map { (reason, $0) }
      }
    }
    return totals
  }

  /// The row of one layer.
  func layer(_ id: LayerID, _ mismatches: Mismatches) -> Report.Layer {
    let layer = expected.layers[id]
    let isMismatch = mismatches.contains(id)
    // What computes a formula lives as long as the report: it must not hold the builder.
    let sized = sizedWeights(id)
    return Report.Layer(
      path: layer.path, className: layer.plan.className, trainable: layer.plan.trainable,
      calls: layer.plan.calls.map(Report.Call.init),
      connectedTo: layer.plan.connectedTo,
      parameters: parameters(of: layer.weights, in: [id], isTrainable: { expected.countsAsTrainable($0, in: id) }),
      formula: Self.formula(sized), weights: listed(layer.weights).map { weight($0, of: id) } + unverifiedTensors(id),
      status: isMismatch ? .mismatch : isUnverified(id) ? .unverified : .ok, isContainer: layer.isContainer,
      macs: layer.plan.calls.macs, sources: layer.plan.sources, activation: layer.plan.activation,
      mixedDType: layer.plan.mixedDType,
      receptiveFields: architecture.inputSpaces.flatMap { [Report.ReceptiveField](layer.plan, $0) })
  }

  /// The arithmetic behind the parameters of weights; nil without any, and if a size is unknown.
  private static func formula(_ weights: [Weight]) -> String? {
    weights.parameters.flatMap { $0.value == nil ? nil : $0.formula }
  }

  /// The weights of a layer, with the sizes that only the file states; none of a nested model.
  private func sizedWeights(_ id: LayerID) -> [Weight] {
    if expected.layers[id].isContainer { return [] }
    // Shared with the plan, as the report keeps them.
    if sizes.open.isEmpty { return expected.layers[id].plan.weights }
    return expected.layers[id].weights.map { id in
      guard sizes.open.contains(id), sizes[id].isExact, let tensor = match?.weights[id].tensor, let inventory else {
        return expected.weights[id].weight
      }
      return expected.weights[id].weight.withSizes(of: inventory[tensor].shape)
    }
  }

  /// Whether the configuration leaves something about a layer open: its weights, their sizes or its outputs.
  func isUnverified(_ id: LayerID) -> Bool {
    expected.hasUnknownWeights(id)
      || expected.layers[id].plan.calls.contains { $0.outputs.contains { $0.rank == nil || $0.isOpen } }
      || !sizes.open.isEmpty && expected.layers[id].weights.contains(where: sizes.open.contains)
  }

  /// The weights that Keras lists as a layer's own.
  private func listed(_ weights: Range<WeightID>) -> [WeightID] {
    weights.filter { expected.weights[$0].weight.kind != .unlisted }
  }

  /// The stored tensors of a layer whose expected weights are unknown.
  private func unverifiedTensors(_ layer: LayerID) -> [Report.Weight] {
    guard let inventory, let tensors = match?.layers[layer].unverifiedTensors else { return [] }
    return tensors.map { inventory[$0] }.map { tensor in
      Report.Weight(
        name: String(tensor.path.name), shape: tensor.shape.map { $0 },
        dtype: tensor.dtype, trainable: true, stored: Report.Stored(tensor))
    }
  }

  private func weight(_ id: WeightID, of layer: LayerID) -> Report.Weight {
    let tensor = match?.weights[id].tensor
    return Report.Weight(
      name: expected.weights[id].weight.name, shape: expected.weights[id].weight.shape.map(\.value),
      dtype: expected.weights[id].weight.dtype ?? .float32, trainable: expected.countsAsTrainable(id, in: layer),
      stored: tensor.flatMap { tensor in inventory.map { Report.Stored($0[tensor]) } })
  }
}

extension Report.Call {
  fileprivate init(_ call: LayerPlan.ResolvedCall) {
    let sizes = call.outputs.first?[1...] ?? []
    self.init(
      inputs: call.inputs.map(\.sizes), outputs: call.outputs.map(\.sizes), formulas: sizes.map(\.formula))
  }
}
