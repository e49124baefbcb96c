import KerasAudit

/// How many models had which outcome.
package struct OutcomeCounts: Sendable, CustomStringConvertible {
  private var counts: [Verification: Int] = [:]
  private var unread = 0
  /// Verified models with warnings.
  private var withWarnings = 0
  /// Models that are unverified because of errors that do not count.
  private var withSuppressed = 0

  package init(_ outcomes: [Outcome]) {
    for outcome in outcomes { add(outcome) }
  }

  /// Counts one more model.
  mutating func add(_ outcome: Outcome) {
    guard case .report(let report) = outcome else { return unread += 1 }
    counts[report.verification, default: 0] += 1
    switch report.verification {
    case .verified where report.findings.contains { $0.level == .warning }: withWarnings += 1
    case .unverified where report.report.findings.contains { $0.level == .error }: withSuppressed += 1
    default: break
    }
  }

  /// Counts other models too.
  package mutating func add(_ other: OutcomeCounts) {
    counts.merge(other.counts, uniquingKeysWith: +)
    unread += other.unread
    withWarnings += other.withWarnings
    withSuppressed += other.withSuppressed
  }

  /// `12 models: 8 verified (1 with warnings), 2 not verifiable, 1 wrong, 1 not read`
  package var description: String {
    var parts = Verification.allCases.map { part(counts[$0, default: 0], $0.text) }
    if withWarnings > 0 { parts[0] += " (\(part(withWarnings, "with warnings")))" }
    if withSuppressed > 0 { parts[1] += " (\(part(withSuppressed, "with suppressed errors")))" }
    if unread > 0 { parts.append(part(unread, "not read")) }
    let total = counts.values.reduce(unread, +)
    return "\(total.pluralized("model")): " + parts.joined(separator: ", ")
  }

  private func part(_ count: Int, _ text: String) -> String { "\(count.grouped) \(text)" }
}

extension Verification {
  /// As reports for people name it.
  fileprivate var text: String {
    switch self {
    case .verified: "verified"
    case .unverified: "not verifiable"
    case .wrong: "wrong"
    }
  }
}
