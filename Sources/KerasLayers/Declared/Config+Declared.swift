extension JSONValue {
  var jsonText: String { declared("").json ?? "null" }

  /// The value in a declaration, where a number bears the name of its key.
  func declared(_ name: String) -> DeclaredValue {
    switch self {
    case .null: .null
    case .bool(let flag): .bool(flag)
    case .integer(let number): .size(Dim(number, name: name))
    case .number(let number): .real(number)
    case .text(let text): .text(text)
    case .list(let items): .list(items.enumerated().map { $1.declared("\(name)[\($0)]") })
    case .object(let members):
      .dictionary(members.sorted { $0.key < $1.key }.map { ($0.key, $0.value.declared("\(name).\($0.key)")) })
    }
  }
}

extension Config {
  /// Whether a path leads to a key of this object in the file, not of one that a declaration makes.
  package func holds(_ path: JSONPath) -> Bool {
    guard let own = json?.path, !own.steps.isEmpty else { return false }
    return path.description.hasPrefix(own.description)
  }

  /// The value under a key in a declaration; nil if the key is absent.
  package func declaredValue(_ key: String) -> DeclaredValue? {
    guard mentions(key) else { return nil }
    guard has(key) else { return .null }
    if let object = object(key) { return .layer(DeclaredObject(object)) }
    if let objects = try? objects(key), !objects.isEmpty { return .list(objects.map { .layer(DeclaredObject($0)) }) }
    return (try? json?.decode(JSONValue.self, key))?.declared(key) ?? .null
  }

  /// The members of the configuration as JSON, some of them replaced.
  func json(replacing members: [(key: String, value: DeclaredValue)] = []) -> String {
    var written: [(key: String, text: String)] = []
    if let json, case .object(let own) = JSONValue.object(json) {
      written = own.filter { item in !members.contains { $0.key == item.key } }.sorted { $0.key < $1.key }
        .map { ($0.key, $0.value.jsonText) }
    }
    written += members.compactMap { item in item.value.json.map { (item.key, $0) } }
    return "{" + written.map { $0.key.jsonText + ":" + $0.text }.joined(separator: ",") + "}"
  }
}

extension SerializedObject {
  /// The object as JSON.
  var jsonText: String { source?.written ?? JSONValue.object(json).jsonText }
}
