/// The declaration of one or more related layer classes of Keras: their names, and one function from configuration and
/// inputs to outputs and weights, from which formulas and documentation are derived.
package final class Layer: Sendable {
  /// The declared classes.
  let names: [ClassName]
  let rule: @Sendable (Config, Call) throws -> Built
  /// The axes after the batch of the input in the documentation; nil for those that follow from the class name.
  let axes: [String]?
  /// The number of input tensors in the documentation.
  let inputs: Int
  /// The numbers of axes of its first input; nil for those that the rule itself demands.
  let ranks: InputRanks?
  /// What tf.keras makes of the types of its inputs; nil where that is unknown.
  package let takes: TensorRule?

  /// A layer that reads its whole call.
  ///
  /// - Parameters:
  ///   - first, last: the generations of Keras that have the classes, for those that do not state it themselves.
  ///   - axes: the axes after the batch of the input in the documentation, if other than usual.
  ///   - inputs: the number of input tensors in the documentation.
  ///   - ranks: the numbers of axes of its first input; nil for those that the rule itself demands.
  ///   - takes: what tf.keras makes of the types of its inputs; nil where that is unknown.
  init(
    _ classes: ClassName..., since first: KerasRelease.Generation = .keras1,
    until last: KerasRelease.Generation = .keras3,
    on axes: [String]? = nil, with inputs: Int = 1, ranks: InputRanks? = nil, takes: TensorRule? = nil,
    calling rule: @escaping @Sendable (Config, Call) throws -> Built
  ) {
    names = classes.map { $0.in(first...last) }
    self.rule = rule
    self.axes = axes
    self.inputs = inputs
    self.ranks = ranks
    self.takes = takes
  }

  /// A layer of one input tensor.
  init(
    _ classes: ClassName..., since first: KerasRelease.Generation = .keras1,
    until last: KerasRelease.Generation = .keras3,
    on axes: [String]? = nil, ranks: InputRanks? = nil, takes: TensorRule? = nil,
    rule: @escaping @Sendable (Config, Shape) throws -> Built
  ) {
    names = classes.map { $0.in(first...last) }
    self.rule = { config, call in try rule(config, call.input) }
    self.axes = axes
    self.ranks = ranks
    self.takes = takes
    inputs = 1
  }

  /// A layer that merges several tensors.
  init(
    _ classes: ClassName..., since first: KerasRelease.Generation = .keras1,
    until last: KerasRelease.Generation = .keras3, ranks: InputRanks? = nil, takes: TensorRule? = nil,
    merging rule: @escaping @Sendable (Config, [Shape]) throws -> Built
  ) {
    names = classes.map { $0.in(first...last) }
    self.rule = { config, call in try rule(config, call.positionalInputs) }
    self.ranks = ranks
    self.takes = takes
    axes = nil
    inputs = 2
  }

  /// Whether it takes a list of tensors.
  package var takesSeveralTensors: Bool { inputs > 1 }

  /// The class names in configurations.
  package var classes: [String] { names.map(\.text) }

  /// Builds the layer for a call: output shapes, and weights with their dtype and trainability.
  package func build(_ config: Config, _ call: Call) throws -> Built {
    try ranks?.check(config, call)
    var built = try rule(config, call)
    built.keepsRank = ranks?.areKept(config) ?? false
    config.checkSharedKeys(built)
    for weight in built.weights where weight.creatorClass.isEmpty {
      built.costs.add(.multiplications, config.multiplicationsToInitialize(weight))
    }
    if !built.costs.isZero {
      config.builder.report(built.costs)
      built.costs = LoadCosts()
    }
    // Before Keras 3 a frozen layer freezes a model that it wraps.
    if !built.children.isEmpty, config.writer.generation < .keras3, try !config("trainable", default: true) {
      built.children = built.children.map(\.frozen)
    }
    // That of a recurrent layer is its cell's.
    if built.weights.allSatisfy(\.owner.isEmpty) { built.weights += config.weightsOfActivation() }
    built.name = config.optionalIfTyped("name", as: String.self)
    if built.weights.isEmpty { return built }
    // A layer with a kernel multiplies by it: without a declared number it is unknown, never 0.
    if built.macs.isZero, built.weights.contains(where: \.role.isMultiplied) { built.macs = .unknown }
    if config.writer.generation == .keras1 { built.weights = try built.weights.asInKeras1(config) }
    if let fallbacks = ObjectFallback.byClass[config.className] { fallbacks.add(to: &built, config.writer) }
    let policy = try DTypePolicy(config)
    let frozen = try !config("trainable", default: true)
    for index in built.weights.indices {
      built.weights[index].dtype = built.weights[index].dtype ?? policy.variableDType
      if config.writer.generation == .keras3,
        !built.weights[index].creatorClass.isEmpty || built.weights[index].isOfUnfrozenPart
      {
        // Only the outermost layer decides, and the layer that creates the variable.
        built.weights[index].frozenByWrapper = frozen
      } else if frozen {
        built.weights[index].frozen = true
      }
      if built.weights[index].creatorClass.isEmpty { built.weights[index].creatorClass = config.className }
    }
    return built
  }
}

