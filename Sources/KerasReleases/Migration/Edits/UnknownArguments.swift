extension LayerEdit {
  /// Arguments that the target's class does not take: those at their default value, and those without effect, go.
  static let unknownArguments = LayerEdit(
    "unknown-argument", "the target's class does not take the argument; it has its default value, or no effect"
  ) { layer in
    guard let arguments = layer.accepted, !arguments.isOpen else { return }
    for key in layer.config.keys where !arguments.accepted.contains(key) && !arguments.handled.contains(key) {
      guard let value = layer[key] else { continue }
      if value.isNull || withoutEffect.contains(key) || isOfOtherClass(key, layer.className)
        || isDefault(value, of: key, layer.kind, layer.className)
        || key == "trainable" && value.bool == true || key == "name" && layer.kind == "ops"
      {
        layer.remove(key)
      } else if key != "time_major" {
        layer.leave(
          "\(layer.className) of \(layer.target.name) has no argument \(key), which is \(value.brief)",
          "remove it if the model does not depend on it", at: key)
      }
    }
  }

  /// How a layer is computed, or what is known from elsewhere; no results depend on it.
  private static let withoutEffect: Set = [
    "implementation", "consume_less", "input_length", "input_dim", "input_dtype", "batch_size", "experimental_autocast",
    "query_shape", "key_shape", "value_shape", "num_constants", "fused", "autocast", "has_vocabulary",
    "vocabulary_size",
    "arguments_type",
  ]

  /// Settings of a kernel that a separable convolution of Keras 2 writes, but does not have.
  private static func isOfOtherClass(_ key: String, _ className: String) -> Bool {
    ["SeparableConv1D", "SeparableConv2D", "DepthwiseConv1D", "DepthwiseConv2D"].contains(className)
      && ["kernel_initializer", "kernel_regularizer", "kernel_constraint"].contains(key)
  }

  private static func isDefault(_ value: JSONTree, of key: String, _ kind: String, _ className: String) -> Bool {
    let known = ReleaseTables.shared.entry(kind, className)?.arguments[key] ?? []
    return known.contains { value.equals(python: $0.value) }
  }
}

extension JSONTree {
  /// Whether it is what a Python expression gives: `None`, `True`, `0.5`, `'valid'`, `(1, 1)`.
  func equals(python text: String) -> Bool {
    switch self {
    case .scalar("null"): text == "None"
    case .scalar("true"): text == "True"
    case .scalar("false"): text == "False"
    case .scalar(let number): Double(number).map { $0 == Double(text) } ?? false
    case .text(let string): text == "'\(string.value)'"
    case .list(let items): equalsSequence(items, text)
    case .object(let members): members.isEmpty && text == "{}"
    }
  }

  private func equalsSequence(_ items: [JSONTree], _ text: String) -> Bool {
    guard text.hasPrefix("(") || text.hasPrefix("["), text.count >= 2 else { return false }
    let inner = text.dropFirst().dropLast().split(separator: ",").map { $0.filter { $0 != " " } }
    return inner.count == items.count && zip(items, inner).allSatisfy { $0.equals(python: $1) }
  }
}
