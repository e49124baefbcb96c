import KerasStores

extension Inventory {
  /// The model's tensors that nothing in the file refers to: no `weight_names`, no object's `vars`.
  var unreferenced: [TensorID] {
    let own = tensorIDs.filter { otherOwner(of: self[$0]) == nil }
    switch layout {
    case .objects:
      return own.filter { !self[$0].path.components.dropLast().contains("vars") }
    case .named:
      let listed = Set(layers.lazy.flatMap { $0.weights.lazy.compactMap(\.tensor) })
      let group = modelVariableGroup
      return own.filter { !listed.contains($0) && !self[$0].path.isInside(group) }
    }
  }

  /// The variables of the model itself, outside its layers, in a legacy file.
  var modelVariables: [TensorID] {
    let group = modelVariableGroup
    return tensorIDs.filter { self[$0].path.isInside(group) && otherOwner(of: self[$0]) == nil }
  }

  /// The group in which legacy files of tf.keras keep the variables that belong to no layer.
  private var modelVariableGroup: TensorPath { TensorPath(root).appending("top_level_model_weights") }

  /// The owner of a tensor that is not the model's own: `optimizer`, `metrics`, `seed`; nil for the model's.
  func otherOwner(of tensor: Inventory.Tensor) -> String? {
    let path = tensor.path.text.utf8
    switch String(decoding: path.prefix { $0 != UInt8(ascii: "/") }, as: UTF8.self) {
    case "optimizer", "_optimizer", "optimizer_weights": return "optimizer"
    case "metrics", "_metrics", "_compile_metrics", "keras_api": return "metrics"
    case "_loss_tracker", "loss_tracker", "_compile_loss", "loss": return "metrics"
    default: return tensor.path.hasComponent(startingWith: "seed_generator") ? "seed" : nil
    }
  }
}
