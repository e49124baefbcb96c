import KerasLayers

/// What Keras 3 cannot load from a legacy file (`.h5`), which states no Python modules.
///
/// - Source: `model_from_config` (`keras/src/legacy/saving/saving_utils.py`, 3.15.1),
///   `class_and_config_for_serialized_keras_object` (`keras/src/legacy/saving/serialization.py`).
extension SerializedObject {
  /// Whether Keras 3 reads it by the rules of legacy files.
  private var isInLegacyFile: Bool { config.writer.generation == .keras3 && module == nil }

  /// Whether it is an operation and no layer of its name takes its configuration and arguments.
  var isRefusedInLegacyFile: Bool { isInLegacyFile && className != "Concatenate" && className != "Softmax" }

  /// The texts that Keras replaces by functions of `keras.layers`.
  var functionNames: [(key: String, value: String)] {
    guard className == "Attention", isInLegacyFile, !config.writer.isOlder(than: 3, 14),
      let value = config.optionalIfTyped("score_mode", as: String.self), value == "dot"
    else { return [] }
    return [("score_mode", value)]
  }
}
