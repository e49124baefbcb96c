import KerasLayers

/// A JSON value, for comparing configurations.
package enum JSONValue: Sendable, Hashable, Decodable {
  case null
  case bool(Bool)
  case integer(Int)
  case number(Double)
  case text(String)
  case list([JSONValue])
  case object([String: JSONValue])

  package init(from decoder: any Decoder) throws {
    if let object = try? decoder.container(keyedBy: Config.Key.self) {
      var members: [String: JSONValue] = [:]
      for key in object.allKeys { members[key.stringValue] = try object.decode(JSONValue.self, forKey: key) }
      self = .object(members)
    } else if var list = try? decoder.unkeyedContainer() {
      var items: [JSONValue] = []
      while !list.isAtEnd { items.append(try list.decode(JSONValue.self)) }
      self = .list(items)
    } else {
      let value = try decoder.singleValueContainer()
      if let text = try? value.decode(String.self) {
        self = .text(text)
      } else if value.decodeNil() {
        self = .null
      } else if let bool = try? value.decode(Bool.self) {
        self = .bool(bool)
      } else if let integer = try? value.decode(Int.self) {
        self = .integer(integer)
      } else {
        self = .number(try value.decode(Double.self))
      }
    }
  }
}

extension JSONValue: CustomStringConvertible {
  /// JSON on one line, with sorted keys.
  package var description: String {
    switch self {
    case .null: "null"
    case .bool(let bool): "\(bool)"
    case .integer(let number): "\(number)"
    case .number(let number): "\(number)"
    case .text(let text): text.quoted
    case .list(let items): "[" + items.map(\.description).joined(separator: ", ") + "]"
    case .object(let members):
      "{" + members.sorted { $0.key < $1.key }.map { "\($0.key.quoted): \($0.value)" }.joined(separator: ", ") + "}"
    }
  }
}

extension String {
  /// In quotes, with quotes and backslashes escaped.
  fileprivate var quoted: String {
    var text = "\""
    for character in unicodeScalars {
      if character == "\"" || character == "\\" { text += "\\" }
      text.unicodeScalars.append(character)
    }
    return text + "\""
  }
}

extension JSONValue {
  /// The value in one of the notations that Keras has for it: without the module of a class, and with an object that
  /// represents a name, a dtype or a tuple replaced by that.
  package var canonical: JSONValue {
    switch self {
    case .list(let items): return .list(items.map(\.canonical))
    case .object(let members):
      guard case .text(let className)? = members["class_name"] else { return .object(members.mapValues(\.canonical)) }
      switch (className, members["config"]) {
      case ("DTypePolicy", .object(let config)?), ("Policy", .object(let config)?): return config["name"] ?? .null
      case ("function", let name?): return name.canonical
      case ("__tuple__", _): return (members["items"] ?? .list([])).canonical
      default:
        let ignored = ["module", "registered_name", "shared_object_id", "build_config", "compile_config"]
        return .object(members.filter { !ignored.contains($0.key) }.mapValues(\.canonical))
      }
    default: return self
    }
  }
}
