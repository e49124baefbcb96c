extension LayerEdit {
  /// Python code in the file, which is neither read nor carried over.
  static let pythonCode = LayerEdit("lambda", "the layer is Python code") { layer in
    guard layer.className == "Lambda" else { return }
    let isCode = layer["function"]?.list != nil || layer["function"]?.className == "__lambda__"
    layer.leave(
      isCode
        ? "Lambda is Python code, compiled for the Python that wrote it"
        : "Lambda calls a function that is not in the file",
      "write a layer that computes the same and pass it in custom_objects", at: "function", abandons: true)
  }

  /// Classes that the target does not have.
  static let goneClass = LayerEdit("class-unknown", "the target has no such class") { layer in
    guard layer.accepted == nil || !layer.isPublic, Target.applicationLayers[layer.className] == nil else { return }
    let isOfKeras = ReleaseTables.shared.kinds(of: layer.className).contains { $0.name == layer.kind }
    if isOfKeras {
      layer.leave(
        "\(layer.target.name) has no \(layer.kind.singular) \(layer.className), and none that computes the same",
        remedies[layer.className] ?? "load the model in the Keras that wrote it", abandons: true)
    } else {
      layer.leave(
        "\(layer.className) is not a layer of Keras", "pass its class in custom_objects", abandons: true)
    }
  }

  private static let remedies = [
    "LocallyConnected1D": "write the layer for Keras 3; its weights are stored in the same form",
    "LocallyConnected2D": "write the layer for Keras 3; its weights are stored in the same form",
    "Highway": "write the layer for Keras 3: sigmoid(x W_carry) h(x) + (1 - sigmoid(x W_carry)) x",
    "MaxoutDense": "write the layer for Keras 3: the maximum of several Dense layers",
    "RandomHeight": "write the layer for Keras 3, or remove it: it does nothing at inference",
    "RandomWidth": "write the layer for Keras 3, or remove it: it does nothing at inference",
  ]
}

extension String {
  /// `layer` for `layers`; `class` for a kind that a reader does not know.
  fileprivate var singular: String {
    switch self {
    case "layers", "initializers", "regularizers", "constraints", "optimizers", "quantizers": String(dropLast())
    case "ops": "operation"
    case "dtype_policies": "dtype policy"
    default: "class"
    }
  }
}
