import KerasAudit

extension Section {
  /// `inputs: [[null, 224, 224, 3], [null, 100]]`
  static let inputs = ends("inputs", \.inputs)

  /// `outputs: [[null, 1000]]`
  static let outputs = ends("outputs", \.outputs)

  private static func ends(
    _ key: String, _ shapes: @escaping @Sendable (Report.Model) -> [[Int?]?]
  ) -> Section {
    Section(key: key) { entry, diagnostics in
      guard let wanted = entry.shapes(&diagnostics, mayBeOne: false) else { return [] }
      return [
        Expectation(place: entry.place) { subject in
          let model = subject.report.model
          let actual = model.hasArchitecture ? shapes(model) : nil
          if actual == wanted { return [] }
          return [
            Violation(
              subject: key, expected: value(wanted, beside: actual), actual: actual.map { value($0, beside: wanted) })
          ]
        }
      ]
    } holding: { subject in
      subject.report.model.hasArchitecture ? .plain(notation(shapes(subject.report.model))) : nil
    }
  }
}

/// One shape beside another one as a shape, several as a file writes them: both sides read alike.
func value(_ shapes: [[Int?]?], beside others: [[Int?]?]?) -> Finding.Value {
  if shapes.count == 1, others.map({ $0.count == 1 && $0.first != .some(nil) }) ?? true, let shape = shapes.first ?? nil
  {
    return .shape(shape)
  }
  return .text(notation(shapes))
}
