/// A serialised object in a configuration: `{"class_name": "Dense", "config": {…}}`, with a `module` in Keras 3.
package final class SerializedObject {
  package let className: String
  package let config: Config
  /// The object itself, for the keys beside `config`.
  package let json: JSONObject
  /// The object in the text; nil where no text is at hand.
  package let source: SourceValue?

  /// - Throws: `ConfigError` without a `class_name`.
  package convenience init(_ json: JSONObject, writer: KerasRelease, builder: any LayerBuilder) throws {
    try self.init(json, writer: writer, builder: builder, source: nil)
  }

  /// - Parameter source: the same object in the text.
  package init(
    _ json: JSONObject, writer: KerasRelease, builder: any LayerBuilder, source: SourceValue?
  ) throws {
    guard let className = json.text("class_name") else {
      throw ConfigError(
        path: json.path + "class_name", problem: json.contains("class_name") ? "must be a text" : "is missing")
    }
    self.className = className
    self.config = Config(
      className, json.object("config"), writer: writer, builder: builder, source: source?["config"])
    config.holder = source
    self.json = json
    self.source = source
  }

  /// An object that the configuration describes in another form.
  package init(_ className: String, _ config: Config, json: JSONObject) {
    self.className = className
    self.config = config
    self.json = json
    source = nil
  }

  /// The name under which the class is registered.
  package var registeredName: String? { json.text("registered_name") }

  /// The stated Python module of the class.
  package var module: String? { json.text("module") }

  /// Builds the layer for a call.
  package func build(_ call: Call) throws -> Built { try config.builder.build(self, call) }

  /// Builds the layer for one input.
  package func build(_ input: Shape) throws -> Built { try build(Call([input])) }
}

/// A class that is not part of Keras, or not declared here: its shapes and weights are unknown.
package struct UnknownClass: Error, Sendable {
  package let className: String
  /// The class as the program must supply it; nil for a class of Keras whose shapes and weights no configuration
  /// states.
  package let custom: CustomObject?

  package init(_ className: String) {
    self.className = className
    custom = nil
  }

  /// A class that is not part of Keras.
  ///
  /// - Parameter misfit: why the declaration of a pack does not describe it.
  package init(_ object: SerializedObject, misfit: String? = nil) {
    className = object.className
    var custom = CustomObject(.layer, of: object)
    custom.misfit = misfit
    self.custom = custom
  }

  /// What an error in a declaration says, as a clause.
  package static func reason(_ error: any Error) -> String {
    switch error {
    case let error as ConfigError: "\(error.path) \(error.problem)"
    case let error as IncompatibleShapes: error.reason
    case let error as UnknownClass: "\(error.className) is neither a class of the pack nor one of Keras"
    default: "\(error)"
    }
  }
}

/// Builds the layers inside a configuration, nested models included, and states what holds for all of them.
package protocol LayerBuilder {
  /// The limit on the axes of an output.
  var largestRank: Int { get }
  /// Whether images have their channels first in layers that do not state `data_format`.
  var defaultsToChannelsFirst: Bool { get }
  /// Whether operations state which positions of their tensors their outputs depend on.
  var measuresReach: Bool { get }

  /// - Throws: `ConfigError`, `IncompatibleShapes`, `UnknownClass`.
  func build(_ layer: SerializedObject, _ call: Call) throws -> Built

  /// Takes a value that violates a constraint of Keras and does not keep the layer from being built here.
  func report(_ problem: ConfigError)

  /// Whether an object was accepted as one of its kind that reads the same.
  func hasAccepted(_ object: SourceValue, as kind: String) -> Bool

  /// Takes an object that satisfies all constraints of its kind.
  func accept(_ object: SourceValue, as kind: String)

  /// Takes an object that is not part of Keras and that the configuration names.
  func report(_ object: CustomObject)

  /// Takes what Keras makes besides weights for the layer at hand, or one inside it.
  func report(_ costs: LoadCosts)
}

extension LayerBuilder {
  package var measuresReach: Bool { false }

  package func report(_ problem: ConfigError) {}
  package func hasAccepted(_ object: SourceValue, as kind: String) -> Bool { false }
  package func accept(_ object: SourceValue, as kind: String) {}
  package func report(_ object: CustomObject) {}
  package func report(_ costs: LoadCosts) {}
}

extension Config {
  /// The object under a key, such as the layer of a wrapper; nil if there is none.
  package func object(_ key: String) -> SerializedObject? {
    guard has(key), let inner = json?.object(key) else { return nil }
    do {
      let object = try SerializedObject(inner, writer: writer, builder: builder, source: members[key])
      // tf.keras looks the layer of a wrapper up by its class alone.
      if writer.generation == .keras3, let problem = object.formProblem { builder.report(problem) }
      return object
    } catch let error as ConfigError {
      if members[key]?["class_name"] != nil { builder.report(error) }
      return nil
    } catch {
      return nil
    }
  }

  /// The object under a required key.
  package func requiredObject(_ key: String) throws -> SerializedObject {
    recorder?.noteRequired(key)
    guard let object = object(key) else { throw error(key, has(key) ? "is not a serialised layer" : "is missing") }
    return object
  }

  /// The objects of a list, such as the cells of a stack; nil if the key has no list.
  package func objects(_ key: String) throws -> [SerializedObject]? {
    guard has(key), let list = json?.objects(key) else { return nil }
    let sources = members[key]?.items ?? []
    return try list.enumerated().map { index, inner in
      guard let inner else { throw error(key, "contains an entry that is not a serialised layer") }
      let source = sources.indices.contains(index) ? sources[index] : nil
      return try SerializedObject(inner, writer: writer, builder: builder, source: source)
    }
  }

  /// The objects of a dictionary, sorted by key.
  func objects(in key: String) -> [(key: String, object: SerializedObject)] {
    guard let inner = json?.object(key) else { return [] }
    return inner.keys.sorted().compactMap { key in
      guard let object = inner.object(key) else { return nil }
      return (try? SerializedObject(object, writer: writer, builder: builder)).map { (key, $0) }
    }
  }
}
