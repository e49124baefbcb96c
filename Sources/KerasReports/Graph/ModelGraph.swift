import KerasAudit
import KerasLayers

/// The calls of a model's layers, each after the calls whose outputs it takes. The layers of a nested model follow the
/// model's first call.
struct ModelGraph: Sendable {
  /// A call, or a layer that is never called.
  struct Node: Sendable {
    /// The layer's index in the report.
    let layer: Int
    /// Which of the layer's calls it is.
    let call: Int
    /// The nodes whose outputs it takes, each once, in the order of the arguments.
    let sources: [Int]
    /// The node of the model around it; nil in the outermost model.
    let parent: Int?
    /// The number of nodes inside it, which follow it; 0 for a model that is not opened.
    fileprivate(set) var inside = 0
  }

  private(set) var nodes: [Node] = []

  /// - Parameter depth: The levels of nested models that are opened; 1 opens the outermost model only.
  init(_ layers: [Report.Layer], depth: Int = .max) {
    var children = Array(repeating: [Int](), count: layers.count)
    var outermost: [Int] = [], around: [Int] = []
    for (index, layer) in layers.enumerated() {
      while let last = around.last, layers[last].path.count >= layer.path.count { around.removeLast() }
      if let model = around.last { children[model].append(index) } else { outermost.append(index) }
      around.append(index)
    }
    nodes.reserveCapacity(layers.count)
    add(Scope(outermost, layers), parent: nil, children, layers, depth: depth)
  }

  /// Adds the calls in one model: in the order of the configuration, but none before its sources. Recurses as deep as
  /// models are nested.
  private mutating func add(
    _ scope: Scope, parent: Int?, _ children: [[Int]], _ layers: [Report.Layer], depth: Int
  ) {
    /// The node of each call; nil before it is added.
    var placed = Array(repeating: Int?.none, count: scope.calls.count)
    /// Where a search for unplaced sources began; a cycle leads back to such a call.
    var isOpen = Array(repeating: false, count: scope.calls.count)
    /// The last call that took the output of each call, so that each source counts once.
    var taker = Array(repeating: -1, count: scope.calls.count)
    var pending: [Int] = []
    for root in scope.roots where placed[root] == nil {
      pending.append(root)
      while let call = pending.last {
        if placed[call] != nil {
          pending.removeLast()
          continue
        }
        let sources = scope.sources(of: call, layers)
        if !isOpen[call] {
          isOpen[call] = true
          let missing = sources.filter { placed[$0] == nil && !isOpen[$0] }
          if !missing.isEmpty {
            pending += missing.reversed()
            continue
          }
        }
        pending.removeLast()
        var taken: [Int] = []
        for source in sources where taker[source] != call {
          taker[source] = call
          if let node = placed[source] { taken.append(node) }
        }
        let node = nodes.count, (layer, number) = scope.calls[call]
        placed[call] = node
        nodes.append(Node(layer: layer, call: number, sources: taken, parent: parent))
        if number == 0, depth > 1, !children[layer].isEmpty {
          add(Scope(children[layer], layers), parent: node, children, layers, depth: depth - 1)
          nodes[node].inside = nodes.count - node - 1
        }
      }
    }
  }

  /// The layers of one model and their calls.
  private struct Scope {
    let calls: [(layer: Int, number: Int)]
    /// The first calls of all layers, then the others.
    let roots: [Int]
    /// The position in `calls` of each layer's first call, and of the end.
    private let first: [Int]

    init(_ siblings: [Int], _ layers: [Report.Layer]) {
      var calls: [(layer: Int, number: Int)] = [], first = [0]
      for layer in siblings {
        for number in 0..<max(1, layers[layer].calls.count) { calls.append((layer, number)) }
        first.append(calls.count)
      }
      (self.calls, self.first) = (calls, first)
      roots = first.dropLast() + calls.indices.filter { calls[$0].number > 0 }
    }

    /// The calls whose outputs a call takes; what is not in the model is left out.
    func sources(of call: Int, _ layers: [Report.Layer]) -> [Int] {
      let (layer, number) = calls[call]
      guard layers[layer].sources.indices.contains(number) else { return [] }
      return layers[layer].sources[number].compactMap { source in
        guard source.layer >= 0, source.layer + 1 < first.count, source.call >= 0 else { return nil }
        let position = first[source.layer] + source.call
        return position < first[source.layer + 1] ? position : nil
      }
    }
  }
}
