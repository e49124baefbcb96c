import Basics
import KerasAudit

extension Reporter {
  /// The model as a graph in the language of Graphviz: a box for each call, nested models as clusters, and layers that
  /// are wrong or unverified in colour.
  public static let dot = Reporter("dot", fileEnding: "dot") { outcome, options in
    switch outcome {
    case .report(let report): DotWriter(report, depth: options.depth).bytes
    case .failure(let failure): Array("// \(failure.description.escapingControls)\n".utf8)
    }
  }
}

/// Builds a graph for Graphviz; every text is quoted.
private struct DotWriter {
  private(set) var bytes: [UInt8] = []
  private let report: AssessedReport
  private let graph: ModelGraph
  private let marks: [LayerMark]

  init(_ report: AssessedReport, depth: Int) {
    self.report = report
    graph = ModelGraph(report.layers, depth: depth)
    marks = report.marks
    line(0, "// \(report.model.path.escapingControls)")
    line(0, "digraph \((report.model.name ?? report.model.path).quoted) {")
    line(
      1, "graph [compound=true, fontname=\"Helvetica\", fontsize=11, labelloc=t, label=\(Verdict(report).text.quoted)]")
    line(1, "node [shape=box, style=\"rounded,filled\", fontname=\"Helvetica\", fontsize=10]")
    line(1, "edge [color=\"#6c757d\", arrowsize=0.6]")
    writeNodes()
    for (from, to) in graph.connections { writeEdge(from, to) }
    line(0, "}")
  }

  private mutating func line(_ depth: Int, _ text: String) { bytes.appendLine(depth, text) }

  private mutating func writeNodes() {
    let faults = report.faultsByLayer
    var ends: [Int] = []
    for (index, node) in graph.nodes.enumerated() {
      while let end = ends.last, end == index {
        ends.removeLast()
        line(ends.count + 1, "}")
      }
      let depth = ends.count + 1
      let text = NodeText(node, report.layers[node.layer], marks[node.layer], faults)
      if node.inside > 0 {
        let label = "\(text.markedTitle) (\(text.className))".quoted
        line(depth, "subgraph cluster_\(index) {")
        line(depth + 1, "graph [label=\(label), style=\"rounded,filled\", \(text.mark.attributes(fill: "#f8f9fa"))]")
        ends.append(index + 1 + node.inside)
      } else {
        let lines = text.lines.map(\.dotEscaped)
        line(depth, "n\(index) [label=\"\(lines.joined(separator: "\\n"))\", \(text.mark.attributes(fill: "white"))]")
      }
    }
    for depth in (0..<ends.count).reversed() { line(depth + 1, "}") }
  }

  /// A line from or to a nested model ends at its frame.
  private mutating func writeEdge(_ from: Int, _ to: Int) {
    var attributes: [String] = []
    if graph.nodes[from].inside > 0 { attributes.append("ltail=cluster_\(from)") }
    if graph.nodes[to].inside > 0 { attributes.append("lhead=cluster_\(to)") }
    let suffix = attributes.isEmpty ? "" : " [\(attributes.joined(separator: ", "))]"
    line(1, "n\(graph.exit(of: from)) -> n\(graph.entry(of: to))\(suffix)")
  }
}

extension LayerMark {
  /// - Parameter color: The colour of a verified layer.
  fileprivate func attributes(fill color: String) -> String {
    switch self {
    case .ok: "color=\"#6c757d\", fillcolor=\"\(color)\""
    case .mismatch, .flagged: "color=\"#b02a37\", fillcolor=\"#f8d7da\", penwidth=2"
    case .unverified: "color=\"#997404\", fillcolor=\"#fff3cd\""
    }
  }
}

extension String {
  /// A quoted string of the language.
  fileprivate var quoted: String { "\"" + escapingControls.dotEscaped + "\"" }

  /// This without characters that end a string, begin an escape sequence or begin an entity.
  fileprivate var dotEscaped: String {
    var text = ""
    for scalar in unicodeScalars {
      switch scalar {
      case "\"": text += "\\\""
      case "\\": text += "\\\\"
      case "&": text += "&amp;"
      default: text.unicodeScalars.append(scalar)
      }
    }
    return text
  }
}
