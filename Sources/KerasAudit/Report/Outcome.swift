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

  /// A failure that is not a fault of the model's file, such as an invalid expectations file.
  public init(describing error: any Error, path: String) {
    self.path = path
    description = "\(error)"
    findings = []
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
    if let modelError, modelError.isTooDeep {
      findings = [.tooDeep(modelError)]
    } else {
      findings = rule.map { [Finding($0, message: message)] } ?? []
    }
  }
}
