import Basics

/// The layers and weights that a program makes.
extension LayerBuild {
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
  func buildAttributes() throws -> [Built] {
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

  func note(_ value: DeclaredValue, attribute: String, _ owners: inout [ObjectIdentifier: String]) {
    if case .layer(let layer) = value {
      owners[ObjectIdentifier(layer)] = owners[ObjectIdentifier(layer)] ?? attribute
      return
    }
    var counter = ObjectCounter()
    for layer in Self.layers(of: value) where owners[ObjectIdentifier(layer)] == nil {
      owners[ObjectIdentifier(layer)] = attribute + "/" + counter.next(layer.className)
    }
  }

  static func layers(of value: DeclaredValue) -> [DeclaredObject] {
    switch value {
    case .layer(let layer): [layer]
    case .list(let items): items.flatMap(layers)
    case .dictionary(let items): items.flatMap { layers(of: $0.value) }
    default: []
    }
  }

  /// The shapes of an argument; nil for one without tensors.
  static func shapes(_ argument: Argument<Shape>) -> DeclaredValue? {
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
    if let names = built.outputNames { return .dictionary(zip(names, outputs).map { ($0, $1) }) }
    return outputs.count == 1 ? outputs[0] : .list(outputs)
  }

  func build(_ layer: DeclaredObject, _ arguments: [DeclaredValue]) throws -> DeclaredValue {
    try call(layer, arguments, [])
  }

  /// An argument of a call: a shape, or a list of them; nil for anything else.
  func argument(_ value: DeclaredValue) throws -> Argument<Shape>? {
    switch value {
    case .shape(let shape): return .tensor(shape)
    case .list(let items):
      // A size makes it one shape: `[x[:-1], units]`.
      if !items.isEmpty, items.allSatisfy({ $0.elements != nil && $0.string == nil }) {
        return .list(try items.compactMap { try argument($0) })
      }
      return .tensor(try shape(of: value))
    default: return nil
    }
  }
}
