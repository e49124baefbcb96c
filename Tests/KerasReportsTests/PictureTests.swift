import Foundation
import KerasAudit
import Testing

@testable import KerasReports

@Suite struct PictureTests {
  @Test(arguments: [Sample.clean, Sample.damaged, Sample.hostile])
  func `Graphviz draws a box for each layer, with its name as text`(report: Report) throws {
    let svg = Array(try Validator.svg(ofDot: Reporter.dot.render(.report(report), .init())).utf8)
    let graph = ModelGraph(report.layers)
    let boxes = graph.nodes.filter { $0.inside == 0 }
    #expect(try Validator.value(of: "count(//*[@class='node'])", in: svg) == "\(boxes.count)")
    #expect(try Validator.value(of: "count(//*[@class='cluster'])", in: svg) == "\(graph.nodes.count - boxes.count)")
    let edges = graph.nodes.reduce(0) { $0 + $1.sources.count }
    #expect(try Validator.value(of: "count(//*[@class='edge'])", in: svg) == "\(edges)")
    #expect(
      try Validator.value(of: "count(//*[local-name()='script' or local-name()='a' or local-name()='image'])", in: svg)
        == "0")
    for (index, node) in graph.nodes.enumerated() where node.inside == 0 {
      let layer = report.layers[node.layer]
      let name = NodeText(node, layer, layer.mark(flagged: []), [:]).markedTitle
      let title = "string(//*[@class='node'][*[local-name()='title']='n\(index)']/*[local-name()='text'][1])"
      let shown = try Validator.value(of: title, in: svg).replacing("\u{A0}", with: " ")
      if !name.allSatisfy(\.isWhitespace) { #expect(shown.contains(name.trimmingCharacters(in: .whitespaces))) }
    }
  }

  @Test func `a closed model is one box, and a layer with a fault has a mark and a colour`() throws {
    var options = Reporter.Options()
    options.depth = 1
    let closed = String(decoding: Reporter.dot.render(.report(Sample.damaged), options), as: UTF8.self)
    #expect(!closed.contains("subgraph"))
    let open = String(decoding: Reporter.dot.render(.report(Sample.damaged), .init()), as: UTF8.self)
    #expect(
      open.contains("subgraph")
        && open.contains(
          ##"[label="✗ conv\nConv2D\n(None, 6, 6, 16)\nKI105 shape-mismatch\nKI104 weight-unexpected", color="#b02a37""##
        ))
  }

  @Test func `a chart that GitHub does not draw has a caveat`() throws {
    let layer = Sample.clean.layers[4]
    let large = Sample.clean.changing {
      $0.layers = (0..<900).map { layer.with(path: ["a_layer_with_a_long_name_\($0)"]) }
    }
    let caveat = try #require(Reporter.mermaid.caveat)
    let text = try #require(caveat(Reporter.mermaid.render(.report(large), .init())))
    #expect(text.hasPrefix("the chart has ") && text.contains("at most 50,000 and 500"))
    #expect(caveat(Reporter.mermaid.render(.report(Sample.clean), .init())) == nil)
  }

  @Test func `no name ends a string of a Mermaid chart, and each box is on its line`() {
    let text = String(decoding: Reporter.mermaid.render(.report(Sample.hostile), .init()), as: UTF8.self)
    let lines = text.split(separator: "\n").map { $0.drop { $0 == " " } }
    let boxes = lines.compactMap { $0.wholeMatch(of: /n\d+\["([^"]*)"\]/)?.1 }
    #expect(boxes.count == Sample.hostileNames.count)
    for box in boxes {
      let rest = box.replacing("<br/>", with: "").replacing(/#\d+;/, with: "")
      #expect(!rest.contains(/[<>"`#;&*\[\]{}|~]/), "\(rest)")
    }
  }
}
