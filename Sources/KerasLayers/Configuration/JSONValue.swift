/// A value of a configuration as such, of whatever type.
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
      self = .object(JSONObject(object))
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

extension JSONValue {
  /// The members of an object; null for a number that no type holds.
  static func object(_ object: JSONObject) -> JSONValue {
    var members: [String: JSONValue] = [:]
    for key in object.keys { members[key] = (try? object.decode(JSONValue.self, key)) ?? .null }
    return .object(members)
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
