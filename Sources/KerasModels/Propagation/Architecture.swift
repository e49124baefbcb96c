import Basics
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
        throw ModelError.exceeds(.calls, "the model makes \(limits.clause(.calls))")
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
      throw .notAModel("\(error.path) \(error.problem)")
    } catch {
      throw .notAModel("\(error)")
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
