import Basics
import KerasLayers
import KerasModels
import KerasStores

extension ReportBuilder {
  /// Sums over the whole model.
  var totals: Report.Totals {
    var totals = Report.Totals()
    totals.layers = expected.layers.count
    totals.parameters = parameters(of: expected.weights.indices) { weight in
      architecture.isTrainable && weight.trainableInModel
    }
    if let inventory { totals.count(inventory) }
    return totals
  }

  /// Counts each variable once, even if several layers share it.
  private func parameters(
    of weights: Range<WeightID>, isTrainable: (Weight) -> Bool = \.trainable
  ) -> Report.Parameters {
    weights.reduce(into: Report.Parameters()) { sum, id in
      if shared.first[id] != id, weights.contains(shared.first[id]) { return }
      let weight = expected.weights[id].weight
      let count = weight.count ?? 0
      sum.total = sum.total.addingSaturated(count)
      if isTrainable(weight) { sum.trainable = sum.trainable.addingSaturated(count) }
    }
  }

  /// The row of one layer.
  func layer(_ id: LayerID, _ mismatches: Mismatches) -> Report.Layer {
    let layer = expected.layers[id], plan = layer.plan
    let own = layer.isContainer ? [] : plan.weights
    let isUnverified = expected.hasUnknownWeights(id) || plan.calls.contains { $0.outputs.contains { $0.rank == nil } }
    let isMismatch = mismatches.contains(id)
    return Report.Layer(
      path: layer.path, className: plan.className, trainable: plan.trainable, calls: plan.calls.map(Report.Call.init),
      connectedTo: plan.connectedTo, parameters: parameters(of: layer.weights),
      formula: own.parameters?.formula, weights: listed(layer.weights).map(weight) + unverifiedTensors(id),
      status: isMismatch ? .mismatch : isUnverified ? .unverified : .ok, isContainer: layer.isContainer)
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

  private func weight(_ id: WeightID) -> Report.Weight {
    let weight = expected.weights[id].weight
    let tensor = match?.weights[id].tensor.flatMap { inventory?[$0] }
    return Report.Weight(
      name: weight.name, shape: weight.sizes, dtype: weight.dtype ?? .float32,
      trainable: weight.trainable,
      stored: tensor.map(Report.Stored.init))
  }
}

extension Report.Call {
  fileprivate init(_ call: LayerPlan.ResolvedCall) {
    let sizes = call.outputs.first?[1...] ?? []
    self.init(
      inputs: call.inputs.map(\.sizes), outputs: call.outputs.map(\.sizes), formulas: sizes.map(\.formula))
  }
}
