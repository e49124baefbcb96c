import Basics
import KerasAudit

/// A table of stored tensors.
struct TensorTable {
  let tensors: [Report.Stored]
  /// The owner of each tensor; nil for a table without this column.
  var owners: [String?]?

  /// The tensors of a file without an architecture, in the order of the numbers in their names.
  init(_ inventory: [Report.Stored]) { tensors = inventory.sortedNaturally { $0.dataset.text } }

  /// The tensors of a list, by owner.
  init(_ list: WeightList) {
    let ordered = list.tensorsByOwner
    tensors = ordered.map(\.tensor)
    owners = ordered.map(\.owner)
  }

  /// The owner of a tensor that belongs to no layer.
  static let unowned = "(unowned)"

  /// A longer table shows the first and the last rows.
  private static let whole = 24, first = 12, last = 6

  /// - Parameters:
  ///   - width: The columns of the terminal; nil for no limit.
  ///   - showsAll: Whether to show every row.
  func write(to text: inout StyledText, width: Int?, showsAll: Bool = true) {
    var columns = [
      TextTable.Column(title: "Tensor"), .init(title: "Shape", maximumWidth: 32),
      .init(title: "Dtype", maximumWidth: 16),
      .init(title: "Size", alignment: .right),
    ]
    if owners != nil { columns.append(.init(title: "Owner", maximumWidth: 32)) }
    let rows = tensors.indices.map { index in cells(index) + [tensors[index].bytes.byteSize] + owner(index) }
    let table = TextTable(columns, rows, width: width)
    if showsAll || rows.count <= Self.whole { return table.write(to: &text) }
    let omitted = Self.first..<(rows.count - Self.last)
    table.write(to: &text, omitting: omitted, "… \(omitted.count.pluralized("tensor"))")
  }

  /// - Parameter limit: The most rows.
  func write(to markdown: inout MarkdownWriter, limit: Int) {
    let hasValues = tensors.contains { $0.values != nil }
    let titles =
      ["Tensor", "Shape", "Dtype", "Size"] + (owners == nil ? [] : ["Owner"])
      + (hasValues ? Report.Statistics.titles : [])
    markdown.writeTable(titles, Array(tensors.indices), limit: limit) { index in
      let values = tensors[index].values?.cells ?? Report.Statistics.titles.map { _ in "" }
      return cells(index).map { MarkdownWriter.code($0) } + [tensors[index].bytes.byteSize]
        + owner(index).map { MarkdownWriter.code($0) } + (hasValues ? values : [])
    }
  }

  func cells(_ index: Int) -> [String] {
    [tensors[index].dataset.text, Report.shapeText(tensors[index].shape), tensors[index].dtype.name]
  }

  func owner(_ index: Int) -> [String] { owners.map { [$0[index] ?? Self.unowned] } ?? [] }
}

extension Report.Statistics {
  static let titles = ["Minimum", "Maximum", "Mean", "Deviation", "Zeros", "NaN", "Infinite"]

  var cells: [String] {
    [minimum, maximum, mean, deviation].map { $0?.short ?? "none" } + [zeros, nan, infinite].map(\.grouped)
  }
}
