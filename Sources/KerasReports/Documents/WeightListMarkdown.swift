import Basics
import KerasAudit

extension WeightListDocument {
  /// How many rows of a table are told: a step summary ends at 1 MiB.
  private static let limit = 500

  /// Made for a comment or a step summary: the totals, what each layer owns, the tensors folded away.
  public func markdown() -> [UInt8] {
    var page = MarkdownWriter()
    page.line("### \(MarkdownWriter.code(path)): \(total)")
    page.sums("Dtype", list.dtypes, limit: Self.limit)
    page.sums("Owner", list.owners, limit: Self.limit)
    page.line("\n<details>\n<summary>\(list.total.tensors.pluralized("tensor"))</summary>")
    let hasValues = list.tensors.contains { $0.tensor.values != nil }
    let titles = ["Tensor", "Shape", "Dtype", "Size", "Owner"] + (hasValues ? Report.Statistics.titles : [])
    page.table(titles, list.tensors, limit: Self.limit) { entry in
      let tensor = entry.tensor
      let values = tensor.values?.cells ?? Report.Statistics.titles.map { _ in "" }
      return [
        MarkdownWriter.code(tensor.dataset), MarkdownWriter.code(Report.words(tensor.shape.map { $0 })),
        MarkdownWriter.code(tensor.dtype.name), tensor.bytes.asBytes, MarkdownWriter.code(entry.owner ?? "nobody"),
      ] + (hasValues ? values : [])
    }
    page.line("\n</details>")
    return page.bytes
  }
}

extension MarkdownWriter {
  fileprivate mutating func sums(_ title: String, _ sums: [WeightList.Sum], limit: Int) {
    table([title, "Tensors", "Parameters", "Size"], sums, limit: limit) { sum in
      [Self.code(sum.name ?? "nobody"), sum.tensors.grouped, sum.parameters.grouped, sum.bytes.asBytes]
    }
  }
}
