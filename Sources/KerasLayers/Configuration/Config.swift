/// The configuration of one layer, which reads a key of its object when it is asked for it.
///
/// A key that is absent or `null` takes the default. A value of the wrong type, or one that is not allowed, throws a
/// `ConfigError` with the JSON path of the key.
package final class Config {
  /// The class name of the layer.
  package let className: String
  /// The release of Keras that wrote the configuration; defaults differ between generations.
  package let writer: KerasRelease
  /// Builds the layers inside this configuration: the layer of a wrapper, a cell, a nested model.
  package let builder: any LayerBuilder
  /// The object that it is; nil if there is none.
  package let json: JSONObject?
  /// The same object in the text, for what is read without decoding; nil where no text is at hand.
  package let source: SourceValue?
  /// The object around it in the text; nil where no text is at hand.
  var holder: SourceValue?
  /// Records the keys and answers in place of `values` when documentation is generated; nil otherwise.
  var recorder: ConfigRecorder?

  package init(
    _ className: String, _ json: JSONObject?, writer: KerasRelease, builder: any LayerBuilder = Catalogue.builder,
    source: SourceValue? = nil
  ) {
    self.className = className
    self.json = json
    self.writer = writer
    self.builder = builder
    self.source = source
  }

  /// The members of the object in the text; none where nothing is to be checked.
  private(set) lazy var members: SourceValue.Members =
    writer.generation >= .tfKeras ? source?.members ?? .empty : .empty

  /// Whether `members` has every key under the name that it is asked for: none is written with escapes or by a name of
  /// Keras 1.
  private(set) lazy var isFullyRead =
    source != nil && !members.isEmpty && (isKeras3 || writer.version != nil)
    && !members.hasEscapedKeys

  /// Any key of a JSON object.
  package struct Key: CodingKey {
    package let stringValue: String
    package let intValue: Int?

    package init(_ name: String) {
      stringValue = name
      intValue = nil
    }

    package init(stringValue: String) { self.init(stringValue) }

    package init?(intValue: Int) {
      stringValue = String(intValue)
      self.intValue = intValue
    }
  }
}

extension Config {
  /// The keys that are present.
  package var keys: [String] { json?.keys ?? [] }

  /// Whether the key is present and not `null`.
  package func has(_ key: String) -> Bool {
    if let recorder {
      recorder.note(key)
      return false
    }
    if let value = members[key] { return !value.isNull }
    guard !isFullyRead, let json else { return false }
    let key = self.key(key)
    return json.contains(key) && !json.isNull(key)
  }

  /// Whether the key is present, even if `null`.
  package func mentions(_ key: String) -> Bool {
    members[key] != nil || !isFullyRead && json?.contains(key) == true
  }

  /// The value of a key; the default if it is absent or `null`.
  package func callAsFunction<Value: Decodable>(_ key: String, default fallback: Value) throws -> Value {
    recorder?.note(key, default: fallback)
    return try optional(key) ?? fallback
  }

  /// A flag. Of a value of another type its truth in Python counts; `null` is false in tf.keras and Keras 3.
  package func callAsFunction(_ key: String, default fallback: Bool) throws -> Bool {
    if let recorder {
      recorder.note(key, default: fallback)
      if let flag = recorder.flag(key) { return flag }
    }
    if let value = try optional(key, as: Bool.self) { return value }
    return stated(key) == nil && fallback
  }

  /// The value of a required key.
  package func required<Value: Decodable>(_ key: String, as type: Value.Type = Value.self) throws -> Value {
    recorder?.noteRequired(key)
    guard let value = try optional(key, as: type) else { throw error(key, "is missing") }
    return value
  }

  /// The value of a key; nil if it is absent or `null`.
  package func optional<Value: Decodable>(_ key: String, as type: Value.Type = Value.self) throws -> Value? {
    if let recorder {
      recorder.note(key)
      return nil
    }
    if let answer = answer(key, as: type) { return answer }
    guard let json else { return nil }
    do {
      return try json.decodeIfPresent(type, self.key(key))
    } catch {
      if let value = members[key].flatMap({ $0.converted(to: type, callingInt: !isKeras3) }) { return value }
      throw wrongValue(key, "must be \(Self.article(for: type))")
    }
  }

  /// The error of a key whose value is not what it must be, in the words of `reject`.
  private func wrongValue(_ key: String, _ problem: String) -> ConfigError {
    error(key, problem + (stated(key).map { ", not \($0.shortened)" } ?? ""))
  }

