extension LayerEdit {
  /// The shape of an InputLayer, and the keys that only older releases have.
  static let inputLayer = LayerEdit("input-layer", "an InputLayer of Keras 3 states its batch_shape") { layer in
    guard layer.className == "InputLayer" else { return }
    layer.rename("batch_input_shape", to: "batch_shape")
    layer.rename("input_dtype", to: "dtype")
    if layer["input_dtype"] != nil { layer.remove("input_dtype") }
    if layer["dtype"]?.isNull ?? false { layer.set("dtype", "float32") }
    if layer["ragged"]?.bool == true {
      layer.leave(
        "the input is ragged, and layers of Keras 3 do not take ragged tensors",
        "pad the input to one length, and mask it", at: "ragged")
    } else {
      layer.remove("ragged")
    }
    for key in ["custom_name", "is_placeholder"] { layer.remove(key) }
  }

  /// The shape of the model's input at a layer that is not an InputLayer. The model states it.
  static let statedInputShape = LayerEdit(
    "stated-input-shape", "Keras 3 takes an input's shape from the InputLayer and from calls"
  ) { layer in
    guard layer.className != "InputLayer" else { return }
    for key in ["batch_input_shape", "batch_shape", "input_shape", "input_dtype", "batch_size", "dynamic"] {
      layer.remove(key)
    }
    let isArgument = ["Embedding", "Discretization"].contains(layer.className)
    if !isArgument { layer.remove("input_dim") }
    layer.remove("input_length")
  }
}
