import Basics

extension JSONWriter {
  /// A document that lists what the program knows: its schema, and an object for each item.
  ///
  /// - Parameters:
  ///   - name: the key of the list, and the name in the schema.
  ///   - write: writes the members of an item's object.
  static func list<Item>(_ name: String, _ items: [Item], _ write: (inout JSONWriter, Item) -> Void) -> [UInt8] {
    var json = JSONWriter()
    json.object { json in
      json.string("schema", "keras-inspect/\(name)/1")
      json.array(name) { json in
        for item in items { json.object { json in write(&json, item) } }
      }
    }
    return json.finished()
  }
}
