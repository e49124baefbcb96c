extension Migrator {
  /// A Sequential model of Keras 1 that begins with a `Merge` of branches, as a functional model with the layers of the
  /// branches and its own.
  mutating func mergedSequential(
    _ object: JSONTree, _ config: JSONTree, _ layers: [JSONTree], at place: MigrationPlace, _ inside: MigrationPlace
  ) -> JSONTree {
    var chain = LayerChain(self)
    let branches = layers[0]["config"]?["layers"]?.items ?? []
    let outputs = branches.compactMap { chain.append(branch: $0) }
    guard outputs.count == branches.count, var last = chain.append(layers[0], to: outputs) else {
      leave(
        "the model merges branches whose layers cannot be told apart, or whose input shapes are unknown",
        "build it with keras.Model and load the weights by layer", at: place)
      return object
    }
    for layer in layers.dropFirst() {
      guard let output = chain.append(layer, to: [last]) else {
        leave("two layers have one name", "rename one of them", at: place)
        return object
      }
      last = output
    }
    record(.mergedSequential, "Sequential → Functional with \(chain.layers.count) layers", at: inside)
    mayReorderLayers = true
    let functional: JSONTree = [
      "class_name": "Functional",
      "config": [
        "name": .string(config["name"]?.string ?? "sequential"), "layers": .list(chain.layers),
        "input_layers": .list(chain.inputs), "output_layers": .list([last]),
      ],
    ]
    var result = object
    for member in functional.members ?? [] { result[member.key.value] = member.value }
    return self.object(result, at: place)
  }
}

/// Layers that are put one behind the other, with the calls that connect them.
private struct LayerChain {
  private(set) var layers: [JSONTree] = []
  private(set) var inputs: [JSONTree] = []
  private var names: Set<String> = []
  private let migrator: Migrator

  init(_ migrator: Migrator) { self.migrator = migrator }

  /// Appends a layer and its call on outputs; returns its output. Nil if its name is taken or missing.
  mutating func append(_ layer: JSONTree, to sources: [JSONTree]) -> JSONTree? {
    guard let name = layer.layerName, names.insert(name).inserted else { return nil }
    var layer = layer
    layer["name"] = .string(name)
    layer["inbound_nodes"] = sources.isEmpty ? [] : [.list(sources)]
    layers.append(layer)
    return [.string(name), 0, 0]
  }

  /// Appends the layers of a branch; returns its output.
  mutating func append(branch: JSONTree) -> JSONTree? {
    guard branch.className == "Sequential" else {
      return branch["config"]?.isFunctionalModel ?? false ? append(functional: branch) : append(chain: [branch])
    }
    return append(chain: branch["config"]?.list ?? branch["config"]?["layers"]?.items ?? [])
  }

  private mutating func append(chain: [JSONTree]) -> JSONTree? {
    guard let first = chain.first else { return nil }
    var last: JSONTree?
    var rest = chain[...]
    if first.className == "Merge" {
      let outputs = (first["config"]?["layers"]?.items ?? []).map { append(branch: $0) }
      guard !outputs.isEmpty, !outputs.contains(where: { $0 == nil }) else { return nil }
      last = append(first, to: outputs.compactMap(\.self))
      rest = rest.dropFirst()
    } else {
      let input = first.className == "InputLayer" ? first : migrator.impliedInput(of: first)
      guard let input, let output = append(input, to: []) else { return nil }
      inputs.append(output)
      last = output
      if first.className == "InputLayer" { rest = rest.dropFirst() }
    }
    for layer in rest {
      guard let source = last else { return nil }
      last = append(layer, to: [source])
    }
    return last
  }

  private mutating func append(functional branch: JSONTree) -> JSONTree? {
    guard let config = branch["config"], let outputs = config["output_layers"]?.list, outputs.count == 1 else {
      return nil
    }
    for layer in config["layers"]?.items ?? [] {
      guard let name = layer.layerName, names.insert(name).inserted else { return nil }
      layers.append(layer)
    }
    inputs += config["input_layers"]?.items ?? []
    return outputs[0]
  }
}
