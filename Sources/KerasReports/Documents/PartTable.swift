import KerasAudit

/// The files of a preset, each with what was compared.
struct PartTable {
  let parts: [Report.PresetPart]

  private static let titles = ["Part", "Class", "Compared"]

  func write(to text: inout StyledText, width: Int?) {
    if parts.isEmpty { return }
    let columns = [TextTable.Column(title: "  " + Self.titles[0])] + Self.titles.dropFirst().map { .init(title: $0) }
    let rows = parts.map { ["\(LayerMark($0.status).symbol) \($0.name)", $0.className ?? "", $0.detail] }
    TextTable(columns, rows, width: width).write(to: &text, hasSeparators: false)
    text.writeLine()
  }

  func write(to html: inout HTMLWriter) {
    if parts.isEmpty { return }
    html.element("h2", "Parts of the preset")
    html.list(
      (Self.titles + ["Status"]).map { ($0, false) },
      parts.map { [$0.name, $0.className ?? "", $0.detail, $0.status.rawValue] })
  }

  func write(to markdown: inout MarkdownWriter) {
    if parts.isEmpty { return }
    markdown.writeTable([""] + Self.titles, Array(parts.indices), limit: 100) { index in
      let part = parts[index]
      return [
        LayerMark(part.status).symbol, MarkdownWriter.code(part.name),
        part.className.map { MarkdownWriter.code($0) } ?? "",
        MarkdownWriter.text(part.detail),
      ]
    }
  }
}
