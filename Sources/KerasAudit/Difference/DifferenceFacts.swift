import KerasModels
import KerasStores

/// What differs, as it is met.
struct DifferenceFacts {
  private(set) var all: [Difference.Fact] = []

  mutating func note(_ subject: String, _ before: String?, _ after: String?) {
    if before != after { all.append(Difference.Fact(subject: subject, before: before, after: after)) }
  }

  mutating func note(_ subject: String, _ before: Int?, _ after: Int?) {
    note(subject, before.map(String.init), after.map(String.init))
  }

  /// Single keys where both are objects, else the value as a whole.
  mutating func note(_ subject: String, _ before: JSONValue?, _ after: JSONValue?) {
    if before == after { return }
    if case .object(let first)? = before, case .object(let second)? = after {
      return note(first, second, below: subject + ".")
    }
    note(subject, before?.description, after?.description)
  }

  mutating func note(_ configurations: ConfigurationPair) {
    note(configurations.before, configurations.after, below: "config.")
  }

  private mutating func note(_ before: [String: JSONValue], _ after: [String: JSONValue], below: String) {
    for key in Set(before.keys).union(after.keys).sorted() { note(below + key, before[key], after[key]) }
  }

  /// Whether two tensors of one shape hold the same values. Values that could not be read are not taken for the same.
  mutating func noteValues(_ name: String, _ before: Report.Stored, _ after: Report.Stored) {
    guard before.shape == after.shape else { return }
    if let digest = before.values?.digest, digest == after.values?.digest { return }
    all.append(
      Difference.Fact(
        subject: "values.\(name)", before: words(before.values), after: words(after.values),
        values: .init(before: before.values, after: after.values)))
  }
}

func words(_ shapes: [[Int?]?]) -> String {
  shapes.map { $0.map { shapeText($0) } ?? "?" }.joined(separator: ", ")
}

func words(_ weight: Report.Weight) -> String { "\(shapeText(weight.shape)) \(weight.dtype)" }
func words(_ stored: Report.Stored) -> String { "\(shapeText(stored.shape)) \(stored.dtype)" }

/// `-0.0523 to 0.0498, mean 0.0001, deviation 0.0204, 3 NaN`
private func words(_ values: Report.Statistics?) -> String {
  guard let values else { return "not read" }
  var parts: [String] = []
  if let minimum = values.minimum, let maximum = values.maximum {
    parts.append(minimum == maximum ? minimum.short : "\(minimum.short) to \(maximum.short)")
    if minimum != maximum, let mean = values.mean, let deviation = values.deviation {
      parts += ["mean \(mean.short)", "deviation \(deviation.short)"]
    }
  }
  if values.nan > 0 { parts.append("\(values.nan) NaN") }
  if values.infinite > 0 { parts.append("\(values.infinite) infinite") }
  return parts.joined(separator: ", ")
}
