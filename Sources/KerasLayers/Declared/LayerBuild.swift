import Basics

/// Builds a declared layer for one call.
final class LayerBuild: DeclarationContext {
  let declaration: LayerDeclaration
  let package: DeclaredPackage
  let config: Config
  let layerCall: Call
  let depth: Int
  private(set) lazy var evaluation = Evaluation(self)
  var isLenient = false
  private var known: [String: DeclaredValue] = [:]
  /// The layer that it wraps, or is like.
  private(set) var base: Built?

  /// The attributes that the program sets to layers, in the order in which it first sets them.
  var attributes: [(name: String, value: DeclaredValue)] = []
  /// The weights that the program adds.
  var added: [Weight] = []
  /// The layers that the program calls, as they were built first.
  var builtLayers: [ObjectIdentifier: (layer: DeclaredObject, built: Built)] = [:]

  init(
    _ declaration: LayerDeclaration, _ package: DeclaredPackage, _ config: Config, _ call: Call, depth: Int
  ) {
    self.depth = depth
    self.declaration = declaration
    self.package = package
    self.config = config
    layerCall = call
  }

  func run() throws -> Built {
    for key in declaration.required where !config.mentions(key) { throw config.error(key, "is missing") }
    base = try makeBase()
    if try !exists(declaration.applies) { throw error("does not cover this configuration") }
    let wraps = declaration.wraps != nil
    // A class that inherits from another one has the weights of that first, a wrapper those of the layer that it wraps.
    var own = wraps ? [] : base?.weights ?? [], inner: [Built] = [], returned: DeclaredValue?
    for part in declaration.parts { inner += try build(part) }
    if !declaration.program.isEmpty {
      if case .returned(let value) = try evaluation.run(declaration.program) { returned = value }
      own += added
      inner += try buildAttributes()
    }
    own += try declaration.weights.filter { !$0.isLast }.flatMap(weights)
    let last = try declaration.weights.filter(\.isLast).flatMap(weights)
    let stated = try declaration.output.map { try self.stated($0) } ?? returned
    let outputs = try stated.map { try self.outputs(of: $0) } ?? base?.outputs ?? [.unknown]
    let wrapped = wraps && !declaration.listsWrapped ? base?.weights ?? [] : []
    var innerWeights = inner.flatMap(\.weights)
    if !wraps, config.isKeras3 { innerWeights = innerWeights.map(\.namedByOwner) }
    var built = Built(
      outputs, wrapped + (wraps ? innerWeights + own : own + innerWeights) + last,
      children: (base?.children ?? []) + inner.flatMap(\.children))
    built.macs = declaration.output == nil ? base?.macs ?? .unknown : .unknown
    built.isDeclared = true
    if case .dictionary(let items)? = stated { built.outputNames = items.map(\.key).sorted() }
    built.holdsUnknownWeights = base?.holdsUnknownWeights ?? false
    return built
  }

  /// The layer that it is like, or wraps.
  private func makeBase() throws -> Built? {
    if let className = declaration.like {
      let arguments = try declaration.arguments.map { (key: $0.name, value: try evaluation.value($0.value)) }
      let json = JSONObject(json: config.json(replacing: arguments))
      let same = Config(className, json, writer: config.writer, builder: config.builder)
      return try package.build(
        className, same, layerCall, depth: depth + 1, isOfKeras: className == config.className.withoutPackage)
    }
    return try declaration.wraps.map { try config.requiredObject($0).build(layerCall).prefixed(by: $0) }
  }

  /// A layer that it makes under an attribute; nil if it makes none.
  func part(_ name: String) -> DeclaredObject? {
    _ = try? run()
    if case .layer(let layer)? = attributes.first(where: { $0.name == name })?.value { return layer }
    guard
      let part = declaration.parts.first(where: { part in
        if case .text(name) = part.attribute { true } else { false }
      }), case .layer(let layer)? = try? evaluation.value(part.part.layer)
    else { return nil }
    return layer
  }

  // MARK: DeclarationContext

  func value(of name: String) throws -> DeclaredValue? {
    if let value = known[name] { return value }
    let value = try find(name)
    if let value, !isLenient { known[name] = value }
    return value
  }

  private func find(_ name: String) throws -> DeclaredValue? {
    if let place = declaration.call.firstIndex(of: name) {
      let given = layerCall.positional.indices.contains(place) ? layerCall.positional[place] : layerCall.keywords[name]
      return given.flatMap(Self.shapes) ?? .null
    }
    switch name {
    case "input": return .shape(layerCall.input)
    case "inputs": return .list(layerCall.inputs.map { .shape($0) })
    case "batch": return .size(layerCall.input[0])
    case "keras_generation": return .integer(config.writer.generation >= .keras3 ? 3 : 2)
    default: break
    }
    if let expression = declaration.lets[name] {
      return try evaluation.value(expression)
    }
    if name == declaration.wraps, let object = config.object(name) { return .layer(DeclaredObject(object)) }
    if let value = config.declaredValue(name) { return value }
    if let expression = declaration.defaults[name] {
      return try evaluation.value(expression)
    }
    if isLenient { return .null }
    throw config.error(name, "is missing")
  }

  func operate(
    _ name: String, _ arguments: [DeclaredValue], _ named: [(key: String, value: DeclaredValue)]
  ) throws -> DeclaredValue { .null }

  func builtIn(
    _ name: String, _ arguments: [DeclaredValue], _ named: [(key: String, value: DeclaredValue)]
  ) -> DeclaredValue? { nil }

  func outputs(of value: DeclaredValue, count: Int) throws -> [DeclaredValue]? { nil }

  func structure(of value: DeclaredValue) throws -> DeclaredValue? { nil }

  func attribute(_ name: String, of value: DeclaredValue) throws -> DeclaredValue? {
    if case .object(let object) = value { return try attribute(name, of: .layer(DeclaredObject(object))) }
    guard case .layer(let layer) = value else { return nil }
    if name.hasSuffix("dtype") { return .null }
    guard let object = layer.object else { return layer[name] ?? .null }
    if name == "class_name" { return .text(object.className.withoutPackage) }
    if name == "weights" { return base.map { .list($0.weights.map(\.declaredValue)) } }
    if let weight = base?.weights.first(where: { $0.name == name }) { return .shape(Shape(weight.shape)) }
    return object.config.declaredValue(name) ?? .null
  }

  func function(_ name: String) -> Statement.Function? { package.function(name) }

  func package(of className: String) -> String? { package.declares(className) ? package.name : nil }

  func invalid(_ key: String, _ problem: String) -> any Error { config.error(key, problem) }

  func error(_ message: String) -> any Error {
    IncompatibleShapes("the declaration of \(config.className) \(message)")
  }
}
