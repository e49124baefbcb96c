import Basics
import KerasLayers

/// A model as its configuration describes it: its layers and the calls that connect them.
///
/// A Sequential model is a graph in which each layer is called once, on the output of the layer before.
final class Graph {
  let name: String
  let className: String
  /// Whether it makes its layers trainable; nil where each states that by itself.
  let makesTrainable: Bool?
  private(set) var layers: [GraphLayer]
  /// The outputs of its input layers, or `Reference.modelInput` without input layers.
  let inputs: [Reference]
  let outputs: [Reference]
  /// The input shapes that a model without input layers states; empty if only a call determines them.
  let statedInputs: [Shape]
  /// Whether the model's own construction counts as its call 0, so that calls from outside begin with 1.
  let hasConstructionNode: Bool
  /// Whether it returns all outputs of the calls that `outputs` refers to, as a Sequential model does, which names
  /// none.
  let returnsAllOutputs: Bool
  /// Whether layers name the layers whose outputs they take; in a Sequential model each takes that of the one before.
  let isFunctional: Bool
  /// Problems of the model as a whole.
  let problems: [LayerPlan.Problem]
  /// The names of its inputs and outputs, in order, if they are dictionaries.
  var inputNames: [String]?
  var outputNames: [String]?
  /// The names of the layers that `makesTrainable` is about; nil for all.
  var attributes: Set<String>?
  /// What its declaration in a pack states; nil for a model whose configuration lists its layers.
  var declared: DeclaredGraph?
  /// The shapes that Keras recorded for the outputs of calls.
  let recorded: [OutputID: [Int?]]
  /// The outputs that are inputs of the model: the number of each, and that of the input.
  private(set) lazy var passedInputs = findPassedInputs()
  /// The outputs of calls that layers and the model's outputs take.
  private(set) lazy var usedOutputs = findUsedOutputs()

  init(
    name: String, className: String, makesTrainable: Bool?, layers: [GraphLayer], inputs: [Reference],
    outputs: [Reference],
    statedInputs: [Shape] = [], hasConstructionNode: Bool, returnsAllOutputs: Bool = false, isFunctional: Bool = false,
    problems: [LayerPlan.Problem] = []
  ) {
    self.name = name
    self.className = className
    self.makesTrainable = makesTrainable
    self.layers = layers
    self.inputs = inputs
    self.outputs = outputs
    self.statedInputs = statedInputs
    self.hasConstructionNode = hasConstructionNode
    self.returnsAllOutputs = returnsAllOutputs
    self.isFunctional = isFunctional
    self.problems = problems
    self.recorded = layers.recordedShapes
  }

  /// Whether `makesTrainable` is about a layer.
  func sets(_ layer: GraphLayer) -> Bool { attributes?.contains(layer.name) ?? true }

  /// The objects that are frozen with it, which other models may have too.
  var frozenObjects: [Int] { makesTrainable == false ? layers.filter(sets).flatMap(\.objects) : [] }

  /// Marks all layers as those of a package that does not save their dtypes.
  func markUnsavedDTypes() { for index in layers.indices { layers[index].hasUnsavedDType = true } }

  /// Marks each layer that is not marked yet as one that several models may have.
  fileprivate func shareLayers(_ nextObject: () -> Int) {
    for index in layers.indices where layers[index].sharing == nil { layers[index].share(nextObject) }
  }
}

/// An output tensor of a call.
struct OutputID: Hashable {
  let layer: Int
  let node: Int
  let tensor: Int
}

/// A call of a layer within a graph.
struct CallID: Hashable {
  let layer: Int
  let call: Int
}

/// A layer of a graph.
struct GraphLayer {
  var name: String
  /// The name by which references call it, if the entry in the list of layers states another one than `config` does.
  var referenceName: String?
  let object: SerializedObject
  /// True if the configuration states no name.
  let isUnnamed: Bool
  /// The graph of a nested model; nil for a layer.
  let nested: Graph?
  /// The object that several layers of a declared model are, or are parts of, and the attribute of such a part.
  var sharing: (object: Int, attribute: String)?
  /// The objects that it is, or that are in it.
  var objects: [Int] { (sharing.map { [$0.object] } ?? []) + (nested?.layers.flatMap(\.objects) ?? []) }
  /// Its parts that are layers of the model, or parts of those.
  var borrowed: [(part: String, object: Int, attribute: String)] = []
  /// Whether its dtype is not saved, so that its weights may be stored in another one.
  var hasUnsavedDType = false
  /// Its calls within the graph, in order; an input layer has one call without arguments.
  var calls: [InboundNode<Reference>] = []
  var problems: [LayerPlan.Problem] = []
  /// Whether the model has it as an attribute and does not call it.
  var isKept = false
  /// The attribute under which it is saved and the shape that it is built on, for such a layer.
  var kept: (attribute: String, shape: Shape)?
  /// The names of the layers whose outputs are the inputs of its first call.
  var sources: [String] = []

  let isInput: Bool

  init(
    name: String, referenceName: String? = nil, object: SerializedObject, isUnnamed: Bool = false, nested: Graph?,
    problems: [LayerPlan.Problem] = []
  ) {
    self.name = name
    self.referenceName = referenceName
    self.object = object
    self.isUnnamed = isUnnamed
    self.nested = nested
    self.problems = problems
    isInput = object.className == "InputLayer"
  }

  /// Marks it as one that several models may have, or each layer of a nested model.
  mutating func share(_ nextObject: () -> Int) {
    if let nested { nested.shareLayers(nextObject) } else { sharing = (nextObject(), "") }
  }
}

extension [GraphLayer] {
  /// The shapes that references state for their tensors.
  fileprivate var recordedShapes: [OutputID: [Int?]] {
    var shapes: [OutputID: [Int?]] = [:]
    for layer in indices {
      for call in self[layer].calls {
        call.forEachReference { if let recorded = $0.recorded { shapes[OutputID($0)] = recorded } }
      }
    }
    return shapes
  }

  /// The shapes that layers of one input were built on (`build_config`), by the tensor that their first call takes.
  ///
  /// Keras does not look at that of a layer without weights, so it proves nothing.
  var builtShapes: [OutputID: [Int?]] {
    var shapes: [OutputID: [Int?]] = [:]
    for layer in self {
      guard let references = layer.calls.first?.references, references.count == 1, let built = layer.object.builtShape,
        (try? Catalogue.build(layer.object, Call([Shape(sizes: built)])))?.weights.isEmpty != true
      else { continue }
      shapes[OutputID(layer: references[0].layer, node: references[0].node, tensor: references[0].tensor)] = built
    }
    return shapes
  }
}

/// The shapes and weights of a graph for some input shapes.
struct GraphPlan {
  let inputs: [Shape]
  let outputs: [Shape]
  let layers: [LayerPlan]
  /// Problems of the model's inputs and outputs.
  let problems: [LayerPlan.Problem]
  /// The memory of the tensors between the layers; nil unless it was asked for.
  var memory: ActivationMemory?
  /// The dtype of the first output; nil where it was not asked for or is unknown.
  var outputDType: DType?
  /// The positions of its inputs on which a position of its outputs depends; unknown unless it was asked for.
  var reach = Reach.unknown
}
