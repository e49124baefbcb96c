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

  func joined(_ parts: String?...) -> String? {
    let parts = parts.compactMap(\.self)
    return parts.isEmpty ? nil : parts.joined(separator: "; ")
  }
}
