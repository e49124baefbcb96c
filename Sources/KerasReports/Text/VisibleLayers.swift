import Basics
import KerasAudit

/// Which layers the table shows: all layers of a small model; of a large one the first and last ones and those that are
/// not verified. What is left out is counted.
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

  /// A model of at most so many layers is shown whole.
  private static let whole = 20
  /// Of a larger one, the layers shown at both ends, and the most shown because of their mark.
  private static let first = 7, last = 5, marked = 20

  /// - Parameters:
  ///   - marks: The mark of each layer.
  ///   - depth: The levels of nested models that are opened: 1 shows the layers of the outermost model only.
  ///   - showsAll: Whether to show every layer within that depth.
  init(_ layers: [Report.Layer], _ marks: [LayerMark], depth: Int, showsAll: Bool) {
    var within: [Int] = [], closed: [Int: Int] = [:]
    for index in layers.indices {
      if layers[index].path.count <= depth {
        within.append(index)
      } else if let model = within.last {
        closed[model, default: 0] += 1
      }
    }
    self.closed = closed
    if showsAll || within.count <= Self.whole {
      lines = within.map(Line.layer)
      return
    }
    let shown = Self.shown(within, layers, marks)
    var lines: [Line] = [], omitted = Omitted()
    /// Adds the count of what was left out; a single layer takes no more space than its count.
    func close(before position: Int) {
      if omitted.total == 1 { lines.append(.layer(within[position - 1])) }
      if omitted.total > 1 { lines.append(.omitted(omitted)) }
      omitted = Omitted()
    }
    for (position, index) in within.enumerated() {
      if shown[position] {
        close(before: position)
        lines.append(.layer(index))
      } else {
        omitted.add(marks[index])
      }
    }
    self.lines = lines
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

  /// Which of the layers at `within` are shown: the ends, those with a fault, and the models around these.
  private static func shown(_ within: [Int], _ layers: [Report.Layer], _ marks: [LayerMark]) -> [Bool] {
    var shown = within.indices.map { $0 < first || $0 >= within.count - last }
    var remaining = marked
    /// The positions of the models around the current layer, from the outermost in.
    var around: [Int] = []
    for (position, index) in within.enumerated() {
      around = around.filter { layers[within[$0]].path.count < layers[index].path.count }
      if marks[index].isFault || marks[index] == .unverified, !shown[position], remaining > 0 {
        remaining -= 1
        for model in around + [position] { shown[model] = true }
      }
      around.append(position)
    }
    return shown
  }

  /// Layers that are left out of a table, counted by their mark.
  struct Omitted: CustomStringConvertible {
    private var verified = 0, unverified = 0, wrong = 0

    var total: Int { verified + unverified + wrong }

    mutating func add(_ mark: LayerMark) {
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
