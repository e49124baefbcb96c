import KerasLayers

/// The keyword arguments of a constructor, as a loader passes them on: it takes some keys out and renames others.
struct Keywords: Sendable {
  private(set) var members: [(key: String, value: SourceValue)]

  init(_ object: SourceValue?) {
    members = []
    for member in object?.members ?? .empty { members.append((member.key, member.value)) }
  }

  subscript(key: String) -> SourceValue? { members.last { $0.key == key }?.value }

  func has(_ key: String) -> Bool { members.contains { $0.key == key } }

  @discardableResult
  mutating func remove(_ key: String) -> SourceValue? {
    defer { members.removeAll { $0.key == key } }
    return self[key]
  }

  mutating func add(_ key: String, _ value: SourceValue) { members.append((key, value)) }
}

extension SourceValue {
  /// Whether it is an object that Keras creates: it has a class and a configuration.
  var isObject: Bool { kind == .object && self["class_name"] != nil && self["config"] != nil }

  var className: String? { self["class_name"]?.string }

  /// The name of a layer: beside its class, or in its configuration.
  var layerName: String? { self["name"]?.string ?? self["config"]?["name"]?.string }
}
