import Basics

/// The layers that a declaration states one by one.
extension LayerBuild {
  func build(_ part: LayerDeclaration.Part) throws -> [Built] {
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

  func buildOnce(_ part: LayerDeclaration.Part) throws -> [Built] {
    guard try exists(part.part.condition) else { return [] }
    return try build(
      try evaluation.value(part.part.layer), attribute: try evaluation.value(part.attribute).written, part.part)
  }

  func exists(_ condition: Expression?) throws -> Bool {
    guard let condition else { return true }
    isLenient = true
    defer { isLenient = false }
    return try evaluation.value(condition).isTrue
  }

  func build(_ value: DeclaredValue, attribute: String, _ part: PartExpression) throws -> [Built] {
    let given = try part.inputs?.map { try shape($0) }
    let built = try build(value, attribute: attribute, on: given ?? [layerCall.input], isStated: given != nil)
    // A layer of the configuration keeps its name for its keys.
    if case .layer(let layer) = value, layer.object != nil { return built }
    if let last = built.last {
      let name = attribute.replacing("/", with: "_")
      evaluation.variables[name] =
        last.outputs.count == 1 ? .shape(last.output) : .list(last.outputs.map { .shape($0) })
    }
    return built
  }

  /// Builds the layers of a value: one, or a list. Each of a list is called on the output of the one before, unless the
  /// declaration states the input.
  func build(
    _ value: DeclaredValue, attribute: String, on inputs: [Shape], isStated: Bool
  ) throws -> [Built] {
    switch value {
    case .null: return []
    case .object(let object):
      return try build(.layer(DeclaredObject(object)), attribute: attribute, on: inputs, isStated: isStated)
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

  func build(_ layer: DeclaredObject, on inputs: [Shape], name: String) throws -> Built {
    try build(layer, on: Call(inputs), name: name)
  }

  func build(_ layer: DeclaredObject, on call: Call, name: String) throws -> Built {
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
    let json = JSONObject(json: DeclaredValue.dictionary(members.map { ($0.key, $0.value) }).json ?? "{}")
    let inner = Config(layer.className, json, writer: config.writer, builder: config.builder)
    let built = try package.build(layer.className, inner, call, depth: depth + 1)
    if case .null? = layer["dtype"] { return built.withUnsavedDType }
    return built
  }
}
