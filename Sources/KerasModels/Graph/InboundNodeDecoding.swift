import KerasLayers

/// The calls of one layer: its `inbound_nodes`, in either of two notations.
struct InboundNodes: Decodable {
  let calls: [InboundNode<NamedReference>]

  init(calls: [InboundNode<NamedReference>]) { self.calls = calls }

  init(from decoder: any Decoder) throws {
    var list = try decoder.unkeyedContainer()
    var calls: [InboundNode<NamedReference>] = []
    while !list.isAtEnd {
      if var node = try? list.nestedUnkeyedContainer() {
        calls.append(try Self.legacy(&node))
      } else {
        calls.append(try list.decode(KeyedNode.self).call)
      }
    }
    self.calls = calls
  }

  /// `[["conv2d", 0, 0, {…}], …]`, or for a single tensor of an operation `["conv2d", 0, 0, {…}]`. Every tensor
  /// repeats the same keyword arguments; Keras takes those of the last.
  private static func legacy(_ node: inout any UnkeyedDecodingContainer) throws -> InboundNode<NamedReference> {
    var call = InboundNode<NamedReference>(positional: [])
    while !node.isAtEnd {
      if var entry = try? node.nestedUnkeyedContainer() {
        call.isList = true
        call.positional.append(try argument(&entry, &call.keywords))
      } else {
        // The node is a tensor itself, or a dictionary of tensors.
        guard let layer = try? node.decode(String.self) else {
          call.positional.append(try node.decode(DecodedArgument.self).value)
          continue
        }
        call.positional.append(try tensor(layer, &node, &call.keywords))
      }
    }
    return call
  }

  /// A tensor or a list of tensors in a node.
  private static func argument(
    _ entry: inout any UnkeyedDecodingContainer, _ keywords: inout [String: Argument<NamedReference>]
  ) throws -> Argument<NamedReference> {
    if let layer = try? entry.decode(String.self) { return try tensor(layer, &entry, &keywords) }
    var items: [Argument<NamedReference>] = []
    while !entry.isAtEnd {
      if var inner = try? entry.nestedUnkeyedContainer() {
        items.append(try argument(&inner, &keywords))
      } else {
        items.append(try entry.decode(DecodedArgument.self).value)
      }
    }
    return .list(items)
  }

  /// The rest of a tensor after the layer name: node, tensor, keyword arguments. A constant has a special layer name.
  private static func tensor(
    _ layer: String, _ rest: inout any UnkeyedDecodingContainer, _ keywords: inout [String: Argument<NamedReference>]
  ) throws -> Argument<NamedReference> {
    let node = try rest.decode(Int.self)
    let isConstant = layer == "_CONSTANT_VALUE"
    let value: Argument<NamedReference> =
      isConstant
      ? try rest.decode(DecodedArgument.self).value
      : .tensor(NamedReference(layer: layer, node: node, tensor: try rest.decode(Int.self)))
    keywords = [:]
    while !rest.isAtEnd {
      guard let named = try? rest.nestedContainer(keyedBy: Config.Key.self) else {
        _ = try rest.decode(DecodedArgument.self)
        continue
      }
      for key in named.allKeys { keywords[key.stringValue] = try named.decode(DecodedArgument.self, forKey: key).value }
    }
    return value
  }
}

/// `{"args": […], "kwargs": {…}}` in Keras 3; earlier a dictionary of tensors: `{"age": ["age", 0, 0, {}]}`.
private struct KeyedNode: Decodable {
  let call: InboundNode<NamedReference>

  init(from decoder: any Decoder) throws {
    let node = try decoder.container(keyedBy: Config.Key.self)
    guard node.contains(Config.Key("args")) || node.contains(Config.Key("kwargs")) else {
      call = InboundNode(positional: [try DecodedArgument(from: decoder).value])
      return
    }
    var call = InboundNode<NamedReference>(positional: [])
    var arguments = try node.nestedUnkeyedContainer(forKey: Config.Key("args"))
    while !arguments.isAtEnd { call.positional.append(try arguments.decode(DecodedArgument.self).value) }
    if let named = try? node.nestedContainer(keyedBy: Config.Key.self, forKey: Config.Key("kwargs")) {
      for key in named.allKeys {
        call.keywords[key.stringValue] = try named.decode(DecodedArgument.self, forKey: key).value
      }
    }
    self.call = call
  }
}
