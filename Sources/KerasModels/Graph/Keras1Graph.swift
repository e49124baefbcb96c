import Basics
import KerasLayers

extension SerializedObject {
  /// Whether this is a `Graph` of Keras 1.0 or 1.1, with named inputs, nodes and outputs.
  var isKeras1Graph: Bool { config.has("node_config") && config.has("input_config") }
}

extension Graph {
  /// Reads a `Graph`. A node with several inputs gets a `Merge` layer, which the configuration does not list.
  static func keras1Graph(_ object: SerializedObject, _ name: String?) throws -> Graph {
    var reader = Keras1GraphReader(object)
    for entry in try object.config.entries("input_config") { try reader.addInput(entry) }
    for entry in try object.config.entries("node_config") { try reader.addNode(entry) }
    for entry in try object.config.entries("output_config") { try reader.addOutput(entry) }
    return Graph(
      object, name, reader.layers, inputs: reader.inputs, outputs: reader.outputs, hasConstructionNode: true,
      problems: reader.problems)
  }
}

/// Collects the layers of a `Graph`.
private struct Keras1GraphReader {
  private(set) var layers: [GraphLayer] = []
  private(set) var inputs: [Reference] = []
  private(set) var outputs: [Reference] = []
  private(set) var problems: [LayerPlan.Problem] = []
  private let object: SerializedObject
  private let nodes: Config?
  /// The outputs by their names in the configuration.
  private var outputsByName: [Name: Reference] = [:]

  init(_ object: SerializedObject) {
    self.object = object
    nodes = object.config.entry("nodes")
  }

  mutating func addInput(_ entry: Config) throws {
    let name: String = try entry.required("name")
    let input = add(name, impliedLayer("InputLayer", entry), [])
    outputsByName[Name(name)] = input
    inputs.append(input)
  }

  mutating func addNode(_ entry: Config) throws {
    let name: String = try entry.required("name")
    if let layer = entry.object("layer") { return try addShared(layer, name, entry) }
    guard let node = nodes?.object(name) else { throw object.config.error("nodes", "has no \"\(name)\"") }
    outputsByName[Name(name)] = add(name, node, [try source(of: entry, merging: "merge_inputs_for_" + name)])
  }

  /// A layer that is called on several nodes, with the outputs merged or named one by one.
  private mutating func addShared(_ layer: SerializedObject, _ name: String, _ entry: Config) throws {
    let sources = try entry("inputs", default: [String]()).map { find($0) }
    let isMerged = entry.has("merge_mode")
    let shared = add(isMerged ? "input_for_" + name : name, layer, [])
    layers[shared.layer].calls = sources.map { InboundNode(positional: [.tensor($0)]) }
    layers[shared.layer].sources = sources.first.map { [layerName(of: $0)] } ?? []
    let results = sources.indices.map { Reference(layer: shared.layer, node: $0, tensor: 0, recorded: nil) }
    if isMerged {
      outputsByName[Name(name)] = add(name, impliedLayer("Merge", entry), results)
    } else {
      for (output, result) in zip(try entry("outputs", default: [String]()), results) {
        outputsByName[Name(output)] = add(output, impliedLayer("Layer", entry), [result])
      }
    }
  }

  /// An output, which renames the layer that computes it.
  mutating func addOutput(_ entry: Config) throws {
    let name: String = try entry.required("name")
    let output = try source(of: entry, merging: name)
    if output.layer >= 0 { layers[output.layer].name = name }
    outputs.append(output)
  }

  /// The input tensor of an entry, merged if there are several.
  private mutating func source(of entry: Config, merging name: String) throws -> Reference {
    if let single: String = try entry.optional("input") { return find(single) }
    let sources = try entry("inputs", default: [String]()).map { find($0) }
    return add(name, impliedLayer("Merge", entry), sources)
  }

  private mutating func add(_ name: String, _ object: SerializedObject, _ sources: [Reference]) -> Reference {
    var layer = GraphLayer(
      name: name, object: object, nested: object.isModel ? try? Graph.read(object, name: name) : nil)
    layer.calls = [InboundNode(positional: sources.map { .tensor($0) })]
    layer.sources = sources.map { layerName(of: $0) }
    layers.append(layer)
    return Reference(layer: layers.count - 1, node: 0, tensor: 0, recorded: nil)
  }

  private mutating func find(_ name: String) -> Reference {
    if let output = outputsByName[Name(name)] { return output }
    problems.append(.danglingReference("\"\(name)\", which is not a node"))
    return Reference(layer: Reference.unresolved, node: 0, tensor: 0, recorded: nil)
  }

  private func layerName(of reference: Reference) -> String {
    layers.indices.contains(reference.layer) ? layers[reference.layer].name : "?"
  }

  /// A layer that an entry implies by its inputs and merge mode.
  private func impliedLayer(_ className: String, _ entry: Config) -> SerializedObject {
    SerializedObject(className, entry.of(className), json: object.json)
  }
}
