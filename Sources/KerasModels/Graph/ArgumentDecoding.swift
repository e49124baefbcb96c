import KerasLayers

/// An argument of a call in the notation of any generation of Keras.
///
/// A failed attempt at decoding is slow, so the likely form is tried first.
struct DecodedArgument: Decodable {
  let value: Argument<NamedReference>

  init(from decoder: any Decoder) throws {
    if let object = try? decoder.container(keyedBy: Config.Key.self) {
      value = try Self.object(object)
    } else if var list = try? decoder.unkeyedContainer() {
      value = try Self.list(&list)
    } else {
      value = Argument(constant: try decoder.singleValueContainer())
    }
  }

  /// A tensor, another object of Keras, or a dictionary.
  private static func object(_ object: KeyedDecodingContainer<Config.Key>) throws -> Argument<NamedReference> {
    let className = try? object.decodeIfPresent(String.self, forKey: Config.Key("class_name"))
    let config = { try object.nestedContainer(keyedBy: Config.Key.self, forKey: Config.Key("config")) }
    switch className {
    case "__keras_tensor__": return .tensor(try NamedReference(kerasTensor: config()))
    case "__ellipsis__": return .ellipsis
    case "__slice__": return try slice(config())
    case "__numpy__", "__tensor__":
      try checkItemSize(object, (try? config().decode(String.self, forKey: Config.Key("dtype"))) ?? "")
      return .array(shape: (try? config().decode(NestedList.self, forKey: Config.Key("value")).shape) ?? [])
    default: break
    }
    if let config = try? config(), config.contains(Config.Key("keras_history")) {
      throw DecodingError.dataCorrupted(
        DecodingError.Context(codingPath: object.codingPath, debugDescription: "a tensor of an unknown class"))
    }
    let keys = object.allKeys
    if !keys.isEmpty, keys.allSatisfy({ ["start", "stop", "step"].contains($0.stringValue) }) {
      return try slice(object)
    }
    return .dictionary(
      try keys.sorted { $0.stringValue < $1.stringValue }.map {
        ($0.stringValue, try object.decode(DecodedArgument.self, forKey: $0).value)
      })
  }

  /// NumPy gives every element the size that a text's dtype states, so a short text can ask for gigabytes.
  private static func checkItemSize(_ object: KeyedDecodingContainer<Config.Key>, _ dtype: String) throws {
    let (kind, size) = (dtype.drop { "|<>=".contains($0) }.prefix(1), dtype.drop { !$0.isNumber })
    guard ["S", "U", "V", "a"].contains(kind), let bytes = Int(size), bytes > 1 << 20 else { return }
    throw DecodingError.dataCorrupted(
      DecodingError.Context(
        codingPath: object.codingPath,
        debugDescription: "an array whose dtype \(dtype) takes \(bytes) bytes for each element"))
  }

  private static func slice(_ object: KeyedDecodingContainer<Config.Key>) throws -> Argument<NamedReference> {
    let part = { (key: String) in
      try object.decodeIfPresent(DecodedArgument.self, forKey: Config.Key(key))?.value ?? .null
    }
    return .slice(start: try part("start"), stop: try part("stop"), step: try part("step"))
  }

  /// A list of arguments. A list that begins with a layer name and two numbers is a tensor (Keras 1 and 2).
  private static func list(_ list: inout any UnkeyedDecodingContainer) throws -> Argument<NamedReference> {
    var items: [Argument<NamedReference>] = []
    while !list.isAtEnd { items.append(try list.decode(DecodedArgument.self).value) }
    if items.count >= 3, case .text(let layer) = items[0], case .integer(let node) = items[1],
      case .integer(let tensor) = items[2]
    {
      return .tensor(NamedReference(layer: layer, node: node, tensor: tensor))
    }
    return .list(items)
  }
}

extension NamedReference {
  /// From the `config` of a `__keras_tensor__`.
  fileprivate init(kerasTensor config: KeyedDecodingContainer<Config.Key>) throws {
    var history = try config.nestedUnkeyedContainer(forKey: Config.Key("keras_history"))
    self.init(
      layer: try history.decode(String.self), node: try history.decode(Int.self), tensor: try history.decode(Int.self),
      recorded: try? config.decodeIfPresent([Int?].self, forKey: Config.Key("shape")), countsFromZero: true)
  }
}

/// The shape of a nested list; the elements are not kept.
private struct NestedList: Decodable {
  let shape: [Int]

  init(from decoder: any Decoder) throws {
    guard var list = try? decoder.unkeyedContainer() else {
      shape = []
      return
    }
    let first = list.isAtEnd ? [] : try list.decode(NestedList.self).shape
    shape = [list.count ?? 0] + first
  }
}
