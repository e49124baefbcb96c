import KerasAudit

extension Section {
  /// `inputs: [[null, 224, 224, 3], [null, 100]]`
  static let inputs = shapes(
    "inputs", "The shapes of the inputs, in order; null is a size that Keras leaves unknown.", \.inputs)

  /// `outputs: [[null, 1000]]`
  static let outputs = shapes("outputs", "The shapes of the outputs, in order.", \.outputs)

  private static func shapes(
    _ key: String, _ summary: String, _ shapes: @escaping @Sendable (Report.Model) -> [[Int?]?]
  ) -> Section {
    Section(key: key, summary: summary, form: .list(.either([.shape, .null]))) { value, diagnostics in
      guard let expected = value.shapes(&diagnostics, mayBeOne: false) else { return [] }
      return [
        Expectation(position: value.position) { index in
          let model = index.report.model
          let actual = model.hasArchitecture ? shapes(model) : nil
          if actual == expected { return [] }
          return [
            Violation(
              property: key, expected: shapesValue(expected, comparedWith: actual),
              actual: actual.map { shapesValue($0, comparedWith: expected) })
          ]
        }
      ]
    } current: { index in
      index.report.model.hasArchitecture ? .plain(notation(shapes(index.report.model))) : nil
    }
  }
}

/// A finding's value of shapes: a shape if both sides consist of one known shape, otherwise text in the file's
/// notation.
func shapesValue(_ shapes: [[Int?]?], comparedWith others: [[Int?]?]?) -> Finding.Value {
  if shapes.count == 1, others.map({ $0.count == 1 && $0.first != .some(nil) }) ?? true, let shape = shapes.first ?? nil
  {
    return .shape(shape)
  }
  return .text(notation(shapes))
}
