extension Identifier {
  /// `keras/src/activations/__init__.py` (3.15.1), `keras/activations.py` (2.15.0): functions, and layers that are
  /// activations.
  static let activation = Identifier(
    kind: .activation, label: "an activation",
    names: (
      functions,
      [
        "ELU", "LeakyReLU", "PReLU", "ReLU", "Softmax", "ThresholdedReLU", "elu", "exponential", "gelu",
        "hard_sigmoid", "leaky_relu", "linear", "log_softmax", "mish", "relu", "relu6", "selu", "sigmoid", "silu",
        "softmax", "softplus", "softsign", "swish", "tanh",
      ]
    ),
    hasClass: { Catalogue.layer($0) != nil || $0 == "function" || functions.contains($0) },
    problemOfArguments: { className, arguments, config in
      if !config.isKeras3, ["LeakyReLU", "ELU"].contains(className) {
        return arguments.allows("alpha") { $0.number != nil } ? nil : "must have a number as its alpha"
      }
      let keys = className == "ReLU" ? ["max_value", "negative_slope", "threshold"] : ["negative_slope", "alpha"]
      guard ["ReLU", "LeakyReLU"].contains(className) else { return nil }
      for key in keys
      where !arguments.allows(key, where: { $0.isNull ? key == "max_value" : !(($0.numberOrConstant ?? -1) < 0) }) {
        return "must have a \(key) of at least 0"
      }
      return nil
    }, isLayer: true)

  private static let functions: Set = [
    "celu", "elu", "exponential", "gelu", "glu", "hard_shrink", "hard_sigmoid", "hard_silu", "hard_swish",
    "hard_tanh", "leaky_relu", "linear", "log_sigmoid", "log_softmax", "mish", "relu", "relu6", "selu", "sigmoid",
    "silu", "soft_shrink", "softmax", "softplus", "softsign", "sparse_plus", "sparse_sigmoid", "sparsemax",
    "squareplus", "swish", "tanh", "tanh_shrink", "threshold",
  ]
}
