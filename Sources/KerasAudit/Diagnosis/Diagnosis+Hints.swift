import KerasLayers
import KerasStores

extension Diagnosis {
  /// What a finding about a weight speaks of.
  func subject(_ index: Int) -> WeightDescription {
    let weight = expectation.weights[index]
    let layer = expectation.layers[weight.layer]
    return WeightDescription(
      layer: layer.path, name: weight.weight.name, shape: weight.weight.sizes,
      formula: layer.plan.weights.parameters?.formula)
  }

  func shapeHint(_ pair: ShapeMismatch, _ layer: Int) -> String {
    let top = expectation.topmost(layer)
    return loader.shape(pair, layer: expectation.layers[top].plan.name, position: places[top])
  }

  func weightCount(_ layer: Int, _ fault: LayerFault) -> String {
    let top = inventory.layout == .named ? expectation.topmost(layer) : layer
    let expected = expectation.layers[top].weights.count
    return loader.weightCount(
      layer: expectation.layers[top].plan.name, position: places[top], expected: expected,
      stored: expected - fault.missing.count + fault.extra.count)
  }

  /// What Keras says of the number of layers in a legacy file, which it reads by their places; nil of other files.
  var miscount: String? {
    guard inventory.layout == .named else { return nil }
    return loader.layerCount(expected: places.count, stored: inventory.layers.count { !$0.weights.isEmpty })
  }

  func joined(_ parts: String?...) -> String? {
    let parts = parts.compactMap(\.self)
    return parts.isEmpty ? nil : parts.joined(separator: "; ")
  }
}
