extension Migrator {
  /// A call of a layer. The lists of Keras 2 stay where Keras 3 reads them; a call with tensors in keywords or in
  /// nested lists takes the form of Keras 3.
  mutating func call(
    _ node: JSONTree, of layer: JSONTree, _ graph: CallGraph, at place: MigrationPlace
  ) -> JSONTree {
    if node["args"] != nil { return node }
    var call = LayerCall(node, graph)
    let dropped = call.dropNullKeywords()
    for name in dropped { record(.callKeyword, "\(name): null removed", at: place) }
    if let problem = call.problem {
      leave(problem, "write the call in the form of Keras 3", at: place)
      return node
    }
    guard call.isPlainList else {
      let result = call.keras3Form { reference in
        shape(place.layer.dropLast() + [reference.layer], graph.node(reference), reference.tensor)
      }
      record(.callForm, "\(node.brief) → args and kwargs", at: place)
      return result
    }
    let result = call.legacyForm
    if call.isShifted {
      record(.nestedNodeIndex, "\(node.brief) → \(result.brief)", at: place)
    } else if TensorReference(node, graph.names) != nil {
      record(.callForm, "\(node.brief) put into a list", at: place)
    } else if dropped.isEmpty {
      return node
    }
    return result
  }
}

/// The arguments of one call.
struct LayerCall {
  /// The positional argument: a tensor, or tensors in lists or objects.
  let inputs: JSONTree
  private(set) var keywords: [JSONTree.Member] = []
  private(set) var problem: String?
  private let graph: CallGraph

  init(_ node: JSONTree, _ graph: CallGraph) {
    self.graph = graph
    if TensorReference(node, graph.names) != nil || node.items.first?.string == Self.constant {
      // One tensor, without a list around it.
      inputs = node
    } else if node.items.count == 1, let only = node.items.first, TensorReference(only, graph.names) == nil {
      inputs = only
    } else {
      inputs = node
    }
    collectKeywords(inputs)
    if problem == nil { checkReferences(inputs) }
  }

  private static let constant = "_CONSTANT_VALUE"

  private mutating func collectKeywords(_ value: JSONTree) {
    if TensorReference(value, graph.names) != nil || value.items.first?.string == Self.constant {
      let items = value.items
      if items.count == 4, let members = items[3].members {
        // Keras 3 takes the keywords of the last tensor; Keras 2 writes the same ones with each.
        if !members.isEmpty { keywords = members }
      }
      return
    }
    for item in value.items { collectKeywords(item) }
    for member in value.members ?? [] { collectKeywords(member.value) }
  }

  private mutating func checkReferences(_ value: JSONTree) {
    if value.items.first?.string == Self.constant { return }
    if TensorReference(value, graph.names) != nil { return }
    if let name = value.items.first?.string, value.items.count >= 3 {
      problem =
        graph.names.contains(name)
        ? "a call is written in an unknown form" : "a call refers to \(name), which is no layer"
      return
    }
    for item in value.items { checkReferences(item) }
    for member in value.members ?? [] { checkReferences(member.value) }
  }

  /// Removes keywords that are null, or lists of nulls, and returns their names.
  mutating func dropNullKeywords() -> [String] {
    let dropped = keywords.filter { $0.value.isNothing }.map(\.key.value)
    keywords.removeAll { $0.value.isNothing }
    return dropped
  }

  /// Whether the positional argument is a number or another value, no tensor.
  var isConstant: Bool { inputs.items.first?.string == Self.constant }

  /// Whether Keras 3 reads the call as a list of tensors.
  var isPlainList: Bool {
    let tensors = TensorReference(inputs, graph.names) != nil ? [inputs] : inputs.list ?? []
    return !tensors.isEmpty && tensors.allSatisfy { TensorReference($0, graph.names) != nil }
      && !keywords.contains { hasReference($0.value) }
  }

  /// Whether a value refers to a tensor.
  func hasReference(_ value: JSONTree) -> Bool {
    TensorReference(value, graph.names) != nil || value.items.contains(where: hasReference)
      || (value.members ?? []).contains { hasReference($0.value) }
  }

  /// Whether a reference has another number in Keras 3.
  var isShifted: Bool { isShifted(inputs) }

  private func isShifted(_ value: JSONTree) -> Bool {
    if let reference = TensorReference(value, graph.names) { return graph.node(reference) != reference.node }
    return value.items.contains { isShifted($0) } || (value.members ?? []).contains { isShifted($0.value) }
  }

  /// `[["a", 0, 0, {}], …]`
  var legacyForm: JSONTree {
    let tensors = TensorReference(inputs, graph.names) != nil ? [inputs] : inputs.items
    return .list(
      tensors.compactMap { tensor in
        TensorReference(tensor, graph.names).map { reference in
          .list([
            .string(reference.layer), .integer(graph.node(reference)), .integer(reference.tensor), .object(keywords),
          ])
        }
      })
  }

  /// Whether the list of tensors has one.
  private var isOneTensor: Bool {
    inputs.items.count == 1 && TensorReference(inputs.items[0], graph.names) != nil
  }

  /// `{"args": […], "kwargs": {…}}`
  func keras3Form(_ shape: (TensorReference) -> [Int?]?) -> JSONTree {
    [
      "args": .list([revived(isOneTensor ? inputs.items[0] : inputs, shape)]),
      "kwargs": .object(keywords.map { .init(key: $0.key, value: revived($0.value, shape)) }),
    ]
  }

  /// A value with references in the form of Keras 3.
  func revived(_ value: JSONTree, _ shape: (TensorReference) -> [Int?]?) -> JSONTree {
    if let reference = TensorReference(value, graph.names) {
      let sizes = shape(reference).map { JSONTree.list($0.map { $0.map { .integer($0) } ?? .null }) }
      return [
        "class_name": "__keras_tensor__",
        "config": [
          "shape": sizes ?? [], "dtype": "float32",
          "keras_history": .list([
            .string(reference.layer), .integer(graph.node(reference)), .integer(reference.tensor),
          ]),
        ],
      ]
    }
    if value.items.first?.string == Self.constant, value.items.count >= 3 { return value.items[2] }
    switch value {
    case .list(let items): return .list(items.map { revived($0, shape) })
    case .object(let members): return .object(members.map { .init(key: $0.key, value: revived($0.value, shape)) })
    default: return value
    }
  }
}

extension JSONTree {
  /// Null, or a list of nothing else.
  fileprivate var isNothing: Bool {
    isNull || !items.isEmpty && items.allSatisfy(\.isNull)
  }
}
