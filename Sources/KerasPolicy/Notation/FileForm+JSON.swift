import Basics

extension FileForm {
  /// The JSON Schema of a file of this form.
  ///
  /// - Parameter title: The tool, the name of the schema and its version: `keras-inspect/settings/1`.
  func schema(title: String, description: String) -> [UInt8] {
    var json = JSONWriter()
    json.object { json in
      json.string("$schema", "https://json-schema.org/draft/2020-12/schema")
      json.string(
        "$id", "\(ToolInfo.site)schema/\(title.split(separator: "/").dropFirst().joined(separator: "-")).json")
      json.string("title", title)
      json.string("description", description)
      write(to: &json)
    }
    return json.finished()
  }

  /// The members of the schema of a value.
  private func write(to json: inout JSONWriter) {
    switch self {
    case .text: json.strings("type", ["string", "number", "boolean"])
    case .choice(let texts): json.strings("enum", texts)
    case .flag: json.string("type", "boolean")
    case .wholeNumber:
      json.string("type", "integer")
      json.number("minimum", 0)
    case .quantity:
      json.strings("type", ["string", "number"])
      json.number("minimum", 0)
      json.string("pattern", #"^[0-9][0-9_. ]*([kmgtKMGT]?i?[bB]?)$"#)
    case .shape:
      json.string("type", "array")
      json.object("items", .singleLine) { json in
        json.strings("type", ["integer", "null"])
        json.number("minimum", 0)
      }
    case .null: json.string("type", "null")
    case .anything: break
    case .list(let element):
      json.string("type", "array")
      element.write("items", to: &json)
    case .either(let forms):
      json.array("anyOf") { json in
        for form in forms { form.write(nil, to: &json) }
      }
    case .map(let keys): FileForm.write(keys, to: &json)
    case .entries(let value):
      json.string("type", "object")
      value.write("additionalProperties", to: &json)
    }
  }

  private func write(_ key: String?, to json: inout JSONWriter) {
    json.object(key, isShort ? .singleLine : .multiline) { write(to: &$0) }
  }

  private static func write(_ keys: [Key], to json: inout JSONWriter) {
    json.string("type", "object")
    json.bool("additionalProperties", false)
    let required = keys.filter(\.isRequired).map(\.name)
    if !required.isEmpty { json.strings("required", required) }
    json.object("properties") { json in
      for key in keys {
        json.object(key.name) { json in
          json.string("description", key.summary)
          key.form.write(to: &json)
        }
      }
    }
  }

  /// Whether its schema fits on one line.
  private var isShort: Bool {
    switch self {
    case .map, .either: false
    case .list(let form), .entries(let form): form.isShort
    default: true
    }
  }
}
