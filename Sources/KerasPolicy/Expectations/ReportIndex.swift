import Basics
import KerasAudit

/// The model that expectations are held against, its layers to be found by path.
struct ReportIndex: Sendable {
  let report: Report
  private let places: [String: [Int]]

  init(_ report: Report) {
    self.report = report
    places = Dictionary(grouping: report.layers.indices) { report.layers[$0].pathText }
  }

  /// The layers whose path a pattern matches, in their order.
  func layers(_ pattern: Glob) -> [Report.Layer] {
    if let path = pattern.literal { return places[path, default: []].map { report.layers[$0] } }
    let matching = places.filter { pattern.matches($0.key) }
    return matching.values.joined().sorted().map { report.layers[$0] }
  }

  /// The paths that somebody who wrote a path may have meant.
  func near(_ path: String) -> [String] { path.nearest(among: places.keys.sorted()) }

  /// A weight as it is stored, or as it should be where nothing is.
  static func dtype(_ weight: Report.Weight) -> String { (weight.stored?.dtype ?? weight.dtype).name }

  /// Each dtype of the weights, and a layer that has it.
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
  /// The names from the outermost in, with slashes between.
  package var pathText: String { path.joined(separator: "/") }
}
