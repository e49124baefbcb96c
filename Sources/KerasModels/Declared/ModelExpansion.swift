import Basics
import KerasLayers

/// Makes the graph of a model that a pack declares, from the arguments of its constructor in the configuration.
final class ModelExpansion: DeclarationContext {
  let package: DeclaredPackage
  private let declaration: ModelDeclaration
  let config: Config
  private let className: String
  private let builder: ModelBuilder
  /// The models that the program keeps as attributes, and the layers that it builds.
  private var kept: [DeclaredObject] = []
  var attributes: [ObjectIdentifier: String] = [:]
  private lazy var evaluation = Evaluation(self)
  var draft = GraphDraft()
  /// The tensors that stand for all that a call of a layer returned.
  private var results: Set<Int> = []
  var partOwners: [ObjectIdentifier: (layer: DeclaredObject, attribute: String)] = [:]
  /// The layers that layers of the graph make for themselves and that the program uses.
  var parts: [ObjectIdentifier: [String: DeclaredObject]] = [:]
  var known: [String: DeclaredValue] = [:]
  /// The inputs, by name if there are several.
  var inputs = DeclaredValue.null

  /// The key under which `unsaved(dtype)` holds the dtype.
  private static let unsaved = "unsaved dtype"

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
    let graph = Graph(
      name: name, className: className,
      freezesLayers: config.writer.generation < .keras3 && config.optionalIfTyped("trainable", as: Bool.self) == false,
      layers: order.layers + uncalled, inputs: order.inputs, outputs: order.outputs, hasConstructionNode: true,
      isFunctional: true)
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

  func call(
    _ layer: DeclaredObject, _ arguments: [DeclaredValue], _ named: [(key: String, value: DeclaredValue)]
  ) throws -> DeclaredValue {
    let index = try index(of: layer)
    if layer.className == "InputLayer", !draft.layers[index].calls.isEmpty { throw error("calls an input") }
    var keywords: [String: Argument<Reference>] = [:]
    for item in named { keywords[item.key] = try argument(item.value) }
    draft.layers[index].calls.append(InboundNode(positional: try arguments.map(argument), keywords: keywords))
    let node = draft.layers[index].calls.count - 1
    let nested = draft.layers[index].nested
    guard let names = nested?.outputNames else {
      let count = nested?.outputs.count ?? 1
      let outputs = (0..<count).map { draft.tensor(layer: index, node: node, tensor: $0) }
      if nested == nil, case .tensor(let tensor) = outputs[0] { results.insert(tensor) }
      return count == 1 ? outputs[0] : .list(outputs)
    }
    return Self.dictionary(names, names.indices.map { draft.tensor(layer: index, node: node, tensor: $0) })
  }

  /// The tensors of inputs or outputs: by their keys, or a list of several.
  static func structured(_ names: [String]?, _ tensors: [DeclaredValue]) -> DeclaredValue {
    names.map { dictionary($0, tensors) } ?? (tensors.count == 1 ? tensors[0] : .list(tensors))
  }

