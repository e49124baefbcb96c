import FileFormats
import KerasAudit

/// A section of an expectations file.
struct Section: Sendable {
  let key: String
  /// What it means, in one sentence.
  let summary: String
  /// The values that it may have.
  let form: FileForm
  /// Reads the expectations in the section's value.
  let read: @Sendable (YAMLValue, inout [Diagnostic]) -> [Expectation]
  /// The section's value that a model meets today; nil if the section does not apply to it.
  let current: @Sendable (ReportIndex) -> YAMLWriter?

  /// Every section, in the order in which `expect` writes them.
  static let all: [Section] = [
    .keras,
    .loadsIn,
    .inputs,
    .outputs,
    .parameters,
    .macs,
    .activation,
    .size,
    .dtypes,
    .forbid,
    .layers,
    .values,
  ]

  /// The keys of a file.
  static let form = FileForm.map(all.map { FileForm.Key(name: $0.key, summary: $0.summary, form: $0.form) })

  static func named(_ key: String) -> Section? { all.first { $0.key == key } }
}

/// One expectation of a file.
struct Expectation: Sendable {
  /// Its position in the file.
  let position: SourcePosition
  /// The number of expectations that it counts as.
  var count = 1
  /// Whether it concerns tensor values.
  var needsValues = false
  /// Whether it concerns the memory of activations.
  var needsMemory = false
  /// Whether it concerns releases of Keras.
  var needsCompatibility = false
  /// The violations of a model; throws a diagnostic if the expectation cannot be checked against this model.
  let check: @Sendable (ReportIndex) throws(Diagnostic) -> [Violation]
}

/// How a model fails an expectation.
struct Violation: Sendable {
  /// The expectation's keys: `parameters.at_most`.
  var property: String
  var layer: [String]?
  var weight: String?
  var dataset: String?
  /// How `expected` limits the value: `at most`; nil for equality.
  var relation: String?
  var expected: Finding.Value
  var actual: Finding.Value?
  /// The arithmetic behind `actual`.
  var formula: String?
  /// What may have been meant.
  var hint: String?

  func finding(at location: String) -> Finding {
    .expectationFailed(
      property, layer: layer, weight: weight, dataset: dataset, relation: relation, expected: expected, actual: actual,
      formula: formula, hint: hint, location: location)
  }
}
