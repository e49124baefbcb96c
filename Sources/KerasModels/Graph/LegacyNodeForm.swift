import KerasLayers

/// What tf.keras demands of the notation of a layer's calls, before it makes them: lists or objects of
/// `[layer, call, output]`, each perhaps with the keyword arguments as a fourth item.
///
/// - Source: `reconstruct_from_config` (`keras/src/engine/functional.py`), `convert_inner_node_data`
///   (`keras/src/utils/tf_utils.py`, 2.15.0).
struct LegacyNodeForm {
  /// The layer's entry in the list of layers.
  let layer: SourceValue
  /// The path of the entry.
  let path: JSONPath

  /// The first thing in the calls that tf.keras does not read; nil if it reads them all.
  func problem() -> ConfigError? {
    guard let nodes = layer["inbound_nodes"] else { return nil }
    let path = path + "inbound_nodes"
    if nodes.kind != .list || nodes.isTensor {
      // What is empty has no calls.
      return nodes.kind == .list || nodes.isTruthy
        ? ConfigError(path: path, problem: "must be a list of calls, not \(nodes.shortened)") : nil
    }
    for (index, node) in nodes.items.enumerated() {
      // The keyword arguments of the last tensor count.
      var last: SourceValue?
      let problem = node.firstProblem(at: path + index) { value, path in
        if value.isTensor {
          last = value
          return .sound
        }
        if value.kind == .list || value.kind == .object { return .inside }
        return .problem(
          ConfigError(path: path, problem: "must be [layer, call, output], not \(value.shortened)"))
      }
      if let problem { return problem }
      guard let last else {
        return ConfigError(path: path + index, problem: "names no tensor of another layer")
      }
      if case let items = last.items, items.count == 4, items[3].kind != .object {
        return ConfigError(
          path: path + index, problem: "must have an object of keyword arguments, not \(items[3].shortened)")
      }
    }
    return nil
  }
}

extension SourceValue {
  /// Whether tf.keras takes it for `[layer, call, output]`.
  fileprivate var isTensor: Bool {
    let items = items
    return (items.count == 3 || items.count == 4) && items[0].kind == .text
  }
}
