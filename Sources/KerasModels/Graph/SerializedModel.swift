import Basics
import KerasLayers

extension SerializedObject {
  /// Whether the object is a model: one of Keras' models, or a subclass that has the configuration of one.
  var isModel: Bool {
    Catalogue.layer(className) == nil
      && ((config.hasLayers && listsLayersOfModel || hasBareList || isKeras1Graph) && !isDeclared || isDeclaredModel)
  }

  /// Whether `layers` are those of a model, and not the parts of a layer of the user, which calls them as it likes.
  ///
  /// A subclass of `Functional` states inputs and outputs; one of `Sequential` has no keys of its own, and its first
  /// layer states the shape of the input.
  private var listsLayersOfModel: Bool {
    if Catalogue.isModel(className) { return true }
    if config.has("input_layers") || config.has("output_layers") { return true }
    guard config.keys.allSatisfy(Self.keysOfSequential.contains), let first = (try? config.objects("layers"))??.first
    else { return false }
    return config.has("build_input_shape") || first.className == "InputLayer" || first.isModel
      || (try? first.config.statedInputShape()) != nil
  }

  private static let keysOfSequential: Set = [
    "name", "trainable", "dtype", "layers", "build_input_shape",
  ]

  /// The entries of `layers` in the text; of Keras 1, none.
  var layerSources: [SourceValue] {
    guard config.writer.generation >= .keras2, let source = config.source else { return [] }
    return (source["layers"] ?? source).items
  }

  /// The entries of `layers`; in Keras 1 and early Keras 2 of `config`, if that is a list.
  func layerEntries() throws -> [JSONObject] {
    let (holder, key) = config.hasLayers ? (config.json, "layers") : (json, "config")
    guard let holder, let entries = holder.objects(key) else { throw config.error("layers", "is missing") }
    return try entries.enumerated().map { index, entry in
      guard let entry else {
        throw ConfigError(path: holder.path + key + index, problem: "is not a serialized layer")
      }
      return entry
    }
  }

  /// Whether Keras loads a layer or a model as trainable: tf.keras forgets of every model whether it was frozen, Keras
  /// 3 of a Sequential one.
  ///
  /// - Source: `Sequential.from_config` (`keras/src/models/sequential.py`, 3.15.1), `Functional.from_config` (2.15.0).
  func isLoadedAsTrainable(isModel: Bool) -> Bool {
    if isModel, config.writer.generation == .tfKeras || config.writer.generation == .keras3 && className == "Sequential"
    {
      return true
    }
    return config.optionalIfTyped("trainable", as: Bool.self) ?? true
  }

  /// Before tf.keras, a model with `trainable` false freezes its layers. tf.keras and Keras 3 ignore the key of a
  /// model, and each layer states its own.
  ///
  /// - Source: `Model.from_config` (`keras/src/engine/training.py`, 2.15.0).
  var freezesLayers: Bool {
    config.writer.generation < .tfKeras && config.optionalIfTyped("trainable", as: Bool.self) == false
  }

  /// The input shape on which a model was built after its construction.
  var builtInputShape: Shape? {
    let sizes = config.optionalIfTyped("build_input_shape", as: [Int?].self) ?? builtShape ?? []
    return sizes.isEmpty ? nil : Shape(sizes: sizes)
  }

  /// The input shape in `build_config`, which Keras records since 2.13 for layers of one input.
  var builtShape: [Int?]? {
    if let source, !source.members.hasEscapedKeys {
      guard let build = source["build_config"] else { return nil }
      if let sizes = build["input_shape"]?.plainSizes { return sizes }
    }
    return try? json.object("build_config")?.decodeIfPresent([Int?].self, "input_shape")
  }

  /// Whether Keras 3 built it on its first call (`build_config`), and its class has a constructor but no `get_config`:
  /// of all configurations, only the one that Keras makes of the constructor's arguments has no `name`.
  var mayHaveCreatedWeights: Bool {
    guard config.writer.generation == .keras3,
      json.contains("build_config"), !json.isNull("build_config"), let own = json.object("config")
    else { return false }
    return !own.contains("name")
  }

  private var hasBareList: Bool {
    Catalogue.isModel(className) && json.isList("config")
  }

  /// Whether the user or a pack declares its class as a layer.
  var isDeclared: Bool {
    let declared = config.modelBuilder.declared
    return declared.layer(self) != nil || !Catalogue.isModel(className) && declared.packaged(self) != nil
  }

  /// Whether a pack declares its class as a model.
  var isDeclaredModel: Bool {
    let builder = config.modelBuilder
    return !Catalogue.isModel(className) && !isOperation && builder.declared.model(self) != nil
      && builder.misfit(of: self) == nil
  }

  /// Its graph, if it is a model; nil also for one whose declaration in a pack does not fit its configuration.
  func nestedGraph(name: String) throws -> Graph? {
    guard isModel else { return nil }
    do {
      return try Graph.read(self, name: name)
    } catch is UnknownClass {
      return nil
    }
  }
}
