import Basics
import KerasAudit

extension Reporter {
  /// GitLab's code quality report: one list of all findings.
  public static let gitlab = Reporter("gitlab", fileEnding: "gitlab.json") { outcomes, _ in
    var json = JSONWriter()
    json.array { json in
      var fingerprints = Fingerprints()
      for outcome in outcomes {
        for (finding, file) in outcome.located {
          json.violation(
            "\(finding.rule.code) \(finding.rule.name)", finding.singleLine, finding.severity, file,
            fingerprint: fingerprints.next(for: finding, in: file))
        }
        if let failure = outcome.failure, failure.findings.isEmpty {
          json.violation(
            "unreadable", failure.description, "blocker", failure.path,
            fingerprint: Fingerprints.hash(["unreadable", failure.path]))
        }
      }
    }
    return json.finished()
  }
}

extension JSONWriter {
  fileprivate mutating func violation(
    _ check: String, _ description: String, _ severity: String, _ path: String, fingerprint: String
  ) {
    object { json in
      json.string("description", description.escapingControls)
      json.string("check_name", check)
      json.string("fingerprint", fingerprint)
      json.string("severity", severity)
      json.object("location", .singleLine) { json in
        // GitLab links to the file only if the path is relative without a leading `./`.
        json.string("path", path.hasPrefix("./") ? String(path.dropFirst(2)) : path)
        // The line is always 1: a model has no lines.
        json.object("lines") { json in json.number("begin", 1) }
      }
    }
  }
}

extension Finding {
  /// By GitLab's names; a security risk ranks above a mismatch.
  fileprivate var severity: String {
    switch level {
    case .error: rule.family == .security ? "blocker" : "critical"
    case .warning: "major"
    case .note: "info"
    }
  }
}
