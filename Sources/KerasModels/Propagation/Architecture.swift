import Basics
import FoundationEssentials
import KerasLayers

/// A model read from its configuration, with all shapes and weights computed.
package final class Architecture: Sendable {
  /// The model's name.
  package let name: String
  /// `Functional`, `Sequential`, or the class of a subclassed model.
  package let className: String
  /// The form in which Keras does not read the configuration; nil if it reads it as it stands.
  package let form: ConfigurationForm?
  /// The release of Keras that wrote the configuration.
  package let writer: KerasRelease
  /// The stated version of Keras, true or not.
  package let statedVersion: String?
  /// The release with the stated version; nil if none is stated, or no readable one.
  package let statedRelease: KerasRelease?
  /// What in the configuration only some versions of Keras write.
  package let versionEvidence: [VersionEvidence]
  /// The stated backend.
  package let backend: String?
  /// The shapes of the model's inputs.
  package let inputs: [Shape]
  /// The shapes of the model's outputs.
  package let outputs: [Shape]
  /// The layers in the order of the configuration.
  package let layers: [LayerPlan]
  /// Keys that occur more than once in an object of the JSON.
  package let duplicateKeys: [String]
  /// The objects that may determine what loading does.
  package let objects: ConfigObjects
  /// The nesting depth of the JSON.
  package let depth: Int
  /// False for a model with `trainable` false, which counts none of its weights as trainable; tf.keras ignores the key.
  package let isTrainable: Bool
  /// True for a subclassed model, whose layers are defined by a program.
  package let isOpaque: Bool
  /// The classes and functions outside of its layers that are not part of Keras: its own class, losses, metrics.
  package let customObjects: [CustomObject]
  /// The configuration keys that the layers of each declared class have, all together; only classes that occur.
  package let declaredKeys: [String: Set<String>]
  /// The optimizer of Keras 3 with which the model was compiled; nil without one.
  package let optimizer: CompiledObjects.Optimizer?
  /// Whether Keras 3 compiles it with its default optimizer, because a compilation is stated without one.
  package let compilesWithDefaultOptimizer: Bool
  /// Whether Keras fails to compile it if it has no trainable weights.
  package let needsTrainableWeights: Bool
  /// The root of the configuration in its text.
  package let source: SourceValue?
  /// The most bytes that the model's inputs and the tensors between its layers take at once for one sample; nil if
  /// unknown, or unless it was asked for.
  package let peakActivation: Int?
  /// The axes of each input along which receptive fields are stated; nil unless they were asked for.
  package let inputSpaces: [InputSpace]?
  /// Problems of the model as a whole.
  package let problems: [LayerPlan.Problem]

  /// Reads `model.to_json()`, a `config.json` or a `model_config`.
  ///
  /// - Parameters:
  ///   - stated: the version of Keras that the file states, used if the text states none.
  ///   - weightsVersion: the version that a separate weights file states; a hint if nothing else states one.
  ///   - declared: the user's declarations of custom classes.
  ///   - measuresMemory: whether to compute the memory of the tensors between layers.
  ///   - measuresReach: whether to compute the receptive field of each layer.
  /// - Throws: `ModelError` if the text is not JSON or not a model.
  package init(
    json text: [UInt8], keras stated: String? = nil, weights weightsVersion: String? = nil,
    declared: DeclaredLayers = DeclaredLayers(), measuresMemory: Bool = false, measuresReach: Bool = false,
    limits: Limits = Limits()
  ) throws(ModelError) {
    let original = text
    let (root, text) = try RootObject.decode(JSONNormalizer(original, limits), limits)
    form = ConfigurationForm(original, root)
    if let foreign = root.foreignFormat { throw .foreign(foreign) }
    let version = root.version ?? stated
    let heuristics = ReleaseHeuristics(text.bytes), source = text.source.root
    self.source = source
    let release = version.flatMap(heuristics.release(stating:))
    let read = { (writer: KerasRelease?) throws -> (SerializedObject, Graph) in
      let object = try root.model(
        writtenBy: writer, heuristics, declared: declared, limits, source: source, statesSharing: text.statesSharing)
      if try object.isOpaqueModel { return (object, Graph(opaque: object)) }
      do {
        return (object, try Graph.read(object))
      } catch let error as UnknownClass {
        guard try object.isOpaqueModel else { throw error }
        return (object, Graph(opaque: object))
      }
    }
    do {
      let assumed = release ?? (version == nil ? weightsVersion.flatMap(heuristics.release(ofWeights:)) : nil)
      var (object, graph) = try read(assumed)
      versionEvidence = object.versionEvidence(graph)
      if let assumed, versionEvidence.contains(where: { $0.contradicts(assumed) }) {
        // The contents decide, not the stated version.
        (object, graph) = try read(nil)
      }
      isTrainable = object.isLoadedAsTrainable(isModel: true)
      isOpaque = try object.isOpaqueModel
      statedVersion = version
      statedRelease = release
      let builder = object.config.modelBuilder
      defer { builder.removePlans() }
      builder.measuresMemory = measuresMemory
      builder.measuresReach = measuresReach
      let plan = builder.plan(of: graph)
      try builder.deadline.check()
      guard !builder.isExhausted else {
        throw ModelError.exceeds(.calls, "the model makes \(limits.clause(.calls))")
      }
      declaredKeys = builder.declaredKeys
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
      peakActivation = plan.memory?.total
      inputSpaces = measuresReach ? InputSpace.all(plan, builder) : nil
      let unlocated = object.lacksModule ? object.error("module", "is missing") : nil
      let built = builder.usesBuildConfig ? object.archivedBuildProblem : nil
      let shared = builder.sharing?.conflict
      let form = [unlocated, object.formProblem, object.compileProblem(isModel: true), built, shared].compactMap(\.self)
      problems = form.map(LayerPlan.Problem.invalidConfig) + graph.problems + plan.problems
      let compiled = root.json.contains("compile_config") ? source?["compile_config"] : nil
      let isOfKeras = Catalogue.isModel(object.className) || Catalogue.layer(of: object) != nil
      let isKnown = isOfKeras && !object.isForeign || object.isDeclaredModel
      var model = CustomObject(.model, of: object)
      model.misfit = builder.misfit(of: object)
      let own = isKnown ? [] : [model]
      let training = compiled.map { CompiledObjects($0, writer: object.config.writer, isLegacy: false) }
      customObjects = own + (training?.custom ?? [])
      optimizer = training?.optimizer
      compilesWithDefaultOptimizer =
        writer.generation == .keras3 && compiled?.kind == .object && compiled?.isTruthy == true
        && compiled?["optimizer"] == nil
      needsTrainableWeights = training?.needsTrainableWeights ?? false
    } catch let error as ModelError {
      throw error
    } catch let error as ConfigError {
      throw .notAModel("\(error.path) \(error.problem)")
    } catch {
      throw .notAModel("\(error)")
    }
  }

  /// Whether all input shapes are known, so that the model has weights.
  package var isBuilt: Bool { !isOpaque && !inputs.contains { $0.rank == nil } }
}

extension Graph {
  /// A model that lists no layers.
  fileprivate convenience init(opaque object: SerializedObject) {
    self.init(
      name: object.config.optionalIfTyped("name", as: String.self) ?? object.className.snakeCased,
      className: object.className,
      makesTrainable: nil, layers: [], inputs: [], outputs: [], hasConstructionNode: false)
  }
}

extension SerializedObject {
  /// Whether this is a subclassed model: a custom class that lists no layers, or one of Keras that is saved as a whole.
  ///
  /// - Throws: `ConfigError` for a single layer.
  fileprivate var isOpaqueModel: Bool {
    get throws {
      if isModel || Catalogue.isModel(className) { return false }
      if ["FeatureSpace", "WideDeepModel"].contains(className) { return true }
      guard Catalogue.layer(of: self) == nil else {
        throw ConfigError(path: JSONPath() + "class_name", problem: "is \(className), a layer and not a model")
      }
      return true
    }
  }
}
