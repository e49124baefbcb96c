import Basics

/// A declaration of a layer class that is not part of Keras, by a user or a pack: outputs, weights and inner layers as
/// expressions of its configuration and inputs.
package struct LayerDeclaration: Sendable {
  /// One weight, or one for each value of a loop.
  package struct Weight: Sendable {
    /// Its name after the attribute path to its owner: `kernel`, `inner/kernel`.
    package let path: Expression
    package let shape: Expression
    package let trainable: Expression
    package let dtype: DType?
    /// False for a variable that is saved with the layer and that Keras does not list among its weights, as that of a
    /// layer that a wrapper keeps as an attribute too.
    package let isListed: Bool
    /// Whether it exists; nil if it always does. A key that the configuration does not state counts as false.
    package let condition: Expression?
    package let loop: Expression.Loop?

    package init(
      _ path: Expression, _ shape: Expression, trainable: Expression = .bool(true), dtype: DType? = nil,
      isListed: Bool = true,
      when condition: Expression? = nil, loop: Expression.Loop? = nil
    ) {
      self.path = path
      self.shape = shape
      self.trainable = trainable
      self.dtype = dtype
      self.isListed = isListed
      self.condition = condition
      self.loop = loop
    }
  }

  /// A layer that it owns, or several, under an attribute.
  package struct Part: Sendable {
    package let attribute: Expression
    package let part: PartExpression

    package init(_ attribute: Expression, _ part: PartExpression) {
      self.attribute = attribute
      self.part = part
    }
  }

  /// Named values: defaults of keys, or variables of the declaration.
  package typealias Values = [(name: String, value: Expression)]

  /// The class whose layers it computes like, with some of their arguments under other names.
  package var like: String?
  package var arguments: Values = []
  /// The configuration key of the layer that it wraps.
  package var wraps: String?
  package var defaults: Values = []
  package var lets: Values = []
  /// The parameters of the layer's call: the shapes of their arguments are known by these names.
  package var call: [String] = []
  package var parts: [Part] = []
  /// Makes its layers and weights, in place of `parts` and `weights`, where these depend on one another.
  package var program: [Statement] = []
  package var weights: [Weight] = []
  /// Nil if not declared: then those of the class that it is like or of the layer that it wraps, or else the shapes that
  /// Keras recorded.
  package var output: Expression?

  package init() {}

  /// The declaration in the form of the catalogue.
  package func layer(in package: DeclaredPackage, depth: Int = 0) -> Layer {
    Layer("", calling: { config, call in try LayerBuild(self, package, config, call, depth: depth).run() })
  }
}

/// Builds a declared layer for one call.
final class LayerBuild: DeclarationContext {
  private let declaration: LayerDeclaration
  private let package: DeclaredPackage
  private let config: Config
  private let layerCall: Call
  private let depth: Int
  private lazy var evaluation = Evaluation(self)
  private var isLenient = false
  private var known: [String: DeclaredValue] = [:]
  /// The layer that it wraps, or is like.
  private var base: Built?

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
    var returned: [Shape]?
    var own: [Weight] = [], inner: [Weight] = [], children: [LayerPlan] = []
    if let className = declaration.like {
      let arguments = try declaration.arguments.map { (key: $0.name, value: try evaluation.value($0.value)) }
      let values = Config.values(json: config.json(replacing: arguments))
      let same = Config(className, values, writer: config.writer, builder: config.builder)
      base = try package.build(
        className, same, layerCall, depth: depth + 1, isOfKeras: className == config.className.withoutPackage)
    } else if let key = declaration.wraps {
      base = try config.requiredObject(key).build(layerCall).prefixed(by: key)
    }
    if let base {
      inner = base.weights
      children = base.children
    }
    for part in declaration.parts {
      let built = try build(part)
      inner += built.flatMap(\.weights)
      children += built.flatMap(\.children)
    }
    if !declaration.program.isEmpty {
      if case .returned(let value) = try evaluation.run(declaration.program) { returned = try outputs(of: value) }
      own += added
      let built = try buildAttributes()
      inner += built.flatMap(\.weights)
      children += built.flatMap(\.children)
    }
    for weight in declaration.weights {
      guard let loop = weight.loop else {
        own += try [self.weight(weight)].compactMap(\.self)
        continue
      }
      try evaluation.repeating(loop) { own += try [self.weight(weight)].compactMap(\.self) }
    }
    let outputs = try declaration.output.map { try self.outputs($0) } ?? returned ?? base?.outputs ?? [.unknown]
    if declaration.wraps == nil, config.isKeras3 { inner = inner.map(\.namedByOwner) }
    var built = Built(outputs, declaration.wraps == nil ? own + inner : inner + own, children: children)
    built.macs = declaration.output == nil ? base?.macs ?? .unknown : .unknown
    built.isDeclared = true
    built.holdsUnknownWeights = base?.holdsUnknownWeights ?? false
    return built
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

