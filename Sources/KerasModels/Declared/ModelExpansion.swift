import Basics
import KerasLayers

/// Makes the graph of a model that a pack declares, from the arguments of its constructor in the configuration.
final class ModelExpansion: DeclarationContext {
  let package: DeclaredPackage
  private let declaration: ModelDeclaration
  let config: Config
  private let className: String
  let builder: ModelBuilder
  /// The models that the program keeps as attributes, and the layers that it builds.
  private var kept: [DeclaredObject] = []
  var attributes: [ObjectIdentifier: String] = [:]
  private lazy var evaluation = Evaluation(self)
  var draft = GraphDraft()
  /// The tensors that stand for all that a call of a layer returned.
  var results: Set<Int> = []
  var partOwners: [ObjectIdentifier: (layer: DeclaredObject, attribute: String)] = [:]
  /// The layers that layers of the graph make for themselves and that the program uses.
  var parts: [ObjectIdentifier: [String: DeclaredObject]] = [:]
  var known: [String: DeclaredValue] = [:]
  /// The inputs, by name if there are several.
  var inputs = DeclaredValue.null

  /// The key under which `unsaved(dtype)` holds the dtype.
  static let unsaved = "unsaved dtype"

  private init(_ object: SerializedObject, _ package: DeclaredPackage, _ declaration: ModelDeclaration) {
    self.package = package
    self.declaration = declaration
    config = object.config
    className = object.className
    builder = object.config.modelBuilder
  }

  /// The graph of a declared model.
  ///
  /// - Throws: `ConfigError`, `IncompatibleShapes` if the configuration does not fit the declaration.
  static func graph(_ object: SerializedObject, name: String? = nil) throws -> Graph? {
    let builder = object.config.modelBuilder
    guard let (package, declaration) = builder.declared.model(object) else { return nil }
    builder.expansions.begin()
    defer { builder.expansions.end() }
    let expansion = ModelExpansion(object, package, declaration)
    return try expansion.run(
      name: object.config.optionalIfTyped("name", as: String.self) ?? name ?? object.className.withoutPackage.snakeCased
    )
  }

  private func run(name: String) throws -> Graph {
    try evaluation.run(declaration.program)
    if let made = evaluation.variables["inputs"] { inputs = made }
    let graph = try graph(name, className, outputs: evaluation.variables["outputs"] ?? .null)
    let owners = partOwners.compactMapValues { owner in
      draft.layer(of: owner.layer).map { (layer: $0.name, attribute: owner.attribute) }
    }
    graph.declared = DeclaredGraph(
      variables: evaluation.variables, owners: owners, sharing: { [self] in draft.layer(of: $0)?.sharing },
      value: { [self] name in try value(of: name) },
      part: { [self] name, inputs, outputs, keys in
        var all = tensors(named: outputs)
        if let keys, case .dictionary(let items) = all { all = .dictionary(items.filter { keys.contains($0.key) }) }
        return try self.graph(name, "Functional", from: inputs.map { tensors(named: $0) }, outputs: all)
      })
    return graph
  }

  /// The tensors of a variable of the program, or the output of the layer of that name.
  private func tensors(named name: String) -> DeclaredValue {
    if let variable = evaluation.variables[name] { return variable }
    guard let index = draft.layers.firstIndex(where: { $0.name == name && !$0.calls.isEmpty }) else { return .null }
    return draft.tensor(layer: index, node: 0, tensor: 0)
  }

  /// The graph of the layers that some tensors depend on.
  ///
  /// - Parameter start: tensors within the model at which the graph begins; nil for the model's inputs.
  private func graph(
    _ name: String, _ className: String, from start: DeclaredValue? = nil, outputs: DeclaredValue
  ) throws -> Graph {
    let tensors = try Self.tensors(of: outputs)
    guard !tensors.isEmpty else { throw error("has no output") }
    var layers = draft.layers
    let first = try Self.tensors(of: start ?? inputs)
    let ends = try first.map { try start == nil ? draft.tensors[$0] : replaceByInput($0, in: &layers) }
    let order = KerasOrder(layers, inputs: ends, outputs: tensors.map { draft.tensors[$0] })
    let uncalled = className == self.className ? kept.compactMap(uncalledLayer) : []
    let trainable = config.optionalIfTyped("trainable", as: Bool.self)
    let graph = Graph(
      name: name, className: className,
      makesTrainable: config.writer.generation < .keras3 && trainable == true ? nil : trainable,
      layers: order.layers + uncalled, inputs: order.inputs, outputs: order.outputs, hasConstructionNode: true,
      isFunctional: true)
    if declaration.freezes != .all, config.writer.generation == .keras3 {
      graph.attributes = declaration.freezes == .nothing ? [] : Set(attributes.keys.compactMap(draft.name))
    }
    graph.outputNames = Self.names(of: outputs)
    graph.inputNames = Self.names(of: inputs)
    return graph
  }

  /// A layer that the model has as an attribute, under which it is saved; nil for one that the model calls.
  private func uncalledLayer(_ object: DeclaredObject) -> GraphLayer? {
    guard var layer = draft.layer(of: object), layer.calls.isEmpty else { return nil }
    layer.isKept = true
    if layer.kept == nil, let attribute = attributes[ObjectIdentifier(object)] { layer.kept = (attribute, .unknown) }
    return layer
  }

