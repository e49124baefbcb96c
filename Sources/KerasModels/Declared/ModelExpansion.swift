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
    builder.beginExpansion()
    defer { builder.endExpansion() }
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
      part: { [self] name, outputs, keys in
        var all = evaluation.variables[outputs] ?? .null
        if let keys, case .dictionary(let items) = all { all = .dictionary(items.filter { keys.contains($0.key) }) }
        return try self.graph(name, "Functional", outputs: all)
      })
    return graph
  }

  /// The graph of the layers that some tensors depend on.
  private func graph(_ name: String, _ className: String, outputs: DeclaredValue) throws -> Graph {
    let tensors = try Self.tensors(of: outputs)
    guard !tensors.isEmpty else { throw error("has no output") }
    let order = KerasOrder(
      draft.layers, inputs: try Self.tensors(of: inputs).map { draft.tensors[$0] },
      outputs: tensors.map { draft.tensors[$0] })
    var uncalled = className == self.className ? kept.compactMap { draft.layer(of: $0) }.filter(\.calls.isEmpty) : []
    for index in uncalled.indices { uncalled[index].isKept = true }
    let trainable = config.optionalIfTyped("trainable", as: Bool.self)
    let graph = Graph(
      name: name, className: className,
      makesTrainable: config.writer.generation < .keras3 && trainable == true ? nil : trainable,
      layers: order.layers + uncalled, inputs: order.inputs, outputs: order.outputs, hasConstructionNode: true,
      isFunctional: true)
    if declaration.freezes == .attributes, config.writer.generation == .keras3 {
      graph.attributes = Set(attributes.keys.compactMap(draft.name))
    }
    graph.outputNames = Self.names(of: outputs)
    graph.inputNames = Self.names(of: inputs)
    return graph
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
    let name = argument("name") ?? .text(builder.nextName("InputLayer"))
    let layer = DeclaredObject(
      "InputLayer", [("batch_shape", sizes ?? .null), ("dtype", argument("dtype") ?? .text("float32")), ("name", name)])
    return try call(layer, [], [])
  }

  /// A model of the layers of another one, with other outputs: `Model(encoder, outputs="features")`, where `features`
  /// is a variable of the program of that model; `keys=["P3", "P4"]` are those of its items that are meant.
  private func model(
    _ arguments: [DeclaredValue], _ named: [(key: String, value: DeclaredValue)]
  ) throws -> DeclaredValue {
    guard case .layer(let whole)? = arguments.first,
      let outputs = named.first(where: { $0.key == "outputs" })?.value.string,
      let declared = draft.layers[try index(of: whole)].nested?.declared
    else { throw error("makes a model of layers that are not known") }
    let keys = named.first { $0.key == "keys" }?.value.elements?.compactMap(\.string)
    let name = named.first { $0.key == "name" }?.value.string ?? builder.nextName("Functional")
    let made = DeclaredObject("Functional", [("name", .text(name))])
    guard let values = Config.values(json: made.json) else { throw error("makes a model without a configuration") }
    let object = try SerializedObject(values, writer: config.writer, builder: config.builder)
    draft.set(
      draft.add(GraphLayer(name: name, object: object, nested: try declared.part(name, outputs, keys))),
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
