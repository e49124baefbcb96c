extension Layer {
  /// Layers defined by a program or another file, whose shapes and weights no configuration states.
  ///
  /// - Source: `keras.layers.FeatureSpace` (`keras/src/layers/preprocessing/feature_space.py`), `JaxLayer`,
  ///   `FlaxLayer` (`keras/src/utils/jax_layer.py`), `TorchModuleWrapper` (`keras/src/utils/torch_utils.py`),
  ///   `TFSMLayer` (`keras/src/export/tfsm_layer.py`), 3.15.1; `ModuleWrapper` (`tf_keras/src/engine/functional.py`),
  ///   `WideDeepModel` (`tf_keras/src/premade_models/wide_deep.py`), 2.15.1.
  /// - Throws: `UnknownClass`.
  static let opaque = Layer(
    "FeatureSpace".since(.tfKeras), "ModuleWrapper".only(.tfKeras), "WideDeepModel".only(.tfKeras),
    "JaxLayer", "FlaxLayer", "TorchModuleWrapper", "TFSMLayer", since: .keras3
  ) { (config, _: Shape) in
    throw UnknownClass(config.className)
  }
}
