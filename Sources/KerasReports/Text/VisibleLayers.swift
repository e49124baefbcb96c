import Basics
import KerasAudit

/// Which layers the table shows: all layers of a small model; of a large one the outer levels, the first and last ones
/// of a level that is too long, and those that are not verified. What is left out is counted.
struct VisibleLayers {
  enum Line {
    /// A layer, by its index in the report.
    case layer(Int)
    /// Layers left out between two that are shown.
    case omitted(Omitted)
  }

  let lines: [Line]
  /// The number of layers inside each model that is not opened, by the model's index.
  let closed: [Int: Int]

  /// So many layers are shown whole.
  private static let whole = 20
  /// Of more on one level, the layers shown at both ends; of all others, the most shown because of their mark.
  private static let first = 7, last = 5, marked = 20

  /// - Parameters:
  ///   - marks: The mark of each layer.
  ///   - depth: The levels of nested models that are opened: 1 shows the layers of the outermost model only.
  ///   - showsAll: Whether to show every layer within that depth.
  init(_ layers: [Report.Layer], _ marks: [LayerMark], depth: Int, showsAll: Bool) {
    let within = layers.indices.filter { layers[$0].path.count <= depth }
    let showsAll = showsAll || within.count <= Self.whole
    let shown = showsAll ? layers.indices.map { layers[$0].path.count <= depth } : Self.shown(within, layers, marks)
    var lines: [Line] = [], closed: [Int: Int] = [:]
    var omitted = Omitted(), lastOmitted = 0
    /// Adds a layer; a model whose layers are left out says how many it has.
    func add(_ index: Int, isClosed: Bool) {
      lines.append(.layer(index))
      let inside = Self.end(of: index, layers) - index - 1
      if isClosed, inside > 0 { closed[index] = inside }
    }
    /// Adds the count of what was left out; a single layer takes no more space than its count.
    func addOmitted() {
      if omitted.total == 1 { add(lastOmitted, isClosed: true) }
      if omitted.total > 1 { lines.append(.omitted(omitted)) }
      omitted = Omitted()
    }
    var index = 0
    while index < layers.count {
      if shown[index] {
        addOmitted()
        let inside = index + 1..<Self.end(of: index, layers)
        let isClosed = inside.allSatisfy { !shown[$0] && (marks[$0] == .ok || layers[$0].path.count > depth) }
        add(index, isClosed: isClosed)
        index = isClosed ? inside.upperBound : index + 1
      } else {
        if layers[index].path.count <= depth {
          omitted.add(marks[index], depth: layers[index].path.count)
          lastOmitted = index
        }
        index += 1
      }
    }
    addOmitted()
    self.lines = lines
    self.closed = closed
  }

  /// The calls of a graph, in its order.
  init(_ graph: ModelGraph, _ layers: [Report.Layer]) {
    lines = graph.nodes.map { .layer($0.layer) }
    var closed: [Int: Int] = [:]
    for node in graph.nodes where node.inside == 0 && layers[node.layer].isContainer && node.call == 0 {
      let inside = layers[(node.layer + 1)...].prefix { $0.path.count > layers[node.layer].path.count }
      if !inside.isEmpty { closed[node.layer] = inside.count }
    }
    self.closed = closed
  }

  /// Which layers are shown of a large model: those of the outer levels, as far as they fit, and those with a fault,
  /// with the models around them.
  private static func shown(_ within: [Int], _ layers: [Report.Layer], _ marks: [LayerMark]) -> [Bool] {
    var counts: [Int: Int] = [:]
    for index in within { counts[layers[index].path.count, default: 0] += 1 }
    var level = 1, total = counts[1] ?? 0
    while let next = counts[level + 1], total + next <= whole { (level, total) = (level + 1, total + next) }
    let outer = within.filter { layers[$0].path.count <= level }
    var shown = [Bool](repeating: false, count: layers.count)
    for index in total <= whole ? outer[...] : outer.prefix(first) + outer.suffix(last) { shown[index] = true }
    var remaining = marked
    /// The models around the current layer, from the outermost in.
    var around: [Int] = []
    for index in within {
      while let last = around.last, layers[last].path.count >= layers[index].path.count { around.removeLast() }
      if marks[index].isFault || marks[index] == .unverified, !shown[index], remaining > 0 {
        remaining -= 1
        for model in around + [index] { shown[model] = true }
      }
      around.append(index)
    }
    return shown
  }

  /// The index after the last layer inside a model.
  private static func end(of model: Int, _ layers: [Report.Layer]) -> Int {
    let depth = layers[model].path.count
    var end = model + 1
    while end < layers.count, layers[end].path.count > depth { end += 1 }
    return end
  }

  /// Layers that are left out of a table, counted by their mark.
  struct Omitted: CustomStringConvertible {
    private var verified = 0, unverified = 0, wrong = 0
    /// The outermost level of the layers.
    private(set) var depth = Int.max

    var total: Int { verified + unverified + wrong }

    mutating func add(_ mark: LayerMark, depth: Int) {
      self.depth = min(self.depth, depth)
      switch mark {
      case .ok: verified += 1
      case .unverified: unverified += 1
      case .mismatch, .flagged: wrong += 1
      }
    }

    /// `… 249 layers verified`, `… 12 layers: 10 verified, 2 unverified`.
    var description: String {
      let parts = [(verified, "verified"), (unverified, "unverified"), (wrong, "wrong")].filter { $0.0 > 0 }
      if parts.count == 1 { return "… \(total.pluralized("layer")) \(parts[0].1)" }
      return "… \(total.pluralized("layer")): " + parts.map { "\($0.0.grouped) \($0.1)" }.joined(separator: ", ")
    }
  }
}

extension LayerMark {
  /// Whether a finding of level error or warning stands behind it.
  var isFault: Bool { self == .mismatch || self == .flagged }
}
