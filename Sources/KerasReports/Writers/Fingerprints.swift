import KerasAudit

/// What findings are known by from one run to the next: rule, layer, weight, never a place in a list.
struct Fingerprints {
  private var seen: [[String]: Int] = [:]

  /// The fingerprint of a finding, 32 hexadecimal digits; those that nothing tells apart are numbered.
  ///
  /// - Parameter scope: what else it is to depend on, such as the file.
  mutating func next(for finding: Finding, in scope: String? = nil) -> String {
    let key = [scope ?? "", finding.rule.code, finding.subject] + (finding.layer ?? [])
    let count = seen[key, default: 0] + 1
    seen[key] = count
    return Self.hash(key + (count > 1 ? ["\(count)"] : []))
  }
}

extension Fingerprints {
  /// 32 hexadecimal digits that stand for some words; each tells its length, so that no name can pass for two.
  static func hash(_ words: [String]) -> String {
    String(SHA256.hex(words.map { "\($0.utf8.count):\($0)" }.joined().utf8).prefix(32))
  }
}

extension Finding {
  /// What tells it apart from others of its rule in one layer: the weight, the dataset, or what was found.
  fileprivate var subject: String {
    weight ?? dataset ?? (layer == nil ? actual?.words : nil) ?? ""
  }
}
