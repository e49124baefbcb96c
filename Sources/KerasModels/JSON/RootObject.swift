import Basics
import FoundationEssentials
import KerasLayers

/// The outermost object of a configuration, before the release of Keras is known.
struct RootObject: Decodable {
  let values: KeyedDecodingContainer<Config.Key>

  init(from decoder: any Decoder) throws { values = try decoder.container(keyedBy: Config.Key.self) }

  /// Decodes the text. JSON that was encoded twice, as a string, is decoded again.
  ///
  /// - Returns: the object and the text that it was decoded from.
  static func decode(
    _ text: JSONNormalizer, _ limits: Limits, unwrapping: Bool = true
  ) throws(ModelError) -> (RootObject, JSONNormalizer) {
    let decoder = JSONDecoder()
    decoder.nonConformingFloatDecodingStrategy = .convertFromString(
      positiveInfinity: "Infinity", negativeInfinity: "-Infinity", nan: "NaN")
    let data = Data(text.bytes)
    do {
      return (try decoder.decode(RootObject.self, from: data), text)
    } catch {
      if unwrapping, let inner = try? decoder.decode(String.self, from: data) {
        return try decode(JSONNormalizer(Array(inner.utf8), limits), limits, unwrapping: false)
      }
      throw Self.error(error, text)
    }
  }

  var version: String? { string("keras_version") }
  var backend: String? { string("backend") }

  private func string(_ key: String) -> String? { try? values.decodeIfPresent(String.self, forKey: Config.Key(key)) }

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
      usesBuildConfig: writer.generation == .keras3 || values.contains(Config.Key("module")))
    if !values.contains(Config.Key("class_name")), values.contains(Config.Key("layers")) {
      let className = values.contains(Config.Key("output_layers")) ? "Functional" : "Sequential"
      let config = Config(className, values, writer: writer, builder: builder, source: source)
      return SerializedObject(className, config, values: values)
    }
    return try SerializedObject(values, writer: writer, builder: builder, source: source)
  }

  private static func error(_ error: any Error, _ text: JSONNormalizer) -> ModelError {
    guard text.bytes.contains(where: { $0 > UInt8(ascii: " ") }) else { return .invalidJSON("it is empty") }
    if text.isTruncated {
      return .truncated(after: text.bytes.count)
    }
    switch error {
    case DecodingError.typeMismatch: return .notAModel("its outermost value is not an object")
    case DecodingError.dataCorrupted(let context):
      let detail = context.underlyingError.map { "\($0)" } ?? context.debugDescription
      return .invalidJSON(detail)
    default: return .invalidJSON("\(error)")
    }
  }
}
