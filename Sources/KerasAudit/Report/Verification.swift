/// What an audit says about a model as a whole.
public enum Verification: String, Sendable, CaseIterable {
  /// Every layer was recomputed, agrees with what the file records, and with the stored weights if there are any.
  case verified
  /// No error counts, but a part could not be verified: weights without an architecture, a class or function that is
  /// not part of Keras and that nothing declares, a shape that depends on data, or an error that the user's policy does
  /// not count.
  case unverified
  /// An error counts.
  case wrong

  /// - Parameters:
  ///   - findings: the findings that count.
  ///   - missing: the classes and functions without which the model does not load.
  init(_ report: Report, counting findings: [Finding], missing: [String]) {
    if findings.contains(where: { $0.level == .error }) {
      self = .wrong
    } else if !report.model.hasArchitecture || !missing.isEmpty
      || report.layers.indices.contains(where: { report.layers[$0].status == .unverified })
      || report.parts.contains(where: { $0.status == .unverified })
      || report.findings.contains(where: { $0.level == .error })
    {
      self = .unverified
    } else {
      self = .verified
    }
  }
}
