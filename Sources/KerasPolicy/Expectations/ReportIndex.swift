import Basics
import KerasAudit

/// A report whose layers can be looked up by path.
struct ReportIndex: Sendable {
  let report: Report
  /// The positions in `report.layers` of each path; several layers can share one.
  private let positions: [Name: [Int]]
  /// The path of each layer in the form that `expect` writes.
  let stablePaths: [String]
  private let stablePositions: [Name: [Int]]

  init(_ report: Report) {
    self.report = report
    positions = Dictionary(grouping: report.layers.indices) { Name(report.layers[$0].pathText) }
    let stablePaths = StablePaths(report.layers).texts
    self.stablePaths = stablePaths
    stablePositions = Dictionary(grouping: report.layers.indices) { Name(stablePaths[$0]) }
  }

  /// The layers whose path matches a pattern, in the order of the report.
  func layers(matching pattern: Glob) -> [Report.Layer] {
    let matches: [Int]
    if let path = pattern.literal.map(Name.init) {
      matches = positions[path] ?? stablePositions[path] ?? []
    } else {
      matches = report.layers.indices.filter {
        pattern.matches(report.layers[$0].pathText) || pattern.matches(stablePaths[$0])
      }
    }
    return matches.map { report.layers[$0] }
  }

  /// The paths similar to a misspelt one, in the same form.
  func paths(near path: String) -> [String] {
    path.nearest(among: (path.contains("#") ? stablePositions : positions).keys.sorted().map(\.text))
  }

  /// The dtype of the stored tensor; the variable's if none is stored.
  static func dtype(_ weight: Report.Weight) -> String { (weight.stored?.dtype ?? weight.dtype).name }

  /// Each dtype of the weights with the first layer that has it, sorted by dtype.
  var dtypes: [(dtype: String, layer: [String]?)] {
    var found: [String: [String]?] = [:]
    for layer in report.layers where !layer.isContainer {
      for dtype in layer.weights.map(ReportIndex.dtype) where found[dtype] == nil { found[dtype] = .some(layer.path) }
    }
    if !report.model.hasArchitecture {
      for tensor in report.inventory where found[tensor.dtype.name] == nil { found[tensor.dtype.name] = .some(nil) }
    }
    return found.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }
}

extension Report.Layer {
  /// The names from the outermost layer in, separated by slashes.
  package var pathText: String { path.joined(separator: "/") }
}
