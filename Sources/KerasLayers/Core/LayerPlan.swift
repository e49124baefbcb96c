import Basics

/// One layer of a model with its shapes, weights and inner layers computed.
package struct LayerPlan: Sendable {
  package var name: String
  /// True if the configuration states no name and this one was generated.
  package var isUnnamed = false
  /// The class name in the configuration.
  package var className: String
  /// The attribute path from the object around it to its list of layers: empty in a model, `layer` for the layers of a
  /// wrapped model.
  package internal(set) var owner = ""
  /// The attribute under which its model saves it, if the model does not call it; empty for any other layer.
  package var attribute = ""
  /// The name of the model that lists it.
  package var model: String?
  package var trainable = true
  /// One entry for each call (inbound node), in order.
  package var calls: [ResolvedCall] = []
  /// Its own weights and those of the layers it wraps; empty for a model, whose layers have the weights.
  package var weights: [Weight] = []
  /// The layers of a nested model.
  package var children: [LayerPlan] = []
  /// True for a model among the layers.
  package var isModel = false
  /// True for an operation (`keras.ops`) among the layers, which has no variables and is not saved.
  package var isOperation = false
  /// False for a class that is not part of Keras or not declared here, whose weights are unknown.
  package var isKnown = true
  /// True for a class that is not Keras' own and that a user or a pack declares.
  package var isDeclared = false
  /// Whether the configuration shows that Keras built it on its first call, rather than when it was constructed, and
  /// that its class has a constructor of its own: it may have created layers and weights.
  package var mayHaveCreatedWeights = false
  /// The object that Keras loads for it and for other layers; nil if its configuration names none.
  package var sharedObject: Int?
  /// Whether each of its calls must have the rank that it was built on.
  package var keepsRank = false
  /// Whether it may have weights that its configuration does not state.
  package var holdsUnknownWeights = false
  /// False if no input shape of its model is known: Keras creates the weights on the first call.
  package var isBuilt = true
  /// The names of the layers whose outputs are the inputs of its first call.
  package var connectedTo: [String] = []
  /// For each call, the calls whose outputs it takes; the inputs of the model are left out.
  package var sources: [[CallSource]] = []
  /// What it accepts as a vocabulary saved beside the weights; nil if it needs none.
  package var vocabulary: VocabularyRules?
  /// The classes and functions that it needs and that are not part of Keras.
  package var customObjects: [CustomObject] = []
  /// The whole numbers that the configuration of a custom class states.
  package var statedSizes: [(key: String, value: Int)] = []
  /// The keys in the configuration of a custom class, in the order of the text.
  package var statedKeys: [String] = []
  /// The bytes of the outputs of all its calls for one sample, with their arithmetic; nil unless it was asked for.
  package var activation: Dim?
  /// The dtype in which it computes, if it is not that of its variables; nil unless the memory was asked for.
  package var mixedDType: DType?
  /// How the first output of its first call follows the axes of each input of the model, nil for an input on which it
  /// does not depend; nil unless it was asked for.
  package var reach: [[AxisReach]?]?
  /// What Keras makes for it while it loads the model, besides its weights.
  package var costs = LoadCosts()
  /// Its problems.
  package var problems: [Problem] = []

  package init(name: String, className: String) {
    self.name = name
    self.className = className
  }

  /// The shapes of a call; outputs keep the terms that they were computed by.
  package struct ResolvedCall: Sendable {
    package let inputs: [Shape]
    package let outputs: [Shape]
    /// The multiply-accumulates for one sample.
    package let macs: MACCount
    /// The positions of its inputs on which a position of its outputs depends.
    package let reach: Reach

    package init(inputs: [Shape], outputs: [Shape], macs: MACCount = .unknown, reach: Reach = .unknown) {
      self.inputs = inputs
      self.outputs = outputs
      self.macs = macs
      self.reach = reach
    }
  }

  /// A problem of a layer found while shapes were propagated.
  package enum Problem: Sendable {
    case invalidConfig(ConfigError)
    case incompatibleShapes(String)
    /// Keras recorded an output shape that differs from the computed one.
    case recordedShape(recorded: [Int?], recomputed: [Int?])
    /// Keras built the layer on another input shape, with which it has other weights; `inputs` are the input layers of
    /// its model from which the given shape follows.
    case recordedInput(recorded: [Int?], given: [Int?], inputs: [String] = [])
    /// One of its shapes exceeds a limit; a clause says by what.
    case exceeds(Limit, String)
    case danglingReference(String)
    /// An output of the model depends on this input layer in it, which is not one of its inputs.
    case foreignInput(String)
    /// No output of the model depends on this layer in it.
    case unconnected(String)
    /// Keras 3 takes its calls for calls that another model makes of the same object.
    case sharedAcrossModels
    /// When it was saved, it was one object with an earlier layer; Keras loads two.
    case sharingLost
    case duplicateName
    case cycle
    /// Keras makes more than is real for it, or for the layer of this name inside it, even if it is not connected.
    case explosion(LoadCosts.Excess, layer: String?)
  }

  /// The same layer with all its weights frozen.
  var frozen: LayerPlan {
    var copy = self
    for index in copy.weights.indices { copy.weights[index].frozen = true }
    copy.children = children.map(\.frozen)
    return copy
  }

  /// Whether its weights are not fully known.
  package var hasUnknownWeights: Bool { !isKnown || holdsUnknownWeights || !isBuilt || isInvalid }

  /// Whether it has, as far as is known, weights that its configuration does not state. An operation has none.
  package var hasUndeterminedWeights: Bool { !isKnown && !isOperation || !isBuilt || isInvalid }

  /// Whether a problem prevented its weights from being computed.
  private var isInvalid: Bool {
    guard !problems.isEmpty, weights.isEmpty, children.isEmpty else { return false }
    return problems.contains { problem in
      switch problem {
      case .invalidConfig, .incompatibleShapes, .exceeds: true
      default: false
      }
    }
  }

  /// The plan seen from a wrapper that holds it as `attribute`.
  func prefixed(by attribute: String) -> LayerPlan {
    var copy = self
    copy.owner = owner.isEmpty ? attribute : attribute + "/" + owner
    return copy
  }

  /// The plan seen from a wrapper that applies it to each step along axis 1.
  var perStep: LayerPlan {
    guard let reach else { return self }
    var copy = self
    copy.reach = reach.map { axes in axes.map { $0.prefix(1) + [.along(1, .same)] + $0.dropFirst() } }
    copy.children = children.map(\.perStep)
    return copy
  }

  /// Makes it trainable or not, with all that is in it; weights that are never trained stay so.
  package mutating func make(trainable: Bool) {
    self.trainable = trainable
    for index in weights.indices {
      weights[index].frozen = !trainable
      weights[index].frozenByWrapper = false
    }
    for index in children.indices { children[index].make(trainable: trainable) }
  }

  /// Marks the variables that it has of some objects as not trainable.
  package mutating func freeze(variablesOf objects: Set<Int>) {
    for index in weights.indices where weights[index].sharedVariable.map({ objects.contains($0.object) }) ?? false {
      weights[index].frozen = true
    }
  }

  /// The multiply-accumulates of all its calls for one sample.
  package var macs: MACCount { calls.macs }

  /// All its weights in the order of Keras: its own, then those of inner layers.
  package var allWeights: [Weight] { weights + children.flatMap(\.allWeights) }
}

extension [LayerPlan.ResolvedCall] {
  /// The multiply-accumulates of all calls for one sample.
  package var macs: MACCount { map(\.macs).total }
}
