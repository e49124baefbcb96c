import KerasAudit

extension Section {
  /// `dtypes: [float32]`: those that weights may have, as they are stored.
  static let dtypes = Section(key: "dtypes") { entry, diagnostics in
    guard let wanted = entry.texts(&diagnostics, "a list of dtypes") else { return [] }
    return [
      Expectation(place: entry.place) { subject in
        subject.dtypes.filter { !wanted.contains($0.dtype) }.map { dtype, layer in
          Violation(
            subject: "dtypes", layer: layer, expected: .text(wanted.joined(separator: " or ")), actual: .text(dtype))
        }
      }
    ]
  } holding: { subject in
    let dtypes = subject.dtypes
    return dtypes.isEmpty ? nil : .row(dtypes.map { .text($0.dtype) })
  }
}
