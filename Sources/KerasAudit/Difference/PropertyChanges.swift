import Basics
import KerasLayers
import KerasModels
import KerasStores

/// Collects the properties that differ. It compares values, never their texts, since different values can have equal
/// texts.
struct PropertyChanges {
  private(set) var all: [Difference.PropertyChange] = []

  mutating func compare<Value: Equatable>(
    _ property: String, _ before: Value?, _ after: Value?, of quantity: Difference.PropertyChange.Quantity? = nil,
    _ text: (Value) -> String
  ) {
    if before == after { return }
    all.append(.init(property, before: before.map(text), after: after.map(text), of: quantity))
  }

  mutating func compare(_ property: String, _ before: String?, _ after: String?) {
    compare(property, before, after) { $0 }
  }

  mutating func compare(
    _ property: String, _ before: Int?, _ after: Int?, of quantity: Difference.PropertyChange.Quantity = .items
  ) {
    compare(property, before, after, of: quantity) { String($0) }
  }

  mutating func compare(_ property: String, _ before: [[Int?]?], _ after: [[Int?]?]) {
    compare(property, before, after) { shapes in shapes.map { $0.map { shapeText($0) } ?? "?" }.joined(separator: ", ")
    }
  }

  mutating func compare(_ property: String, _ before: TensorType?, _ after: TensorType?) {
    compare(property, before, after) { $0.description }
  }

  /// Compares two objects key by key, other values as a whole.
  mutating func compare(_ property: String, _ before: JSONValue?, _ after: JSONValue?) {
    if case .object(let first)? = before, case .object(let second)? = after {
      compareMembers(first, second, prefix: property + ".")
    } else {
      compare(property, before, after) { $0.description }
    }
  }

  /// Compares the calls of two layers.
  mutating func compareCalls(_ before: JSONValue, _ after: JSONValue) {
    if before == after { return }
    var change = Difference.PropertyChange("calls", before: before.description, after: after.description)
    change.calls = Difference.CallTexts(before: before.callText, after: after.callText)
    all.append(change)
  }

  mutating func compare(_ configurations: ConfigurationPair) {
    compareMembers(configurations.before, configurations.after, prefix: "config.")
  }

  private mutating func compareMembers(_ before: [String: JSONValue], _ after: [String: JSONValue], prefix: String) {
    for key in Set(before.keys).union(after.keys).sorted() { compare(prefix + key, before[key], after[key]) }
  }

  /// Compares the values of two tensors, if their shapes are equal. Unreadable values count as different.
  mutating func compareValues(_ name: String, _ before: Report.Stored, _ after: Report.Stored) {
    guard before.shape == after.shape else { return }
    if let digest = before.values?.digest, digest == after.values?.digest { return }
    all.append(
      .init(
        "values.\(name)", before: before.values?.summary ?? "not read", after: after.values?.summary ?? "not read",
        values: .init(
          before: before.values, after: after.values, tensors: .init(before.dataset.text, after.dataset.text))))
  }
}

/// The shape and dtype of a weight or a stored tensor.
struct TensorType: Hashable, CustomStringConvertible {
  let shape: [Int?]
  let dtype: DType

  var description: String { "\(shapeText(shape)) \(dtype)" }
}

extension Report.Weight {
  var type: TensorType { TensorType(shape: shape, dtype: dtype) }
}

extension Report.Stored {
  var type: TensorType { TensorType(shape: shape, dtype: dtype) }
}

extension Report.Statistics {
  /// `-0.0523 to 0.0498, mean 0.0001, deviation 0.0204, 3 NaN`
  fileprivate var summary: String {
    var parts: [String] = []
    if let minimum, let maximum {
      parts.append(minimum == maximum ? minimum.short : "\(minimum.short) to \(maximum.short)")
      if minimum != maximum, let mean, let deviation {
        parts += ["mean \(mean.short)", "deviation \(deviation.short)"]
      }
    }
    if nan > 0 { parts.append("\(nan) NaN") }
    if infinite > 0 { parts.append("\(infinite) infinite") }
    return parts.joined(separator: ", ")
  }
}
