import KerasModels
import KerasStores

/// One of two models that are compared.
public struct DiffInput: Sendable {
  public let report: Report
  let configurations: [[String]: LayerConfiguration]
  let inventory: Inventory?
  /// What hides from the comparison what the files hold there.
  let gaps: [Difference.Note]
  private let digestKey: TensorDigest.Key?

  /// - Throws: as `Audit.run` does.
  public init(_ architecture: String, weights: String? = nil, options: Audit.Options = Audit.Options()) throws {
    let first = try options.open(architecture)
    let second = try weights.map { try options.open($0) }
    report = try Audit.report(first, second, options: options)
    inventory = second == nil ? first.inventory : second?.inventory
    gaps = first.gaps + (second?.gaps ?? [])
    digestKey = options.digestKey
    configurations =
      try first.architecture.map {
        try LayerConfiguration.all(json: $0, keras: first.kerasVersion, limits: options.limits)
      } ?? [:]
  }

  /// Whether the values of both can be told apart.
  func digests(as other: DiffInput) -> Bool { digestKey != nil && digestKey == other.digestKey }
}

extension Store {
  /// Where something could not be seen, and why.
  fileprivate var gaps: [Difference.Note] {
    issues.filter(\.kind.concealsData).map { Difference.Note("\(path): \($0.description)", limit: $0.limit) }
  }
}

extension Store.ReadIssue.Kind {
  /// Whether what stands there may be anything.
  fileprivate var concealsData: Bool {
    switch self {
    case .truncated, .unreadableObject, .externalLink, .softLink, .zipBomb: true
    default: false
    }
  }
}
