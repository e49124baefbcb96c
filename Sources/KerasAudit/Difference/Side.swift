import KerasModels
import KerasStores

/// One of two models that are compared.
public struct Side: Sendable {
  public let report: Report
  let configurations: [[String]: LayerConfiguration]
  let inventory: Inventory?

  /// - Throws: as `Audit.run` does.
  public init(_ architecture: String, weights: String? = nil, options: Audit.Options = Audit.Options()) throws {
    let first = try options.open(architecture)
    let second = try weights.map { try options.open($0) }
    report = try Audit.report(first, second, options: options)
    inventory = second == nil ? first.inventory : second?.inventory
    configurations =
      try first.architecture.map {
        try LayerConfiguration.all(json: $0, keras: first.kerasVersion, limits: options.architecture)
      } ?? [:]
  }
}
