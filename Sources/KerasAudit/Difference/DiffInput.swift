import Basics
import KerasModels
import KerasStores

/// One of two models to compare.
public struct DiffInput: Sendable {
  public let report: Report
  /// The configurations of the layers by path; that of the model has an empty path.
  let configurations: [[Name]: LayerConfiguration]
  let inventory: Inventory?
  /// Objects in the files that could not be read, so that they cannot be compared: the path and the reason.
  let gaps: [Difference.Note]
  private let digestKey: TensorDigest.Key?

  /// - Throws: the errors of `Audit.run`.
  public init(_ architecture: String, weights: String? = nil, options: Audit.Options = Audit.Options()) throws {
    let first = try options.open(architecture)
    let second = try weights.map { try options.open($0) }
    var report = try Audit.report(first, second, options: options)
    // It holds all that the audit took from the configuration, and another model is about to be audited.
    report.compatibility = nil
    self.report = report
    inventory = (second ?? first).inventory
    gaps = first.gaps + (second?.gaps ?? [])
    digestKey = options.digestKey
    configurations =
      try first.architecture.map {
        try LayerConfiguration.all(json: $0, keras: first.kerasVersion, limits: options.limits)
      } ?? [:]
  }

  /// Whether both were digested with the same key, so that their tensor values can be compared.
  func hasComparableDigests(to other: DiffInput) -> Bool { digestKey != nil && digestKey == other.digestKey }
}

extension Store {
  fileprivate var gaps: [Difference.Note] {
    issues.filter(\.kind.concealsData).map { Difference.Note("\(path): \($0.description)", limit: $0.limit) }
  }
}

extension Store.ReadIssue.Kind {
  /// Whether the issue leaves the content of an object unknown.
  fileprivate var concealsData: Bool {
    switch self {
    case .truncated, .unreadableObject, .externalLink, .softLink, .zipBomb: true
    default: false
    }
  }
}
