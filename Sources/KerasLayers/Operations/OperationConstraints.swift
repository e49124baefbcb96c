extension Config {
  /// Checks the arguments that mean the same in all operations of `keras.ops`.
  ///
  /// - Source: `Operation.__init__` (`keras/src/ops/operation.py`), `standardize_data_format`
  ///   (`keras/src/backend/config.py`), `compute_output_spec` of the operations (`keras/src/ops`, 3.15.1).
  func requireUsualArguments(_ call: Call) {
    guard isKeras3 else { return }
    require("name", "a text without \"/\"", orNull: true) { $0.string.map { !$0.contains("/") } ?? false }
    // Pooling takes every other word for channels first.
    if !className.hasSuffix("Pool") {
      require("data_format", oneOf: ["channels_first", "channels_last"], ignoringCase: true, orNull: true)
    }
    if stated("padding")?.kind == .text { require("padding", oneOf: ["valid", "same", "causal"], ignoringCase: true) }
    if className.hasSuffix("Crossentropy") { return }
    // Some count the axes of their output, which has one more.
    let addsAxis = ["ExpandDims", "Stack", "OneHot", "MultiHot", "Linspace", "Logspace", "Geomspace"].contains(
      className)
    let rank = addsAxis ? nil : call.inputs.first?.rank
    for key in ["axis", "axis1", "axis2"] {
      require(key, "an axis of the input, or a list of them", orNull: true) { value in
        if value.kind == .object { return true }
        let axes = value.kind == .list ? value.items.map(\.integer) : [value.integer]
        return axes.allSatisfy { axis in axis.map { axis in rank.map { (-$0..<$0).contains(axis) } ?? true } ?? false }
      }
    }
  }
}
