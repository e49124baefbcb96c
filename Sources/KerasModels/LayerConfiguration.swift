import FoundationEssentials
import KerasLayers

/// What a configuration says of one layer, to be compared with what another says.
public struct LayerConfiguration: Sendable {
  /// The keys of its `config`, but for its name and for the layers inside it.
  public let config: [String: JSONValue]
  /// Its calls (`inbound_nodes`).
  public let calls: JSONValue

  /// Those of all layers of a model, by path; that of the model itself has none.
  public static func all(json text: [UInt8], keras stated: String? = nil) throws(ModelError) -> [[String]:
    LayerConfiguration]
  {
    let (root, text) = try RootObject.decode(JSONText(text))
    do {
      let object = try root.model(root.writer(root.version ?? stated, Spelling(text.bytes)))
      var all: [[String]: LayerConfiguration] = [[]: LayerConfiguration(object)]
      if object.isModel { add(try Graph.read(object).layers, in: [], to: &all) }
      return all
    } catch {
      throw ModelError("the JSON is no Keras model: \(error)")
    }
  }

  /// Depth is that of the configuration, which is bounded.
  private static func add(_ layers: [GraphLayer], in path: [String], to all: inout [[String]: LayerConfiguration]) {
    for layer in layers {
      let path = path + [layer.name]
      if all[path] == nil { all[path] = LayerConfiguration(layer.object) }
      if let nested = layer.nested { add(nested.layers, in: path, to: &all) }
    }
  }

  private init(_ object: SerializedObject) {
    let asides = ["name", "layers", "input_layers", "output_layers", "build_input_shape"]
    var members: [String: JSONValue] = [:]
    if let config = try? object.values.nestedContainer(keyedBy: Config.Key.self, forKey: Config.Key("config")) {
      for key in config.allKeys where !asides.contains(key.stringValue) {
        members[key.stringValue] = (try? config.decode(JSONValue.self, forKey: key))?.plain
      }
    }
    config = members
    calls = (try? object.values.decodeIfPresent(JSONValue.self, forKey: Config.Key("inbound_nodes"))) ?? .null
  }
}

extension JSONValue {
  /// Calls with the layers in them under other names, and without the shapes that Keras recorded.
  public func renamingLayers(_ names: [String: String]) -> JSONValue {
    switch self {
    case .list(let items):
      if items.count >= 3, case .text(let name) = items[0], case .integer = items[1], case .integer = items[2] {
        return .list([.text(names[name] ?? name)] + items[1...].map { $0.renamingLayers(names) })
      }
      return .list(items.map { $0.renamingLayers(names) })
    case .object(let members):
      if members["class_name"] == .text("__keras_tensor__"), case .object(let config)? = members["config"] {
        return (config["keras_history"] ?? .null).renamingLayers(names)
      }
      return .object(members.mapValues { $0.renamingLayers(names) })
    default: return self
    }
  }
}
