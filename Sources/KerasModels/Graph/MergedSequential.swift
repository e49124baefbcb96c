import Basics
import KerasLayers

extension SerializedObject {
  /// Whether this is a `Merge` of Keras 1 that contains its branches; a Sequential model may begin with one.
  var hasBranches: Bool { className == "Merge" && config.hasLayers }
}

extension Graph {
  /// A Sequential model that begins with a `Merge`. The layers of the branches are flattened into it, as Keras saves
  /// them.
  static func mergedSequential(_ object: SerializedObject, _ name: String?, _ own: [GraphLayer]) throws -> Graph {
    var flat = FlattenedBranches()
    for entry in try own[0].object.layerEntries() { flat.add(try GraphLayer(entry, like: object.config)) }

    var layers = flat.layers
    var arguments = flat.outputs.map { Argument.tensor($0) }
    var sources = flat.outputs.filter { $0.layer >= 0 }.map { layers[$0.layer].name }
    var output = Reference(layer: Reference.unresolved, node: 0, tensor: 0, recorded: nil)
    for layer in own {
      var layer = layer
      layer.calls = [InboundNode(positional: arguments)]
      layer.sources = sources
      output = Reference(layer: layers.count, node: 0, tensor: 0, recorded: nil)
      layers.append(layer)
      arguments = [.tensor(output)]
      sources = [layer.name]
    }
    return Graph(
      object, name, layers, inputs: flat.inputs, outputs: [output], statedInputs: flat.statedInputs,
      hasConstructionNode: true)
  }
}

/// The layers of several branches in one list.
private struct FlattenedBranches {
  private(set) var layers: [GraphLayer] = []
  private(set) var inputs: [Reference] = []
  private(set) var statedInputs: [Shape] = []
  /// The output of each branch.
  private(set) var outputs: [Reference] = []
  private var indices: [Name: Int] = [:]

  mutating func add(_ branch: GraphLayer) {
    guard let graph = branch.nested else {
      let input = newInput((try? branch.object.config.statedInputShape()) ?? .unknown)
      var layer = branch
      layer.calls = [InboundNode(positional: [.tensor(input)])]
      outputs.append(append([layer])(Reference(layer: 0, node: 0, tensor: 0, recorded: nil)))
      return
    }
    let outer = graph.inputs.enumerated().filter { $1.layer == Reference.modelInput }
    let stated = outer.map {
      newInput(graph.statedInputs.indices.contains($1.tensor) ? graph.statedInputs[$1.tensor] : .unknown)
    }
    let moved = append(graph.layers, inputs: stated)
    inputs += graph.inputs.filter { $0.layer != Reference.modelInput }.map(moved)
    outputs += graph.outputs.map(moved)
  }

  private mutating func newInput(_ shape: Shape) -> Reference {
    let input = Reference(layer: Reference.modelInput, node: 0, tensor: statedInputs.count, recorded: nil)
    statedInputs.append(shape)
    inputs.append(input)
    return input
  }

  /// Appends the layers of a branch and returns the mapping of its references. A layer whose name another branch has
  /// is shared and gets more calls.
  private mutating func append(_ branch: [GraphLayer], inputs stated: [Reference] = []) -> (Reference) -> Reference {
    let targets = branch.map { layer in
      let index = indices[Name(layer.name)] ?? layers.count
      let calls = index < layers.count ? layers[index].calls.count : 0
      if index == layers.count {
        indices[Name(layer.name)] = index
        layers.append(layer)
        layers[index].calls = []
      }
      layers[index].calls += layer.calls
      return (layer: index, calls: calls, added: layer.calls.count)
    }
    let moved = { (reference: Reference) -> Reference in
      if reference.layer == Reference.modelInput, stated.indices.contains(reference.tensor) {
        return stated[reference.tensor]
      }
      guard targets.indices.contains(reference.layer) else { return reference }
      let target = targets[reference.layer]
      return Reference(
        layer: target.layer, node: target.calls &+ reference.node, tensor: reference.tensor,
        recorded: reference.recorded
      )
    }
    for target in targets {
      for call in target.calls..<(target.calls + target.added) {
        layers[target.layer].calls[call] = layers[target.layer].calls[call].map(moved)
      }
    }
    return moved
  }
}
