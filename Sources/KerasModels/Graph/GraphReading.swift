import Basics
import KerasLayers

extension Graph {
  /// Reads the configuration of a Sequential or Functional model.
  ///
  /// - Throws: `ConfigError` without a list of layers.
  static func read(_ object: SerializedObject, name: String? = nil) throws -> Graph {
    if object.isKeras1Graph { return try keras1Graph(object, name) }
    if object.isDeclaredModel {
      if let graph = try? ModelExpansion.graph(object, name: name) { return graph }
      object.config.modelBuilder.give(up: object)
      throw UnknownClass(object)
    }
    object.config.checkModelKeys()
    let reported = object.config.modelBuilder.takeReported().map(LayerPlan.Problem.invalidConfig)
    let entries = try object.layerEntries()
    let sources = object.layerSources
    var layers = try entries.enumerated().map { index, entry in
      if index.isMultiple(of: 64) { try object.config.modelBuilder.deadline.check() }
      return try GraphLayer(
        entry, like: object.config, source: sources.indices.contains(index) ? sources[index] : nil)
    }
    nameUnnamedModels(in: &layers)
    if let merge = layers.first?.object, merge.hasBranches { return try mergedSequential(object, name, layers) }
    markDuplicateNames(in: &layers)
    let problems = reported + checkNames(of: &layers, in: object)
    return object.config.has("output_layers") || object.config.has("input_layers")
      ? try functional(object, name, entries, layers, problems: problems)
      : sequential(object, name, layers, problems: problems)
  }

  /// Keras 1 and early Keras 2 write a nested Sequential model as a list without a name; it gets the name that Keras
  /// gives it on loading.
  private static func nameUnnamedModels(in layers: inout [GraphLayer]) {
    var count = 0
    for index in layers.indices where layers[index].isUnnamed && layers[index].nested != nil {
      count += 1
      layers[index].name += "_\(count)"
    }
  }

  private static func markDuplicateNames(in layers: inout [GraphLayer]) {
    var seen = Set<Name>(minimumCapacity: layers.count)
    // Keras gives a layer without a name one that no other has.
    for index in layers.indices where !layers[index].isUnnamed && !seen.insert(Name(layers[index].name)).inserted {
      layers[index].problems.append(.duplicateName)
    }
  }

  /// A Sequential model: each layer is called on the output of the one before.
  private static func sequential(
    _ object: SerializedObject, _ name: String?, _ layers: [GraphLayer], problems: [LayerPlan.Problem]
  ) -> Graph {
    var layers = layers
    var previous = Reference(layer: Reference.modelInput, node: 0, tensor: 0, recorded: nil)
    var input = previous
    for index in layers.indices {
      let output = Reference(layer: index, node: 0, tensor: 0, recorded: nil)
      if index == 0, layers[0].isInput {
        layers[0].calls = [InboundNode(positional: [])]
        input = output
      } else {
        layers[index].calls = [InboundNode(positional: [.tensor(previous)])]
        layers[index].sources = index > 0 ? [layers[index - 1].name] : []
      }
      previous = output
    }
    let first = layers.first
    let firstShape =
      try? first?.object.config.statedInputShape() ?? first?.nested?.statedInputs.first
      ?? first?.nested.flatMap { object.config.modelBuilder.plan(of: $0).inputs.first }
    // Multi-backend Keras 2 creates the input when it builds the model; tf.keras would have saved an InputLayer.
    let builtShape = object.builtInputShape
    let hasInput =
      input.layer != Reference.modelInput || firstShape != nil
      || (builtShape != nil && object.config.writer.generation < .tfKeras)
    return Graph(
      object, name, layers, inputs: [input], outputs: [previous],
      statedInputs: [firstShape ?? builtShape].compactMap(\.self),
      hasConstructionNode: hasInput && object.config.writer.generation < .keras3, returnsAllOutputs: true,
      problems: problems)
  }

