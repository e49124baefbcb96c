import Basics

/// One layer of a model with everything about it worked out: its calls, its weights, and what lies inside it.
public struct LayerPlan: Sendable {
  public var name: String
  /// True where the configuration gives it no name, so that this one is made up.
  public var isUnnamed = false
  /// The class name in the configuration.
  public let className: String
  /// The attributes that lead from the object around it to the list of layers it stands in: empty in a model, `layer` for the
  /// layers of a model that a wrapper holds.
  public internal(set) var owner = ""
  /// The name of the model whose list of layers it stands in.
  public var model: String?
  public var trainable = true
  /// One entry a call (inbound node), in order.
  public var calls: [Resolved] = []
  /// Its own weights and those of the layers it wraps; empty for a model, whose layers have them.
  public var weights: [Weight] = []
  /// The layers of a nested model.
  public var children: [LayerPlan] = []
  /// True for a model among the layers.
  public var isModel = false
  /// True for an operation (`keras.ops`) among the layers: it holds no variables and is not saved.
  public var isOperation = false
  /// False for a class that is not part of Keras, or is not known here: then its weights are not known either.
  public var isKnown = true
  /// Whether it may hold weights that its configuration does not tell of.
  public var holdsUnknownWeights = false
  /// False where no shape of its model is known: Keras creates its weights when data comes.
  public var isBuilt = true
  /// The names of the layers whose outputs its first call takes.
  public var connectedTo: [String] = []
  /// What is wrong with it.
  public var problems: [Problem] = []

  public init(name: String, className: String) {
    self.name = name
    self.className = className
  }

  /// A call with its shapes worked out; the outputs keep their arithmetic.
  public struct Resolved: Sendable {
    public let inputs: [Shape]
    public let outputs: [Shape]

    public init(inputs: [Shape], outputs: [Shape]) {
      self.inputs = inputs
      self.outputs = outputs
    }
  }

  /// Something wrong with a layer, found while the model was worked out.
  public enum Problem: Sendable {
    case invalidConfig(ConfigError)
    case incompatibleShapes(String)
    /// Keras recorded another shape for one of its outputs than the one recomputed.
    case recordedShape(recorded: [Int?], recomputed: [Int?])
    /// Keras built the layer on another input than the one it is given, so that its weights are others.
    case recordedInput(recorded: [Int?], given: [Int?])
    /// One of its shapes exceeds a limit; a clause says by what.
    case exceeds(Limit, String)
    case danglingReference(String)
    case duplicateName
    case cycle
  }

  /// Whether its weights cannot be told.
  public var isOpen: Bool { !isKnown || !isBuilt || holdsUnknownWeights || isBroken }

  /// Whether something wrong with it kept its weights from being worked out.
  private var isBroken: Bool {
    guard !problems.isEmpty, weights.isEmpty, children.isEmpty else { return false }
    return problems.contains { problem in
      switch problem {
      case .invalidConfig, .incompatibleShapes, .exceeds: true
      default: false
      }
    }
  }

  /// The plan as seen from a wrapper that holds it under `attribute`.
  func prefixed(by attribute: String) -> LayerPlan {
    var copy = self
    copy.owner = owner.isEmpty ? attribute : attribute + "/" + owner
    return copy
  }

  /// Marks every weight in it as not trainable.
  public mutating func freeze() {
    trainable = false
    for index in weights.indices { weights[index].frozen = true }
    for index in children.indices { children[index].freeze() }
  }

  /// Every weight in it, in the order in which Keras lists them: own ones, then those of the layers inside.
  public var allWeights: [Weight] { weights + children.flatMap(\.allWeights) }
}