  /// An input in the place of a tensor within the model, as Keras makes one for a model that begins there.
  ///
  /// - Source: `clone_graph_nodes` (`keras/src/models/functional.py`, 3.15.1).
  private func replaceByInput(_ tensor: Int, in layers: inout [GraphLayer]) throws -> Reference {
    let old = draft.tensors[tensor]
    // Keras numbers tensors: each layer before this one has made one.
    let number = old.layer > 0 ? "_\(old.layer)" : ""
    let sizes = try draft.shape(of: tensor), name = "keras_tensor\(number)CLONE"
    var input = try make(
      DeclaredObject(
        "InputLayer", [("batch_shape", .shape(sizes)), ("dtype", .text("float32")), ("name", .text(name))]))
    input.calls = [InboundNode(positional: [])]
    layers.append(input)
    let new = Reference(layer: layers.count - 1, node: 0, tensor: 0, recorded: nil)
    for index in layers.indices {
      layers[index].calls = layers[index].calls.map { call in
        call.map { origin in
          origin.layer == old.layer && origin.node == old.node && origin.tensor == old.tensor ? new : origin
        }
      }
    }
    return new
  }

  /// The keys of inputs or outputs, one for each tensor: the key of a list occurs as often as it has tensors.
  private static func names(of value: DeclaredValue) -> [String]? {
    guard case .dictionary(let items) = value else { return nil }
    return items.sorted { $0.key < $1.key }.flatMap { item -> [String] in
      if case .list(let tensors) = item.value { return tensors.map { _ in item.key } }
      return [item.key]
    }
  }

  static func tensors(of value: DeclaredValue) throws -> [Int] {
    switch value {
    case .tensor(let tensor): [tensor]
    case .list(let items): try items.flatMap(tensors)
    case .dictionary(let items): try items.sorted { $0.key < $1.key }.flatMap { try tensors(of: $0.value) }
    default: []
    }
  }

  // MARK: DeclarationContext

  func value(of name: String) throws -> DeclaredValue? {
    if let value = known[name] { return value }
    guard let value = try find(name) else { return nil }
    known[name] = value
    return value
  }

  private func find(_ name: String) throws -> DeclaredValue? {
    if name == "inputs" { return inputs }
    if let expression = declaration.lets[name] {
      return try evaluation.value(expression)
    }
    if let value = config.declaredValue(name) { return value }
    if let expression = declaration.defaults[name] {
      return try evaluation.value(expression)
    }
    throw config.error(name, "is missing")
  }

  /// Keeps a layer that the program builds and may not call.
  func build(_ layer: DeclaredObject, _ arguments: [DeclaredValue]) throws -> DeclaredValue {
    let index = try index(of: layer)
    if let attribute = attributes[ObjectIdentifier(layer)], let sizes = arguments.first?.elements {
      draft.layers[index].kept = (attribute, Shape(sizes.map { $0.dim ?? .unknown }))
      kept.append(layer)
    }
    return .null
  }

  func builtIn(
    _ name: String, _ arguments: [DeclaredValue], _ named: [(key: String, value: DeclaredValue)]
  ) throws -> DeclaredValue? {
    if name == "Model" { return try model(arguments, named) }
    if name == "unsaved" { return .dictionary([(Self.unsaved, arguments.first ?? .null)]) }
    guard name == "Input" else { return nil }
    func argument(_ name: String) -> DeclaredValue? { named.first { $0.key == name }?.value }
    var sizes = argument("batch_shape")
    if sizes == nil, let shape = argument("shape") ?? arguments.first {
      sizes = .list([argument("batch_size") ?? .null] + (shape.elements ?? [shape]))
    }
    let name = argument("name") ?? .text(builder.expansions.nextName("InputLayer"))
    let layer = DeclaredObject(
      "InputLayer", [("batch_shape", sizes ?? .null), ("dtype", argument("dtype") ?? .text("float32")), ("name", name)])
    return try call(layer, [], [])
  }

  /// A model of the layers of another one, with other outputs: `Model(encoder, outputs="features")`, where `features`
  /// is a variable of the program of that model, or a layer; `keys=["P3", "P4"]` are those of its items that are meant.
  /// `inputs="pool"` are the tensors at which it begins.
  private func model(
    _ arguments: [DeclaredValue], _ named: [(key: String, value: DeclaredValue)]
  ) throws -> DeclaredValue {
    func text(_ name: String) -> String? { named.first { $0.key == name }?.value.string }
    guard case .layer(let whole)? = arguments.first, let outputs = text("outputs"),
      let declared = draft.layers[try index(of: whole)].nested?.declared
    else { throw error("makes a model of layers that are not known") }
    let keys = named.first { $0.key == "keys" }?.value.elements?.compactMap(\.string)
    let name = text("name") ?? builder.expansions.nextName("Functional")
    let made = DeclaredObject("Functional", [("name", .text(name))])
    guard let values = JSONObject(json: made.json) else { throw error("makes a model without a configuration") }
    let object = try SerializedObject(values, writer: config.writer, builder: config.builder)
    draft.set(
      draft.add(GraphLayer(name: name, object: object, nested: try declared.part(name, text("inputs"), outputs, keys))),
      for: made)
    return .layer(made)
  }

  func hasSet(_ attribute: String, _ value: DeclaredValue) {
    guard case .layer(let layer) = value else { return }
    attributes[ObjectIdentifier(layer)] = attribute
    if layer.object?.isModel == true { kept.append(layer) }
  }

  func addWeight(_ values: [DeclaredValue], _ named: [(key: String, value: DeclaredValue)]) throws {
    throw error("adds a weight, which only layers do")
  }

  func function(_ name: String) -> Statement.Function? { package.function(name) }

  func package(of className: String) -> String? {
    package.declares(className) ? package.name : nil
  }

  func invalid(_ key: String, _ problem: String) -> any Error { config.error(key, problem) }

  func error(_ message: String) -> any Error {
    IncompatibleShapes("the declaration of \(className.withoutPackage) \(message)")
  }
}
