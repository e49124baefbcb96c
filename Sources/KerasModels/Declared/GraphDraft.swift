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

  /// The name of a layer that the program has used.
  func name(of identifier: ObjectIdentifier) -> String? { indices[identifier].map { layers[$0].name } }

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
    guard let json = JSONObject(json: layer.json) else { return nil }
    let object = try SerializedObject(json, writer: config.writer, builder: config.builder)
    let copy = DeclaredObject(object)
    var own = GraphLayer(name: layer["name"]?.string ?? name, object: object, nested: nil)
    if let owner = nested.declared?.owners[ObjectIdentifier(layer)],
      let whole = nested.layers.first(where: { $0.name == owner.layer })
    {
      own.sharing = whole.sharing.map { ($0.object, owner.attribute) }
    } else if let same = nested.layers.first(where: { $0.name == own.name }) {
      own = same.shared
    } else {
      own.sharing = nested.declared?.sharing(layer)
    }
    set(add(own), for: copy)
    objects.append(layer)
    borrowed[ObjectIdentifier(layer)] = copy
    return copy
  }

  private var borrowed: [ObjectIdentifier: DeclaredObject] = [:]

  /// Adds the layers of a model with their calls, as if this one had made them, and gives the model's outputs.
  ///
  /// - Parameter inputs: the tensors of this graph that are the model's inputs.
  mutating func splice(_ nested: Graph, on inputs: [Reference]) -> [DeclaredValue] {
    var places: [Int: Int] = [:]
    for (own, input) in zip(nested.inputs, inputs) { places[own.layer] = input.layer }
    let added = nested.layers.indices.filter { places[$0] == nil && !nested.layers[$0].isKept }
    for index in added { places[index] = add(nested.layers[index].shared) }
    let moved = { (reference: Reference) -> Reference in
      Reference(
        layer: places[reference.layer] ?? Reference.unresolved, node: reference.node, tensor: reference.tensor,
        recorded: nil)
    }
    for index in added {
      if let place = places[index] { layers[place].calls = nested.layers[index].calls.map { $0.map(moved) } }
    }
    return nested.outputs.map(moved).map { tensor(layer: $0.layer, node: $0.node, tensor: $0.tensor) }
  }

  /// The shape of a tensor, computed when a program asks for it.
  mutating func shape(of tensor: Int) throws -> Shape { try shape(of: tensors[tensor], depth: 0) }

  private mutating func shape(of reference: Reference, depth: Int) throws -> Shape {
    let outputs = try outputs(of: reference, depth: depth)
    return outputs.indices.contains(reference.tensor) ? outputs[reference.tensor] : .unknown
  }

  /// The tensors of what a call returned; nil if it returned one.
  mutating func structure(of tensor: Int) throws -> DeclaredValue? {
    let reference = tensors[tensor]
    let outputs = try outputs(of: reference, depth: 0), names = namesByCall[reference.call]
    guard outputs.count > 1 || names != nil else { return nil }
    let all = outputs.indices.map { self.tensor(layer: reference.layer, node: reference.node, tensor: $0) }
    return names.map { .dictionary(zip($0, all).map { ($0, $1) }) } ?? .list(all)
  }

  private var outputsByCall: [CallID: [Shape]] = [:]
  private var namesByCall: [CallID: [String]] = [:]

  private mutating func outputs(of reference: Reference, depth: Int) throws -> [Shape] {
    let id = reference.call
    if let known = outputsByCall[id] { return known }
    let layer = layers[reference.layer], node = layer.calls[reference.node]
    guard depth < 10_000 else { return [.unknown] }
    for origin in node.references { _ = try outputs(of: origin, depth: depth + 1) }
    let known = outputsByCall
    let shape = { (origin: Reference) -> Shape in
      let all = known[origin.call] ?? []
      return all.indices.contains(origin.tensor) ? all[origin.tensor] : .unknown
    }
    let call = Call(node.positional.map { $0.map(shape) }, keywords: node.keywords.mapValues { $0.map(shape) })
    let builder = layer.object.config.modelBuilder
    let built = builder.attempt {
      try layer.nested.map { try builder.build($0, of: layer.object, call) } ?? layer.object.build(call)
    }
    let outputs = built?.outputs ?? [.unknown]
    _ = builder.takeReported()
    _ = builder.takeCustomObjects()
    _ = builder.takeCosts()
    outputsByCall[id] = outputs.map(\.withoutHistory)
    namesByCall[id] = built?.outputNames
    return outputs
  }
}

extension Reference {
  /// The call that the tensor is an output of.
  fileprivate var call: CallID { CallID(layer: layer, call: node) }
}
