extension LayerEdit {
  /// Activations that Keras 2 wrote as objects, or under names of TensorFlow.
  static let activationObjects = LayerEdit("activation-object", "Keras 3 names its functions by texts") { layer in
    for key in layer.config.keys where key.isActivation {
      guard let value = layer[key] else { continue }
      if value.className == "function" {
        let module = value["module"]?.string ?? "builtins"
        guard let name = value["registered_name"]?.string ?? value["config"]?.string,
          module == "builtins" || module.hasPrefix("keras"), layer.target.knowsActivation(name.plainActivation)
        else { continue }
        layer.set(key, .string(name.plainActivation))
      } else if let name = value.string, name != name.plainActivation {
        layer.set(key, .string(name.plainActivation))
      }
    }
  }

  /// `hard_sigmoid` up to Keras 2, as layers that compute the same.
  static let hardSigmoid = LayerEdit(
    "hard-sigmoid", "hard_sigmoid is x / 6 + 0.5 in Keras 3; layers that compute 0.2 x + 0.5 take its place"
  ) { layer in
    for key in layer.config.keys where key.isActivation && layer[key]?.string == "hard_sigmoid" {
      layer.set(key, oldHardSigmoid)
    }
  }

  /// `clip(0.2 x + 0.5, 0, 1)`. An activation may be any layer.
  private static let oldHardSigmoid: JSONTree = [
    "module": "keras", "class_name": "Sequential",
    "config": [
      "name": "hard_sigmoid_of_keras2",
      "layers": [
        [
          "module": "keras.layers", "class_name": "Rescaling",
          "config": ["name": "slope", "scale": .scalar("0.2"), "offset": .scalar("0.5")], "registered_name": nil,
        ],
        [
          "module": "keras.layers", "class_name": "ReLU",
          "config": ["name": "clip", "max_value": .scalar("1.0")], "registered_name": nil,
        ],
      ],
    ],
    "registered_name": nil,
  ]
}

extension String {
  var isActivation: Bool { self == "activation" || hasSuffix("_activation") }

  /// A function's name without what TensorFlow adds to it.
  fileprivate var plainActivation: String {
    switch self {
    case "softmax_v2": "softmax"
    case "swish": "silu"
    case "hard_swish": "hard_silu"
    default: self
    }
  }
}

extension Target {
  func knowsActivation(_ name: String) -> Bool { name == "linear" || hasActivation(name) }
}
