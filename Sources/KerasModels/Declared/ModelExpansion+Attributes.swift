import KerasLayers

/// What a program asks of its values: `layer.units`, `backbone.input`.
extension ModelExpansion {
  func attribute(_ name: String, of value: DeclaredValue) throws -> DeclaredValue? {
    switch value {
    case .tensor where name == "dtype": return .null
    case .tensor(let tensor) where name == "shape": return .shape(try draft.shape(of: tensor))
    case .layer(let layer):
      if ["dtype", "compute_dtype"].contains(name) {
        let object = layer.object?.config.declaredValue("dtype")
        return layer["dtype"] ?? object ?? config.declaredValue("dtype") ?? .null
      }
      guard let object = layer.object else {
        if let value = layer[name] { return value }
        return package.part(name, of: layer, like: config).map { .layer(part($0, named: name, of: layer)) }
      }
      if object.isModel {
        let index = try index(of: layer)
        guard let nested = draft.layers[index].nested else { break }
        return try attribute(name, of: nested, object)
      }
      if name == "class_name" { return .text(object.className.withoutPackage) }
      if name == "built" { return .bool(object.builtShape != nil) }
      return object.config.declaredValue(name) ?? .null
    case .object(let object):
      if name == "built" { return .bool(object.builtShape != nil) }
      return object.config.declaredValue(name) ?? .null
    default: return nil
    }
    return nil
  }

  /// An attribute of a model inside this one: its inputs, one of its layers, one of its constructor's arguments.
  private func attribute(_ name: String, of nested: Graph, _ object: SerializedObject) throws -> DeclaredValue? {
    switch name {
    case "class_name": return .text(object.className.withoutPackage)
    case "input", "inputs":
      let key = ".inputs of \(nested.name)"
      if let known = known[key] { return known }
      var tensors: [DeclaredValue] = []
      for reference in nested.inputs where nested.layers.indices.contains(reference.layer) {
        tensors.append(draft.tensor(layer: draft.add(nested.layers[reference.layer].asInput), node: 0, tensor: 0))
      }
      let result = Self.structured(nested.inputNames, tensors)
      if case .null = inputs { inputs = result }
      known[key] = result
      return result
    case "output", "outputs":
      let key = ".outputs of \(nested.name)"
      if let known = known[key] { return known }
      guard let inputs = try attribute("input", of: nested, object) else { return nil }
      let tensors = draft.splice(nested, on: try Self.tensors(of: inputs).map { draft.tensors[$0] })
      known[key] = Self.structured(nested.outputNames, tensors)
      return known[key]
    default: break
    }
    if let layer = nested.layers.first(where: { $0.name == name }) {
      let key = ".\(name) of \(nested.name)"
      if let known = known[key] { return known }
      let shared = DeclaredObject(layer.object)
      draft.set(draft.add(layer.shared), for: shared)
      known[key] = .layer(shared)
      return known[key]
    }
    if let declared = nested.declared {
      if let variable = declared.variables[name] {
        switch variable {
        case .tensor: return nil
        case .layer(let layer):
          return try draft.borrowed(layer, named: name, from: nested, config).map { .layer($0) } ?? variable
        default: return variable
        }
      }
      return try declared.value(name)
    }
    return object.config.declaredValue(name)
  }

  /// A layer that a layer of the graph makes for itself, as one that the program has.
  private func part(_ part: DeclaredObject, named name: String, of layer: DeclaredObject) -> DeclaredObject {
    let key = ObjectIdentifier(layer)
    if let known = parts[key]?[name] { return known }
    var arguments = part.arguments
    if part["name"] == nil { arguments.append(("name", .text(name))) }
    let result = DeclaredObject(part.className, arguments, package: part.package)
    parts[key, default: [:]][name] = result
    partOwners[ObjectIdentifier(result)] = (layer, name)
    return result
  }
}

extension GraphLayer {
  /// The same input layer in the model around its model.
  fileprivate var asInput: GraphLayer {
    var copy = GraphLayer(name: name, object: object, nested: nil)
    copy.calls = [InboundNode(positional: [])]
    return copy
  }

  /// The same layer in the model around its model, not yet called there.
  var shared: GraphLayer {
    var copy = self
    copy.calls = []
    return copy
  }
}
