extension LayerEdit {
  /// `Merge` of Keras 1 by its mode.
  static let keras1Merge = LayerEdit("keras1-merge", "Keras 2 has a class for each way of merging") { layer in
    guard layer.className == "Merge" else { return }
    guard (layer["mode_type"]?.string ?? "raw") == "raw", let mode = layer["mode"]?.string else {
      return layer.leave(
        "Merge calls a Python function", "write a layer that computes the same", at: "mode", abandons: true)
    }
    guard let name = classes[mode] else {
      return layer.leave(
        "Merge has no class for mode '\(mode)'", "write a layer that computes the same", at: "mode",
        abandons: true)
    }
    for key in layer.config.keys where !["name", "trainable", "concat_axis", "dot_axes"].contains(key) {
      layer.remove(key)
    }
    for (key, className) in [("concat_axis", "Concatenate"), ("dot_axes", "Dot")] where className != name {
      layer.remove(key)
    }
    layer.rename("concat_axis", to: "axis")
    layer.rename("dot_axes", to: "axes")
    layer.become(name)
  }

  private static let classes = [
    "sum": "Add", "mul": "Multiply", "ave": "Average", "max": "Maximum", "concat": "Concatenate", "dot": "Dot",
  ]
}
