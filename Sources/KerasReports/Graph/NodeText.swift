import Basics
import KerasAudit

/// What a picture of a model says about a node.
struct NodeText {
  /// The layer's name; the model's name and class for a nested model that is drawn around its layers.
  let title: String
  /// The class, and which call it is if there are several.
  let className: String
  /// The output shape.
  let shape: String
  /// The rules that the layer breaks: `KI105 shape-mismatch`.
  let faults: [String]
  let mark: LayerMark

  /// Longer names are shortened in the middle.
  private static let limit = 80

  /// - Parameter faults: The report's `faultsByLayer`.
  init(_ node: ModelGraph.Node, _ layer: Report.Layer, _ mark: LayerMark, _ faults: [[String]: [Rule]]) {
    let calls = layer.calls.count
    title = layer.name.escapingControls.truncatingMiddle(to: Self.limit)
    let className = layer.className.escapingControls.truncatingMiddle(to: Self.limit)
    self.className = calls > 1 ? "\(className), call \(node.call + 1) of \(calls)" : className
    shape = layer.calls.indices.contains(node.call) ? Report.shapeText(layer.calls[node.call].outputs) : ""
    self.faults = faults[layer.path, default: []].map { "\($0.code) \($0.name)" }
    self.mark = mark
  }

  /// What a box says, by lines.
  var lines: [String] { [markedTitle, className, shape].filter { !$0.isEmpty } + faults }

  /// The title with its mark, which does not depend on colours, unless the layer is verified.
  var markedTitle: String { mark == .ok ? title : "\(mark.symbol) \(title)" }
}

extension ModelGraph {
  /// The connections that a picture shows, each from a node to a node.
  var connections: [(from: Int, to: Int)] {
    nodes.enumerated().flatMap { index, node in node.sources.map { ($0, index) } }
  }

  /// The node at which a line into a node ends: in a model that is drawn around its layers, the first of them.
  func entry(of node: Int) -> Int {
    var node = node
    while nodes[node].inside > 0 { node += 1 }
    return node
  }

  /// The node at which a line out of a node begins: in a model that is drawn around its layers, the last of them.
  func exit(of node: Int) -> Int {
    nodes[node].inside > 0 ? node + nodes[node].inside : node
  }
}

extension AssessedReport {
  /// The rules of errors and warnings, each once, by the layers that they name.
  var faultsByLayer: [[String]: [Rule]] {
    var rules: [[String]: [Rule]] = [:]
    for finding in findings where finding.level > .note {
      for layer in finding.concernedLayers where !rules[layer, default: []].contains(finding.rule) {
        rules[layer, default: []].append(finding.rule)
      }
    }
    return rules
  }
}
