import Basics
import KerasLayers

extension Graph {
  /// A Functional model: layers are connected by the names in their inbound nodes.
  static func functional(
    _ object: SerializedObject, _ name: String?, _ entries: [JSONObject], _ layers: [GraphLayer],
    problems: [LayerPlan.Problem]
  ) throws -> Graph {
    var layers = layers
    let sources = layers.indices.map { layers[$0].object.source }
    let targets = mergeRepeatedEntries(of: &layers, like: object.config)
    let names = LayerNames(layers, countsFromOne: object.config.writer.generation == .tfKeras)
    for (position, index) in targets.enumerated() {
      let entry = entries[position]
      do {
        let plain = InboundNodes(plain: sources[position])?.calls
        let calls = try plain ?? entry.decode(InboundNodes.self, "inbound_nodes").calls
        if plain == nil, let source = sources[position],
          let problem = formProblem(source, at: entry.path, object.config.writer)
        {
          layers[index].problems.append(.invalidConfig(problem))
        }
        if let (call, problem) = layers[index].object.argumentProblem(calls) {
          let path = entry.path + "inbound_nodes" + call
          layers[index].problems.append(.invalidConfig(ConfigError(path: path, problem: problem)))
        }
        if layers[index].calls.isEmpty { layers[index].sources = calls.first?.references.map(\.layer) ?? [] }
        let takesNone = layers[index].isInput && object.config.writer.generation < .keras3
        if !takesNone, let call = calls.firstIndex(where: { $0.references.isEmpty }) {
          let path = entry.path + "inbound_nodes" + call
          layers[index].problems.append(
            .invalidConfig(ConfigError(path: path, problem: "names no input tensor")))
        }
        let takesLists = layers[index].object.takesLists
        let resolved = calls.map { call in
          (takesLists ? call.takingList : call).map { names.resolve($0, &layers[index].problems) }
        }
        layers[index].calls += resolved
      } catch {
        let isPresent = entry.contains("inbound_nodes")
        let problem = isPresent ? "is not in a form that Keras writes" : "is missing"
        layers[index].problems.append(
          .invalidConfig(ConfigError(path: entry.path + "inbound_nodes", problem: problem)))
      }
      if layers[index].isInput, layers[index].calls.isEmpty { layers[index].calls = [InboundNode(positional: [])] }
    }
    var problems = problems
    let references = { (key: String) in
      let ends =
        try object.config.stated(key).flatMap(InboundNodes.plainEnds)
        ?? object.config.optional(key, as: DecodedArgument.self)?.value.tensors ?? []
      return ends.map { names.resolve($0, &problems, isEnd: true) }
    }
    var inputs = try references("input_layers"), outputs = try references("output_layers")
    for key in ["input_layers", "output_layers"] {
      if !object.config.has(key) {
        problems.append(.invalidConfig(object.config.error(key, "is missing")))
      } else if object.config.writer.generation >= .tfKeras, object.config.stated(key)?.namesTensors == false {
        problems.append(.invalidConfig(object.config.error(key, "is no structure of [layer, call, output]")))
      }
    }
    if inputs.isEmpty,
      object.config.stated("input_layers")?.isTruthy == true || object.config.stated("input_layers")?.kind == .number
    {
      problems.append(.invalidConfig(object.config.error("input_layers", "names no input")))
    }
    if object.config.writer.generation == .tfKeras, inputs.namesOneTwice {
      problems.append(.invalidConfig(object.config.error("input_layers", "names an input twice")))
    }
    if outputs.isEmpty, object.config.has("output_layers") {
      problems.append(.invalidConfig(object.config.error("output_layers", "names no output")))
    }
    if object.config.writer.generation >= .tfKeras,
      let order = LoadedOrder.positions(
        layers, inputs: inputs, outputs: outputs, keepsUnconnected: object.config.writer.generation == .tfKeras)
    {
      layers = layers.reordered(by: order)
      let moved = order.inverted
      (inputs, outputs) = (inputs.map { $0.moved(by: moved) }, outputs.map { $0.moved(by: moved) })
    }
    return Graph(
      object, name, layers, inputs: inputs, outputs: outputs, hasConstructionNode: true, isFunctional: true,
      problems: problems)
  }

  /// What is wrong with the notation of a layer's calls.
  private static func formProblem(_ layer: SourceValue, at path: JSONPath, _ writer: KerasRelease) -> ConfigError? {
    switch writer.generation {
    case .keras3: NodeForm(layer: layer, path: path).problem()
    case .tfKeras where !writer.isOlder(than: 2, 4): LegacyNodeForm(layer: layer, path: path).problem()
    default: nil
    }
  }

  /// The position of the layer that Keras makes of each entry.
  ///
  /// tf.keras takes an entry with the name of an earlier one for that layer, and makes the calls of both of it.
  ///
  /// - Source: `reconstruct_from_config` (`keras/src/engine/functional.py`, 2.15.0).
  private static func mergeRepeatedEntries(of layers: inout [GraphLayer], like config: Config) -> [Int] {
    guard config.writer.generation == .tfKeras, layers.indices.contains(where: { layers[$0].isRepeated }) else {
      return Array(layers.indices)
    }
    var kept: [GraphLayer] = [], positions: [Name: Int] = [:], targets: [Int] = []
    for layer in layers {
      if let name = layer.referenceName, let known = positions[Name(name)] {
        kept[known].problems.append(.duplicateName)
        targets.append(known)
        continue
      }
      if let name = layer.referenceName { positions[Name(name)] = kept.count }
      targets.append(kept.count)
      kept.append(layer)
    }
    layers = kept
    return targets
  }
}

extension [Reference] {
  /// Whether two of them are to one tensor.
  fileprivate var namesOneTwice: Bool {
    count > 1 && Set(map(OutputID.init)).count < count && allSatisfy { $0.layer >= 0 }
  }
}

extension GraphLayer {
  /// Whether an earlier layer of its model has its name.
  fileprivate var isRepeated: Bool {
    problems.contains { if case .duplicateName = $0 { true } else { false } }
  }
}
