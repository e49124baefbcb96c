extension Rule {
  /// KI601 expectation-failed.
  public static let expectationFailed = Rule(
    "KI601", "expectation-failed", .error,
    "The model does not meet an expectation; the message has the expected and the actual value.",
    Explanation(
      meaning: """
        An expectations file states what a model must be: its inputs and outputs, its size, the shapes of single \
        layers. Each expectation that the model does not meet is one finding, with the expected value, the actual \
        value and, for a number, its arithmetic.
        """,
      impact: "The model is not the one for which the expectations file was written.",
      causes: [
        "The model changed unintentionally.",
        "The model changed on purpose, and the expectations file was not updated.",
      ],
      fix: """
        If the change is intended, write the file again with `keras-inspect expect MODEL --output FILE` and review the \
        difference in version control. Otherwise, the named layers show where the model differs from the one for which \
        the file was written.
        """,
      references: [.document("docs/expectations.md")]))
}

extension Finding {
  /// - Parameters:
  ///   - subject: the path of keys of the expectation: `parameters.at_most`.
  ///   - relation: how `actual` must relate to `expected`, such as `at most`.
  ///   - location: the file and line of the expectation: `model.expect.yml:7`.
  package static func expectationFailed(
    _ subject: String, layer: [String]? = nil, weight: String? = nil, dataset: String? = nil,
    relation: String? = nil, expected: Value, actual: Value?, formula: String? = nil, hint: String? = nil,
    location: String
  ) -> Finding {
    let wanted = (relation.map { $0 + " " } ?? "") + expected.text
    return Finding(
      .expectationFailed, layer: layer, weight: weight, expected: expected, actual: actual, formula: formula,
      dataset: dataset, message: "\(subject): expected \(wanted), found \(actual?.text ?? "nothing") (\(location))",
      hint: hint)
  }
}
