extension Rule {
  /// The model is not what its expectations file says it is.
  public static let expectationFailed = Rule(
    "KI601", "expectation-failed", .error, "An expectation of the model does not hold.",
    explanation: """
      An expectations file says what a model has to be: its inputs and outputs, its size, the shape of single \
      layers. Each line of it that does not hold is one finding, with what was expected, what was found and, for a \
      number, the arithmetic behind it.

      Either the model has changed against your will, or it was meant to change and the file has not followed.

      Where the change was meant, write the file anew with `keras-inspect expect MODEL --output FILE` and look at \
      the difference in version control; where it was not, the layers named are where the model departs from the one \
      that the file was written for.
      """)
}

extension Finding {
  /// - Parameters:
  ///   - subject: the expectation by its keys: `parameters.at_most`.
  ///   - relation: how `expected` is meant, such as `at most`.
  ///   - place: where the expectation stands: `model.expect.yml:7`.
  package static func expectationFailed(
    _ subject: String, layer: [String]? = nil, weight: String? = nil, dataset: String? = nil,
    relation: String? = nil, expected: Value, actual: Value?, formula: String? = nil, place: String
  ) -> Finding {
    let wanted = (relation.map { $0 + " " } ?? "") + text(expected)
    return Finding(
      .expectationFailed, layer: layer, weight: weight, expected: expected, actual: actual, formula: formula,
      dataset: dataset, message: "\(subject) should be \(wanted), and is \(actual.map(text) ?? "not there") (\(place))")
  }
}

private func text(_ value: Finding.Value) -> String {
  switch value {
  case .shape(let shape): shapeText(shape)
  case .text(let text): text
  case .number(let number): String(number)
  }
}
