extension SerializedObject {
  /// Whether it is of a class of tf.keras that tf.keras does not find by its name, so that a program must supply it.
  ///
  /// - Source: `ALL_MODULES` (`keras/src/layers/serialization.py`, 2.15.0; `tf_keras`, 2.21.0), from which these
  ///   classes are missing; the API of TensorFlow 2 has no layers of cuDNN, but the legacy form finds them.
  package var isUnlisted: Bool {
    guard config.writer.generation == .tfKeras else { return false }
    switch className {
    case "SpectralNormalization", "RandomFourierFeatures", "StochasticDepth", "LayerScale", "IndexLookup": return true
    case "CuDNNLSTM", "CuDNNGRU": return module != nil
    default: return false
    }
  }
}