/// The outputs and weights of a layer for one call.
package struct Built {
  /// The configured name of the layer; nil where none is stated, and before the layer is built.
  package var name: String?
  /// The shapes of its outputs, in a flat list.
  package var outputs: [Shape]
  /// The keys of its outputs, if it returns a dictionary.
  package var outputNames: [String]?
  /// Its own weights and those of the layers it owns, in the order of Keras.
  package var weights: [Weight]
  /// The layers of the models it wraps.
  package var children: [LayerPlan]
  /// Whether the configuration omits what determines the outputs, so that a recorded shape takes precedence.
  package var isInferred = false
  /// Whether each of its calls must have the rank that it was built on.
  package var keepsRank = false
  /// Whether it may have weights that no configuration states, such as those of a function of the user.
  package var holdsUnknownWeights = false
  /// Whether its class is not Keras' own and a user or a pack declares it.
  package var isDeclared = false
  /// What it makes besides its weights: the matrix of a transform, the steps of a loop; nothing once the builder of the
  /// configuration has taken it.
  package var costs = LoadCosts()
  /// What it accepts as a vocabulary saved beside the weights; nil if it needs none.
  package var vocabulary: VocabularyRules?
  /// The multiply-accumulates for one sample.
  package var macs = MACCount.zero
  /// The positions of its inputs on which a position of its output depends.
  package var reach = Reach.unknown

  package init(_ outputs: [Shape], _ weights: [Weight] = [], children: [LayerPlan] = []) {
    self.outputs = outputs
    self.weights = weights.allSatisfy(\.present) ? weights : weights.filter(\.present)
    self.children = children
  }

  package init(_ output: Shape, _ weights: [Weight] = []) {
    self.init([output], weights)
  }

  package init(_ output: [Dim], _ weights: [Weight] = []) {
    self.init([Shape(output)], weights)
  }

  /// The same with weights whose dtype is not saved.
  package var withUnsavedDType: Built {
    var copy = self
    for index in copy.weights.indices { copy.weights[index].hasUnsavedDType = true }
    return copy
  }

  /// The first output.
  package var output: Shape { outputs.first ?? .unknown }

  /// The same with a number of multiply-accumulates: sums of `terms` for each of `outputs`.
  consuming func multiplying(
    _ terms: @autoclosure @escaping @Sendable () -> [Dim], for outputs: @autoclosure @escaping @Sendable () -> [Dim]
  ) -> Built {
    macs = macs + MACCount(outputs: outputs(), terms: terms())
    return self
  }

  /// The same with the positions on which a position of the output depends.
  package consuming func reaching(_ reach: Reach) -> Built {
    self.reach = reach
    return self
  }

  /// The same with a number of multiply-accumulates.
  package consuming func taking(_ macs: MACCount) -> Built {
    self.macs = macs
    return self
  }

  /// The same seen from a wrapper that holds the layer as `attribute`.
  func prefixed(by attribute: String) -> Built {
    var copy = self
    copy.weights = weights.map { $0.prefixed(by: attribute).created(by: name) }
    copy.children = children.map { $0.prefixed(by: attribute) }
    return copy
  }
}
