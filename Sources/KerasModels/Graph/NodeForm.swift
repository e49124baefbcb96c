import KerasLayers

/// What Keras 3 demands of the notation of a layer's calls, before it makes them.
///
/// - Source: `functional_from_config`, `deserialize_node` (`keras/src/models/functional.py`), `KerasTensor`
///   (`keras/src/backend/common/keras_tensor.py`, 3.15.1).
struct NodeForm {
  /// The layer's entry in the list of layers.
  let layer: SourceValue
  /// The path of the entry.
  let path: JSONPath

  /// The first thing in the calls that Keras does not read; nil if it reads them all.
  func problem() -> ConfigError? {
    guard let nodes = layer["inbound_nodes"], nodes.kind == .list else { return nil }
    let path = path + "inbound_nodes"
    for (index, node) in nodes.items.enumerated() where node.isTruthy {
      guard node.kind == .object else {
        if node.kind == .list, [.list, .text].contains(node.items.first?.kind) { continue }
        return ConfigError(path: path + index, problem: "must be an object with args and kwargs")
      }
      for (key, expected, kind) in [("args", "a list", SourceValue.Kind.list), ("kwargs", "an object", .object)] {
        guard let value = node[key] else { return ConfigError(path: path + index + key, problem: "is missing") }
        guard value.kind == kind else {
          return ConfigError(path: path + index + key, problem: "must be \(expected), not \(value.shortened)")
        }
        if let problem = problem(in: value, at: path + index + key) { return problem }
      }
    }
    return nil
  }

  private func problem(in value: SourceValue, at path: JSONPath) -> ConfigError? {
    value.firstProblem(at: path) { value, path in
      guard let name = value["class_name"]?.string, let config = value["config"] else { return .inside }
      let path = path + "config"
      switch name {
      case "__keras_tensor__": return tensorProblem(config, at: path).map { .problem($0) } ?? .sound
      case "__slice__":
        let missing = ["start", "stop", "step"].first { config[$0] == nil }
        return missing.map { .problem(ConfigError(path: path + $0, problem: "is missing")) } ?? .sound
      default: return .sound
      }
    }
  }

  private func tensorProblem(_ config: SourceValue, at path: JSONPath) -> ConfigError? {
    for key in ["shape", "dtype", "keras_history"] where config[key] == nil {
      return ConfigError(path: path + key, problem: "is missing")
    }
    if let shape = config["shape"], shape.shapeSizes == nil {
      return ConfigError(path: path + "shape", problem: "must be a list of sizes, not \(shape.shortened)")
    }
    if let dtype = config["dtype"], !dtype.isNull, !dtype.isTensorDType {
      return ConfigError(path: path + "dtype", problem: "must be the name of a dtype, not \(dtype.shortened)")
    }
    return nil
  }
}

extension SourceValue {
  /// Whether it is a layer's name, a call and an output, or a list or an object of such.
  ///
  /// - Source: `map_tensors` in `functional_from_config` (`keras/src/models/functional.py`, 3.15.1), `get_tensor` in
  ///   `reconstruct_from_config` (`keras/engine/functional.py`, 2.15.0).
  var namesTensors: Bool {
    switch kind {
    case .null, .bool, .number: return false
    case .text: return string?.isEmpty == true
    case .list:
      let items = items
      if items.count == 3, items[0].kind == .text { return items[1].integer != nil && items[2].integer != nil }
      return items.allSatisfy(\.namesTensors)
    case .object: return members.allSatisfy { $0.value.namesTensors }
    }
  }

  /// Whether it names a dtype that a tensor of Keras 3 can have.
  var isTensorDType: Bool {
    isText("float32") || string?.isDTypeOfKeras3 == true
  }
}
