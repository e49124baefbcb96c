import Basics
import KerasAudit

extension HTMLWriter {
  /// A table whose rows the filter of the page hides.
  ///
  /// - Parameters:
  ///   - titles: The titles of the columns; a column whose cells are numbers has true.
  ///   - rows: The cells of each row; the first is its header.
  mutating func list(_ titles: [(title: String, isNumber: Bool)], _ rows: [[String]]) {
    element("div", ["class": "scroll", "tabindex": "0", "role": "region", "aria-label": titles[0].title]) { html in
      html.element("table", ["class": "list"]) { html in
        html.element("thead") { html in
          html.element("tr") { html in
            for (title, isNumber) in titles {
              html.element("th", ["scope": "col", "class": isNumber ? "n" : nil], title)
            }
          }
        }
        html.element("tbody") { html in
          for row in rows {
            html.newline()
            html.element("tr", ["data-row": ""]) { html in
              for (index, cell) in row.enumerated() {
                if index == 0 {
                  html.element("th", ["scope": "row", "class": "mono path"]) { $0.path(cell) }
                } else if titles[index].isNumber {
                  html.element("td", ["class": "n"], cell)
                } else {
                  html.element("td", ["class": "mono path"]) { $0.path(cell) }
                }
              }
            }
          }
        }
      }
    }
    newline()
  }
}

extension TensorTable {
  func write(to html: inout HTMLWriter) {
    let hasValues = tensors.contains { $0.values != nil }
    var titles = [("Tensor", false), ("Shape", false), ("Dtype", false), ("Size", true)]
    if owners != nil { titles.append(("Owner", false)) }
    if hasValues { titles += Report.Statistics.titles.map { ($0, true) } }
    html.list(
      titles,
      tensors.indices.map { index in
        let values = tensors[index].values?.cells ?? Report.Statistics.titles.map { _ in "" }
        return cells(index) + [tensors[index].bytes.byteSize] + owner(index) + (hasValues ? values : [])
      })
  }
}

extension WeightListDocument {
  /// A page: totals by dtype and owner, and the tensors.
  package func html() -> [UInt8] {
    Page.document(title: path) { html in
      html.heading(kind, path, details: [total])
      for (title, sums) in [("Dtype", list.dtypes), ("Owner", list.ownersInOrder)] {
        html.element("h2", "By \(title.lowercased())")
        html.list(
          [(title, false), ("Tensors", true), ("Parameters", true), ("Size", true)],
          sums.map {
            [$0.name ?? TensorTable.unowned, $0.tensors.grouped, $0.parameters.grouped, $0.bytes.byteSize]
          })
      }
      html.element("h2", "Stored tensors")
      html.filter("Search tensors")
      TensorTable(list).write(to: &html)
    }
  }
}
