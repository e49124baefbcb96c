import Basics
import KerasModels
import KerasStores

/// The result for one input: a report, or the reason why there is none.
public enum Outcome: Sendable {
  case report(AssessedReport)
  case failure(Failure)

  /// The findings that count, or those that explain the failure.
  public var findings: [Finding] {
    switch self {
    case .report(let report): report.findings
    case .failure(let failure): failure.findings
    }
  }

  /// Whether the model is verified, not verifiable or wrong; nil if it could not be read.
  public var verification: Verification? {
    if case .report(let report) = self { report.verification } else { nil }
  }

  /// The number of findings that do not count.
  public var suppressed: Int {
    if case .report(let report) = self { report.suppressions.count } else { 0 }
  }
}

/// Why an input could not be audited.
public struct Failure: Sendable, CustomStringConvertible {
  /// The architecture's file, as the user gave it.
  public let path: String
  /// One line: what was attempted, on which file, and why it failed.
  public let description: String
  /// KI501, KI502, KI505 or KI212 if the failure is a fault of the file; otherwise empty.
  public let findings: [Finding]
  /// The limit that, raised, may let the model be audited.
  public let limit: Limit?

  /// A failure that is not a fault of the model's file, such as an invalid expectations file.
  public init(describing error: any Error, path: String) {
    self.path = path
    description = "\(error)"
    findings = []
    limit = nil
  }

  /// A failure to read or audit the model.
  public init(_ error: any Error, path: String) {
    self.path = path
    let storeError = error as? StoreError
    let modelError = error as? ModelError
    let attempt = modelError?.isOutOfTime == true ? "finish" : "read a model from"
    let message = storeError?.description ?? "cannot \(attempt) \(path): \(error)"
    description = message
    let rule: Rule? =
      switch storeError?.reason {
      case .truncated: .truncated
      case .notAModel: .notAModel
      case .brokeOff: .unreadableObject
      case .unreadable, nil: nil
      }
    let limit = storeError?.limit ?? modelError?.limit
    self.limit = limit
    if case .tooDeep? = modelError {
      findings = [Finding(.tooDeep, message: modelError?.description ?? message)]
    } else if case .foreign? = modelError {
      findings = [Finding(.notAModel, message: message)]
    } else {
      findings = rule.map { [Finding($0, message: message, limit: limit)] } ?? []
    }
  }

  private init(path: String, description: String, findings: [Finding], limit: Limit?) {
    (self.path, self.description, self.findings, self.limit) = (path, description, findings, limit)
  }

  /// The same with more text at the end of its description and of the messages of its findings.
  package func appending(_ text: String) -> Failure {
    Failure(
      path: path, description: description + text, findings: findings.map { $0.appending(text) }, limit: limit)
  }
}
