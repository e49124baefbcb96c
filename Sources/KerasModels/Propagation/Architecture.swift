import FoundationEssentials
import KerasLayers

/// A model read from its configuration, with every shape and weight worked out: what a weights file for it should hold.
public struct Architecture: Sendable {
  /// The name that the configuration gives the model.
  public let name: String
  /// `Functional`, `Sequential`, or the class of a subclassed model.
  public let className: String
  /// Which Keras wrote the configuration.
  public let writer: KerasRelease
  /// The stated version of Keras, true or not.
  public let statedVersion: String?
  /// What in the configuration only some versions of Keras write.
  public let versionEvidence: [VersionEvidence]
  /// The backend that the configuration states.
  public let backend: String?
  /// The shapes of the model's inputs.
  public let inputs: [Shape]
  /// The shapes of the model's outputs.
  public let outputs: [Shape]
  /// The layers in the order of the configuration.
  public let layers: [LayerPlan]
  /// Keys that an object of the JSON states more than once.
  public let duplicateKeys: [String]
  /// The objects in it that may decide what loading it does.
  package let objects: ConfigObjects
  /// How deep the objects and lists of the JSON are nested.
  public let depth: Int
  /// False where the model as a whole is not to be trained: then it counts none of its weights as trainable.
  public let isTrainable: Bool
  /// True for a subclassed model, whose layers stand in a program and not in its configuration.
  public let isOpaque: Bool
  /// What is wrong with the model as a whole.
  public let problems: [LayerPlan.Problem]

  /// How much of what a configuration may ask for is granted.
  public struct Limits: Sendable, Equatable {
    /// The layers of the model, those of nested models with them.
    public var layers = 50_000
    /// The axes of a layer's output.
    public var rank = 32
    /// The seconds that working out the model may take, and again those that comparing it with a file may; 0 for any number.
    public var seconds = 0
    /// The calls of layers, those of nested models counted as often as the model is called.
    public var calls = 100_000
    /// How deep objects and lists may stand in one another before that is told: a model of twenty models within one another comes
    /// as deep as that. The decoder takes five times as many.
    public var depth = 100
    /// The objects and lists of the JSON; what is kept for each is many times its text, and large models have a tenth.
    public var objects = 200_000
    /// The values of the JSON.
    public var values = 1_000_000

    public init() {}
  }

  /// Reads `model.to_json()`, a `config.json` or a `model_config`.
  ///
  /// - Parameters:
  ///   - stated: the version of Keras that the file around the text states, where the text states none.
  ///   - declared: what the user says of classes that are not part of Keras.
  /// - Throws: `ModelError` where the text is no JSON or no model.
  public init(
    json text: [UInt8], keras stated: String? = nil, declared: DeclaredLayers = DeclaredLayers(),
    limits: Limits = Limits()
  ) throws(ModelError) {
    let (root, text) = try RootObject.decode(JSONNormalizer(text, limits), limits)
    let version = root.version ?? stated
    let heuristics = ReleaseHeuristics(text.bytes)
    let read = { (version: String?) throws -> (SerializedObject, Graph) in
      let object = try root.model(keras: version, heuristics, declared: declared, limits)
      return (object, try object.isOpaqueModel ? Graph(opaque: object) : Graph.read(object))
    }
    do {
      var (object, graph) = try read(version)
      versionEvidence = object.versionEvidence(graph)
      if let stated = version.flatMap(KerasRelease.Version.init),
        versionEvidence.contains(where: { $0.contradicts(stated) })
      {
        // The contents decide, not the stated version.
        (object, graph) = try read(nil)
      }
      isTrainable = object.config.optionalIfTyped("trainable", as: Bool.self) ?? true
      isOpaque = try object.isOpaqueModel
      statedVersion = version
      let builder = object.config.modelBuilder
      defer { builder.removePlans() }
      let plan = builder.plan(of: graph)
      try builder.deadline.check()
      guard !builder.isExhausted else {
        throw ModelError(
          "the model makes more than the \(limits.calls) calls of layers that are allowed; --max-calls allows more")
      }
      duplicateKeys = text.duplicateKeys
      objects = text.objects
      depth = text.depth
      name = graph.name
      className = graph.className
      writer = object.config.writer
      backend = root.backend
      inputs = plan.inputs
      outputs = plan.outputs
      layers = plan.layers
      problems = graph.problems + plan.problems
    } catch let error as ModelError {
      throw error
    } catch let error as ConfigError {
      throw ModelError("the JSON is not a Keras model: \(error.path) \(error.problem)")
    } catch {
      throw ModelError("the JSON is not a Keras model: \(error)")
    }
  }

  /// Whether the model holds any shape to build it from.
  public var isBuilt: Bool { !isOpaque && !inputs.contains { $0.rank == nil } }
}

extension Graph {
  /// A model that states no layers.
  fileprivate convenience init(opaque object: SerializedObject) {
    self.init(
      name: object.config.optionalIfTyped("name", as: String.self) ?? object.className.snakeCased,
      className: object.className,
      freezesLayers: false, layers: [], inputs: [], outputs: [], hasConstructionNode: false)
  }
}

extension SerializedObject {
  /// Whether this is a subclassed model: a class of its own that states no layers.
  ///
  /// - Throws: `ConfigError` for a single layer.
  fileprivate var isOpaqueModel: Bool {
    get throws {
      if isModel || Catalogue.isModel(className) { return false }
      guard Catalogue.layer(className) == nil else {
        throw ConfigError(path: JSONPath() + "class_name", problem: "is \(className), a layer and not a model")
      }
      return true
    }
  }
}
