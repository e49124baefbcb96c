import Basics
import KerasAudit

extension Reporter {
  /// The model as a Mermaid flow chart, which GitHub and GitLab draw: a box for each call, nested models as frames, and
  /// layers that are wrong or unverified in colour.
  public static let mermaid = Reporter("mermaid", fileEnding: "mmd") { outcome, options in
    switch outcome {
    case .report(let report): MermaidWriter(report, depth: options.depth).bytes
    case .failure(let failure): Array("%% \(failure.description.mermaidEscaped)\n".utf8)
    }
  }
}

/// Builds a flow chart; every text is quoted, and all characters with a meaning are entity codes.
private struct MermaidWriter {
  private(set) var bytes: [UInt8] = []
  private let report: AssessedReport
  private let graph: ModelGraph
  private let marks: [LayerMark]

  /// GitHub draws no chart with more connections.
  private static let connectionLimit = 500

  init(_ report: AssessedReport, depth: Int) {
    self.report = report
    graph = ModelGraph(report.layers, depth: depth)
    marks = report.marks
    line(0, "flowchart TB")
    line(1, "%% \(report.model.path.mermaidEscaped): \(Verdict(report).text.mermaidEscaped)")
    let connections = graph.connections
    if connections.count > Self.connectionLimit {
      line(1, "%% \(connections.count) connections, more than GitHub draws: --depth 1 draws fewer")
    }
    writeNodes()
    for (from, to) in connections { line(1, "n\(from) --> n\(to)") }
    line(1, "classDef wrong fill:#f8d7da,stroke:#b02a37,stroke-width:2px,color:#000")
    line(1, "classDef unverified fill:#fff3cd,stroke:#997404,color:#000")
    for (name, isMember) in [("wrong", \LayerMark.isFault), ("unverified", \LayerMark.isUnverified)] {
      let members = graph.nodes.indices.filter { marks[graph.nodes[$0].layer][keyPath: isMember] }
      if !members.isEmpty { line(1, "class \(members.map { "n\($0)" }.joined(separator: ",")) \(name)") }
    }
  }

  private mutating func line(_ depth: Int, _ text: String) {
    bytes.append(contentsOf: repeatElement(UInt8(ascii: " "), count: 2 * depth))
    bytes.append(contentsOf: text.utf8)
    bytes.append(UInt8(ascii: "\n"))
  }

  private mutating func writeNodes() {
    let faults = report.faultsByLayer
    var ends: [Int] = []
    for (index, node) in graph.nodes.enumerated() {
      while let end = ends.last, end == index {
        ends.removeLast()
        line(ends.count + 1, "end")
      }
      let text = NodeText(node, report.layers[node.layer], marks[node.layer], faults)
      if node.inside > 0 {
        line(
          ends.count + 1,
          "subgraph n\(index)[\"\(text.markedTitle.mermaidEscaped) (\(text.className.mermaidEscaped))\"]")
        ends.append(index + 1 + node.inside)
      } else {
        let lines = text.lines.map(\.mermaidEscaped)
        line(ends.count + 1, "n\(index)[\"\(lines.joined(separator: "<br/>"))\"]")
      }
    }
    for depth in (0..<ends.count).reversed() { line(depth + 1, "end") }
  }
}

extension LayerMark {
  fileprivate var isUnverified: Bool { self == .unverified }
}

extension String {
  /// This with entity codes for what could end a string, be markup, or be Markdown.
  fileprivate var mermaidEscaped: String {
    let scalars = Array(escapingControls.unicodeScalars)
    var text = ""
    for (index, scalar) in scalars.enumerated() {
      switch scalar {
      case "a"..."z", "A"..."Z", "0"..."9", "_", " ", ",", "(", ")", "/": text.unicodeScalars.append(scalar)
      // `1. ` and `- ` begin a list.
      case ".", "-":
        let isInWord = index + 1 < scalars.count && ![" ", "-"].contains(scalars[index + 1])
        text += isInWord ? String(scalar) : "#\(scalar.value);"
      case _ where scalar.isASCII: text += "#\(scalar.value);"
      default: text.unicodeScalars.append(scalar)
      }
    }
    return text
  }
}
