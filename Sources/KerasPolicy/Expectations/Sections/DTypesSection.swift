import KerasAudit

extension Section {
  /// `dtypes: [float32]`: the dtypes that the weights may have, as stored.
  static let dtypes = Section(
    key: "dtypes",
    summary: "The dtypes that stored weights may have; for an architecture alone, those of its variables.",
    form: .oneOrMore(.text)
  ) { value, diagnostics in
    guard let allowed = value.texts(&diagnostics, "a list of dtypes") else { return [] }
    return [
      Expectation(position: value.position) { index in
        index.dtypes.filter { !allowed.contains($0.dtype) }.map { dtype, layer in
          Violation(
            property: "dtypes", layer: layer, expected: .text(allowed.joined(separator: " or ")), actual: .text(dtype))
        }
      }
    ]
  } current: { index in
    let dtypes = index.dtypes
    return dtypes.isEmpty ? nil : .row(dtypes.map { .text($0.dtype) })
  }
}
