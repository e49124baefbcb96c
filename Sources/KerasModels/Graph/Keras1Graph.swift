import KerasLayers

extension SerializedObject {
  /// Whether this is the class Graph of Keras 1.0 and 1.1: inputs, nodes and outputs by name.
  var isGraphOfKeras1: Bool { config.has("node_config") && config.has("input_config") }
}

extension Graph {
  /// Reads a Graph; where a node takes several inputs, a Merge stands before it that the configuration does not list.
  static func graphOfKeras1(_ object: SerializedObject, _ name: String?) throws -> Graph {
    var reading = GraphOfKeras1(object)
    for entry in try object.config.entries("input_config") { try reading.addInput(entry) }
    for entry in try object.config.entries("node_config") { try reading.addNode(entry) }
    for entry in try object.config.entries("output_config") { try reading.addOutput(entry) }
    return Graph(
      object, name, reading.layers, inputs: reading.inputs, outputs: reading.outputs, hasConstructionNode: true,
      problems: reading.problems)
  }
}

/// A Graph while it is read.
private struct GraphOfKeras1 {
  private(set) var layers: [GraphLayer] = []
  private(set) var inputs: [Reference] = []
  private(set) var outputs: [Reference] = []
  private(set) var problems: [LayerPlan.Problem] = []
  private let object: SerializedObject
  private let nodes: Config?
  /// What the names in the configuration stand for.
  private var places: [String: Reference] = [:]

  init(_ object: SerializedObject) {
    self.object = object
    nodes = object.config.entry("nodes")
  }

  mutating func addInput(_ entry: Config) throws {
    let name: String = try entry.required("name")
    let input = add(name, described("InputLayer", entry), [])
    places[name] = input
    inputs.append(input)
  }

  mutating func addNode(_ entry: Config) throws {
    let name: String = try entry.required("name")
    if let layer = entry.object("layer") { return try addShared(layer, name, entry) }
    guard let node = nodes?.object(name) else { throw object.config.error("nodes", "has no \"\(name)\"") }
    places[name] = add(name, node, [try source(of: entry, merging: "merge_inputs_for_" + name)])
  }

  /// One layer on several nodes, whose outputs are merged or named one by one.
  private mutating func addShared(_ layer: SerializedObject, _ name: String, _ entry: Config) throws {
    let sources = try entry("inputs", default: [String]()).map { find($0) }
    let isMerged = entry.has("merge_mode")
    let shared = add(isMerged ? "input_for_" + name : name, layer, [])
    layers[shared.layer].calls = sources.map { InboundNode(positional: [.tensor($0)]) }
    layers[shared.layer].sources = sources.first.map { [self.name(of: $0)] } ?? []
    let results = sources.indices.map { Reference(layer: shared.layer, node: $0, tensor: 0, recorded: nil) }
    if isMerged {
      places[name] = add(name, described("Merge", entry), results)
    } else {
      for (output, result) in zip(try entry("outputs", default: [String]()), results) {
        places[output] = add(output, described("Layer", entry), [result])
      }
    }
  }

  /// An output gives its name to the layer that it is taken from.
  mutating func addOutput(_ entry: Config) throws {
    let name: String = try entry.required("name")
    let output = try source(of: entry, merging: name)
    if output.layer >= 0 { layers[output.layer].name = name }
    outputs.append(output)
  }

  /// The tensor that an entry takes, merged from several where it names several.
  private mutating func source(of entry: Config, merging name: String) throws -> Reference {
    if let single: String = try entry.optional("input") { return find(single) }
    let sources = try entry("inputs", default: [String]()).map { find($0) }
    return add(name, described("Merge", entry), sources)
  }

  private mutating func add(_ name: String, _ object: SerializedObject, _ sources: [Reference]) -> Reference {
    var layer = GraphLayer(
      name: name, object: object, nested: object.isModel ? try? Graph.read(object, name: name) : nil)
    layer.calls = [InboundNode(positional: sources.map { .tensor($0) })]
    layer.sources = sources.map { self.name(of: $0) }
    layers.append(layer)
    return Reference(layer: layers.count - 1, node: 0, tensor: 0, recorded: nil)
  }

  private mutating func find(_ name: String) -> Reference {
    if let place = places[name] { return place }
    problems.append(.danglingReference("\"\(name)\", and there is no node of that name"))
    return Reference(layer: Reference.notSaved, node: 0, tensor: 0, recorded: nil)
  }

  private func name(of reference: Reference) -> String {
    layers.indices.contains(reference.layer) ? layers[reference.layer].name : "?"
  }

  /// A layer that an entry describes by what it says of inputs and merging.
  private func described(_ className: String, _ entry: Config) -> SerializedObject {
    SerializedObject(className, entry.of(className), values: object.values)
  }
}
