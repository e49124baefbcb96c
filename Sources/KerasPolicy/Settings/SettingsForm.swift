import KerasAudit

extension Settings {
  /// The keys of a `.keras-inspect.yml`.
  static let form = FileForm.map([
    .init(
      name: "select", summary: "The rules to report: codes, names, or prefixes of codes such as KI3.",
      form: .oneOrMore(.text)),
    .init(name: "ignore", summary: "The rules to ignore.", form: .oneOrMore(.text)),
    .init(
      name: "severity", summary: "The level of a rule, or of all rules with a prefix.",
      form: .entries(.choice(Finding.Level.allCases.map(\.rawValue)))),
    .init(
      name: "fail_on", summary: "What makes a run fail: a level, and whether every model must be verified.",
      form: .oneOrMore(.choice(FailureThreshold.names))),
    .init(name: "suppress", summary: "Findings to accept, each with a reason.", form: .list(Suppression.form)),
    .init(
      name: "layers", summary: "Declarations of layer classes that are not part of Keras, by class name.",
      form: .entries(.declaration)),
  ])

  /// The JSON Schema of a settings file.
  package static var schema: [UInt8] {
    form.schema(
      title: "keras-inspect/settings/1",
      description: "The settings of keras-inspect (`.keras-inspect.yml`): which findings count, and at which level.")
  }
}
