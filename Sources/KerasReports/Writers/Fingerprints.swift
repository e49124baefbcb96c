import KerasAudit

/// Fingerprints that identify a finding from one run to the next: by rule, layer and weight, never by its position.
struct Fingerprints {
  private var occurrences: [[String]: Int] = [:]

  /// The fingerprint of a finding, 32 hexadecimal digits; equal findings are numbered.
  ///
  /// - Parameter scope: What else the fingerprint depends on, such as the file.
  mutating func next(for finding: Finding, in scope: String? = nil) -> String {
    let key = [scope ?? "", finding.rule.code, finding.subject] + (finding.layer ?? [])
    let count = occurrences[key, default: 0] + 1
    occurrences[key] = count
    return Self.hash(key + (count > 1 ? ["\(count)"] : []))
  }
}

extension Fingerprints {
  /// A hash of several texts, 32 hexadecimal digits; each is prefixed by its length, so that `["ab"]` and `["a", "b"]`
  /// differ.
  static func hash(_ texts: [String]) -> String {
    String(SHA256.hex(texts.map { "\($0.utf8.count):\($0)" }.joined().utf8).prefix(32))
  }
}

extension Finding {
  /// Distinguishes the findings of one rule in one layer: the weight, the dataset, or what was found.
  fileprivate var subject: String {
    weight ?? dataset ?? (layer == nil ? actual?.text : nil) ?? ""
  }
}