  // MARK: Parts

  private func build(_ part: LayerDeclaration.Part) throws -> [Built] {
    guard let loop = part.part.loop else { return try buildOnce(part) }
    var all: [Built] = []
    if case .text(let attribute) = part.attribute {
      var layers: [DeclaredValue] = []
      try evaluation.repeating(loop) {
        if try exists(part.part.condition) { layers.append(try evaluation.value(part.part.layer)) }
      }
      return try build(.list(layers), attribute: attribute, part.part)
    }
    try evaluation.repeating(loop) { all += try buildOnce(part) }
    return all
  }

  private func buildOnce(_ part: LayerDeclaration.Part) throws -> [Built] {
    guard try exists(part.part.condition) else { return [] }
    return try build(
      try evaluation.value(part.part.layer), attribute: try evaluation.value(part.attribute).written, part.part)
  }

  private func exists(_ condition: Expression?) throws -> Bool {
    guard let condition else { return true }
    isLenient = true
    defer { isLenient = false }
    return try evaluation.value(condition).isTrue
  }

  private func build(_ value: DeclaredValue, attribute: String, _ part: PartExpression) throws -> [Built] {
    let given = try part.inputs?.map { try shape($0) }
    let built = try build(value, attribute: attribute, on: given ?? [layerCall.input], isStated: given != nil)
    if let last = built.last {
      let name = attribute.replacing("/", with: "_")
      evaluation.variables[name] =
        last.outputs.count == 1 ? .shape(last.output) : .list(last.outputs.map { .shape($0) })
    }
    return built
  }

  /// Builds the layers of a value: one, or a list of which each is called on the output of the one before, unless the
  /// declaration states the input.
  private func build(
    _ value: DeclaredValue, attribute: String, on inputs: [Shape], isStated: Bool
  ) throws -> [Built] {
    switch value {
    case .null: return []
    case .layer(let layer): return [try build(layer, on: inputs, name: attribute).prefixed(by: attribute)]
    case .dictionary(let items):
      return try build(.list(items.map(\.value)), attribute: attribute, on: inputs, isStated: isStated)
    case .list(let items):
      var counter = ObjectCounter(), all: [Built] = [], inputs = inputs
      for case .layer(let layer) in items {
        let name = counter.next(layer.className)
        let built = try build(layer, on: inputs, name: name).prefixed(by: attribute + "/" + name)
        if !isStated { inputs = built.outputs.isEmpty ? inputs : [built.output] }
        all.append(built)
      }
      return all
    default: throw error("has a part '\(attribute)' that is not a layer")
    }
  }

  private func build(_ layer: DeclaredObject, on inputs: [Shape], name: String) throws -> Built {
    try build(layer, on: Call(inputs), name: name)
  }

  private func build(_ layer: DeclaredObject, on call: Call, name: String) throws -> Built {
    if let object = layer.object { return try config.builder.build(object, call) }
    if layer.className == "Sequential" {
      var arguments = layer["layers"] ?? .list([])
      if case .layer = arguments { arguments = .list([arguments]) }
      let built = try build(arguments, attribute: "layers", on: call.inputs, isStated: false)
      return Built([built.last?.output ?? call.input], built.flatMap(\.weights), children: built.flatMap(\.children))
    }
    var members = layer.arguments
    if layer["name"] == nil {
      let last = name.split(separator: "/").last.map(String.init) ?? name
      members.append(("name", .text(String(last.drop { $0 == "_" }))))
    }
    if layer["dtype"] == nil, let dtype = config.declaredValue("dtype") { members.append(("dtype", dtype)) }
    let values = Config.values(json: DeclaredValue.dictionary(members.map { ($0.key, $0.value) }).json ?? "{}")
    let inner = Config(layer.className, values, writer: config.writer, builder: config.builder)
    return try package.build(layer.className, inner, call, depth: depth + 1)
  }

  // MARK: Programs

  /// The attributes that the program sets to layers, in the order in which it first sets them.
  private var attributes: [(name: String, value: DeclaredValue)] = []
  private var added: [Weight] = []
  private var builtLayers: [ObjectIdentifier: (layer: DeclaredObject, built: Built)] = [:]

