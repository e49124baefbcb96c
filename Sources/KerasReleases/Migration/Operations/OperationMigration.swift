extension Migrator {
  /// The operation of Keras 3 in place of a layer that calls a function of TensorFlow; nil for every other layer, and
  /// where no operation computes the same.
  mutating func operation(_ layer: JSONTree, _ graph: CallGraph, at place: MigrationPlace) -> JSONTree? {
    guard let className = layer.className, ["TFOpLambda", "SlicingOpLambda", "TensorFlowOpLayer"].contains(className)
    else { return nil }
    let name = layer.layerName ?? ""
    let nodes = layer["inbound_nodes"]?.items ?? []
    let place = MigrationPlace(
      layer: place.layer, path: place.path.hasSuffix(".") ? String(place.path.dropLast()) : place.path)
    let function: String
    var constants: [String: JSONTree] = [:]
    if className == "TensorFlowOpLayer" {
      let node = layer["config"]?["node_def"], operation = node?["op"]?.string ?? "?"
      guard let known = OperationTranslation.ofNodes[operation],
        let given = constantArguments(layer["config"]?["constants"], known.arguments)
      else {
        leaveOperation(operation, at: place)
        return layer
      }
      (function, constants) = (known.function, given)
    } else {
      function = layer["config"]?["function"]?.string ?? "?"
    }
    guard nodes.count == 1 else {
      leaveOperation(function, at: place)
      return layer
    }
    let result =
      className == "SlicingOpLambda" || function == "__operators__.getitem"
      ? slicing(nodes[0], graph, name, at: place)
      : translated(nodes[0], function, constants, graph, name, at: place)
    guard let result else {
      leaveOperation(function, at: place)
      return layer
    }
    record(.operation, "\(function) → keras.ops: \(result.className ?? "")", at: place)
    return result
  }

  private mutating func leaveOperation(_ function: String, at place: MigrationPlace) {
    leave(
      "tf.\(function) is called with arguments for which Keras 3 has no operation",
      "write a layer that computes the same and pass it in custom_objects", at: place)
  }

  /// The constants of a node by the names of the function's arguments.
  private func constantArguments(_ constants: JSONTree?, _ names: [String]) -> [String: JSONTree]? {
    var arguments: [String: JSONTree] = [:]
    for member in constants?.members ?? [] {
      guard let index = Int(member.key.value), index >= 1, index <= names.count else { return nil }
      arguments[names[index - 1]] = member.value
    }
    return arguments
  }

  private func translated(
    _ node: JSONTree, _ function: String, _ constants: [String: JSONTree], _ graph: CallGraph, _ name: String,
    at place: MigrationPlace
  ) -> JSONTree? {
    guard let translation = OperationTranslation.ofFunctions[function],
      target.has("ops", translation.className)
    else { return nil }
    var call = LayerCall(node, graph)
    _ = call.dropNullKeywords()
    guard call.problem == nil else { return nil }
    var given = constants
    for keyword in call.keywords { given[keyword.key.value] = keyword.value }
    let shape = { (reference: TensorReference) in
      self.shape(place.layer.dropLast() + [reference.layer], graph.node(reference), reference.tensor)
    }
    // A node of TensorFlow's graph lists its tensors; a function takes one, or all in a list.
    let takesList = ["Concatenate", "Stack"].contains(translation.className)
    let isOne = call.isConstant || TensorReference(call.inputs, graph.names) != nil
    var arguments = (isOne || takesList ? [call.inputs] : call.inputs.items).map { call.revived($0, shape) }
    for operand in translation.operands {
      guard let value = given.removeValue(forKey: operand) else { continue }
      arguments.append(call.revived(value, shape))
    }
    guard translation.operands.isEmpty || arguments.count == translation.operands.count + 1 else { return nil }
    var config = JSONTree.emptyObject
    let accepted = target.arguments("ops", translation.className)?.accepted ?? []
    if accepted.contains("name") { config["name"] = .string(name) }
    for setting in translation.settings {
      let stated = setting.names.compactMap { given.removeValue(forKey: $0) }.first
      guard let value = stated ?? setting.value, !call.hasReference(value) else { return nil }
      let key =
        setting.keras == "newshape" && accepted.contains("new_shape") && !accepted.contains("newshape")
        ? "new_shape" : setting.keras
      config[key] = value
    }
    if translation.className == "Split", config["indices_or_sections"]?.integer == nil { return nil }
    if translation.className == "Argmax" { return nil }
    for (key, value) in given where translation.neutral[key] != value { return nil }
    return [
      "module": .string("keras.src.ops.\(translation.module)"), "class_name": .string(translation.className),
      "config": config, "registered_name": .string(translation.className), "name": .string(name),
      "inbound_nodes": [["args": .list(arguments), "kwargs": [:]]],
    ]
  }

  /// `x[…]` with numbers and slices of numbers.
  private func slicing(_ node: JSONTree, _ graph: CallGraph, _ name: String, at place: MigrationPlace) -> JSONTree? {
    let call = LayerCall(node, graph)
    guard call.problem == nil, let spec = call.keywords.first(where: { $0.key.value == "slice_spec" })?.value,
      TensorReference(call.inputs, graph.names) != nil || call.inputs.items.count == 1
    else { return nil }
    var keys: [JSONTree] = []
    for item in spec.list ?? [spec] {
      if item.integer != nil {
        keys.append(item)
      } else if item.isObject, item.keys.allSatisfy(["start", "stop", "step"].contains),
        item.members?.allSatisfy({ $0.value.isNull || $0.value.integer != nil }) ?? false
      {
        let parts: JSONTree = [
          "start": item["start"] ?? .null, "stop": item["stop"] ?? .null, "step": item["step"] ?? .null,
        ]
        keys.append(["class_name": "__slice__", "config": parts])
      } else {
        return nil
      }
    }
    let shape = { (reference: TensorReference) in
      self.shape(place.layer.dropLast() + [reference.layer], graph.node(reference), reference.tensor)
    }
    let inputs = call.inputs
    let tensor = TensorReference(inputs, graph.names) == nil ? inputs.items.first ?? .null : inputs
    return [
      "module": "keras.src.ops.numpy", "class_name": "GetItem", "config": ["name": .string(name)],
      "registered_name": "GetItem", "name": .string(name),
      "inbound_nodes": [["args": [call.revived(tensor, shape), .list(keys)], "kwargs": [:]]],
    ]
  }
}
