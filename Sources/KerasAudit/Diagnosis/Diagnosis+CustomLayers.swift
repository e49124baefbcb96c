import KerasLayers
import KerasStores

extension Diagnosis {
  /// Reports custom layers without any stored tensor that have, or are likely to have, weights.
  ///
  /// Most custom layers without tensors have no weights. Two things say otherwise: another layer of the class has
  /// tensors; or a release wrote the file that omits layers in nested lists, Keras built the layer on its first call,
  /// its class has a constructor of its own, and the file has no objects inside it.
  mutating func reportCustomLayersWithoutWeights() {
    guard inventory.layout == .objects, inventory.isComplete, !inventory.tensors.isEmpty else { return }
    let custom = expected.layers.indices.filter { !expected.layers[$0].plan.isKnown && !hasOtherOrigin($0) }
    // An object of several layers is stored at one of them.
    let stored = Set(
      custom.filter { !match.layers[$0].unverifiedTensors.isEmpty }.compactMap { expected.layers[$0].plan.sharedObject }
    )
    let empty = custom.filter { id in
      match.layers[id].unverifiedTensors.isEmpty && !hasStoredWeights(id)
        && expected.layers[id].plan.sharedObject.map(stored.contains) != true
    }
    if empty.isEmpty { return }
    let release = loader.releaseWithoutNestedLists
    let others = Dictionary(grouping: Set(custom).subtracting(empty)) { expected.layers[$0].plan.className }
    for id in empty {
      let plan = expected.layers[id].plan
      let other = others[plan.className]?.min()
      let path = match.objects[id]
      let hasInnerObjects = inventory.objectNames.keys.contains { $0 != path && $0.isInside(path) }
      guard other != nil || release != nil && plan.mayHaveCreatedWeights && !hasInnerObjects else { continue }
      let finding = Finding.customLayerWithoutWeights(
        expected.layers[id].path, className: plan.className, omittedBy: release.map { "\($0)" },
        otherLayer: other.map { other in
          (expected.layers[other].path.joined(separator: "/"), match.layers[other].unverifiedTensors.count)
        })
      report(finding, id)
    }
  }

  /// Whether a layer is an operation, which has no weights, or a model, whose layers have them.
  private func hasOtherOrigin(_ layer: LayerID) -> Bool {
    let plan = expected.layers[layer].plan
    return plan.isOperation || plan.isModel || expected.layers[layer].isContainer
  }

  private func hasStoredWeights(_ layer: LayerID) -> Bool {
    expected.layers[layer].weights.contains { match.weights[$0].tensor != nil }
  }
}
