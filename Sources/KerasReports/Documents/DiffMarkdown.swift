import KerasAudit

extension DiffDocument {
  /// The most rows of a table: GitHub limits a comment to 64 KiB and a step summary to 1 MiB.
  private static let limit = 200

  /// Markdown for a comment on a pull request: the count, and a table with a row for each property that differs.
  package func markdown() -> [UInt8] {
    var markdown = MarkdownWriter()
    let sides = [difference.before, difference.after].map(Self.title).joined(separator: " → ")
    markdown.writeLine("### \(symbol) \(sides): \(difference.isEmpty ? difference.absence : difference.count)")
    if !difference.model.isEmpty {
      markdown.writeTable(["Model", "Before", "After"], difference.model, limit: Self.limit, Self.cells)
    }
    let rows = difference.layers.flatMap(Self.rows)
    if !rows.isEmpty {
      markdown.writeTable(["", "Layer", "Class", "Difference", "Before", "After"], rows, limit: Self.limit) { $0 }
    }
    let distances = difference.distances.compactMap { layer, weight, values in
      values.distance.map { [MarkdownWriter.code((layer + [weight]).joined(separator: "/"))] + $0.cells }
    }
    if !distances.isEmpty {
      markdown.writeTable(
        ["Values, farthest apart first"] + Difference.Distance.titles, distances, limit: Self.limit
      ) { $0 }
    }
    if !difference.notes.isEmpty {
      markdown.writeTable(["Not compared"], difference.notes, limit: Self.limit) { [MarkdownWriter.text($0.text)] }
    }
    return markdown.bytes
  }

  private var symbol: String { !difference.isEmpty ? "❌" : difference.isComplete ? "✅" : "❔" }

  private static func title(_ model: Report.Model) -> String {
    [model.path, model.weightsPath].compactMap(\.self).map { MarkdownWriter.code($0) }.joined(separator: " with ")
  }

  /// A row for each property, the first with the layer's name; a single row without properties.
  private static func rows(_ layer: Difference.LayerChange) -> [[String]] {
    let names = [layer.before, layer.after].compactMap { $0?.joined(separator: "/") }
    let name = (names.first == names.last ? [names[0]] : names).map { MarkdownWriter.code($0) }.joined(separator: " → ")
    let head = [layer.kind.rawValue, name, MarkdownWriter.code(layer.className)]
    if layer.properties.isEmpty { return [head + ["", "", ""]] }
    return layer.properties.enumerated().map { index, property in (index == 0 ? head : ["", "", ""]) + cells(property) }
  }

  private static func cells(_ property: Difference.PropertyChange) -> [String] {
    ([property.title] + property.sides).map { MarkdownWriter.code($0) }
  }
}
