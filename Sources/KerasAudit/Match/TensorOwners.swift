import KerasStores

extension Inventory {
  /// The model's tensors that nothing in the file refers to: no `weight_names`, no object's `vars`.
  var unreferenced: [TensorID] {
    switch layout {
    case .objects:
      return tensorIDs.filter { id in
        !self[id].path.components.dropLast().contains("vars") && otherOwner(of: self[id]) == nil
      }
    case .named:
      var isListed = Array(repeating: false, count: tensors.count)
      for layer in layers {
        for weight in layer.weights { if let tensor = weight.tensor { isListed[tensor.index] = true } }
      }
      let group = modelVariableGroup
      return tensorIDs.filter { id in
        !isListed[id.index] && !self[id].path.isInside(group) && otherOwner(of: self[id]) == nil
      }
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
    switch tensor.path.outermost {
    case "optimizer", "_optimizer", "optimizer_weights": return "optimizer"
    case "metrics", "_metrics", "_compile_metrics", "keras_api": return "metrics"
    case "_loss_tracker", "loss_tracker", "_compile_loss", "loss": return "metrics"
    default: return tensor.path.hasComponent(startingWith: "seed_generator") ? "seed" : nil
    }
  }
}
