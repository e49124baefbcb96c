import KerasAudit

extension DiffDocument {
  /// How many rows of a table are told: a comment ends at 64 KiB, a step summary at 1 MiB.
  private static let limit = 200

  /// Made for a comment on a pull request: the count first, then a table of what differs, a row for each layer and key.
  public func markdown() -> [UInt8] {
    var page = MarkdownWriter()
    let sides = [difference.before, difference.after].map(Self.title).joined(separator: " → ")
    page.line("### \(mood) \(sides): \(difference.isEmpty ? sameness : difference.count)")
    if !difference.model.isEmpty {
      page.table(["Model", "Before", "After"], difference.model, limit: Self.limit, Self.cells)
    }
    let rows = difference.layers.flatMap(Self.rows)
    if !rows.isEmpty {
      page.table(["", "Layer", "Class", "What differs", "Before", "After"], rows, limit: Self.limit) { $0 }
    }
    if !difference.notes.isEmpty {
      page.table(["Not compared"], difference.notes, limit: Self.limit) { [MarkdownWriter.text($0)] }
    }
    return page.bytes
  }

  private var mood: String { !difference.isEmpty ? "❌" : difference.isComplete ? "✅" : "❔" }

  private var sameness: String {
    difference.isComplete ? "no difference" : "no difference in what could be read"
  }

  private static func title(_ model: Report.Model) -> String {
    [model.path, model.weightsPath].compactMap(\.self).map { MarkdownWriter.code($0) }.joined(separator: " with ")
  }

  /// A row for each fact, of which the first names the layer; one row where there is none.
  private static func rows(_ entry: Difference.Entry) -> [[String]] {
    let names = [entry.before, entry.after].compactMap { $0?.joined(separator: "/") }
    let name = (names.first == names.last ? [names[0]] : names).map { MarkdownWriter.code($0) }.joined(separator: " → ")
    let head = [entry.change.rawValue, name, MarkdownWriter.code(entry.className)]
    if entry.facts.isEmpty { return [head + ["", "", ""]] }
    return entry.facts.enumerated().map { place, fact in (place == 0 ? head : ["", "", ""]) + cells(fact) }
  }

  private static func cells(_ fact: Difference.Fact) -> [String] {
    [fact.subject, fact.before, fact.afterwards].map { MarkdownWriter.code($0) }
  }
}
