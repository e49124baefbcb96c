import KerasLayers
import KerasStores

extension Diagnosis {
  /// What a finding about a weight speaks of.
  func subject(_ index: Int) -> Subject {
    let weight = expectation.weights[index]
    let layer = expectation.layers[weight.layer]
    return Subject(
      layer: layer.path, name: weight.weight.name, shape: weight.weight.sizes,
      formula: layer.plan.weights.parameters?.formula)
  }

  func shapeHint(_ pair: Misfit, _ layer: Int) -> String {
    let top = expectation.topmost(layer)
    return loader.shape(pair, layer: expectation.layers[top].plan.name, position: position(of: top))
  }

  func weightCount(_ layer: Int, _ fault: LayerFault) -> String {
    let top = inventory.layout == .named ? expectation.topmost(layer) : layer
    let expected = expectation.layers[top].weights.count
    return loader.weightCount(
      layer: expectation.layers[top].plan.name, position: position(of: top), expected: expected,
      stored: expected - fault.missing.count + fault.extra.count)
  }

  /// How many layers have weights, and the place of one among them.
  var layerCount: Int { expectation.top.count { !expectation.layers[$0].weights.isEmpty } }
  func position(of layer: Int) -> Int? {
    expectation.top.filter { !expectation.layers[$0].weights.isEmpty }.firstIndex(of: layer)
  }

  func joined(_ parts: String?...) -> String? {
    let parts = parts.compactMap(\.self)
    return parts.isEmpty ? nil : parts.joined(separator: "; ")
  }
}
