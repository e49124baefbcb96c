/// The layers of weights that Keras 0.x saved: groups `layer_0`, `layer_1`, … with datasets `param_0`, `param_1`, ….
///
/// The file has no entry for a layer without weights.
struct NumberedLayers {
  let inventory: Inventory

  /// Nil if there are no such layers.
  init?(_ tensors: [Inventory.Tensor]) {
    var weights: [Int: [(number: Int, tensor: TensorID)]] = [:]
    for (index, tensor) in tensors.enumerated() {
      let parts = tensor.path.components
      guard parts.count == 2, let layer = parts[0].number(after: "layer_"),
        let weight = parts[1].number(after: "param_")
      else { continue }
      weights[layer, default: []].append((weight, TensorID(index: index)))
    }
    guard !weights.isEmpty else { return nil }
    let layers = weights.sorted { $0.key < $1.key }.map { layer, weights in
      Inventory.Layer(
        name: "layer_\(layer)",
        weights: weights.sorted { $0.number < $1.number }.map { weight in
          Inventory.Weight(name: "param_\(weight.number)", tensor: weight.tensor)
        })
    }
    inventory = Inventory(layout: .named, tensors: tensors, layers: layers, isNumbered: true)
  }
}

extension Substring {
  /// 12 for `layer_12` with the prefix `layer_`; nil for any spelling that Python's formatting does not produce.
  fileprivate func number(after prefix: String) -> Int? {
    guard hasPrefix(prefix), let number = Int(dropFirst(prefix.count)), self == prefix + String(number), number >= 0
    else { return nil }
    return number
  }
}
