/// The names of a functional model's layers, and how its references to nested models count their calls.
struct CallGraph {
  let names: Set<String>
  /// Nested models whose construction counts as their first call; the value is whether it is a Functional model.
  private let counting: [String: Bool]

  init(_ config: JSONTree) {
    let layers = config["layers"]?.items ?? []
    let names = Set(layers.compactMap(\.layerName))
    var least: [String: Int] = [:]
    func visit(_ value: JSONTree) {
      if let tensor = TensorReference(value, names) {
        least[tensor.layer] = min(least[tensor.layer] ?? tensor.node, tensor.node)
        if let keywords = tensor.keywords { visit(keywords) }
        return
      }
      for item in value.items { visit(item) }
      for member in value.members ?? [] { visit(member.value) }
    }
    for layer in layers { if let nodes = layer["inbound_nodes"] { visit(nodes) } }
    for key in ["input_layers", "output_layers"] { if let tensors = config[key] { visit(tensors) } }
    var counting: [String: Bool] = [:]
    for layer in layers {
      guard let name = layer.layerName, let inner = layer["config"] else { continue }
      let isFunctional = inner.isFunctionalModel
      guard isFunctional || layer.className == "Sequential", least[name] ?? 0 > 0 else { continue }
      counting[name] = isFunctional
    }
    self.names = names
    self.counting = counting
  }

  /// The number of the call that a reference means in Keras 3.
  func node(_ reference: TensorReference) -> Int {
    counting[reference.layer] == nil ? reference.node : reference.node - 1
  }

  /// The references of a model's inputs or outputs. Keras 3 counts the construction of a nested Functional model there.
  func shifted(_ value: JSONTree, isOutput: Bool) -> JSONTree {
    if let reference = TensorReference(value, names) {
      if isOutput, counting[reference.layer] == true { return value }
      return .list(
        [.string(reference.layer), .integer(node(reference)), .integer(reference.tensor)] + value.items.dropFirst(3))
    }
    switch value {
    case .list(let items): return .list(items.map { shifted($0, isOutput: isOutput) })
    case .object(let members):
      return .object(members.map { .init(key: $0.key, value: shifted($0.value, isOutput: isOutput)) })
    default: return value
    }
  }
}

/// A tensor as Keras 1 and 2 refer to it: `["dense", 0, 0]`, in a call perhaps with the call's keywords.
struct TensorReference {
  let layer: String
  let node: Int
  let tensor: Int
  let keywords: JSONTree?

  init?(_ value: JSONTree, _ names: Set<String>) {
    let items = value.items
    guard items.count == 3 || items.count == 4, let layer = items[0].string, names.contains(layer),
      let node = items[1].integer, let tensor = items[2].integer, node >= 0, tensor >= 0
    else { return nil }
    self.layer = layer
    self.node = node
    self.tensor = tensor
    keywords = items.count == 4 && items[3].isObject ? items[3] : nil
  }
}