  /// Tensors by their keys: those of one key are a list.
  private static func dictionary(_ names: [String], _ tensors: [DeclaredValue]) -> DeclaredValue {
    var items: [(key: String, value: DeclaredValue)] = []
    for (name, tensor) in zip(names, tensors) {
      if let last = items.last, last.key == name {
        items[items.count - 1].value = .list((last.value.elements ?? [last.value]) + [tensor])
      } else {
        items.append((name, tensor))
      }
    }
    return .dictionary(items)
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

  func operate(
    _ name: String, _ arguments: [DeclaredValue], _ named: [(key: String, value: DeclaredValue)]
  ) throws -> DeclaredValue {
    if name == "shape", case .tensor(let tensor)? = arguments.first { return .shape(try draft.shape(of: tensor)) }
    let operation = name.split(separator: "_").map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined()
    let own = named.first { $0.key == "name" }?.value.string ?? builder.nextName(operation)
    let json =
      "{\"module\":\"keras.src.ops.numpy\",\"class_name\":\"\(operation)\",\"config\":{\"name\":\"\(own)\"}}"
    let index = draft.add(try layer(json, name: own))
    var keywords: [String: Argument<Reference>] = [:]
    for item in named where item.key != "name" { keywords[item.key] = try argument(item.value) }
    let positional = try arguments.enumerated().map { position, value in
      if name == "get_item", position == 1 { return try indices(value) }
      return try argument(value)
    }
    draft.layers[index].calls.append(InboundNode(positional: positional, keywords: keywords))
    return draft.tensor(layer: index, node: 0, tensor: 0)
  }

  private func indices(_ value: DeclaredValue) throws -> Argument<Reference> {
    switch value {
    case .list(let items): return .list(try items.map(indices))
    case .dictionary(let items):
      func bound(_ key: String) throws -> Argument<Reference> {
        try argument(items.first { $0.key == key }?.value ?? .null)
      }
      return .slice(start: try bound("start"), stop: try bound("stop"), step: try bound("step"))
    default: return try argument(value)
    }
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

  func outputs(of value: DeclaredValue, count: Int) throws -> [DeclaredValue]? {
    guard case .tensor(let tensor) = value else { return nil }
    let reference = draft.tensors[tensor]
    guard reference.tensor == 0 else { return nil }
    return (0..<count).map { draft.tensor(layer: reference.layer, node: reference.node, tensor: $0) }
  }

  func structure(of value: DeclaredValue) throws -> DeclaredValue? {
    guard case .tensor(let tensor) = value, results.contains(tensor) else { return nil }
    return try draft.structure(of: tensor)
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

  // MARK: Layers

  /// The index of a layer of the graph, which is made when it is first asked for.
  func index(of object: DeclaredObject) throws -> Int {
    if let index = draft.index(of: object) { return index }
    let layer = try make(object), index = draft.add(layer)
    draft.set(index, for: object)
    return index
  }

  /// The layer of the graph for one that the program makes, or that the configuration holds.
  private func make(_ layer: DeclaredObject) throws -> GraphLayer {
    if let object = layer.object {
      let name =
        object.config.optionalIfTyped("name", as: String.self) ?? builder.nextName(object.className.withoutPackage)
      return GraphLayer(name: name, object: object, nested: try object.nestedGraph(name: name))
    }
    var members = layer.arguments
    if layer["name"] == nil {
      members.append(("name", .text(builder.nextName(layer.className))))
    }
    if layer["dtype"] == nil, let dtype = config.declaredValue("dtype") { members.append(("dtype", dtype)) }
    var hasUnsavedDType = false
    for index in members.indices where members[index].key == "dtype" {
      switch members[index].value {
      case .null: hasUnsavedDType = true
      case .dictionary(let items) where items.first?.key == Self.unsaved:
        members[index].value = items[0].value
        hasUnsavedDType = true
      default: break
      }
    }
    let values = DeclaredValue.dictionary(members.map { ($0.key, $0.value) }).json ?? "{}"
    let name = members.first { $0.key == "name" }?.value.string ?? layer.className.snakeCased
    var made = try self.layer(layer.json(config: values), name: name)
    made.hasUnsavedDType = hasUnsavedDType
    if hasUnsavedDType { made.nested?.markUnsavedDTypes() }
    if let owner = partOwners[ObjectIdentifier(layer)], let whole = draft.layer(of: owner.layer)?.sharing {
      made.sharing = (whole.object, owner.attribute)
    }
    for case (let key, .layer(let part)) in members {
      if let known = draft.layer(of: part)?.sharing { made.borrowed.append((key, known.object, known.attribute)) }
    }
    return made
  }

  private func layer(_ json: String, name: String) throws -> GraphLayer {
    guard let values = Config.values(json: json) else { throw error("makes a layer without a configuration") }
    let object = try SerializedObject(values, writer: config.writer, builder: config.builder)
    var layer = GraphLayer(
      name: name, object: object, nested: try object.nestedGraph(name: name))
    layer.share(config.modelBuilder.nextObject)
    return layer
  }

  private func argument(_ value: DeclaredValue) throws -> Argument<Reference> {
    switch value {
    case .null: return .null
    case .bool(let flag): return .bool(flag)
    case .size(let dim): return dim.value.map { .integer($0) } ?? .null
    case .real(let number): return .number(number)
    case .text(let text): return .text(text)
    case .list(let items): return .list(try items.map(argument))
    case .dictionary(let items):
      return .dictionary(try items.sorted { $0.key < $1.key }.map { ($0.key, try argument($0.value)) })
    case .shape(let shape): return .list((shape.sizes ?? []).map { $0.map { .integer($0) } ?? .null })
    case .tensor(let tensor): return .tensor(draft.tensors[tensor])
    case .layer, .object, .callable: throw error("passes a layer to a layer")
    }
  }
}
