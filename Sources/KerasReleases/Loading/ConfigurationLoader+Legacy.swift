import KerasLayers

/// The form of `.h5` files and of Keras before 2.13.
extension ConfigurationLoader {
  /// The legacy form, in which a layer is found by its class name alone.
  mutating func deserializeLegacy(_ value: SourceValue, at path: String) {
    guard value.kind == .object, let className = value.className else { return refuse(.notAModel) }
    let name = value["config"]?["name"]?.string ?? value["name"]?.string
    if target.line == .keras3 {
      deserializeLegacyInKeras3(value, className, name, at: path)
    } else {
      deserializeLegacyInKeras2(value, className, name, at: path)
    }
  }

  private static let models: Set = ["Functional", "Model", "Sequential"]
  /// The operations that Keras 3 loads as the layers of the same name.
  private static let operationsLikeLayers: Set = ["Concatenate", "Softmax"]

  private mutating func deserializeLegacyInKeras3(
    _ value: SourceValue, _ className: String, _ name: String?, at path: String
  ) {
    if value["config"]?.kind == .list { return refuse(.configIsAList, className, className: className) }
    var keywords = outline.keywords(value["config"])
    let isOfLayers = target.has("layers", className) && target.hasLayerName(className)
    isInOperation = target.has("ops", className) && !keywords.has("trainable")
    defer { isInOperation = false }
    if let shape = keywords.remove("batch_input_shape"), !shape.isNull {
      keywords.add(className == "InputLayer" ? "batch_shape" : "input_shape", shape)
    }
    if let axis = keywords["axis"], !axis.isNull {
      let isKept = axis.kind == .list && axis.items.count == 1 || target.isAtLeast(3, 9) && axis.kind == .number
      keywords.remove("axis")
      if isKept {
        keywords.add("axis", axis.items.first ?? axis)
      } else {
        loseAxis(axis, className: className, layer: name)
      }
    }
    if className == "GRU", !keywords.has("reset_after") {
      change(.defaultChanged, "reset_after", className: className, layer: name)
    }
    if ["Attention", "AdditiveAttention"].contains(className), target.isAtLeast(3, 14),
      keywords["score_mode"]?.string == "dot"
    {
      refuse(.stringBecameFunction, "score_mode", className: className, layer: name)
    }
    if className == "Lambda" {
      for key in ["module", "function_type", "output_shape_type", "output_shape_module"] { keywords.remove(key) }
    }
    if !Self.models.contains(className), className != "InputLayer", !isOfLayers {
      return refuse(.unknownLayer, className, className: className, layer: name)
    }
    if isInOperation, !Self.operationsLikeLayers.contains(className) {
      refuse(.operationInH5, className, className: className, layer: name)
    }
    make(className, keywords, value, at: path)
  }

  private mutating func deserializeLegacyInKeras2(
    _ value: SourceValue, _ className: String, _ name: String?, at path: String
  ) {
    if className == "Functional", target.line == .multiBackend || !target.isAtLeast(2, 3) {
      return refuse(.unknownLayer, className, className: className, layer: name)
    }
    let translated = ["AtrousConvolution1D", "AtrousConvolution2D", "Deconvolution2D"]
    if target.line == .multiBackend, target.isAtLeast(2), translated.contains(className) { return }
    if !Self.models.contains(className), className != "InputLayer", !target.has("layers", className) {
      return refuse(.unknownLayer, className, className: className, layer: name)
    }
    if value["config"]?.kind == .list {
      if className != "Sequential" { return refuse(.configIsAList, className, className: className) }
      return within(className, nil, path) { $0.sequential(value["config"], at: path.joined("config")) }
    }
    make(className, outline.keywords(value["config"]), value, at: path)
  }
}
