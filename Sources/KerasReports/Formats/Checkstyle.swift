import KerasAudit

extension Reporter {
  /// The XML of Checkstyle, which many review tools take: an element for each file, and in it one for each finding.
  public static let checkstyle = Reporter("checkstyle", fileEnding: "checkstyle.xml") { outcomes, _ in
    var xml = XMLWriter()
    xml.element("checkstyle", ["version": "4.3"]) { xml in
      for outcome in outcomes {
        for file in outcome.files {
          xml.element("file", ["name": file]) { xml in
            if let failure = outcome.failure, failure.findings.isEmpty {
              xml.complaint("error", failure.description, source: "unreadable")
            }
            for (finding, place) in outcome.located where place == file {
              xml.complaint(
                finding.level.ofCheckstyle, finding.line, source: "\(finding.rule.code).\(finding.rule.name)")
            }
          }
        }
      }
    }
    return xml.bytes
  }
}

extension XMLWriter {
  /// A model has no lines: the first stands for the whole.
  fileprivate mutating func complaint(_ severity: String, _ message: String, source: String) {
    element(
      "error", ["line": "1", "severity": severity, "message": message, "source": "\(ToolInfo.name).\(source)"])
  }
}

extension Finding.Level {
  fileprivate var ofCheckstyle: String { self == .note ? "info" : rawValue }
}
