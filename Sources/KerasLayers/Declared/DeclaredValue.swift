import Basics

/// A value of an expression in a declaration.
package indirect enum DeclaredValue {
  case null
  case bool(Bool)
  /// A whole number with the term that it was computed by; of unknown value for an axis of unknown size.
  case size(Dim)
  case real(Double)
  case text(String)
  case list([DeclaredValue])
  case dictionary([(key: String, value: DeclaredValue)])
  /// The shape of a tensor.
  case shape(Shape)
  /// A layer or model: one that the declaration makes, or one in the configuration.
  case layer(DeclaredObject)
  /// A serialised object that is not called, such as an activation.
  case object(SerializedObject)
  /// A tensor of a model's graph.
  case tensor(Int)
  /// A function or a class that is named and not called, with arguments that every call of it gets.
  case callable(String, [(key: String, value: DeclaredValue)])

  static func integer(_ number: Int) -> DeclaredValue { .size(Dim(number)) }

  /// Python's truth.
  package var isTrue: Bool {
    switch self {
    case .null: false
    case .bool(let flag): flag
    case .size(let dim): dim.value != 0
    case .real(let number): number != 0
    case .text(let text): !text.isEmpty
    case .list(let items): !items.isEmpty
    case .dictionary(let items): !items.isEmpty
    case .shape, .layer, .object, .tensor, .callable: true
    }
  }

  /// The whole number, which true and false are too.
  package var wholeNumber: Int? {
    switch self {
    case .size(let dim): dim.value
    case .bool(let flag): flag ? 1 : 0
    case .real(let number) where number == number.rounded(): Int(exactly: number)
    default: nil
    }
  }

  package var string: String? { if case .text(let text) = self { text } else { nil } }

  /// The size, if it is a number: a fraction is rounded down.
  package var dim: Dim? {
    switch self {
    case .size(let dim): dim
    case .bool(let flag): Dim(flag ? 1 : 0)
    case .real(let number): Int(exactly: number.rounded(.down)).map { Dim($0) }
    case .null: .unknown
    default: nil
    }
  }

  var number: Double? {
    switch self {
    case .size(let dim): dim.value.map(Double.init)
    case .bool(let flag): flag ? 1 : 0
    case .real(let number): number
    default: nil
    }
  }

  /// The elements; nil for anything but a list or a shape of known rank.
  package var elements: [DeclaredValue]? {
    switch self {
    case .list(let items): items
    case .shape(let shape): shape.dims?.map { .size($0) }
    case .dictionary(let items): items.map { .text($0.key) }
    case .text(let text): text.map { .text(String($0)) }
    default: nil
    }
  }

  /// The value as Python's `str` would write it.
  var written: String {
    switch self {
    case .null: "None"
    case .bool(let flag): flag ? "True" : "False"
    case .size(let dim): dim.value.map(String.init) ?? "None"
    case .real(let number): "\(number)"
    case .text(let text): text
    case .list(let items): "[" + items.map(\.written).joined(separator: ", ") + "]"
    case .dictionary, .shape, .layer, .object, .tensor: "?"
    case .callable(let name, _): name
    }
  }

  func equals(_ other: DeclaredValue) -> Bool {
    switch (self, other) {
    case (.null, .null): true
    case (.text(let a), .text(let b)), (.callable(let a, _), .callable(let b, _)): a == b
    case (.list(let a), .list(let b)): a.count == b.count && zip(a, b).allSatisfy { $0.equals($1) }
    case (.layer(let a), .layer(let b)): a === b
    case (.tensor(let a), .tensor(let b)): a == b
    default: if let a = number, let b = other.number { a == b } else { false }
    }
  }

  /// The value as JSON; nil if it has no such form.
  package var json: String? {
    switch self {
    case .null: return "null"
    case .bool(let flag): return flag ? "true" : "false"
    case .size(let dim): return dim.value.map(String.init) ?? "null"
    case .real(let number): return number.isFinite ? "\(number)" : "null"
    case .text(let text): return text.jsonText
    case .list(let items):
      let texts = items.compactMap(\.json)
      return texts.count == items.count ? "[" + texts.joined(separator: ",") + "]" : nil
    case .dictionary(let items):
      let texts = items.compactMap { item in item.value.json.map { item.key.jsonText + ":" + $0 } }
      return texts.count == items.count ? "{" + texts.joined(separator: ",") + "}" : nil
    case .shape(let shape):
      guard let sizes = shape.sizes else { return "null" }
      return "[" + sizes.map { $0.map(String.init) ?? "null" }.joined(separator: ",") + "]"
    case .object(let object): return object.jsonText
    case .layer(let layer): return layer.json
    case .tensor, .callable: return nil
    }
  }
}

/// A layer or model that a declaration makes, or that it finds in the configuration. Two of them are never the same.
package final class DeclaredObject {
  package let className: String
  package let arguments: [(key: String, value: DeclaredValue)]
  /// The package that declares the class; nil for a class of Keras.
  package let package: String?
  /// The object of the configuration; nil for a layer that the declaration makes.
  package let object: SerializedObject?

  package init(_ className: String, _ arguments: [(key: String, value: DeclaredValue)], package: String? = nil) {
    self.className = className
    self.arguments = arguments
    self.package = package
    object = nil
  }

  package init(_ object: SerializedObject) {
    className = object.className
    arguments = []
    package = nil
    self.object = object
  }

  package subscript(key: String) -> DeclaredValue? { arguments.first { $0.key == key }?.value }

  /// The object as Keras 3 would serialise it.
  package var json: String {
    object?.jsonText ?? json(config: DeclaredValue.dictionary(arguments.map { ($0.key, $0.value) }).json ?? "{}")
  }

  /// The same with another configuration.
  package func json(config: String) -> String {
    let registered = package.map { "\"\($0)>\(className)\"" } ?? "null"
    return "{\"module\":\"\(package ?? "keras.layers")\",\"class_name\":\"\(className)\",\"config\":\(config),"
      + "\"registered_name\":\(registered)}"
  }
}

extension String {
  var jsonText: String {
    var result = "\""
    for scalar in unicodeScalars {
      switch scalar {
      case "\"", "\\": result += "\\\(scalar)"
      case _ where scalar.value < 0x20:
        let digits = String(scalar.value, radix: 16)
        result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }
}

/// Values hold objects of one configuration, which one thread reads.
@available(*, unavailable)
extension DeclaredValue: Sendable {}
