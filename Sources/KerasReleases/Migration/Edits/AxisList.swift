extension LayerEdit {
  static let axisList = LayerEdit("axis-list", "the layer takes a number, not a list") { layer in
    guard ["BatchNormalization", "Concatenate"].contains(layer.className), let axes = layer["axis"]?.list else {
      return
    }
    guard axes.count == 1 else {
      return layer.leave(
        "\(layer.className) has \(axes.count) axes, and Keras 3 takes one",
        "reshape the input so that one axis is left",
        at: "axis")
    }
    layer.set("axis", axes[0])
  }
}
