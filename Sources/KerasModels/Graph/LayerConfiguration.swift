import Basics
import FoundationEssentials
import KerasLayers

/// The configuration of one layer in a canonical form, for comparing two models.
package struct LayerConfiguration: Sendable {
  /// The keys of its `config`, without its name and the layers inside it.
  package let config: [String: JSONValue]
  /// The stated calls within its model: for each a list of arguments, in which a tensor is `["dense", 0, 0]`.
  package let calls: JSONValue
  /// The operation of a node that is not a layer, under one name for all releases; nil for a layer.
  package let operation: String?

  /// The configurations of all layers of a model, by path; the path of the model itself is empty.
  package static func all(
    json text: [UInt8], keras stated: String? = nil, limits: Limits = Limits()
  ) throws(ModelError) -> [[Name]: LayerConfiguration] {
    let (root, text) = try RootObject.decode(JSONNormalizer(text, limits), limits)
    do {
      let heuristics = ReleaseHeuristics(text.bytes)
      let writer = (root.version ?? stated).flatMap(heuristics.release(stating:))
      let object = try root.model(writtenBy: writer, heuristics, limits)
      var all: [[Name]: LayerConfiguration] = [[]: LayerConfiguration(object)]
      if object.isModel { add(try Graph.read(object).layers, in: [], to: &all) }
      return all
    } catch {
      throw .notAModel("\(error)")
    }
  }

  /// Recursion is as deep as the configuration, which is bounded.
  private static func add(_ layers: [GraphLayer], in path: [Name], to all: inout [[Name]: LayerConfiguration]) {
    for layer in layers {
      let path = path + [Name(layer.name)]
      if all[path] == nil { all[path] = LayerConfiguration(layer.object, layer.calls, among: layers) }
      if let nested = layer.nested { add(nested.layers, in: path, to: &all) }
    }
  }

  private init(_ object: SerializedObject, _ nodes: [InboundNode<Reference>] = [], among layers: [GraphLayer] = []) {
    let ignored = ["name", "layers", "input_layers", "output_layers", "build_input_shape"]
    var members: [String: JSONValue] = [:]
    if let config = object.json.object("config") {
      for key in config.keys where !ignored.contains(key) {
        members[key] = (try? config.decode(JSONValue.self, key))?.canonical
      }
    }
    config = members.withCurrentKeys
    operation = object.operation
    let statesCalls = object.json.contains("inbound_nodes")
    calls = statesCalls && !object.isInput ? .list(nodes.map { $0.value(among: layers) }) : .null
  }
}

extension LayerConfiguration {
  /// The arguments of an operation in each call, whether positional, keyword arguments or configuration keys.
  package var operands: JSONValue {
    guard case .list(let calls) = calls else { return calls }
    let keys = config.filter { key, value in
      !["dtype", "function", "trainable"].contains(key) && value != .null && value != .bool(false)
    }
    return .list(
      calls.map { call in
        guard case .list(var arguments) = call else { return call }
        var named = keys
        if case .object(let own)? = arguments.last {
          arguments.removeLast()
          named.merge(own) { $1 }
        }
        for (_, value) in named.sorted(by: { $0.key < $1.key }) {
          if case .list(let leaves) = value { arguments += leaves } else { arguments.append(value) }
        }
        return .list(arguments)
      })
  }
}

extension SerializedObject {
  fileprivate var isInput: Bool { className == "InputLayer" }
}

extension InboundNode<Reference> {
  /// The positional arguments in a flat list, then the keyword arguments that are not null or false.
  fileprivate func value(among layers: [GraphLayer]) -> JSONValue {
    let named = keywords.mapValues { JSONValue.list($0.leaves(among: layers)) }.filter { !$0.value.isDefault }
    return .list(positional.flatMap { $0.leaves(among: layers) } + (named.isEmpty ? [] : [.object(named)]))
  }
}

extension JSONValue {
  /// Whether all its items are null or false, the usual defaults of an argument.
  fileprivate var isDefault: Bool {
    if case .list(let items) = self { items.allSatisfy { $0 == .null || $0 == .bool(false) } } else { false }
  }
}

extension Argument<Reference> {
  fileprivate func leaves(among layers: [GraphLayer]) -> [JSONValue] {
    switch self {
    case .tensor(let tensor):
      let name = layers.indices.contains(tensor.layer) ? layers[tensor.layer].name : "?"
      return [.list([.text(name), .integer(tensor.node), .integer(tensor.tensor)])]
    case .list(let items): return items.flatMap { $0.leaves(among: layers) }
    case .dictionary(let items): return items.flatMap { [.text($0.key)] + $0.value.leaves(among: layers) }
    case .slice(let start, let stop, let step): return [start, stop, step].flatMap { $0.leaves(among: layers) }
    case .integer(let number): return [.integer(number)]
    case .number(let number): return [.number(number)]
    case .bool(let flag): return [.bool(flag)]
    case .text(let text): return [.text(text)]
    case .array(let shape): return [.list(shape.map { .integer($0) })]
    case .null: return [.null]
    case .ellipsis: return [.text("...")]
    }
  }
}

extension [String: JSONValue] {
  /// The same keys under the names of Keras 3.
  fileprivate var withCurrentKeys: [String: JSONValue] {
    var members = self
    if let shape = members["batch_input_shape"], members["batch_shape"] == nil {
      members["batch_shape"] = shape
      members["batch_input_shape"] = nil
    }
    for (name, entries) in Keras1.legacyKeys where members[name] == nil {
      guard let keys = entries.first(where: { $0.allSatisfy { members[$0] != nil } }) else { continue }
      let values = keys.compactMap { members.removeValue(forKey: $0) }
      members[name] = values.count == 1 ? values[0] : .list(values)
    }
    if case .text(let ordering)? = members["data_format"], let index = Keras1.orderings.firstIndex(of: ordering) {
      members["data_format"] = .text(["channels_first", "channels_last"][index])
    }
    if members["activation"] == .text("swish") { members["activation"] = .text("silu") }
    return members
  }
}

extension JSONValue {
  /// Calls with their layers renamed.
  package func renamingLayers(_ names: [Name: String]) -> JSONValue {
    switch self {
    case .list(let items):
      if items.count == 3, case .text(let name) = items[0], case .integer = items[1], case .integer = items[2] {
        return .list([.text(names[Name(name)] ?? name)] + items[1...])
      }
      return .list(items.map { $0.renamingLayers(names) })
    case .object(let members): return .object(members.mapValues { $0.renamingLayers(names) })
    default: return self
    }
  }
}
