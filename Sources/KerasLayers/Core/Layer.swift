/// One layer class of Keras, or several that share one idea: its names, and the one function from configuration and inputs to
/// outputs and weights, off which everything else is read.
public struct Layer: Sendable {
  /// The classes that it declares.
  let names: [ClassName]
  let rule: @Sendable (Config, Call) throws -> Built
  /// The axes of an input after the batch that the documentation shows; nil for those that the class names tell.
  let axes: [String]?
  /// How many tensors the documentation shows it with.
  let inputs: Int

  /// A layer that looks at its whole call.
  ///
  /// - Parameters:
  ///   - first, last: the generations of Keras that have those of the classes that do not say it for themselves.
  ///   - axes: the axes of an input after the batch, where the documentation shall show others than usual.
  ///   - inputs: how many tensors the documentation shows it with.
  init(
    _ classes: ClassName..., since first: KerasRelease.Generation = .keras1,
    until last: KerasRelease.Generation = .keras3,
    on axes: [String]? = nil, with inputs: Int = 1, calling rule: @escaping @Sendable (Config, Call) throws -> Built
  ) {
    names = classes.map { $0.in(first...last) }
    self.rule = rule
    self.axes = axes
    self.inputs = inputs
  }

  /// A layer of one input tensor.
  init(
    _ classes: ClassName..., since first: KerasRelease.Generation = .keras1,
    until last: KerasRelease.Generation = .keras3,
    on axes: [String]? = nil, rule: @escaping @Sendable (Config, Shape) throws -> Built
  ) {
    names = classes.map { $0.in(first...last) }
    self.rule = { config, call in try rule(config, call.input) }
    self.axes = axes
    inputs = 1
  }

  /// A layer that joins several tensors.
  init(
    _ classes: ClassName..., since first: KerasRelease.Generation = .keras1,
    until last: KerasRelease.Generation = .keras3,
    merging rule: @escaping @Sendable (Config, [Shape]) throws -> Built
  ) {
    names = classes.map { $0.in(first...last) }
    self.rule = { config, call in try rule(config, call.positionalInputs) }
    axes = nil
    inputs = 2
  }

  /// The class names as they stand in a configuration.
  public var classes: [String] { names.map(\.text) }

  /// What the layer gives for a call: output shapes, and its weights with dtype and trainability settled.
  public func build(_ config: Config, _ call: Call) throws -> Built {
    var built = try rule(config, call)
    if built.weights.isEmpty { return built }
    if config.writer.generation == .keras1 { built.weights = try built.weights.asInKeras1(config) }
    let policy = try DTypePolicy(config)
    let frozen = try !config("trainable", default: true)
    let name = config.optionalIfTyped("name", as: String.self)
    for index in built.weights.indices {
      built.weights[index].dtype = built.weights[index].dtype ?? policy.variableDType
      if frozen, built.weights[index].creator != nil, config.writer.generation == .keras3 {
        built.weights[index].frozenByWrapper = true
      } else if frozen {
        built.weights[index].frozen = true
      }
      built.weights[index].creator = built.weights[index].creator ?? name
      if built.weights[index].creatorClass.isEmpty { built.weights[index].creatorClass = config.className }
    }
    return built
  }
}

/// What a layer gives for one call.
public struct Built {
  /// The shapes of its outputs, flat.
  public var outputs: [Shape]
  /// Its own weights and those of the layers it owns, in Keras' order.
  public var weights: [Weight]
  /// The layers of the models it wraps, by the attribute that holds them.
  public var children: [LayerPlan]
  /// Whether the configuration leaves out what decides its outputs, so that a recorded shape is to be trusted first.
  public var isInferred = false
  /// Whether it may hold weights that no configuration tells of: those that a function of the user's keeps.
  public var holdsUnknownWeights = false

  public init(_ outputs: [Shape], _ weights: [Weight] = [], children: [LayerPlan] = []) {
    self.outputs = outputs
    self.weights = weights.filter(\.present)
    self.children = children
  }

  public init(_ output: Shape, _ weights: [Weight] = []) {
    self.init([output], weights)
  }

  public init(_ output: [Dim], _ weights: [Weight] = []) {
    self.init([Shape(output)], weights)
  }

  /// The first output.
  public var output: Shape { outputs.first ?? .unknown }

  /// The same as seen from a wrapper that holds the layer under `attribute`.
  func prefixed(by attribute: String) -> Built {
    var copy = self
    copy.weights = weights.map { $0.prefixed(by: attribute) }
    copy.children = children.map { $0.prefixed(by: attribute) }
    return copy
  }
}
