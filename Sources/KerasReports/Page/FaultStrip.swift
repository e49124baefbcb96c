import Basics

/// Where the faults of a model are: a strip from its first row to its last, with a mark for each part that has a fault.
/// A mark is a link to the first row at fault.
struct FaultStrip {
  private let rows: Int
  private let parts: Int
  private var marks: [Mark] = []

  private struct Mark {
    let part: Int
    /// The first row at fault.
    let row: Int
    let path: [String]
    var faults: Int
  }

  /// A model of fewer rows is seen at a glance.
  private static let fewest = 30
  /// The most parts, so that a mark is some pixels wide.
  private static let most = 200
  private static let height = 14

  init(_ table: LayerRows) {
    rows = table.graph.nodes.count
    parts = min(rows, Self.most)
    if rows < Self.fewest { return }
    for (row, node) in table.graph.nodes.enumerated() where node.inside == 0 && table.marks[node.layer].isFault {
      let part = row * parts / rows
      if marks.last?.part == part {
        marks[marks.count - 1].faults += 1
      } else {
        marks.append(Mark(part: part, row: row, path: table.layers[node.layer].path, faults: 1))
      }
    }
  }

  /// How high a mark is: as many of the rows of its part are at fault, and enough to be seen.
  private func height(_ mark: Mark) -> Int {
    let most = (mark.part + 1) * rows / parts - mark.part * rows / parts
    return max(5, min(Self.height, Self.height * mark.faults / max(1, most)))
  }

  func write(to html: inout HTMLWriter) {
    if marks.isEmpty { return }
    let width = 1000 / Double(parts)
    html.element("div", ["class": "strip"]) { html in
      html.text("Where the faults are, from the first layer to the last")
      // The findings say the same in words.
      html.element("svg", ["viewBox": "0 0 1000 14", "preserveAspectRatio": "none", "aria-hidden": "true"]) { html in
        for mark in marks {
          html.element("a", ["href": "#n\(mark.row)", "tabindex": "-1"]) { html in
            html.element("title", mark.path.joined(separator: "/"))
            let height = self.height(mark)
            html.shape(
              "rect",
              [
                "x": "\(Double(mark.part) * width)", "y": "\(Self.height - height)", "width": "\(width)",
                "height": "\(height)",
              ])
          }
        }
      }
    }
    html.newline()
  }
}
