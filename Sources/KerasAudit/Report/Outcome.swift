import KerasModels
import KerasStores

/// What became of one input: a report on the model, or the reason why there is none.
public enum Outcome: Sendable {
  case report(Report)
  case failure(Failure)

  /// The findings of the report, or what the failure says of the file.
  public var findings: [Finding] {
    switch self {
    case .report(let report): report.findings
    case .failure(let failure): failure.findings
    }
  }

  /// How many findings the user's settings leave out.
  public var suppressed: Int {
    if case .report(let report) = self { report.suppressed } else { 0 }
  }
}

/// Why an input could not be audited at all.
public struct Failure: Sendable, CustomStringConvertible {
  /// The architecture's file, as the user gave it.
  public let path: String
  /// One line: what was attempted, on what, and why it failed.
  public let description: String
  /// What the failure says of the file, where it says anything of it: KI501, KI502 or KI505.
  public let findings: [Finding]

  /// A failure of something else than reading the model.
  public init(describing error: any Error, path: String) {
    self.path = path
    description = "\(error)"
    findings = []
  }

  public init(_ error: any Error, path: String) {
    self.path = path
    let refusal = error as? StoreError
    let attempt = (error as? ModelError)?.isOutOfTime == true ? "finish" : "read a model from"
    self.description = refusal?.description ?? "cannot \(attempt) \(path): \(error)"
    let rule: Rule? =
      switch refusal?.reason {
      case .truncated: .truncated
      case .notAModel: .notAModel
      case .brokeOff: .unreadableObject
      case .unreadable, nil: nil
      }
    let message = description
    let tooDeep = (error as? ModelError).flatMap { $0.isTooDeep ? Finding.tooDeep($0) : nil }
    self.findings = tooDeep.map { [$0] } ?? rule.map { [Finding($0, message: message)] } ?? []
  }
}