  /// A Functional model: layers are connected by the names in their inbound nodes.
  private static func functional(
    _ object: SerializedObject, _ name: String?, _ entries: [KeyedDecodingContainer<Config.Key>],
    _ layers: [GraphLayer],
    problems: [LayerPlan.Problem]
  ) throws -> Graph {
    var layers = layers
    let sources = layers.indices.map { layers[$0].object.source }
    let targets = mergeRepeatedEntries(of: &layers, like: object.config)
    let names = LayerNames(layers, countsFromOne: object.config.writer.generation == .tfKeras)
    for (position, index) in targets.enumerated() {
      let entry = entries[position]
      do {
        let calls =
          try InboundNodes(plain: sources[position])?.calls
          ?? entry.decode(InboundNodes.self, forKey: Config.Key("inbound_nodes")).calls
        if layers[index].calls.isEmpty { layers[index].sources = calls.first?.references.map(\.layer) ?? [] }
        if !layers[index].isInput, let call = calls.firstIndex(where: { $0.references.isEmpty }) {
          let path = JSONPath(entry.codingPath) + "inbound_nodes" + call
          layers[index].problems.append(
            .invalidConfig(ConfigError(path: path, problem: "names no input tensor")))
        }
        let takesLists = layers[index].object.takesLists
        let resolved = calls.map { call in
          (takesLists ? call.takingList : call).map { names.resolve($0, &layers[index].problems) }
        }
        layers[index].calls += resolved
      } catch {
        let isPresent = entry.contains(Config.Key("inbound_nodes"))
        let problem = isPresent ? "is not in a form that Keras writes" : "is missing"
        layers[index].problems.append(
          .invalidConfig(ConfigError(path: JSONPath(entry.codingPath) + "inbound_nodes", problem: problem)))
      }
      if layers[index].isInput, layers[index].calls.isEmpty { layers[index].calls = [InboundNode(positional: [])] }
    }
    var problems = problems
    let references = { (key: String) in
      try object.config.optional(key, as: DecodedArgument.self)?.value.tensors.map {
        names.resolve($0, &problems, isEnd: true)
      } ?? []
    }
    var inputs = try references("input_layers"), outputs = try references("output_layers")
    for key in ["input_layers", "output_layers"] where !object.config.has(key) {
      problems.append(.invalidConfig(object.config.error(key, "is missing")))
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
      let order = LoadedOrder.positions(layers, inputs: inputs, outputs: outputs)
    {
      layers = layers.reordered(by: order)
      let moved = order.inverted
      (inputs, outputs) = (inputs.map { $0.moved(by: moved) }, outputs.map { $0.moved(by: moved) })
    }
    return Graph(
      object, name, layers, inputs: inputs, outputs: outputs, hasConstructionNode: true, isFunctional: true,
      problems: problems)
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

  convenience init(
    _ object: SerializedObject, _ name: String?, _ layers: [GraphLayer], inputs: [Reference], outputs: [Reference],
    statedInputs: [Shape] = [], hasConstructionNode: Bool, returnsAllOutputs: Bool = false, isFunctional: Bool = false,
    problems: [LayerPlan.Problem] = []
  ) {
    self.init(
      name: object.config.optionalIfTyped("name", as: String.self) ?? name ?? object.className.snakeCased,
      className: object.className, freezesLayers: object.freezesLayers, layers: layers,
      inputs: inputs, outputs: outputs, statedInputs: statedInputs, hasConstructionNode: hasConstructionNode,
      returnsAllOutputs: returnsAllOutputs, isFunctional: isFunctional, problems: problems)
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

/// Resolves the layer names in references.
private struct LayerNames {
  private let indices: [Name: Int]
  private let hasConstructionNode: [Bool]
  private let isInput: [Bool]
  /// Whether the calls of a model that was built on inputs of its own are counted from 1, and no reference means its
  /// construction; and an input layer has one call, whatever its number.
  private let countsFromOne: Bool

  init(_ layers: [GraphLayer], countsFromOne: Bool) {
    indices = Dictionary(
      layers.indices.map { (Name(layers[$0].referenceName ?? layers[$0].name), $0) },
      uniquingKeysWith: { first, _ in first })
    hasConstructionNode = layers.indices.map { layers[$0].nested?.hasConstructionNode ?? false }
    isInput = layers.indices.map { layers[$0].isInput }
    self.countsFromOne = countsFromOne
  }

  /// The resolved reference; a name without a layer is added to `problems`.
  ///
  /// - Parameter isEnd: whether it is an input or an output of the model, not the origin of a call's input.
  func resolve(
    _ reference: NamedReference, _ problems: inout [LayerPlan.Problem], isEnd: Bool = false
  ) -> Reference {
    guard let layer = indices[Name(reference.layer)] else {
      problems.append(.danglingReference("\"\(reference.layer)\", which is not a layer"))
      return Reference(layer: Reference.unresolved, node: 0, tensor: 0, recorded: reference.recorded)
    }
    let offset = hasConstructionNode[layer] && !reference.countsFromZero ? 1 : 0
    if countsFromOne, offset == 1, reference.node == 0 {
      problems.append(
        .danglingReference("call 0 of \"\(reference.layer)\", a model, whose calls in another model begin with 1"))
      return Reference(layer: Reference.unresolved, node: 0, tensor: 0, recorded: reference.recorded)
    }
    let node = countsFromOne && isInput[layer] && !isEnd || reference.node <= 0 ? 0 : reference.node - offset
    return Reference(layer: layer, node: node, tensor: reference.tensor, recorded: reference.recorded)
  }
}

extension GraphLayer {
  init(_ entry: KeyedDecodingContainer<Config.Key>, like config: Config, source: SourceValue? = nil) throws {
    let object = try SerializedObject(entry, writer: config.writer, builder: config.builder, source: source)
    let stated =
      source?["name"]?.plainString ?? (try? entry.decodeIfPresent(String.self, forKey: Config.Key("name")))
    // The constructor of a TensorFlowOpLayer adds to its name.
    let own = object.className == "TensorFlowOpLayer" ? nil : object.config.optionalIfTyped("name", as: String.self)
    // The constructor of a custom class may leave the name to Keras: the entry states what the layer was called.
    let isCustom = own != stated && Catalogue.layer(of: object) == nil && !Catalogue.isModel(object.className)
    let name = (isCustom ? stated : nil) ?? own ?? stated ?? object.className.snakeCased
    self.init(
      name: name, referenceName: stated, object: object, isUnnamed: stated == nil && !object.config.has("name"),
      nested: try object.nestedGraph(name: name))
    if let sharing = config.modelBuilder.sharing { problems += sharing.problems(of: object) }
    if !entry.contains(Config.Key("config")) {
      problems.append(.invalidConfig(ConfigError(path: JSONPath(entry.codingPath) + "config", problem: "is missing")))
    }
    problems += nested?.problems ?? []
  }
}

extension SerializedObject {
  /// Whether the object is a model: one of Keras' models, or a subclass that has the configuration of one.
  var isModel: Bool {
    Catalogue.layer(className) == nil
      && ((config.hasLayers && listsLayersOfModel || hasBareList || isKeras1Graph) && !isDeclared || isDeclaredModel)
  }

  /// Whether `layers` are those of a model, and not the parts of a layer of the user, which calls them as it likes.
  ///
  /// A subclass of `Functional` states inputs and outputs; one of `Sequential` has no keys of its own, and its first
  /// layer states the shape of the input.
  private var listsLayersOfModel: Bool {
    if Catalogue.isModel(className) { return true }
    if config.has("input_layers") || config.has("output_layers") { return true }
    guard config.keys.allSatisfy(Self.keysOfSequential.contains), let first = (try? config.objects("layers"))??.first
    else { return false }
    return config.has("build_input_shape") || first.className == "InputLayer" || first.isModel
      || (try? first.config.statedInputShape()) != nil
  }

  private static let keysOfSequential: Set = [
    "name", "trainable", "dtype", "layers", "build_input_shape",
  ]

  /// The entries of `layers` in the text; of Keras 1, none.
  fileprivate var layerSources: [SourceValue] {
    guard config.writer.generation >= .keras2, let source = config.source else { return [] }
    return (source["layers"] ?? source).items
  }

  /// The entries of `layers`; in Keras 1 and early Keras 2 of `config`, if that is a list.
  func layerEntries() throws -> [KeyedDecodingContainer<Config.Key>] {
    let list =
      config.hasLayers
      ? try? config.list(of: "layers") : try? values.nestedUnkeyedContainer(forKey: Config.Key("config"))
    guard var list else { throw config.error("layers", "is missing") }
    var entries: [KeyedDecodingContainer<Config.Key>] = []
    while !list.isAtEnd {
      guard let entry = try? list.nestedContainer(keyedBy: Config.Key.self) else {
        throw ConfigError(path: JSONPath(list.codingPath) + list.currentIndex, problem: "is not a serialized layer")
      }
      entries.append(entry)
    }
    return entries
  }

  /// Whether Keras loads a layer or a model as trainable: tf.keras forgets of every model whether it was frozen, Keras
  /// 3 of a Sequential one.
  ///
  /// - Source: `Sequential.from_config` (`keras/src/models/sequential.py`, 3.15.1), `Functional.from_config` (2.15.0).
  func isLoadedAsTrainable(isModel: Bool) -> Bool {
    if isModel, config.writer.generation == .tfKeras || config.writer.generation == .keras3 && className == "Sequential"
    {
      return true
    }
    return config.optionalIfTyped("trainable", as: Bool.self) ?? true
  }

  /// Before tf.keras, a model with `trainable` false freezes its layers. tf.keras and Keras 3 ignore the key of a
  /// model, and each layer states its own.
  ///
  /// - Source: `Model.from_config` (`keras/src/engine/training.py`, 2.15.0).
  fileprivate var freezesLayers: Bool {
    config.writer.generation < .tfKeras && config.optionalIfTyped("trainable", as: Bool.self) == false
  }

  /// The input shape on which a model was built after its construction.
  fileprivate var builtInputShape: Shape? {
    let sizes = config.optionalIfTyped("build_input_shape", as: [Int?].self) ?? builtShape ?? []
    return sizes.isEmpty ? nil : Shape(sizes: sizes)
  }

  /// The input shape in `build_config`, which Keras records since 2.13 for layers of one input.
  var builtShape: [Int?]? {
    if let source, !source.members.hasEscapedKeys {
      guard let build = source["build_config"] else { return nil }
      if let sizes = build["input_shape"]?.plainSizes { return sizes }
    }
    let build = try? values.nestedContainer(keyedBy: Config.Key.self, forKey: Config.Key("build_config"))
    return try? build?.decodeIfPresent([Int?].self, forKey: Config.Key("input_shape"))
  }

  /// Whether Keras 3 built it on its first call (`build_config`), and its class has a constructor but no `get_config`:
  /// of all configurations, only the one that Keras makes of the constructor's arguments has no `name`.
  var mayHaveCreatedWeights: Bool {
    guard config.writer.generation == .keras3,
      (try? values.decodeNil(forKey: Config.Key("build_config"))) == false,
      let own = try? values.nestedContainer(keyedBy: Config.Key.self, forKey: Config.Key("config"))
    else { return false }
    return !own.contains(Config.Key("name"))
  }

  private var hasBareList: Bool {
    Catalogue.isModel(className)
      && (try? values.nestedUnkeyedContainer(forKey: Config.Key("config"))) != nil
  }
}
