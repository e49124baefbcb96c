import Basics
import KerasLayers

/// Resolves the layer names in references.
struct LayerNames {
  private let indices: [Name: Int]
  private let hasConstructionNode: [Bool]
  private let isInput: [Bool]
  /// Whether the calls of a model that was built on inputs of its own are counted from 1, and no reference means its
  /// construction; and an input layer has one call, whatever its number.
  private let countsFromOne: Bool

  init(_ layers: [GraphLayer], countsFromOne: Bool) {
    indices = Dictionary(
      layers.indices.map { (Name(layers[$0].referenceName ?? layers[$0].name), $0) },
      uniquingKeysWith: { first, _ in first })
    hasConstructionNode = layers.indices.map { layers[$0].nested?.hasConstructionNode ?? false }
    isInput = layers.indices.map { layers[$0].isInput }
    self.countsFromOne = countsFromOne
  }

  /// The resolved reference; a name without a layer is added to `problems`.
  ///
  /// - Parameter isEnd: whether it is an input or an output of the model, not the origin of a call's input.
  func resolve(
    _ reference: NamedReference, _ problems: inout [LayerPlan.Problem], isEnd: Bool = false
  ) -> Reference {
    guard let layer = indices[Name(reference.layer)] else {
      problems.append(.danglingReference("\"\(reference.layer)\", which is not a layer"))
      return Reference(layer: Reference.unresolved, node: 0, tensor: 0, recorded: reference.recorded)
    }
    let offset = hasConstructionNode[layer] && !reference.countsFromZero ? 1 : 0
    if countsFromOne, offset == 1, reference.node == 0 {
      problems.append(
        .danglingReference("call 0 of \"\(reference.layer)\", a model, whose calls in another model begin with 1"))
      return Reference(layer: Reference.unresolved, node: 0, tensor: 0, recorded: reference.recorded)
    }
    let node = countsFromOne && isInput[layer] && !isEnd || reference.node <= 0 ? 0 : reference.node - offset
    return Reference(layer: layer, node: node, tensor: reference.tensor, recorded: reference.recorded)
  }
}
