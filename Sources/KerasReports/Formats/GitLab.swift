import Basics
import KerasAudit

extension Reporter {
  /// The code-quality report of GitLab: one list of all findings.
  public static let gitlab = Reporter("gitlab", fileEnding: "gitlab.json") { outcomes, _ in
    var json = JSONWriter()
    json.array { json in
      var fingerprints = Fingerprints()
      for outcome in outcomes {
        for (finding, file) in outcome.located {
          json.violation(
            "\(finding.rule.code) \(finding.rule.name)", finding.line, finding.severity, file,
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
      json.object("location", .row) { json in
        // GitLab links to the file only where the path is written as the repository has it.
        json.string("path", path.hasPrefix("./") ? String(path.dropFirst(2)) : path)
        // A model has no lines: the first stands for the whole.
        json.object("lines") { json in json.number("begin", 1) }
      }
    }
  }
}

extension Finding {
  /// By GitLab's names; what endangers whoever loads the file comes before what merely does not fit.
  fileprivate var severity: String {
    switch level {
    case .error: rule.family == .security ? "blocker" : "critical"
    case .warning: "major"
    case .note: "info"
    }
  }
}
