import KerasLayers

/// Builds whatever stands inside a configuration: a layer of the catalogue, or a model with a graph of its own.
struct ModelBuilder: LayerBuilder {
  func build(_ layer: SerializedObject, _ call: Call) throws -> Built {
    if layer.isModel { return try Graph.read(layer).build(call) }
    return try Catalogue.build(layer, call)
  }
}
