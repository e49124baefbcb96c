import Basics
import KerasLayers

/// The calls of layers and operations, and the tensors that they return.
extension ModelExpansion {
  func call(
    _ layer: DeclaredObject, _ arguments: [DeclaredValue], _ named: [(key: String, value: DeclaredValue)]
  ) throws -> DeclaredValue {
    let index = try index(of: layer)
    if layer.className == "InputLayer", !draft.layers[index].calls.isEmpty { throw error("calls an input") }
    var keywords: [String: Argument<Reference>] = [:]
    for item in named { keywords[item.key] = try argument(item.value) }
    draft.layers[index].calls.append(InboundNode(positional: try arguments.map(argument), keywords: keywords))
    let node = draft.layers[index].calls.count - 1
    let nested = draft.layers[index].nested
    guard let names = nested?.outputNames else {
      let count = nested?.outputs.count ?? 1
      let outputs = (0..<count).map { draft.tensor(layer: index, node: node, tensor: $0) }
      if nested == nil, case .tensor(let tensor) = outputs[0] { results.insert(tensor) }
      return count == 1 ? outputs[0] : .list(outputs)
    }
    return Self.dictionary(names, names.indices.map { draft.tensor(layer: index, node: node, tensor: $0) })
  }

  /// The tensors of inputs or outputs: by their keys, or a list of several.
  static func structured(_ names: [String]?, _ tensors: [DeclaredValue]) -> DeclaredValue {
    names.map { dictionary($0, tensors) } ?? (tensors.count == 1 ? tensors[0] : .list(tensors))
  }

  /// Tensors by their keys: those of one key are a list.
  private static func dictionary(_ names: [String], _ tensors: [DeclaredValue]) -> DeclaredValue {
    var items: [(key: String, value: DeclaredValue)] = []
    for (name, tensor) in zip(names, tensors) {
      if let last = items.last, last.key == name {
        items[items.count - 1].value = .list((last.value.elements ?? [last.value]) + [tensor])
      } else {
        items.append((name, tensor))
      }
    }
    return .dictionary(items)
  }

  func operate(
    _ name: String, _ arguments: [DeclaredValue], _ named: [(key: String, value: DeclaredValue)]
  ) throws -> DeclaredValue {
    if name == "shape", case .tensor(let tensor)? = arguments.first { return .shape(try draft.shape(of: tensor)) }
    let operation = name.split(separator: "_").map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined()
    let own = named.first { $0.key == "name" }?.value.string ?? builder.expansions.nextName(operation)
    let json =
      "{\"module\":\"keras.src.ops.numpy\",\"class_name\":\"\(operation)\",\"config\":{\"name\":\"\(own)\"}}"
    let index = draft.add(try layer(json, name: own))
    var keywords: [String: Argument<Reference>] = [:]
    for item in named where item.key != "name" { keywords[item.key] = try argument(item.value) }
    let positional = try arguments.enumerated().map { position, value in
      if name == "get_item", position == 1 { return try indices(value) }
      return try argument(value)
    }
    draft.layers[index].calls.append(InboundNode(positional: positional, keywords: keywords))
    return draft.tensor(layer: index, node: 0, tensor: 0)
  }

  private func indices(_ value: DeclaredValue) throws -> Argument<Reference> {
    switch value {
    case .list(let items): return .list(try items.map(indices))
    case .dictionary(let items):
      func bound(_ key: String) throws -> Argument<Reference> {
        try argument(items.first { $0.key == key }?.value ?? .null)
      }
      return .slice(start: try bound("start"), stop: try bound("stop"), step: try bound("step"))
    default: return try argument(value)
    }
  }

  func outputs(of value: DeclaredValue, count: Int) throws -> [DeclaredValue]? {
    guard case .tensor(let tensor) = value else { return nil }
    let reference = draft.tensors[tensor]
    guard reference.tensor == 0 else { return nil }
    return (0..<count).map { draft.tensor(layer: reference.layer, node: reference.node, tensor: $0) }
  }

  func structure(of value: DeclaredValue) throws -> DeclaredValue? {
    guard case .tensor(let tensor) = value, results.contains(tensor) else { return nil }
    return try draft.structure(of: tensor)
  }
}
