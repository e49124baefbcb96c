extension Migrator {
  /// Removes the layers that Keras 2 adds for `add_loss` and `add_metric`, and the operations that only they use.
  mutating func dropTrainingLayers(_ config: inout JSONTree, at place: MigrationPlace) {
    let layers = config["layers"]?.items ?? []
    guard layers.contains(where: { Self.trainingClasses.contains($0.className ?? "") }) else { return }
    let needed = neededLayers(config, layers)
    var kept: [JSONTree] = []
    for (index, layer) in layers.enumerated() {
      let name = layer.layerName ?? "", className = layer.className ?? ""
      let isOptional =
        Self.trainingClasses.contains(className) || ["TFOpLambda", "SlicingOpLambda"].contains(className)
      if isOptional, !needed.contains(name) {
        record(.trainingLayer, "\(className) removed", at: place.entering(name, "layers").item(index))
      } else {
        kept.append(layer)
      }
    }
    config["layers"] = .list(kept)
  }

  private static let trainingClasses: Set = ["AddLoss", "AddMetric"]

  /// The names of the layers on which an output depends, and of all layers that those in turn depend on. What other
  /// layers than operations and those of training need is kept too.
  private func neededLayers(_ config: JSONTree, _ layers: [JSONTree]) -> Set<String> {
    let names = Set(layers.compactMap(\.layerName))
    var sources: [String: Set<String>] = [:], pending: [String] = []
    for layer in layers {
      let name = layer.layerName ?? "", className = layer.className ?? ""
      sources[name] = layer["inbound_nodes"].map { Self.references($0, names) } ?? []
      let isOptional =
        Self.trainingClasses.contains(className) || ["TFOpLambda", "SlicingOpLambda"].contains(className)
      if !isOptional { pending.append(name) }
    }
    pending += config["output_layers"].map { Array(Self.references($0, names)) } ?? []
    var needed = Set(pending)
    while let name = pending.popLast() {
      for source in sources[name] ?? [] where needed.insert(source).inserted { pending.append(source) }
    }
    return needed
  }

  private static func references(_ value: JSONTree, _ names: Set<String>) -> Set<String> {
    var found: Set<String> = []
    if let reference = TensorReference(value, names) { found.insert(reference.layer) }
    for item in value.items { found.formUnion(references(item, names)) }
    for member in value.members ?? [] { found.formUnion(references(member.value, names)) }
    return found
  }
}
