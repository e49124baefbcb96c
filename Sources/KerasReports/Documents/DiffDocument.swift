import Basics
import KerasAudit

/// The difference between two models.
package struct DiffDocument: PageRenderable {
  let difference: Difference

  package init(_ difference: Difference) { self.difference = difference }

  package func text(_ options: Reporter.Options) -> [UInt8] {
    var text = StyledText(options)
    if difference.isEmpty {
      text.writeLine(difference.absence, difference.isComplete ? .boldGreen : .boldYellow)
      return text.bytes
    }
    text.writeLine("--- " + difference.before.title, .bold)
    text.writeLine("+++ " + difference.after.title, .bold)
    if !difference.model.isEmpty {
      text.writeLine("model", .yellow)
      text.writeProperties(difference.model, width: options.lineWidth)
    }
    for layer in difference.layers {
      text.write(layer.sign, layer.style)
      text.write(" " + layer.title, layer.style)
      text.writeLine(layer.className.map { " (\($0))" } ?? "")
      text.writeProperties(layer.properties, width: options.lineWidth)
    }
    text.writeDistances(difference, width: options.width)
    text.writeLine()
    text.writeLine(difference.count, .bold)
    return text.bytes
  }

  /// One object of the schema `keras-inspect/diff/1`.
  package func json() -> [UInt8] {
    var json = JSONWriter()
    json.object { json in
      json.string("schema", "keras-inspect/diff/1")
      json.bool("same", difference.isEmpty && difference.isComplete)
      json.bool("values_compared", difference.comparesValues)
      json.number("tolerance", difference.tolerance)
      json.side("before", difference.before)
      json.side("after", difference.after)
      json.array("model") { json in json.properties(difference.model) }
      json.array("layers") { json in
        for layer in difference.layers {
          json.object { json in
            json.string("change", layer.kind.rawValue)
            if let path = layer.before { json.strings("before", path) } else { json.null("before") }
            if let path = layer.after { json.strings("after", path) } else { json.null("after") }
            json.string("class", layer.className)
            json.array("facts") { json in json.properties(layer.properties) }
          }
        }
      }
      json.array("distances") { json in
        for (layer, weight, values) in difference.distances {
          json.object(nil, .singleLine) { json in
            json.strings("layer", layer)
            json.string("weight", weight)
            json.distance(values.distance)
          }
        }
      }
      json.strings("notes", difference.notes.map(\.text))
    }
    return json.finished()
  }
}

extension Report.Model {
  /// `model.json with model.weights.h5`
  fileprivate var title: String { [path, weightsPath].compactMap(\.self).joined(separator: " with ") }
}

extension Difference {
  /// `layers: 2 added, 1 changed`.
  var count: String {
    let kinds: [LayerChange.Kind] = [.added, .removed, .moved, .renamed, .changed]
    let parts = kinds.compactMap { kind -> String? in
      let count = layers.count { $0.kind == kind }
      return count > 0 ? "\(count.grouped) \(kind.rawValue)" : nil
    }
    let layerCounts = parts.isEmpty ? "no layer differs" : "layers: " + parts.joined(separator: ", ")
    return model.isEmpty ? layerCounts : layerCounts + "; model: " + model.count.pluralized("difference")
  }
}

extension Difference {
  /// `No difference; values were compared`.
  var absence: String {
    let start = isComplete ? "No difference" : "No difference in what could be read"
    guard before.hasWeights, after.hasWeights else { return start + "; there are no values to compare" }
    guard comparesValues else { return start + "; values were not compared: --values compares them" }
    return start + "; values were compared" + (tolerance.map { ", with a tolerance of \($0.short)" } ?? "")
  }
}

extension Difference.LayerChange {
  fileprivate var sign: String {
    switch kind {
    case .added: "+"
    case .removed: "-"
    case .moved: ">"
    case .renamed, .changed: "~"
    }
  }

  fileprivate var style: StyledText.Style {
    switch kind {
    case .added: .green
    case .removed: .red
    case .moved, .renamed, .changed: .yellow
    }
  }

  /// `dense_3`, or `dense_3 → dense_17` if it was renamed.
  var title: String {
    let names = [before, after].compactMap { $0?.joined(separator: "/") }
    return names.count == 2 && names[0] == names[1] ? names[0] : names.joined(separator: " → ")
  }
}

extension Difference.PropertyChange {
  /// `64 → 128`
  fileprivate var change: String { sides.joined(separator: " → ") }
}

extension Difference.Distance {
  static let titles = ["Largest difference", "Relative", "Cosine", "Elements that differ"]

  var cells: [String] {
    let cosine = cosine.map { $0 > 0.9999 && $0 < 1 ? "1 - " + (1 - $0).short : $0.short } ?? "-"
    let elements = "\(differing.grouped) of \(count.grouped)"
    return [
      absolute.short, relative.short, cosine,
      notFinite > 0 ? elements + ", \(notFinite.grouped) by NaN or infinity" : elements,
    ]
  }
}

extension StyledText {
  /// A row for each tensor whose values differ, the farthest apart first.
  fileprivate mutating func writeDistances(_ difference: Difference, width: Int?) {
    let rows = difference.distances.compactMap { layer, weight, values in
      values.distance.map { [(layer + [weight]).joined(separator: "/")] + $0.cells }
    }
    guard !rows.isEmpty else { return }
    writeLine()
    let columns =
      [TextTable.Column(title: "Values, farthest apart first")]
      + Difference.Distance.titles.map { TextTable.Column(title: $0, alignment: .right) }
    TextTable(columns, rows, width: width).write(to: &self)
  }

  /// The properties that differ, one per line: `units  64 → 128`.
  fileprivate mutating func writeProperties(_ properties: [Difference.PropertyChange], width: Int) {
    let column = min(40, properties.reduce(0) { max($0, $1.title.columns) }) + 2
    for property in properties {
      writeSpaces(4)
      writeCell(property.title, column, .left, .dim)
      if property.title.columns >= column { writeSpaces(1) }
      writeParagraph(property.change, indent: column + 4, width: width)
    }
  }
}

extension JSONWriter {
  fileprivate mutating func side(_ key: String, _ model: Report.Model) {
    object(key, .singleLine) { json in
      json.string("path", model.path)
      json.string("kind", model.kind)
      if let path = model.weightsPath { json.string("weights", path) }
    }
  }

  /// The distance of two tensors; null if it was not measured.
  fileprivate mutating func distance(_ distance: Difference.Distance?) {
    guard let distance else { return null("distance") }
    object("distance", .singleLine) { json in
      json.number("absolute", distance.absolute)
      json.number("relative", distance.relative)
      json.number("cosine", distance.cosine)
      json.number("differing", distance.differing)
      json.number("not_finite", distance.notFinite)
      json.number("elements", distance.count)
    }
  }

  fileprivate mutating func properties(_ properties: [Difference.PropertyChange]) {
    for property in properties {
      object(nil, .singleLine) { json in
        json.string("subject", property.property)
        json.string("before", property.before)
        json.string("after", property.after)
        if let values = property.values {
          json.values("before_values", values.before)
          json.values("after_values", values.after)
        }
      }
    }
  }
}
