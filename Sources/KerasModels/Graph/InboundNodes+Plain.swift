import KerasLayers

/// The notations in which almost every call is written, read from the text: the decoder takes thousands of instructions
/// for each list.
extension InboundNodes {
  /// The calls of a layer in the text; nil if one is in any other notation, which the decoder reads.
  init?(plain layer: SourceValue?) {
    guard let layer, !layer.members.hasEscapedKeys, let nodes = layer["inbound_nodes"], nodes.kind == .list else {
      return nil
    }
    var calls: [InboundNode<NamedReference>] = []
    for node in nodes.items {
      guard let call = node.kind == .list ? Self.legacy(node) : Self.keyed(node) else { return nil }
      calls.append(call)
    }
    self.init(calls: calls)
  }

  /// The inputs or outputs of a model, `[["conv2d", 0, 0], …]`, or the only one; nil in any other notation.
  static func plainEnds(_ list: SourceValue) -> [NamedReference]? {
    guard list.kind == .list, case let entries = list.items, let first = entries.first else { return nil }
    if first.kind == .text { return entries.count == 3 ? NamedReference(plain: entries).map { [$0] } : nil }
    var ends: [NamedReference] = []
    for entry in entries {
      guard entry.kind == .list, case let parts = entry.items, parts.count == 3, let end = NamedReference(plain: parts)
      else { return nil }
      ends.append(end)
    }
    return ends
  }

  /// `[["conv2d", 0, 0, {}], …]`.
  private static func legacy(_ node: SourceValue) -> InboundNode<NamedReference>? {
    var call = InboundNode<NamedReference>(positional: [])
    for entry in node.items {
      guard entry.kind == .list, case let parts = entry.items, parts.count == 3 || parts.count == 4,
        let reference = NamedReference(plain: parts), reference.layer != "_CONSTANT_VALUE",
        parts.count == 3 || parts[3].kind == .object && parts[3].members.isEmpty
      else { return nil }
      call.isList = true
      call.positional.append(.tensor(reference))
    }
    return call
  }

  /// `{"args": […], "kwargs": {…}}` with tensors, lists of tensors, flags and `null`.
  private static func keyed(_ node: SourceValue) -> InboundNode<NamedReference>? {
    guard node.kind == .object, !node.members.hasEscapedKeys, let arguments = node["args"], arguments.kind == .list,
      let named = node["kwargs"], named.kind == .object, !named.members.hasEscapedKeys
    else { return nil }
    var call = InboundNode<NamedReference>(positional: [])
    for value in arguments.items {
      guard let argument = argument(value) else { return nil }
      call.positional.append(argument)
    }
    for member in named.members {
      guard let argument = argument(member.value) else { return nil }
      call.keywords[member.key] = argument
    }
    return call
  }

  private static func argument(_ value: SourceValue) -> Argument<NamedReference>? {
    switch value.kind {
    case .null: return .null
    case .bool: return value.bool.map { .bool($0) }
    case .object: return NamedReference(plainTensor: value).map { .tensor($0) }
    case .list:
      var tensors: [Argument<NamedReference>] = []
      for item in value.items {
        guard item.kind == .object, let tensor = NamedReference(plainTensor: item) else { return nil }
        tensors.append(.tensor(tensor))
      }
      return .list(tensors)
    case .number, .text: return nil
    }
  }
}

extension NamedReference {
  /// `"conv2d", 0, 0`: a layer, its call and the output.
  fileprivate init?(plain parts: [SourceValue], recorded: [Int?]? = nil, countsFromZero: Bool = false) {
    guard parts.count >= 3, let layer = parts[0].plainString, parts[1].kind == .number, let node = parts[1].integer,
      parts[2].kind == .number, let tensor = parts[2].integer
    else { return nil }
    self.init(layer: layer, node: node, tensor: tensor, recorded: recorded, countsFromZero: countsFromZero)
  }

  /// A `__keras_tensor__` with the shape that Keras 3 records.
  fileprivate init?(plainTensor value: SourceValue) {
    guard !value.members.hasEscapedKeys, value["class_name"]?.isText("__keras_tensor__") == true,
      let config = value["config"], config.kind == .object, !config.members.hasEscapedKeys,
      let history = config["keras_history"], history.kind == .list
    else { return nil }
    guard let sizes = config["shape"]?.plainSizes, sizes.allSatisfy({ $0 ?? 0 >= 0 }),
      config["dtype"]?.isTensorDType == true
    else { return nil }
    self.init(plain: history.items, recorded: sizes, countsFromZero: true)
  }
}
