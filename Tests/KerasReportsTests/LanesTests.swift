import KerasAudit
import KerasLayers
import Testing

@testable import KerasReports

/// A layer of a graph: its path, and for each call the calls whose outputs it takes.
private func layer(_ path: String, _ sources: [(layer: Int, call: Int)]...) -> Report.Layer {
  Report.Layer(
    path: path.split(separator: "/").map(String.init), className: "Dense", trainable: true,
    calls: sources.map { _ in Report.Call(inputs: [], outputs: []) }, connectedTo: [],
    parameters: .init(total: 0, trainable: 0), formula: nil, weights: [], status: .ok, isContainer: false,
    sources: sources.map { $0.map { CallSource(layer: $0.layer, call: $0.call) } })
}

private func layer(_ path: String, after sources: Int...) -> Report.Layer { layer(path, sources.map { ($0, 0) }) }

@Suite struct LanesTests {
  /// The rows of the drawing, each with the layer's name.
  private func drawing(_ layers: [Report.Layer], depth: Int = .max, limit: Int = 24) -> [String] {
    let graph = ModelGraph(layers, depth: depth)
    let text = LaneText(Lanes(graph, limit: limit))
    return zip(graph.nodes, text.rows).map { "\($1)\(layers[$0.layer].name)" }
  }

  @Test func `a chain takes one lane, and a skip connection a second`() {
    let layers = [
      layer("x", []), layer("conv", after: 0), layer("norm", after: 1), layer("add", after: 2, 0),
      layer("out", after: 3),
    ]
    #expect(drawing(layers) == ["●   x", "├─● conv", "│ ● norm", "●─╯ add", "●   out"])
    #expect(drawing(Array(layers.prefix(3))) == ["● x", "● conv", "● norm"])
  }

  @Test func `the lanes of a nested model are to the right of those around it, and depth closes it`() {
    let layers = [
      layer("a", []), layer("b", []), layer("model", after: 0), layer("model/in", []), layer("model/left", after: 0),
      layer("model/right", after: 0), layer("model/sum", after: 1, 2), layer("join", after: 2, 1),
    ]
    #expect(
      drawing(layers) == [
        "●       a", "│ ●     b", "● │     model", "│ │ ●   in", "│ │ ├─● left", "│ │ ● │ right", "│ │ ●─╯ sum",
        "●─╯     join",
      ])
    #expect(drawing(layers, depth: 1) == ["●   a", "│ ● b", "● │ model", "●─╯ join"])
  }

  @Test func `a shared layer has a row for each call, after its sources`() {
    let layers = [layer("a", []), layer("shared", [(0, 0)], [(2, 0)]), layer("b", []), layer("dot", [(1, 0), (1, 1)])]
    #expect(drawing(layers) == ["●   a", "●   shared", "│ ● b", "│ ● shared", "●─╯ dot"])
  }

  @Test
  func `layers stated before their sources are drawn after them, and a cycle is drawn without the last connection`() {
    #expect(drawing([layer("last", after: 1), layer("first", [])]) == ["● first", "● last"])
    #expect(drawing([layer("a", after: 1), layer("b", after: 0)]) == ["● b", "● a"])
    #expect(drawing([layer("a", after: 0, 7, -1), layer("b", [(0, 5), (0, -1)])]).count == 2)
  }

  @Test func `connections without a lane are counted`() {
    let inputs = 100
    let layers =
      (0..<inputs).map { layer("in\($0)", []) } + [layer("all", (0..<inputs).map { (layer: $0, call: 0) })]
    let lanes = Lanes(ModelGraph(layers), limit: 24)
    #expect(lanes.width == 25)
    #expect(lanes.omitted == 76)
    #expect(lanes.rows.last?.lane == 0)
  }

  @Test func `every connection follows the lane of its source, and no lane has two outputs`() {
    var random = SplitMix(state: 7)
    for _ in 0..<200 {
      let count = 2 + Int(random.next() % 40)
      let layers = (0..<count).map { index -> Report.Layer in
        let sources = index == 0 ? 0 : Int(random.next() % 4)
        return layer("l\(index)", (0..<sources).map { _ in (layer: Int(random.next() % UInt64(index)), call: 0) })
      }
      let graph = ModelGraph(layers), lanes = Lanes(graph, limit: 63)
      #expect(graph.nodes.map(\.layer) == Array(0..<count))
      var owners = Array(repeating: Int?.none, count: 64)
      for (index, node) in graph.nodes.enumerated() {
        let row = lanes.rows[index]
        for source in node.sources {
          let lane = lanes.rows[source].lane
          #expect(row.sources.contains(lane) && row.above.contains(lane) && owners[lane ?? 63] == source)
          #expect(lanes.rows[source..<index].allSatisfy { $0.below.contains(lane) })
        }
        owners[row.lane ?? 63] = index
        if index > 0 { #expect(row.above == lanes.rows[index - 1].below) }
      }
    }
  }

  @Test func `a large graph takes time in proportion to its connections`() {
    let wide = 20_000
    let layers =
      (0..<wide).map { layer("in\($0)", []) } + [layer("all", (0..<wide).map { (layer: $0, call: 0) })]
    let chain = (0..<wide).map { $0 == 0 ? layer("l", []) : layer("l", after: $0 - 1) }
    let backwards = (0..<wide).map { $0 == wide - 1 ? layer("l", []) : layer("l", after: $0 + 1) }
    let time = ContinuousClock().measure {
      for layers in [layers, chain, backwards] {
        let graph = ModelGraph(layers)
        #expect(graph.nodes.count == layers.count)
        #expect(LaneText(Lanes(graph, limit: 24)).rows.count == layers.count)
      }
    }
    #expect(time < .seconds(10))
  }
}

/// A small generator of random numbers, the same on every run.
private struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
