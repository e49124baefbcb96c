import Basics
import KerasAudit

extension Reporter {
  /// Workflow commands of GitHub Actions, one per line: annotations on the file.
  public static let github = Reporter("github", fileEnding: "github.txt") { outcome, _ in
    var lines = outcome.located.map { finding, file in
      annotation(finding.level.githubCommand, file, "\(finding.rule.code) \(finding.rule.name)", finding.singleLine)
    }
    if let failure = outcome.failure, failure.findings.isEmpty {
      lines.append(annotation("error", failure.path, ToolInfo.name, failure.description))
    }
    return lines.flatMap { Array($0.utf8) }
  }

  private static func annotation(_ command: String, _ file: String, _ title: String, _ message: String) -> String {
    "::\(command) file=\(file.escaped(":,")),title=\(title.escaped(":,"))::\(message.escapingControls.escaped(""))\n"
  }
}

extension String {
  /// This with line ends and the characters of `more` percent-encoded, as GitHub's runner decodes them, and control
  /// characters escaped.
  fileprivate func escaped(_ more: String) -> String {
    var text = ""
    for scalar in unicodeScalars {
      if "%\r\n".unicodeScalars.contains(scalar) || more.unicodeScalars.contains(scalar) {
        text += "%" + scalar.value.hex(digits: 2, uppercase: true)
      } else if scalar.isHidden {
        text += scalar.escaped
      } else {
        text.unicodeScalars.append(scalar)
      }
    }
    return text
  }
}

extension Finding.Level {
  fileprivate var githubCommand: String { self == .note ? "notice" : rawValue }
}
