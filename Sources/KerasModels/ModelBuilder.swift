import KerasLayers

/// Builds whatever stands inside a configuration: a layer of the catalogue, one that the user declares, or a model with a
/// graph of its own.
struct ModelBuilder: LayerBuilder {
  let declared: DeclaredLayers

  func build(_ layer: SerializedObject, _ call: Call) throws -> Built {
    if let own = declared.layer(layer) { return try own.build(layer.config, call) }
    if layer.isModel { return try Graph.read(layer).build(call) }
    return try Catalogue.build(layer, call)
  }
}

extension SerializedObject {
  /// Whether the user says what its class does.
  var isDeclared: Bool { (config.builder as? ModelBuilder)?.declared.layer(self) != nil }
}
