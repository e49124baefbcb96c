import FoundationEssentials

/// An object of a configuration: what it has under a key is found in the text, and decoded if it is no plain value.
///
/// The decoder takes as long for a whole configuration as all other work on it, so it is given single values. An object
/// without a text, or with keys that are written with escapes, is read through the decoder's container.
package final class JSONObject {
  /// The object in the text; nil where no text is at hand.
  private let source: SourceValue?
  /// The object around it; nil for the outermost one.
  private let outer: JSONObject?
  /// Where it is in the object around it.
  private let key: String
  private let index: Int?
  private let given: KeyedDecodingContainer<Config.Key>?
  /// The decoder's container; nil if a key of the text cannot be decoded.
  private lazy var container = given ?? (try? source?.decoded(as: DecodedObject.self).container)

  /// The object that a text is.
  package convenience init(_ source: SourceValue) { self.init(source, nil, in: nil, "", nil) }

  /// The object of a decoder's container.
  package convenience init(_ container: KeyedDecodingContainer<Config.Key>) {
    self.init(nil, container, in: nil, "", nil)
  }

  /// The object that a JSON text is; nil for anything else.
  package convenience init?(json: String) {
    let object = try? SourceValue.decoder.decode(DecodedObject.self, from: Data(json.utf8))
    guard let object else { return nil }
    self.init(object.container)
  }

  private init(
    _ source: SourceValue?, _ container: KeyedDecodingContainer<Config.Key>?, in outer: JSONObject?, _ key: String,
    _ index: Int?
  ) {
    self.source = source
    given = container
    self.outer = outer
    self.key = key
    self.index = index
  }

  /// Its path in the configuration.
  package var path: JSONPath {
    guard let outer else { return JSONPath(given?.codingPath ?? []) }
    let path = outer.path + key
    return index.map { path + $0 } ?? path
  }

  /// Whether the object around it is an item of a list.
  var isInItem: Bool {
    outer.map { $0.index != nil } ?? (given?.codingPath.dropLast().last?.intValue != nil)
  }

  /// The members by which keys are found; nil if the decoder finds them.
  private var members: SourceValue.Members? {
    guard let source, case let members = source.members, !members.hasEscapedKeys else { return nil }
    return members
  }

  package var keys: [String] { members?.map(\.key) ?? container?.allKeys.map(\.stringValue) ?? [] }

  package func contains(_ key: String) -> Bool {
    if let members { return members[key] != nil }
    return container?.contains(Config.Key(key)) ?? false
  }

  /// Whether the value under a key is `null`; false without the key.
  package func isNull(_ key: String) -> Bool {
    if let members { return members[key]?.isNull ?? false }
    return (try? container?.decodeNil(forKey: Config.Key(key))) ?? false
  }

  package func isList(_ key: String) -> Bool {
    if let members { return members[key]?.kind == .list }
    return (try? container?.nestedUnkeyedContainer(forKey: Config.Key(key))) != nil
  }

  /// The text under a key; nil if there is none. It takes no generic code, which is slow in other modules.
  package func text(_ key: String) -> String? {
    members?[key]?.plainString ?? (try? decodeIfPresent(String.self, key))
  }

  /// - Throws: `DecodingError` without the key, or if its value is of another type.
  package func decode<Value: Decodable>(_ type: Value.Type, _ key: String) throws -> Value {
    func context(_ text: String) -> DecodingError.Context {
      DecodingError.Context(codingPath: [], debugDescription: text)
    }
    if let members {
      guard let value = members[key] else { throw DecodingError.keyNotFound(Config.Key(key), context("it is missing")) }
      if let plain = value.plain(as: type) { return plain }
      guard !value.hasOtherKind(than: type) else { throw DecodingError.typeMismatch(type, context("it is another")) }
      return try value.decoded(as: type)
    }
    guard let container else { throw DecodingError.dataCorrupted(context("a key cannot be decoded")) }
    return try container.decode(type, forKey: Config.Key(key))
  }

  /// The value under a key; nil if it is absent or `null`.
  ///
  /// - Throws: `DecodingError` if it is of another type.
  package func decodeIfPresent<Value: Decodable>(_ type: Value.Type, _ key: String) throws -> Value? {
    contains(key) && !isNull(key) ? try decode(type, key) : nil
  }

  /// The object under a key; nil if there is none.
  package func object(_ key: String) -> JSONObject? {
    if let members {
      guard let value = members[key], value.kind == .object else { return nil }
      return JSONObject(value, nil, in: self, key, nil)
    }
    let inner = try? container?.nestedContainer(keyedBy: Config.Key.self, forKey: Config.Key(key))
    return inner.map { JSONObject(nil, $0, in: self, key, nil) }
  }

  /// The objects of a list under a key, up to the first item that is none, for which nil stands; nil without a list.
  package func objects(_ key: String) -> [JSONObject?]? {
    var objects: [JSONObject?] = []
    if let members {
      guard let list = members[key], list.kind == .list else { return nil }
      _ = list.allItems { item in
        let isObject = item.kind == .object
        objects.append(isObject ? JSONObject(item, nil, in: self, key, objects.count) : nil)
        return isObject
      }
      return objects
    }
    guard var list = try? container?.nestedUnkeyedContainer(forKey: Config.Key(key)) else { return nil }
    while !list.isAtEnd {
      guard let inner = try? list.nestedContainer(keyedBy: Config.Key.self) else { return objects + [nil] }
      objects.append(JSONObject(nil, inner, in: self, key, objects.count))
    }
    return objects
  }
}

/// The container of an object that is decoded.
private struct DecodedObject: Decodable {
  let container: KeyedDecodingContainer<Config.Key>

  init(from decoder: any Decoder) throws { container = try decoder.container(keyedBy: Config.Key.self) }
}

extension SourceValue {
  /// Python's constants are quoted by then.
  fileprivate static let decoder = {
    let decoder = JSONDecoder()
    decoder.nonConformingFloatDecodingStrategy = .convertFromString(
      positiveInfinity: "Infinity", negativeInfinity: "-Infinity", nan: "NaN")
    return decoder
  }()

  /// The value as the decoder reads it.
  ///
  /// - Throws: `DecodingError` if it is of another type.
  package func decoded<Value: Decodable>(as type: Value.Type) throws -> Value {
    try Self.decoder.decode(type, from: Data(bytes))
  }
}
