import Basics
import KerasLayers

extension Graph {
  /// Reads the configuration of a Sequential or Functional model.
  ///
  /// - Throws: `ConfigError` without a list of layers.
  static func read(_ object: SerializedObject, name: String? = nil) throws -> Graph {
    if object.isKeras1Graph { return try keras1Graph(object, name) }
    if object.isDeclaredModel {
      let builder = object.config.modelBuilder
      do {
        guard let graph = try ModelExpansion.graph(object, name: name) else { throw UnknownClass(object) }
        return graph
      } catch {
        builder.expansions.give(up: object, because: error)
        throw UnknownClass(object, misfit: builder.misfit(of: object))
      }
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
    let problems = problems + [object.buildProblem(layers)].compactMap { $0.map(LayerPlan.Problem.invalidConfig) }
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
    // Multi-backend Keras 2 creates the input when it builds the model; tf.keras would have saved an InputLayer, and
    // counts the calls of a model without layers as those of one with an input (`_should_skip_first_node`).
    let builtShape = object.builtInputShape
    let hasInput =
      input.layer != Reference.modelInput || firstShape != nil
      || (builtShape != nil && object.config.writer.generation < .tfKeras)
    return Graph(
      object, name, layers, inputs: [input], outputs: [previous],
      statedInputs: [firstShape ?? builtShape].compactMap(\.self),
      hasConstructionNode: (hasInput || layers.isEmpty) && object.config.writer.generation < .keras3,
      returnsAllOutputs: true,
      problems: problems)
  }

  convenience init(
    _ object: SerializedObject, _ name: String?, _ layers: [GraphLayer], inputs: [Reference], outputs: [Reference],
    statedInputs: [Shape] = [], hasConstructionNode: Bool, returnsAllOutputs: Bool = false, isFunctional: Bool = false,
    problems: [LayerPlan.Problem] = []
  ) {
    self.init(
      name: object.config.optionalIfTyped("name", as: String.self) ?? name ?? object.className.snakeCased,
      className: object.className, makesTrainable: object.freezesLayers ? false : nil, layers: layers,
      inputs: inputs, outputs: outputs, statedInputs: statedInputs, hasConstructionNode: hasConstructionNode,
      returnsAllOutputs: returnsAllOutputs, isFunctional: isFunctional, problems: problems)
  }
}
