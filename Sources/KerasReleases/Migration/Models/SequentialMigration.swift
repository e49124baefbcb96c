extension Migrator {
  /// A Sequential model: its configuration as an object with a name, and its input as an InputLayer.
  mutating func sequential(_ object: JSONTree, at place: MigrationPlace, _ inside: MigrationPlace) -> JSONTree {
    var config = object["config"] ?? .emptyObject
    let isList = config.list != nil
    if let layers = config.list {
      config = ["name": .string(object["name"]?.string ?? newName("sequential")), "layers": .list(layers)]
      record(.configurationList, "list of layers → name and layers", at: inside)
    }
    guard let layers = config["layers"]?.list else {
      leave("the Sequential model has no list of layers", "restore the configuration", at: place)
      return object
    }
    if let first = layers.first, first.className == "Merge", first["config"]?["layers"]?.items.isEmpty == false {
      return mergedSequential(object, config, layers, at: place, inside)
    }
    if config["name"]?.string == nil {
      config["name"] = .string(object["name"]?.string ?? newName("sequential"))
    }
    renameModel(&config, at: inside)
    let layersPlace = isList ? inside : inside.joined("layers")
    var result: [JSONTree] = []
    for (index, layer) in layers.enumerated() {
      if index == 0, let input = impliedInput(of: layer) {
        record(
          .firstLayerShape, "InputLayer added: \(input["config"]?["batch_shape"]?.brief ?? "")", at: layersPlace.item(0)
        )
        result.append(input)
      }
      var migrated = self.object(renamed(layer, at: layersPlace.item(index)), at: layersPlace.item(index))
      if migrated["inbound_nodes"] != nil { migrated["inbound_nodes"] = nil }
      result.append(migrated)
    }
    config["layers"] = .list(result)
    if result.count == 1, result[0].className == "InputLayer" {
      leave("a Sequential model without layers cannot be called in Keras 3", "build it with keras.Model", at: inside)
    }
    if result.first?.className == "InputLayer" { config["build_input_shape"] = nil }
    return serialized(object, "Sequential", config, at: MigrationPlace(layer: inside.layer, path: place.path))
  }

  /// Gives a model a name that Keras 3 accepts.
  mutating func renameModel(_ config: inout JSONTree, at place: MigrationPlace) {
    guard let name = config["name"]?.string, name.contains("/") else { return }
    let newName = name.replacing("/", with: "_")
    config["name"] = .string(newName)
    record(.layerName, "name: \(name) → \(newName)", at: place)
  }

  /// The InputLayer for the shape that a first layer states; nil if it is one, or states no shape.
  func impliedInput(of layer: JSONTree) -> JSONTree? {
    guard layer.className != "InputLayer", let shape = layer.statedInputShape else { return nil }
    let config = layer["config"] ?? .emptyObject
    var dtype = config["input_dtype"]?.string ?? (layer.className == "Embedding" ? nil : config["dtype"]?.string)
    if dtype?.hasPrefix("mixed") ?? false { dtype = nil }
    return inputLayer(
      named: (layer.layerName ?? "layer").replacing("/", with: "_") + "_input", shape, dtype ?? "float32")
  }

  func inputLayer(named name: String, _ shape: JSONTree, _ dtype: String) -> JSONTree {
    [
      "module": "keras.layers", "class_name": "InputLayer",
      "config": ["batch_shape": shape, "dtype": .string(dtype), "sparse": false, "name": .string(name)],
      "registered_name": nil,
    ]
  }

  /// A layer under a name that Keras 3 accepts.
  mutating func renamed(_ layer: JSONTree, at place: MigrationPlace) -> JSONTree {
    guard let name = layer["config"]?["name"]?.string, name.contains("/") else { return layer }
    var layer = layer
    let newName = name.replacing("/", with: "_")
    layer["config"]?["name"] = .string(newName)
    if layer["name"] != nil { layer["name"] = .string(newName) }
    record(.layerName, "name: \(name) → \(newName)", at: place.entering(name, "config"))
    return layer
  }
}

extension JSONTree {
  /// The shape of the model's input, as its first layer states it; nil where it does not.
  var statedInputShape: JSONTree? {
    guard let config = self["config"] else { return nil }
    for key in ["batch_input_shape", "batch_shape"] {
      if let shape = config[key]?.list { return .list(shape) }
    }
    if className == "Sequential" || config.isFunctionalModel {
      let layers = config.list ?? config["layers"]?.items ?? []
      let inputs = layers.filter { $0.className == "InputLayer" }
      if className == "Sequential" { return layers.first?.statedInputShape }
      return inputs.count == 1 ? inputs[0].statedInputShape : nil
    }
    if let inner = config["layer"], inner.isSerialized {
      guard let shape = inner.statedInputShape?.list else { return nil }
      // Each step of a sequence goes through the layer.
      return className == "TimeDistributed" ? .list(Array(shape.prefix(1)) + [.null] + shape.dropFirst()) : .list(shape)
    }
    return nil
  }
}
