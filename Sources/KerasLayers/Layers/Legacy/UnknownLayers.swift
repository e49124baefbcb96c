extension Layer {
  /// Layers whose inside stands in a program, or in another file: no configuration tells their shapes and weights.
  static let opaque = Layer(
    "FeatureSpace".since(.tfKeras), "ModuleWrapper".only(.tfKeras), "WideDeepModel".only(.tfKeras),
    "JaxLayer", "FlaxLayer", "TorchModuleWrapper", "TFSMLayer", since: .keras3
  ) { (config, _: Shape) in
    throw UnknownClass(config.className)
  }
}
