import KerasLayers

extension Graph {
  /// Without a name, `Model.from_config` takes the configuration for that of a subclass with a constructor of its own.
  ///
  /// - Source: `Model.from_config` (`keras/src/models/model.py`, 3.15.1; `keras/src/engine/training.py`, 2.13.1).
  private static func functionalName(_ object: SerializedObject) -> [LayerPlan.Problem] {
    let writer = object.config.writer
    guard Catalogue.isModel(object.className), writer.generation == .keras3 || !writer.isOlder(than: 2, 13),
      !object.config.has("name"), object.config.stated("name") == nil
    else { return [] }
    return [.invalidConfig(object.config.error("name", "is missing, and a functional model needs it"))]
  }

  /// Checks what Keras needs of the list of layers beside their configurations, and marks the layers that lack it.
  ///
  /// - Source: `functional_from_config` (`keras/src/models/functional.py`), `Sequential.from_config` and `add`
  ///   (`keras/src/models/sequential.py`, 3.15.1); the same in `keras/src/engine` of 2.15.0.
  /// - Returns: the problems of the model itself.
  static func checkNames(of layers: inout [GraphLayer], in object: SerializedObject) -> [LayerPlan.Problem] {
    guard object.config.writer.generation >= .tfKeras, object.config.hasLayers else { return [] }
    for index in layers.indices where layers[index].nested != nil {
      guard let name = layers[index].object.config.stated("name"), name.kind != .text,
        object.config.writer.generation == .keras3 ? !name.isNull : name.isTruthy
      else { continue }
      let problem = layers[index].object.config.error("name", "must be a text, not \(name.shortened)")
      layers[index].problems.append(.invalidConfig(problem))
    }
    if object.config.has("output_layers") || object.config.has("input_layers") {
      for index in layers.indices where layers[index].referenceName == nil {
        layers[index].problems.append(
          .invalidConfig(
            ConfigError(path: layers[index].object.json.path + "name", problem: "is missing")))
      }
      return functionalName(object)
    }
    if object.config.writer.generation == .keras3 {
      for index in layers.indices.dropFirst() where layers[index].isInput {
        let path = layers[index].object.json.path + "class_name"
        layers[index].problems.append(
          .invalidConfig(ConfigError(path: path, problem: "is InputLayer, which must be the first layer")))
      }
    }
    return object.config.has("name") || object.config.stated("name") != nil
      ? [] : [.invalidConfig(object.config.error("name", "is missing, and a Sequential model needs it"))]
  }
}
