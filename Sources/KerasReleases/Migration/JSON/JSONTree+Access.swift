extension JSONTree {
  var isNull: Bool { self == .null }

  var string: String? {
    if case .text(let text) = self { return text.value }
    return nil
  }

  var bool: Bool? {
    switch self {
    case .scalar("true"): true
    case .scalar("false"): false
    default: nil
    }
  }

  /// A whole number.
  var integer: Int? {
    if case .scalar(let text) = self { return Int(text) }
    return nil
  }

  var number: Double? {
    if case .scalar(let text) = self { return Double(text) }
    return nil
  }

  /// The values of a list; nil for anything else.
  var list: [JSONTree]? {
    if case .list(let items) = self { return items }
    return nil
  }

  /// The values of a list; empty for anything else.
  var items: [JSONTree] { list ?? [] }

  /// The members of an object; nil for anything else.
  var members: [Member]? {
    if case .object(let members) = self { return members }
    return nil
  }

  var keys: [String] { members?.map(\.key.value) ?? [] }

  var isObject: Bool { members != nil }

  /// The member of an object. Setting nil removes it; a new one is put at the end.
  package subscript(key: String) -> JSONTree? {
    get { members?.last { $0.key.value == key }?.value }
    set {
      guard case .object(var members) = self else { return }
      let index = members.lastIndex { $0.key.value == key }
      switch (index, newValue) {
      case (let index?, let value?): members[index].value = value
      case (nil, let value?): members.append(Member(key, value))
      case (let index?, nil): members.remove(at: index)
      case (nil, nil): return
      }
      self = .object(members)
    }
  }

  /// Renames a key in its place.
  mutating func rename(_ key: String, to name: String) {
    guard case .object(var members) = self, let index = members.lastIndex(where: { $0.key.value == key }) else {
      return
    }
    members[index].key = JSONText(name)
    self = .object(members)
  }

  /// Whether it has a class and a configuration, so that Keras creates an object of it.
  var isSerialized: Bool { self["class_name"] != nil && self["config"] != nil }

  var className: String? { self["class_name"]?.string }

  /// The name of a layer: beside its class, or in its configuration.
  var layerName: String? { self["name"]?.string ?? self["config"]?["name"]?.string }
}

extension JSONTree: Equatable {
  package static func == (a: JSONTree, b: JSONTree) -> Bool {
    switch (a, b) {
    case (.scalar(let a), .scalar(let b)): a == b
    case (.text(let a), .text(let b)): a == b
    case (.list(let a), .list(let b)): a == b
    case (.object(let a), .object(let b)):
      a.count == b.count && zip(a, b).allSatisfy { $0.key == $1.key && $0.value == $1.value }
    default: false
    }
  }
}

extension JSONTree {
  /// The JSON on one line, spaced as Python does.
  package var written: String {
    var text = ""
    write(to: &text)
    return text
  }

  private func write(to text: inout String) {
    switch self {
    case .scalar(let scalar): text += scalar
    case .text(let string): text += "\"" + string.written + "\""
    case .list(let items):
      text += "["
      for (index, item) in items.enumerated() {
        if index > 0 { text += ", " }
        item.write(to: &text)
      }
      text += "]"
    case .object(let members):
      text += "{"
      for (index, member) in members.enumerated() {
        if index > 0 { text += ", " }
        text += "\"" + member.key.written + "\": "
        member.value.write(to: &text)
      }
      text += "}"
    }
  }

  /// The JSON for a message: cut where it is long.
  var brief: String {
    let text = written
    return text.count > 60 ? String(text.prefix(57)) + "…" : text
  }
}

extension JSONTree: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral, ExpressibleByBooleanLiteral,
  ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral, ExpressibleByNilLiteral
{
  package init(stringLiteral value: String) { self = .string(value) }
  package init(integerLiteral value: Int) { self = .integer(value) }
  package init(booleanLiteral value: Bool) { self = .bool(value) }
  package init(nilLiteral: ()) { self = .null }
  package init(arrayLiteral elements: JSONTree...) { self = .list(elements) }
  package init(dictionaryLiteral elements: (String, JSONTree)...) { self = .object(elements.map { Member($0, $1) }) }
}