  /// The value of a key that may have one of several types; nil if it is absent, `null` or of another type.
  package func optionalIfTyped<Value: Decodable>(_ key: String, as type: Value.Type = Value.self) -> Value? {
    decodedIfTyped(key, as: type)
  }

  /// A text, read without the generic path, which is not specialised for callers in other modules.
  package func optionalIfTyped(_ key: String, as type: String.Type) -> String? {
    stated(inText: key)?.plainString ?? decodedIfTyped(key, as: type)
  }

  /// A flag, likewise.
  package func optionalIfTyped(_ key: String, as type: Bool.Type) -> Bool? {
    stated(inText: key)?.bool ?? decodedIfTyped(key, as: type)
  }

  private func stated(inText key: String) -> SourceValue? { recorder == nil ? members[key] : nil }

  private func decodedIfTyped<Value: Decodable>(_ key: String, as type: Value.Type) -> Value? {
    if let recorder {
      recorder.note(key)
      return nil
    }
    if let answer = answer(key, as: type) { return answer }
    if stated(inText: key)?.hasOtherKind(than: type) == true { return nil }
    return try? json?.decodeIfPresent(type, self.key(key))
  }

  /// The value under a key as the text writes it, nil in it for a key that is absent or `null`; nil if the decoder has
  /// to be asked, which takes thousands of instructions.
  private func answer<Value>(_ key: String, as type: Value.Type) -> Value?? {
    guard let value = members[key] else { return isFullyRead ? .some(nil) : nil }
    if value.isNull { return .some(nil) }
    return value.plain(as: type).map { .some($0) }
  }

  /// `count` whole numbers, stated as a list or as one number for all.
  package func list(_ key: String, _ count: Int, default fallback: Int? = nil) throws -> [Int] {
    if let fallback { recorder?.note(key, default: fallback) } else { recorder?.noteRequired(key) }
    if let legacy = try legacyList(key), legacy.count == count { return legacy }
    guard let many = optionalIfTyped(key, as: [Int].self) ?? stated(key)?.wholeNumbers else {
      if let one = optionalIfTyped(key, as: Int.self) { return Array(repeating: one, count: count) }
      guard let fallback, !has(key) else {
        throw has(key) ? wrongValue(key, "must be a number or a list of numbers") : error(key, "is missing")
      }
      return Array(repeating: fallback, count: count)
    }
    if many.count == 1 { return Array(repeating: many[0], count: count) }
    guard many.count == count else { throw error(key, "must contain \(count) numbers, not \(many.count)") }
    return many
  }

  /// Whether this is the configuration of a model: it lists layers.
  package var hasLayers: Bool { has("layers") && json?.isList("layers") == true }

  /// The objects of a list, each as a configuration.
  package func entries(_ key: String) throws -> [Config] {
    guard let objects = json?.objects(key) else {
      throw error(key, json?.contains(key) == true ? "must be a list" : "is missing")
    }
    return try objects.map { object in
      guard let object else { throw error(key, "contains an entry that is not an object") }
      return Config("", object, writer: writer, builder: builder)
    }
  }

  /// The object under a key, as a configuration; nil if there is none.
  package func entry(_ key: String) -> Config? {
    json?.object(key).map { Config("", $0, writer: writer, builder: builder, source: members[key]) }
  }

  /// The same keys as the configuration of another class.
  package func of(_ className: String) -> Config {
    let config = Config(className, json, writer: writer, builder: builder, source: source)
    config.recorder = recorder
    return config
  }

  /// A shape, with `null` for an unknown size; nil if the key is absent.
  package func shape(_ key: String) throws -> Shape? {
    try optional(key, as: [Int?].self).map { Shape(sizes: $0) }
  }

  /// An error at a key of this configuration, named as the file names it.
  package func error(_ key: String, _ problem: String) -> ConfigError {
    ConfigError(path: (json?.path ?? JSONPath()) + self.key(key), problem: problem)
  }

  private static func article(for type: Any.Type) -> String {
    switch type {
    case is Int.Type: "a whole number"
    case is Double.Type: "a number"
    case is Bool.Type: "true or false"
    case is String.Type: "a string"
    case is [Int].Type, is [Int?].Type: "a list of whole numbers"
    default: "in a form that Keras writes"
    }
  }
}
