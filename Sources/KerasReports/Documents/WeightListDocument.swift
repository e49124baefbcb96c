import Basics
import KerasAudit

/// The stored tensors of a file with totals.
package struct WeightListDocument: PageRenderable {
  let list: WeightList
  let path, kind: String

  /// - Parameter kind: The kind of the file, a raw value of `Store.Kind`.
  package init(_ list: WeightList, path: String, kind: String) {
    self.list = list
    self.path = path
    self.kind = kind
  }

  package func text(_ options: Reporter.Options) -> [UInt8] {
    var text = StyledText(options)
    text.write(path, .bold)
    text.writeLine("  " + Report.Model.text(ofKind: kind), .dim)
    text.writeLine()
    TensorTable(list)
      .write(to: &text, width: options.width)
    if list.tensors.contains(where: { $0.tensor.values != nil }) {
      text.writeStatistics(list.tensorsByOwner, options.width)
    }
    text.writeTotals("Dtype", list.dtypes)
    text.writeTotals("Owner", list.ownersInOrder)
    text.writeLine(total, .bold)
    return text.bytes
  }

  /// `20 tensors, 165,077,800 parameters, 629.7 MiB`
  var total: String {
    let total = list.total
    return [total.tensors.pluralized("tensor"), total.parameters.pluralized("parameter"), total.bytes.byteSize]
      .joined(separator: ", ")
  }

  /// One object of the schema `keras-inspect/weights/1`.
  package func json() -> [UInt8] {
    var json = JSONWriter()
    json.object { json in
      json.string("schema", "keras-inspect/weights/1")
      json.object("model", .singleLine) { json in
        json.string("path", path)
        json.string("kind", kind)
      }
      json.array("tensors") { json in
        for entry in list.tensors {
          json.object(nil, .singleLine) { json in
            json.string("dataset", entry.tensor.dataset.text)
            json.array("shape", .singleLine) { json in
              for size in entry.tensor.shape { json.number(nil, size) }
            }
            json.string("dtype", entry.tensor.dtype.name)
            json.number("parameters", entry.parameters)
            json.number("bytes", entry.tensor.bytes)
            json.string("owner", entry.owner)
            if let values = entry.tensor.values { json.values("values", values) }
          }
        }
      }
      json.object("totals") { json in
        json.number("tensors", list.total.tensors)
        json.number("parameters", list.total.parameters)
        json.number("bytes", list.total.bytes)
        json.sums("by_dtype", "dtype", list.dtypes)
        json.sums("by_owner", "owner", list.owners)
      }
    }
    return json.finished()
  }
}

extension StyledText {
  /// A row for each tensor whose values were read.
  fileprivate mutating func writeStatistics(_ entries: [WeightList.OwnedTensor], _ width: Int?) {
    let columns =
      [TextTable.Column(title: "Values")]
      + Report.Statistics.titles.map { TextTable.Column(title: $0, alignment: .right) }
    let rows = entries.compactMap { entry in entry.tensor.values.map { [entry.tensor.dataset.text] + $0.cells } }
    TextTable(columns, rows, width: width).write(to: &self)
  }

  /// A row for each dtype or owner.
  fileprivate mutating func writeTotals(_ title: String, _ sums: [WeightList.Sum]) {
    let columns =
      [TextTable.Column(title: title, maximumWidth: 48)]
      + ["Tensors", "Parameters", "Size"].map { TextTable.Column(title: $0, alignment: .right) }
    let rows = sums.map { sum in
      [sum.name ?? TensorTable.unowned, sum.tensors.grouped, sum.parameters.grouped, sum.bytes.byteSize]
    }
    TextTable(columns, rows, width: nil).write(to: &self, hasSeparators: false)
    writeLine()
  }
}

extension JSONWriter {
  /// The statistics of a tensor; null if its values could not be read.
  mutating func values(_ key: String, _ values: Report.Statistics?) {
    guard let values else { return null(key) }
    object(key, .singleLine) { json in
      json.number("minimum", values.minimum)
      json.number("maximum", values.maximum)
      json.number("mean", values.mean)
      json.number("deviation", values.deviation)
      json.number("zeros", values.zeros)
      json.number("nan", values.nan)
      json.number("infinite", values.infinite)
      if let histogram = values.histogram { json.histogram("histogram", histogram) }
    }
  }

  /// The counts of values in ranges of one width.
  mutating func histogram(_ key: String, _ histogram: Report.Histogram) {
    object(key, .singleLine) { json in
      json.number("start", histogram.start)
      json.number("width", histogram.width)
      json.array("counts") { json in for count in histogram.counts { json.number(nil, count) } }
    }
  }

  fileprivate mutating func sums(_ key: String, _ name: String, _ sums: [WeightList.Sum]) {
    array(key) { json in
      for sum in sums {
        json.object(nil, .singleLine) { json in
          json.string(name, sum.name)
          json.number("tensors", sum.tensors)
          json.number("parameters", sum.parameters)
          json.number("bytes", sum.bytes)
        }
      }
    }
  }
}
