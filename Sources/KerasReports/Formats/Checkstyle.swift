import Basics
import KerasAudit

extension Reporter {
  /// Checkstyle XML, which many review tools read: an element for each file, with one for each finding.
  public static let checkstyle = Reporter("checkstyle", fileEnding: "checkstyle.xml") { outcomes, _ in
    var xml = XMLWriter()
    xml.element("checkstyle", ["version": "4.3"]) { xml in
      for outcome in outcomes {
        for file in outcome.files {
          xml.element("file", ["name": file]) { xml in
            if let failure = outcome.failure, failure.findings.isEmpty {
              xml.error("error", failure.description, source: "unreadable")
            }
            for (finding, path) in outcome.located where path == file {
              xml.error(
                finding.level.checkstyleSeverity, finding.singleLine,
                source: "\(finding.rule.code).\(finding.rule.name)")
            }
          }
        }
      }
    }
    return xml.bytes
  }
}

extension XMLWriter {
  /// The line is always 1: a model has no lines.
  fileprivate mutating func error(_ severity: String, _ message: String, source: String) {
    element(
      "error", ["line": "1", "severity": severity, "message": message, "source": "\(ToolInfo.name).\(source)"])
  }
}

extension Finding.Level {
  fileprivate var checkstyleSeverity: String { self == .note ? "info" : rawValue }
}