  func hasSet(_ attribute: String, _ value: DeclaredValue) {
    switch value {
    case .layer, .list, .dictionary: break
    default: return
    }
    if let index = attributes.firstIndex(where: { $0.name == attribute }) {
      attributes[index].value = value
    } else {
      attributes.append((attribute, value))
    }
  }

  func addWeight(_ values: [DeclaredValue], _ named: [(key: String, value: DeclaredValue)]) throws {
    func argument(_ name: String) -> DeclaredValue? { named.first { $0.key == name }?.value }
    let name = argument("name")?.string ?? values.first?.string ?? "variable"
    guard let stated = argument("shape") ?? values.first(where: { $0.string == nil }) else {
      throw error("adds the weight '\(name)' without a shape")
    }
    let sizes = try shape(of: stated).dims ?? [.unknown], role = Weight.Role(declaredName: name)
    added.append(
      Weight(
        name, sizes, role, axes: role.axes(sizes.count), dtype: argument("dtype")?.string.map { DType($0) },
        trainable: argument("trainable")?.isTrue ?? true))
  }

  /// The layers of all attributes, each once: Keras saves a layer under the first attribute in the order of names.
  private func buildAttributes() throws -> [Built] {
    var owners: [ObjectIdentifier: String] = [:]
    for (name, value) in attributes.sorted(by: { $0.name < $1.name }) { note(value, attribute: name, &owners) }
    var seen = Set<ObjectIdentifier>(), all: [Built] = []
    for (_, value) in attributes {
      for layer in Self.layers(of: value) where seen.insert(ObjectIdentifier(layer)).inserted {
        let owner = owners[ObjectIdentifier(layer)] ?? ""
        let built =
          try builtLayers[ObjectIdentifier(layer)]?.built
          ?? build(layer, on: [layerCall.input], name: owner)
        all.append(built.prefixed(by: owner))
      }
    }
    return all
  }

  private func note(_ value: DeclaredValue, attribute: String, _ owners: inout [ObjectIdentifier: String]) {
    if case .layer(let layer) = value {
      owners[ObjectIdentifier(layer)] = owners[ObjectIdentifier(layer)] ?? attribute
      return
    }
    var counter = ObjectCounter()
    for layer in Self.layers(of: value) where owners[ObjectIdentifier(layer)] == nil {
      owners[ObjectIdentifier(layer)] = attribute + "/" + counter.next(layer.className)
    }
  }

  private static func layers(of value: DeclaredValue) -> [DeclaredObject] {
    switch value {
    case .layer(let layer): [layer]
    case .list(let items): items.flatMap(layers)
    case .dictionary(let items): items.flatMap { layers(of: $0.value) }
    default: []
    }
  }

  /// The shapes of an argument; nil for one without tensors.
  private static func shapes(_ argument: Argument<Shape>) -> DeclaredValue? {
    switch argument {
    case .tensor(let shape): .shape(shape)
    case .list(let items): .list(items.compactMap(shapes))
    case .dictionary(let items): .dictionary(items.compactMap { item in shapes(item.value).map { (item.key, $0) } })
    default: nil
    }
  }

  func call(
    _ layer: DeclaredObject, _ arguments: [DeclaredValue], _ named: [(key: String, value: DeclaredValue)]
  ) throws -> DeclaredValue {
    var call = Call(try (arguments + named.map(\.value)).compactMap { try argument($0) })
    if call.inputs.isEmpty { call = Call([layerCall.input]) }
    let name = attributes.first { item in Self.layers(of: item.value).contains { $0 === layer } }?.name
    let built = try build(layer, on: call, name: name ?? layer.className.snakeCased)
    let known = builtLayers[ObjectIdentifier(layer)]
    builtLayers[ObjectIdentifier(layer)] = known ?? (layer, built)
    let outputs = built.outputs.map { DeclaredValue.shape($0.withoutHistory) }
    return outputs.count == 1 ? outputs[0] : .list(outputs)
  }

  /// An argument of a call: a shape, or a list of them; nil for anything else.
  private func argument(_ value: DeclaredValue) throws -> Argument<Shape>? {
    switch value {
    case .shape(let shape): return .tensor(shape)
    case .list(let items):
      if let first = items.first, first.elements != nil, first.string == nil {
        return .list(try items.compactMap { try argument($0) })
      }
      return .tensor(try shape(of: value))
    default: return nil
    }
  }

  // MARK: Shapes and weights

  private func shape(_ expression: Expression) throws -> Shape { try shape(of: evaluation.value(expression)) }

