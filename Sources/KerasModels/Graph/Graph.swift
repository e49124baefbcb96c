import KerasLayers

/// A model as its configuration describes it: its layers, and the calls that join them.
///
/// A Sequential model is a graph too: each layer is called once, on the output of the one before.
final class Graph {
  let name: String
  let className: String
  /// Whether all that is in it is frozen with it.
  let freezes: Bool
  let layers: [GraphLayer]
  /// Where the tensors from outside come in: the input layers, or `Reference.modelInput` without any.
  let inputs: [Reference]
  let outputs: [Reference]
  /// The input shapes that a model without input layers states; none where only a call can tell them.
  let statedInputs: [Shape]
  /// Whether calls from outside count from 1, the model's own construction being its call 0.
  let hasConstructionNode: Bool
  /// What is wrong with the model as a whole.
  let problems: [LayerPlan.Problem]
  /// The shapes that Keras recorded for the outputs of calls.
  let recorded: [OutputID: [Int?]]

  /// The shapes that layers were built on, by the tensor that their first call takes: they tell what cannot be recomputed.
  private(set) lazy var builtOn: [OutputID: [Int?]] = layers.builtShapes

  /// What the model gives on its own input shapes, once it has been worked out.
  var own: GraphPlan?

  init(
    name: String, className: String, freezes: Bool, layers: [GraphLayer], inputs: [Reference], outputs: [Reference],
    statedInputs: [Shape] = [], hasConstructionNode: Bool, problems: [LayerPlan.Problem] = []
  ) {
    self.name = name
    self.className = className
    self.freezes = freezes
    self.layers = layers
    self.inputs = inputs
    self.outputs = outputs
    self.statedInputs = statedInputs
    self.hasConstructionNode = hasConstructionNode
    self.problems = problems
    self.recorded = layers.recordedShapes
  }
}

/// An output of a call.
struct OutputID: Hashable {
  let layer: Int
  let node: Int
  let tensor: Int
}

/// A layer as it stands in a graph.
struct GraphLayer {
  var name: String
  let object: SerializedObject
  /// True where the configuration gives it no name.
  var isUnnamed = false
  /// The graph inside, where the layer is a model.
  let nested: Graph?
  /// Its calls within the graph, in order; an input layer's one call takes nothing.
  var calls: [InboundNode<Reference>] = []
  var problems: [LayerPlan.Problem] = []
  /// The names of the layers whose outputs its first call takes.
  var sources: [String] = []

  var isInput: Bool { object.className == "InputLayer" }
}

extension [GraphLayer] {
  /// The shapes that references state for the tensors they name.
  fileprivate var recordedShapes: [OutputID: [Int?]] {
    var shapes: [OutputID: [Int?]] = [:]
    for layer in self {
      for reference in layer.calls.flatMap(\.references) {
        guard let recorded = reference.recorded else { continue }
        shapes[OutputID(layer: reference.layer, node: reference.node, tensor: reference.tensor)] = recorded
      }
    }
    return shapes
  }

  /// The `build_config` of layers whose first call takes one tensor.
  fileprivate var builtShapes: [OutputID: [Int?]] {
    var shapes: [OutputID: [Int?]] = [:]
    for layer in self {
      guard let references = layer.calls.first?.references, references.count == 1, let built = layer.object.builtShape
      else { continue }
      shapes[OutputID(layer: references[0].layer, node: references[0].node, tensor: references[0].tensor)] = built
    }
    return shapes
  }
}

/// What a graph gives for the shapes it is called with.
struct GraphPlan {
  let inputs: [Shape]
  let outputs: [Shape]
  let layers: [LayerPlan]
  /// What is wrong with where the model begins and ends.
  let problems: [LayerPlan.Problem]
}
