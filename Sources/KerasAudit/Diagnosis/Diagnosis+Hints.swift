import KerasLayers
import KerasStores

extension Diagnosis {
  /// A weight as findings describe it.
  func description(of id: WeightID) -> WeightDescription {
    let weight = expected.weights[id], layer = expected.layers[weight.layer]
    return WeightDescription(
      layer: layer.path, name: weight.weight.name, shape: weight.weight.sizes,
      formula: layer.plan.weights.parameters?.formula)
  }

  func shapeHint(_ mismatch: ShapeMismatch, _ layer: LayerID) -> String {
    let ancestor = expected.topLevelAncestor(of: layer)
    return loader.shapeHint(
      mismatch, layer: expected.layers[ancestor].plan.name, position: positions[ancestor])
  }

  func weightCountHint(_ layer: LayerID, _ fault: LayerFault) -> String {
    let loaded = inventory.layout == .named ? expected.topLevelAncestor(of: layer) : layer
    let count = expected.layers[loaded].weights.count
    return loader.weightCountHint(
      layer: expected.layers[loaded].plan.name, position: positions[loaded], expected: count,
      stored: count - fault.missing.count + fault.unexpected.count)
  }

  /// What Keras says about the number of layers in a legacy file, which it reads by position; nil for other files.
  var layerCountHint: String? {
    guard inventory.layout == .named else { return nil }
    return loader.layerCountHint(
      expected: positions.count, stored: inventory.layers.count { !$0.weights.isEmpty })
  }

  func joined(_ parts: String?...) -> String? {
    let parts = parts.compactMap(\.self)
    return parts.isEmpty ? nil : parts.joined(separator: "; ")
  }
}
