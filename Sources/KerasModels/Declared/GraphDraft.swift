import KerasLayers

/// A graph while a declaration's program makes it.
struct GraphDraft {
  var layers: [GraphLayer] = []
  private(set) var tensors: [Reference] = []
  private var indices: [ObjectIdentifier: Int] = [:]
  /// Keeps the identities of `indices` unique.
  private var objects: [DeclaredObject] = []
  private var shapes: [Int: Shape] = [:]

  mutating func tensor(layer: Int, node: Int, tensor: Int) -> DeclaredValue {
    tensors.append(Reference(layer: layer, node: node, tensor: tensor, recorded: nil))
    return .tensor(tensors.count - 1)
  }

  mutating func add(_ layer: GraphLayer) -> Int {
    layers.append(layer)
    return layers.count - 1
  }

  /// The layer of the graph for one of the program; nil for one that it has not used.
  func layer(of object: DeclaredObject) -> GraphLayer? { indices[ObjectIdentifier(object)].map { layers[$0] } }

  /// The index of a layer; nil for one that the program has not used.
  func index(of object: DeclaredObject) -> Int? { indices[ObjectIdentifier(object)] }

  mutating func set(_ index: Int, for object: DeclaredObject) {
    indices[ObjectIdentifier(object)] = index
    objects.append(object)
  }

  /// A layer that a model inside this one has under an attribute, as a layer of this one; nil if it is a layer of that
  /// graph under another name.
  mutating func borrowed(
    _ layer: DeclaredObject, named name: String, from nested: Graph, _ config: Config
  ) throws -> DeclaredObject? {
    if let known = borrowed[ObjectIdentifier(layer)] { return known }
    guard let values = Config.values(json: layer.json) else { return nil }
    let object = try SerializedObject(values, writer: config.writer, builder: config.builder)
    let copy = DeclaredObject(object)
    var own = GraphLayer(name: layer["name"]?.string ?? name, object: object, nested: nil)
    if let owner = nested.declared?.owners[ObjectIdentifier(layer)],
      let whole = nested.layers.first(where: { $0.name == owner.layer })
    {
      own.sharing = whole.sharing.map { ($0.object, owner.attribute) }
    } else if let same = nested.layers.first(where: { $0.name == own.name }) {
      own = same.shared
    }
    set(add(own), for: copy)
    objects.append(layer)
    borrowed[ObjectIdentifier(layer)] = copy
    return copy
  }

  private var borrowed: [ObjectIdentifier: DeclaredObject] = [:]

  /// The shape of a tensor, computed when a program asks for it.
  mutating func shape(of tensor: Int) throws -> Shape { try shape(of: tensors[tensor], depth: 0) }

  private mutating func shape(of reference: Reference, depth: Int) throws -> Shape {
    let outputs = try outputs(of: reference, depth: depth)
    return outputs.indices.contains(reference.tensor) ? outputs[reference.tensor] : .unknown
  }

  private var outputsByCall: [CallID: [Shape]] = [:]

  private mutating func outputs(of reference: Reference, depth: Int) throws -> [Shape] {
    let id = CallID(layer: reference.layer, call: reference.node)
    if let known = outputsByCall[id] { return known }
    let layer = layers[reference.layer], node = layer.calls[reference.node]
    guard depth < 10_000 else { return [.unknown] }
    for origin in node.references { _ = try outputs(of: origin, depth: depth + 1) }
    let known = outputsByCall
    let shape = { (origin: Reference) -> Shape in
      let all = known[CallID(layer: origin.layer, call: origin.node)] ?? []
      return all.indices.contains(origin.tensor) ? all[origin.tensor] : .unknown
    }
    let call = Call(node.positional.map { $0.map(shape) }, keywords: node.keywords.mapValues { $0.map(shape) })
    let builder = layer.object.config.modelBuilder
    let outputs =
      builder.attempt { () throws -> [Shape] in
        if let nested = layer.nested { return try builder.build(nested, of: layer.object, call).outputs }
        return try layer.object.build(call).outputs
      } ?? [.unknown]
    _ = builder.takeReported()
    _ = builder.takeCustomObjects()
    outputsByCall[id] = outputs.map(\.withoutHistory)
    return outputs
  }
}
