import Basics
import KerasLayers

/// The outermost object of a configuration, before the release of Keras is known.
struct RootObject {
  let json: JSONObject

  /// The object that a text is. JSON that was encoded twice, as a string, is decoded.
  ///
  /// - Returns: the object and the text that it is in.
  static func decode(
    _ text: JSONNormalizer, _ limits: Limits, unwrapping: Bool = true
  ) throws(ModelError) -> (RootObject, JSONNormalizer) {
    guard let root = text.source.root else {
      guard text.bytes.contains(where: { $0 > UInt8(ascii: " ") }) else { throw .invalidJSON("it is empty") }
      throw .truncated(after: text.bytes.count)
    }
    if root.kind == .object { return (RootObject(json: JSONObject(root)), text) }
    guard unwrapping, let inner = try? root.decoded(as: String.self) else {
      throw .notAModel("its outermost value is not an object")
    }
    return try decode(JSONNormalizer(Array(inner.utf8), limits), limits, unwrapping: false)
  }

  var version: String? { json.text("keras_version") }
  var backend: String? { json.text("backend") }

  /// The model itself, also where only the result of its `get_config()` is given, without a class around it.
  ///
  /// - Parameters:
  ///   - writer: the release of Keras that wrote it; nil to derive it from `heuristics`.
  ///   - declared: the user's declarations of custom classes.
  ///   - source: the object in the text, if its values are to be checked.
  ///   - statesSharing: whether any object in the text states a `shared_object_id`.
  func model(
    writtenBy writer: KerasRelease?, _ heuristics: ReleaseHeuristics, declared: DeclaredLayers = DeclaredLayers(),
    _ limits: Limits, source: SourceValue? = nil, statesSharing: Bool = false
  ) throws -> SerializedObject {
    let writer = writer ?? KerasRelease(heuristics.generation ?? .tfKeras)
    let builder = ModelBuilder(
      declared: declared, limits, sharing: statesSharing ? SharedObjects(source, writer) : nil,
      defaultsToChannelsFirst: writer.generation == .keras1 && heuristics.hasChannelsFirst,
      usesBuildConfig: writer.generation == .keras3 || json.contains("module"))
    if !json.contains("class_name"), json.contains("layers") {
      let className = json.contains("output_layers") ? "Functional" : "Sequential"
      let config = Config(className, json, writer: writer, builder: builder, source: source)
      return SerializedObject(className, config, json: json)
    }
    return try SerializedObject(json, writer: writer, builder: builder, source: source)
  }
}
