import Basics
import KerasAudit

/// What a file stores, told as a table with sums, or as JSON.
public struct WeightListDocument: Renderable {
  let list: WeightList
  let path, kind: String

  /// - Parameter kind: the kind of the file, as `Store.Kind` spells it.
  public init(_ list: WeightList, path: String, kind: String) {
    self.list = list
    self.path = path
    self.kind = kind
  }

  public func text(_ options: Reporter.Options) -> [UInt8] {
    var page = StyledText(options)
    page.write(path, .bold)
    page.line("  " + kind, .dim)
    page.line()
    page.tensors(list.tensors, width: options.width)
    if list.tensors.contains(where: { $0.tensor.values != nil }) { page.values(list.tensors, width: options.width) }
    page.sums("Dtype", list.dtypes)
    page.sums("Owner", list.owners)
    page.line(total, .bold)
    return page.bytes
  }

  /// `20 tensors, 165,077,800 parameters, 629.7 MiB`
  var total: String {
    "\(list.total.tensors.pluralized("tensor")), \(list.total.parameters.pluralized("parameter")), \(list.total.bytes.asBytes)"
  }

  /// One object, in the form `keras-inspect/weights/1`.
  public func json() -> [UInt8] {
    var json = JSONWriter()
    json.object { json in
      json.string("schema", "keras-inspect/weights/1")
      json.object("model", .row) { json in
        json.string("path", path)
        json.string("kind", kind)
      }
      json.array("tensors") { json in
        for entry in list.tensors {
          json.object(nil, .row) { json in
            json.string("dataset", entry.tensor.dataset)
            json.array("shape", .row) { json in
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
  fileprivate mutating func tensors(_ entries: [WeightList.Entry], width: Int) {
    let shapes = entries.map { Report.words($0.tensor.shape.map { $0 }) }
    let shapeWidth = shapes.reduce(5) { max($0, min($1.columns, 32)) }
    let dtypeWidth = entries.reduce(5) { max($0, min($1.tensor.dtype.name.columns, 16)) }
    let ownerWidth = entries.reduce(5) { max($0, min($1.owner?.columns ?? 0, 32)) }
    let longest = entries.reduce(13) { max($0, $1.tensor.dataset.columns) }
    let pathWidth = max(13, min(longest, width - shapeWidth - dtypeWidth - ownerWidth - 10 - 8))
    let total = pathWidth + shapeWidth + dtypeWidth + ownerWidth + 18
    cell("Stored tensor", pathWidth + 2, .left, .bold)
    cell("Shape", shapeWidth + 2, .left, .bold)
    cell("Dtype", dtypeWidth + 2, .left, .bold)
    cell("Bytes", 10, .right, .bold)
    line("  Owner", .bold)
    rule(total)
    for (entry, shape) in zip(entries, shapes) {
      cell(entry.tensor.dataset.cut(to: pathWidth), pathWidth + 2)
      cell(shape.cut(to: shapeWidth), shapeWidth + 2)
      cell(entry.tensor.dtype.name.cut(to: dtypeWidth), dtypeWidth + 2)
      cell(entry.tensor.bytes.asBytes, 10, .right)
      line("  " + (entry.owner ?? "nobody").cut(to: ownerWidth))
    }
    rule(total)
  }

  /// What the values are like, a line for each tensor whose values were read.
  fileprivate mutating func values(_ entries: [WeightList.Entry], width: Int) {
    let titles = Report.Statistics.titles
    let rows = entries.compactMap { entry in entry.tensor.values.map { (entry.tensor.dataset, $0.cells) } }
    let widths = titles.indices.map { column in
      2 + rows.reduce(titles[column].columns) { max($0, $1.1[column].columns) }
    }
    let longest = rows.reduce(13) { max($0, $1.0.columns) }
    let pathWidth = max(13, min(longest, width - widths.reduce(0, +)))
    cell("Values", pathWidth, .left, .bold)
    for (title, width) in zip(titles, widths) { cell(title, width, .right, .bold) }
    line()
    rule(pathWidth + widths.reduce(0, +))
    for (path, cells) in rows {
      cell(path.cut(to: pathWidth), pathWidth)
      for (text, width) in zip(cells, widths) { cell(text, width, .right) }
      line()
    }
    rule(pathWidth + widths.reduce(0, +))
  }

  /// A line for each sum.
  fileprivate mutating func sums(_ title: String, _ sums: [WeightList.Sum]) {
    let nameWidth = min(48, sums.reduce(title.columns) { max($0, ($1.name ?? "nobody").columns) }) + 2
    let countWidth = sums.reduce(10) { max($0, $1.parameters.grouped.columns) } + 2
    cell(title, nameWidth, .left, .bold)
    cell("Tensors", 8, .right, .bold)
    cell("Parameters", countWidth, .right, .bold)
    cell("Bytes", 12, .right, .bold)
    line()
    for sum in sums {
      cell((sum.name ?? "nobody").cut(to: nameWidth - 2), nameWidth)
      cell(sum.tensors.grouped, 8, .right)
      cell(sum.parameters.grouped, countWidth, .right)
      cell(sum.bytes.asBytes, 12, .right)
      line()
    }
    line()
  }
}

extension Report.Statistics {
  static let titles = ["Minimum", "Maximum", "Mean", "Deviation", "Zeros", "NaN", "Infinite"]

  /// As a line of the table has them.
  var cells: [String] {
    [minimum, maximum, mean, deviation].map { $0?.short ?? "none" } + [zeros, nan, infinite].map(\.grouped)
  }
}

extension JSONWriter {
  /// What the values of a tensor are like; null where they could not be read.
  mutating func values(_ key: String, _ values: Report.Statistics?) {
    guard let values else { return null(key) }
    object(key, .row) { json in
      json.number("minimum", values.minimum)
      json.number("maximum", values.maximum)
      json.number("mean", values.mean)
      json.number("deviation", values.deviation)
      json.number("zeros", values.zeros)
      json.number("nan", values.nan)
      json.number("infinite", values.infinite)
    }
  }

  fileprivate mutating func sums(_ key: String, _ name: String, _ sums: [WeightList.Sum]) {
    array(key) { json in
      for sum in sums {
        json.object(nil, .row) { json in
          json.string(name, sum.name)
          json.number("tensors", sum.tensors)
          json.number("parameters", sum.parameters)
          json.number("bytes", sum.bytes)
        }
      }
    }
  }
}
