import Basics
import KerasAudit

extension Reporter {
  /// Workflow commands of GitHub Actions, a line each: annotations on the file.
  public static let github = Reporter("github", fileEnding: "github.txt") { outcome, _ in
    var lines = outcome.located.map { finding, file in
      annotation(finding.level.ofGitHub, file, "\(finding.rule.code) \(finding.rule.name)", finding.line)
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
  /// This with what ends a line or a property written as GitHub's runner decodes it; a path stays as it is otherwise.
  fileprivate func escaped(_ more: String) -> String {
    var text = ""
    for scalar in unicodeScalars {
      if "%\r\n".unicodeScalars.contains(scalar) || more.unicodeScalars.contains(scalar) {
        let digits = String(scalar.value, radix: 16, uppercase: true)
        text += "%" + String(repeating: "0", count: 2 - digits.count) + digits
      } else if scalar.isHidden {
        text += String(scalar).escapingControls
      } else {
        text.unicodeScalars.append(scalar)
      }
    }
    return text
  }
}

extension Finding.Level {
  fileprivate var ofGitHub: String { self == .note ? "notice" : rawValue }
}
