import KerasLayers

/// How Keras 3 builds a Sequential model that has no layers, or nothing but an input layer.
///
/// Any other layer after the input layer builds the model when it is added. Without one, `from_config` builds it on
/// `build_input_shape`.
///
/// - Source: `Sequential.from_config`, `Sequential.build` (`keras/src/models/sequential.py`, 3.15.1).
extension SerializedObject {
  /// Why Keras refuses to make a model of layers that name no inputs and outputs; nil where it does not.
  func buildProblem(_ layers: [GraphLayer]) -> ConfigError? {
    if ["Functional", "Model"].contains(className), !isForeign, config.writer.generation >= .tfKeras {
      return config.error("input_layers", "is missing")
    }
    if layers.isEmpty, isSequentialOfKeras3, config.stated("build_input_shape")?.shapeSizes?.isEmpty == false {
      return config.error("layers", "is empty, and Keras builds no model without layers")
    }
    guard let stated = statedBuildShape(layers), let sizes = stated.shapeSizes,
      let own = layers[0].object.config.stated("batch_shape")?.shapeSizes, sizes != own
    else { return nil }
    return config.error("build_input_shape", "differs from the shape of the model's input layer, \(Shape(sizes: own))")
  }

  /// Why Keras cannot call the model as a layer of another one; nil where it can.
  ///
  /// - Parameter graph: its graph; nil if it lists no layers.
  func callProblem(_ graph: Graph?) -> ConfigError? {
    guard let graph else {
      let isOfKeras = Catalogue.isModel(className) && !isForeign && config.writer.generation >= .tfKeras
      return isOfKeras ? config.error("layers", "is missing") : nil
    }
    if graph.layers.isEmpty, isSequentialOfKeras3, config.stated("layers")?.kind == .list {
      return config.error("layers", "is empty, and Keras calls no model without layers")
    }
    guard let stated = statedBuildShape(graph.layers), stated.shapeSizes == nil else { return nil }
    return config.error("build_input_shape", "is no shape: Keras does not build the model, which has no other layer")
  }

  private var isSequentialOfKeras3: Bool {
    config.writer.generation == .keras3 && className == "Sequential" && !isForeign
  }

  /// A list that states on which shape the model is built, if it has nothing but an input layer.
  private func statedBuildShape(_ layers: [GraphLayer]) -> SourceValue? {
    guard isSequentialOfKeras3, layers.count == 1, layers[0].isInput,
      let stated = config.stated("build_input_shape"), stated.kind == .list, !stated.items.isEmpty
    else { return nil }
    return stated
  }
}
