/// An error of the audit for which Keras refuses a model, or loads something else.
package struct AuditError: Sendable {
  let rule: String
  let message: String
  let layer: [String]
  /// Whether Keras loads the file all the same, with other weights in a layer than those that are meant.
  let isSilent: Bool

  /// Nil for a rule that says nothing about loading.
  package init?(rule: String, message: String, layer: [String], isSilent: Bool) {
    guard isSilent ? Self.silentRules.contains(rule) : Self.refusingRules.contains(rule) else { return nil }
    (self.rule, self.message, self.layer, self.isSilent) = (rule, message, layer, isSilent)
  }

  /// Errors that state what Keras' constructors and readers refuse.
  private static let refusingRules: Set = ["KI102", "KI201", "KI202", "KI205", "KI206", "KI207", "KI502"]
  private static let silentRules: Set = ["KI107", "KI110"]
}

extension AuditFacts {
  /// What the audit established for the generation of Keras that wrote the model.
  ///
  /// - Returns: nothing for a release of another generation, which may read the file in another way.
  func problems(in target: Target, isSilent: Bool) -> [LoadProblem] {
    guard target.line == line else { return [] }
    return errors.filter { $0.isSilent == isSilent }.map { error in
      LoadProblem(
        reason: .auditError, detail: "\(error.rule): \(error.message)", className: nil, layer: error.layer, path: "")
    }
  }
}
