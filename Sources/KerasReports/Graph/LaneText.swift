/// Lanes as text, two columns for each.
struct LaneText {
  /// The text beside each node.
  let rows: [String]
  /// The text beside further lines of a node.
  let continuations: [String]
  /// The columns of each text, with a space at the end.
  let width: Int

  init(_ lanes: Lanes) {
    width = 2 * lanes.width
    rows = lanes.rows.map { $0.text(lanes.width) }
    continuations = lanes.rows.map { row in
      (0..<lanes.width).map { row.below.contains($0) ? "│ " : "  " }.joined()
    }
  }
}

extension Lanes.Row {
  /// `├─●   │`, then spaces up to `width` lanes.
  fileprivate func text(_ width: Int) -> String {
    let node = lane ?? width - 1
    let first = min(node, sources == 0 ? node : sources.trailingZeroBitCount)
    let last = max(node, sources == 0 ? node : UInt64.bitWidth - 1 - sources.leadingZeroBitCount)
    var text = ""
    for lane in 0..<width {
      text += lane == node ? "●" : glyph(lane, first, last)
      text += first <= lane && lane < last ? "─" : " "
    }
    return text
  }

  /// - Parameters:
  ///   - first: The lane where the line to the node begins.
  ///   - last: The lane where it ends.
  private func glyph(_ lane: Int, _ first: Int, _ last: Int) -> String {
    let goesOn = below.contains(lane)
    if sources.contains(lane) {
      if lane == first { return goesOn ? "├" : "╰" }
      if lane == last { return goesOn ? "┤" : "╯" }
      return goesOn ? "┼" : "┴"
    }
    if goesOn { return "│" }
    return first < lane && lane < last ? "─" : " "
  }
}
