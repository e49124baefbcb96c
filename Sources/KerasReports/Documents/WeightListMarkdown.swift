import Basics
import KerasAudit

extension WeightListDocument {
  /// The most rows of a table: GitHub limits a step summary to 1 MiB.
  private static let limit = 500

  /// Markdown for a comment or a step summary: totals by dtype and owner, and the tensors in a collapsed section.
  package func markdown() -> [UInt8] {
    var markdown = MarkdownWriter()
    markdown.writeLine("### \(MarkdownWriter.code(path)): \(total)")
    markdown.writeTotals("Dtype", list.dtypes, limit: Self.limit)
    markdown.writeTotals("Owner", list.ownersInOrder, limit: Self.limit)
    markdown.writeLine("\n<details>\n<summary>\(list.total.tensors.pluralized("tensor"))</summary>")
    TensorTable(list)
      .write(to: &markdown, limit: Self.limit)
    markdown.writeLine("\n</details>")
    return markdown.bytes
  }
}

extension MarkdownWriter {
  fileprivate mutating func writeTotals(_ title: String, _ sums: [WeightList.Sum], limit: Int) {
    writeTable([title, "Tensors", "Parameters", "Size"], sums, limit: limit) { sum in
      [
        Self.code(sum.name ?? TensorTable.unowned), sum.tensors.grouped, sum.parameters.grouped, sum.bytes.byteSize,
      ]
    }
  }
}
