import Basics
import KerasAudit

extension Reporter {
  /// The models as one Mermaid flow chart, which GitHub and GitLab draw: a box for each call, nested models as frames,
  /// and layers that are wrong or unverified in colour.
  public static let mermaid = Reporter("mermaid", fileEnding: "mmd", caveat: MermaidWriter.caveat) {
    outcomes, options in
    var chart = MermaidWriter()
    for (number, outcome) in outcomes.enumerated() {
      switch outcome {
      case .report(let report):
        chart.write(report, number: outcomes.count > 1 ? number : nil, depth: options.depth)
      case .failure(let failure): chart.comment(failure.description)
      }
    }
    return chart.finished()
  }
}

/// Builds a flow chart; every text is quoted, and all characters with a meaning are entity codes.
private struct MermaidWriter {
  private var bytes = Array("flowchart TB\n".utf8)
  private var connections = 0
  private var classes: [(name: String, members: [String])] = [("wrong", []), ("unverified", [])]

  /// GitHub and GitLab draw no chart with more connections or characters.
  private static let connectionLimit = 500, characterLimit = 50_000

  /// Why they would not draw a chart; nil if they do.
  static func caveat(_ chart: [UInt8]) -> String? {
    let arrow = Array(" --> ".utf8)
    let connections = chart.split(separator: UInt8(ascii: "\n")).count { $0.contains(arrow) }
    let characters = String(decoding: chart, as: UTF8.self).utf16.count
    if connections <= connectionLimit, characters <= characterLimit { return nil }
    return
      "the chart has \(characters.pluralized("character")) and \(connections.pluralized("connection")); GitHub and "
      + "GitLab draw at most \(characterLimit.grouped) and \(connectionLimit.grouped): --depth 1 leaves nested models "
      + "closed, and --format dot or html has no such limit"
  }

  /// - Parameter number: The model's number among several, each in a frame; nil for a single model.
  mutating func write(_ report: AssessedReport, number: Int?, depth: Int) {
    let graph = ModelGraph(report.layers, depth: depth), marks = report.marks, faults = report.faultsByLayer
    let prefix = number.map { "m\($0)n" } ?? "n"
    comment("\(report.model.path): \(Verdict(report).text)")
    if let number { line(1, "subgraph m\(number)[\"\(report.model.path.mermaidEscaped)\"]") }
    let outer = number == nil ? 1 : 2
    var ends: [Int] = []
    for (index, node) in graph.nodes.enumerated() {
      while ends.last == index {
        ends.removeLast()
        line(ends.count + outer, "end")
      }
      let mark = marks[node.layer]
      if mark.isFault { classes[0].members.append("\(prefix)\(index)") }
      if mark == .unverified { classes[1].members.append("\(prefix)\(index)") }
      let text = NodeText(node, report.layers[node.layer], mark, faults)
      if node.inside > 0 {
        let title = "\(text.markedTitle) (\(text.className))".mermaidEscaped
        line(ends.count + outer, "subgraph \(prefix)\(index)[\"\(title)\"]")
        ends.append(index + 1 + node.inside)
      } else {
        let label = text.lines.map(\.mermaidEscaped).joined(separator: "<br/>")
        line(ends.count + outer, "\(prefix)\(index)[\"\(label)\"]")
      }
    }
    for depth in (0..<ends.count).reversed() { line(depth + outer, "end") }
    for (from, to) in graph.connections { line(outer, "\(prefix)\(from) --> \(prefix)\(to)") }
    connections += graph.connections.count
    if number != nil { line(1, "end") }
  }

  mutating func comment(_ text: String) { line(1, "%% " + text.mermaidEscaped) }

  consuming func finished() -> [UInt8] {
    if connections > Self.connectionLimit {
      comment("\(connections) connections, more than GitHub draws: --depth 1 draws fewer")
    }
    line(1, "classDef wrong fill:#f8d7da,stroke:#b02a37,stroke-width:2px,color:#000")
    line(1, "classDef unverified fill:#fff3cd,stroke:#997404,color:#000")
    for (name, members) in classes where !members.isEmpty {
      line(1, "class \(members.joined(separator: ",")) \(name)")
    }
    return bytes
  }

  private mutating func line(_ depth: Int, _ text: String) { bytes.appendLine(depth, text) }
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
