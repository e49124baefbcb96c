extension Migrator {
  /// A functional model: its layers, their calls, and the tensors that it takes and gives.
  mutating func functional(
    _ object: JSONTree, _ original: JSONTree, at place: MigrationPlace, _ inside: MigrationPlace
  ) -> JSONTree {
    var config = renamingLayers(original, at: inside)
    if config["name"]?.string == nil { config["name"] = .string(object["name"]?.string ?? "model") }
    renameModel(&config, at: inside)
    dropTrainingLayers(&config, at: inside)
    nameInputLayers(&config, at: inside)
    let layers = config["layers"]?.items ?? []
    var graph = CallGraph(config)
    var result: [JSONTree] = []
    for (index, layer) in layers.enumerated() {
      let place = inside.joined("layers").item(index)
      result.append(functionalLayer(layer, &graph, at: place))
    }
    config["layers"] = .list(result)
    for key in ["input_layers", "output_layers"] {
      guard let tensors = config[key] else { continue }
      config[key] = graph.shifted(tensors, isOutput: key == "output_layers")
      if config[key] != tensors {
        record(.nestedNodeIndex, "\(key): \(tensors.brief) → \(config[key]?.brief ?? "")", at: inside.joined(key))
      }
    }
    if config["trainable"]?.bool == nil, config["trainable"] != nil { config["trainable"] = true }
    for key in config.keys where !["name", "trainable", "layers", "input_layers", "output_layers"].contains(key) {
      config[key] = nil
    }
    if target.isAtLeast(3, 4) { takeOutOfLists(&config, at: inside) } else { putIntoLists(&config, at: inside) }
    let className = object.className ?? "Functional"
    let own = MigrationPlace(layer: inside.layer, path: place.path)
    switch className {
    case "Functional": break
    case "Model": record(.modelClass, "Model → Functional", at: own)
    default:
      record(
        .customModel, "\(className) → Functional", at: own,
        effect: "\(className) may compute something else than its layers do")
    }
    return serialized(object, "Functional", config, at: own)
  }

  private mutating func functionalLayer(
    _ original: JSONTree, _ graph: inout CallGraph, at place: MigrationPlace
  ) -> JSONTree {
    let name = original.layerName ?? ""
    if let operation = operation(original, graph, at: place.entering(name, "")) { return operation }
    var layer = object(original, at: place)
    layer["name"] = .string(name)
    if layer["config"]?["name"]?.string == nil, target.has("layers", layer.className ?? "") {
      layer["config"]?["name"] = .string(name)
    }
    let nodes = layer["inbound_nodes"]?.items ?? []
    let inner = MigrationPlace(layer: place.layer + [name], path: place.path.joined("inbound_nodes"))
    layer["inbound_nodes"] = .list(nodes.enumerated().map { call($1, of: layer, graph, at: inner.item($0)) })
    return layer
  }

  /// The InputLayers as the model's inputs, where it names layers that only pass an input on.
  private mutating func nameInputLayers(_ config: inout JSONTree, at place: MigrationPlace) {
    let inputs = (config["layers"]?.items ?? []).filter { $0.className == "InputLayer" }.compactMap(\.layerName)
    guard let stated = config["input_layers"]?.list, stated.count == inputs.count else { return }
    let names = stated.map { $0.items.first?.string ?? "" }
    guard !names.contains(""), !names.allSatisfy(inputs.contains),
      !names.contains(where: inputs.contains) || stated.count == 1
    else { return }
    let tensors = inputs.map { JSONTree.list([.string($0), 0, 0]) }
    record(
      .inputLayers, "input_layers: \(config["input_layers"]?.brief ?? "") → \(JSONTree.list(tensors).brief)", at: place)
    config["input_layers"] = .list(tensors)
  }

  /// `[["dense", 0, 0]]` as `["dense", 0, 0]`: Keras 2 unpacks a list of one tensor, and Keras 3 gives the list.
  private func isOneTensor(_ value: JSONTree) -> Bool {
    value.items.count == 1 && value.items[0].items.first?.string != nil
  }

  mutating func takeOutOfLists(
    _ config: inout JSONTree, _ keys: [String] = ["input_layers", "output_layers"], at place: MigrationPlace
  ) {
    for key in keys {
      guard let tensors = config[key], isOneTensor(tensors) else { continue }
      config[key] = tensors.items[0]
      record(.singleTensor, "\(key): taken out of its list", at: place.joined(key))
    }
  }

  /// `["dense", 0, 0]` as `[["dense", 0, 0]]`, for releases that expect a list of tensors.
  mutating func putIntoLists(_ config: inout JSONTree, at place: MigrationPlace) {
    for key in ["input_layers", "output_layers"] {
      guard let tensor = config[key]?.list, tensor.count == 3, tensor[0].string != nil else { continue }
      config[key] = .list([.list(tensor)])
      record(.flatInputLayers, "\(key) put into a list", at: place.joined(key))
    }
  }

  /// The configuration with names that Keras 3 accepts, wherever they occur.
  private mutating func renamingLayers(_ config: JSONTree, at place: MigrationPlace) -> JSONTree {
    let layers = config["layers"]?.items ?? []
    let names = layers.compactMap(\.layerName)
    guard names.contains(where: { $0.contains("/") }) else { return config }
    var taken = Set(names), newNames: [String: String] = [:]
    for name in names where name.contains("/") {
      var newName = name.replacing("/", with: "_")
      while !taken.insert(newName).inserted { newName += "_" }
      newNames[name] = newName
      record(.layerName, "name: \(name) → \(newName)", at: place.entering(name, "layers"))
    }
    var config = config
    config["layers"] = .list(
      layers.map { layer in
        var layer = layer
        if let name = layer["name"]?.string.flatMap({ newNames[$0] }) { layer["name"] = .string(name) }
        if let name = layer["config"]?["name"]?.string.flatMap({ newNames[$0] }) {
          layer["config"]?["name"] = .string(name)
        }
        layer["inbound_nodes"] = layer["inbound_nodes"]?.renamingTensors(newNames)
        return layer
      })
    for key in ["input_layers", "output_layers"] { config[key] = config[key]?.renamingTensors(newNames) }
    return config
  }
}

extension JSONTree {
  /// The same with other names in references to tensors.
  fileprivate func renamingTensors(_ names: [String: String]) -> JSONTree {
    switch self {
    case .list(let items):
      if items.count >= 3, let name = items[0].string.flatMap({ names[$0] }), items[1].integer != nil {
        return .list([.string(name)] + items.dropFirst().map { $0.renamingTensors(names) })
      }
      return .list(items.map { $0.renamingTensors(names) })
    case .object(let members):
      return .object(members.map { Member(key: $0.key, value: $0.value.renamingTensors(names)) })
    default: return self
    }
  }
}