  private func shape(of value: DeclaredValue) throws -> Shape {
    if case .shape(let shape) = value { return shape }
    var dims: [Dim] = []
    let items = if case .list(let items) = value { items } else { [value] }
    for item in items {
      switch item {
      case .shape(let shape):
        guard let all = shape.dims else { return .unknown }
        dims += all
      case .list:
        guard let all = try shape(of: item).dims else { return .unknown }
        dims += all
      default:
        guard let dim = item.dim else { throw error("states a size that is not a whole number: \(item.written)") }
        if let size = dim.value, size < 0 { throw error("gives a negative size: \(dim.formula)") }
        dims.append(dim)
      }
    }
    return Shape(dims)
  }

  private func outputs(_ expression: Expression) throws -> [Shape] {
    if case .list(let items) = expression, case .list? = items.first {
      return try items.map { try shape($0) }
    }
    if case .comprehension = expression, let items = try evaluation.value(expression).elements {
      return try items.map { try shape(of: $0) }
    }
    return try outputs(of: evaluation.value(expression))
  }

  private func outputs(of value: DeclaredValue) throws -> [Shape] {
    switch value {
    case .dictionary(let items): return try items.sorted { $0.key < $1.key }.map { try shape(of: $0.value) }
    case .list(let items):
      let shapes = items.compactMap { item -> Shape? in if case .shape(let shape) = item { shape } else { nil } }
      if !items.isEmpty, shapes.count == items.count { return shapes }
      if !items.isEmpty, items.allSatisfy({ $0.elements != nil && $0.string == nil }), shapes.isEmpty || items.count > 1
      {
        return try items.map { try shape(of: $0) }
      }
      return [try shape(of: .list(items))]
    default: return [try shape(of: value)]
    }
  }

  private func weight(_ weight: LayerDeclaration.Weight) throws -> Weight? {
    guard try exists(weight.condition) else { return nil }
    let parts = try evaluation.value(weight.path).written.split(separator: "/").map(String.init)
    let name = parts.last ?? ""
    let shape = try shape(weight.shape).dims ?? [.unknown], role = Weight.Role(declaredName: name)
    return Weight(
      name, shape, role, axes: role.axes(shape.count), dtype: weight.dtype,
      trainable: try evaluation.value(weight.trainable).isTrue, owner: parts.dropLast().joined(separator: "/"),
      kind: weight.isListed ? .variable : .unlisted)
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
    case "keras": return .integer(config.writer.generation >= .keras3 ? 3 : 2)
    default: break
    }
    if let expression = declaration.lets.first(where: { $0.name == name })?.value {
      return try evaluation.value(expression)
    }
    if name == declaration.wraps, let object = config.object(name) { return .layer(DeclaredObject(object)) }
    if let value = config.declaredValue(name) { return value }
    if let expression = declaration.defaults.first(where: { $0.name == name })?.value {
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

  func attribute(_ name: String, of value: DeclaredValue) throws -> DeclaredValue? {
    guard case .layer(let layer) = value else { return nil }
    if name.hasSuffix("dtype") { return .null }
    guard let object = layer.object else { return layer[name] ?? .null }
    if name == "class_name" { return .text(object.className.withoutPackage) }
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

extension Weight {
  /// The weight of a layer inside, under a name that says of which: `_output_dense/kernel`.
  fileprivate var namedByOwner: Weight {
    let last = name.split(separator: "/").last.map(String.init) ?? name
    return owner.isEmpty ? self : with(name: owner + "/" + last)
  }
}

extension Weight.Role {
  /// The role that a weight of this name has in Keras' own layers; `other` for a name that these do not use.
  fileprivate init(declaredName name: String) {
    self =
      switch name {
      case "recurrent_kernel": .recurrentKernel
      case "bias": .bias
      case "embeddings": .embedding
      case "gamma", "scale": .scale
      case "beta": .offset
      case "moving_mean", "mean": .statistic(.mean)
      case "moving_variance", "variance": .statistic(.variance)
      default: name.hasSuffix("kernel") ? .kernel : .other
      }
  }

  /// The usual axes of a kernel: with four or more those of a convolution, otherwise those of a dense layer.
  fileprivate func axes(_ rank: Int) -> [KernelLayout.Axis] {
    guard self == .kernel || self == .recurrentKernel, rank > 1 else { return [] }
    return rank > 3
      ? Array(repeating: .window, count: rank - 2) + [.inputs, .outputs]
      : Array(repeating: .inputs, count: rank - 1) + [.outputs]
  }
}
