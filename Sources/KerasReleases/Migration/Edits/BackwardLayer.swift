extension LayerEdit {
  /// The layers of a Bidirectional wrapper.
  static let backwardLayer = LayerEdit("bidirectional", "Keras 3 makes the second layer from the first one") { layer in
    guard layer.className == "Bidirectional" else { return }
    if layer["layer"] == nil { layer.rename("forward_layer", to: "layer") }
    layer.remove("forward_layer")
    if layer["backward_layer"]?.isNull ?? false { layer.remove("backward_layer") }
    if layer["backward_layer"] == nil, var backward = layer["layer"], backward["config"]?["go_backwards"]?.bool == true
    {
      // Keras 2 turns the direction of the second layer around; Keras 3 makes it go backwards, whatever the first does.
      let name = backward["config"]?["name"]?.string ?? "layer"
      backward["config"]?["go_backwards"] = false
      backward["config"]?["name"] = .string("backward_" + name)
      layer.set("backward_layer", backward)
    }
    for key in ["input_dim", "weights"] where layer.accepted?.accepted.contains(key) != true { layer.remove(key) }
  }
}
