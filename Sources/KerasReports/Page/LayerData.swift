import Basics
import KerasAudit

extension LayerRows {
  /// What the script shows for each row when it is opened, and searches, sorts and shades by. All texts are as they are
  /// shown.
  ///
  /// - Parameter depth: The levels of nested models that are open at first; nil if the script decides.
  func data(depth: Int?) -> [UInt8] {
    var json = JSONWriter()
    json.object(nil, .singleLine) { json in
      if let depth { json.number("depth", depth) }
      json.strings("costs", costs.map(\.key))
      json.array("rows") { json in
        for index in graph.nodes.indices { json.row(index, of: self) }
      }
    }
    return json.finished()
  }
}

extension JSONWriter {
  fileprivate mutating func row(_ index: Int, of rows: LayerRows) {
    let node = rows.graph.nodes[index], layer = rows.layers[node.layer]
    object { json in
      json.shown("path", layer.path.joined(separator: "/"))
      json.shown("class", layer.className)
      if let parent = node.parent { json.number("parent", parent) }
      if node.inside > 0 { json.number("inside", node.inside) }
      json.array("costs") { json in
        for cost in rows.costs { json.number(nil, node.call == 0 ? cost.value(layer) : nil) }
      }
      let below = (0..<rows.lanes.width).filter { rows.lanes.rows[index].below.contains($0) }
      if !below.isEmpty { json.array("below") { json in for lane in below { json.number(nil, lane) } } }
      guard node.call == 0 else { return }
      json.array("calls") { json in
        for call in layer.calls.prefix(50) {
          json.array { json in
            json.shown(nil, call.inputs.isEmpty ? "no input" : Report.shapeText(call.inputs))
            json.shown(nil, Report.shapeText(call.outputs))
          }
        }
      }
      let sizes = layer.calls.first?.formulas ?? []
      if sizes.contains(where: { $0.contains("=") }) {
        json.array("sizes") { json in for size in sizes { json.shown(nil, size) } }
      }
      if let formula = layer.formula { json.shown("formula", formula) }
      if let formula = layer.macFormula { json.shown("macs", formula) }
      if let formula = layer.activationFormula { json.shown("activation", formula) }
      if layer.storedWeightBytes > 0, layer.storedWeightBytes != layer.weightBytes {
        json.shown("memory", layer.memoryText)
      }
      if !layer.receptiveFieldText.isEmpty { json.shown("field", layer.receptiveFieldText) }
      if !layer.trainable { json.bool("frozen", true) }
      // A nested model's weights are shown with its layers.
      if layer.weights.isEmpty || layer.isContainer { return }
      json.array("weights") { json in
        for weight in layer.weights { json.weight(weight) }
      }
    }
  }

  private mutating func weight(_ weight: Report.Weight) {
    object { json in
      json.shown("name", weight.name)
      json.shown("shape", weight.shape.shapeText)
      json.shown("dtype", weight.dtype.name)
      if !weight.trainable { json.bool("frozen", true) }
      guard let stored = weight.stored else { return }
      json.object("stored") { json in
        json.shown("path", stored.dataset.text)
        json.shown("shape", stored.shape.map { $0 }.shapeText)
        json.shown("dtype", stored.dtype.name)
        json.shown("size", stored.bytes.byteSize)
      }
      if let values = stored.values { json.values(values) }
    }
  }

  private mutating func values(_ values: Report.Statistics) {
    guard let minimum = values.minimum, let maximum = values.maximum, let mean = values.mean,
      let deviation = values.deviation
    else { return }
    let counts = [(values.nan, "NaN"), (values.infinite, "infinite")].filter { $0.0 > 0 }
      .map { ", \($0.0.grouped) \($0.1)" }.joined()
    object("values") { json in
      json.shown("text", "\(mean.short) ± \(deviation.short)\(counts)")
      json.shown("range", "\(minimum.short) … \(maximum.short)")
      json.number("minimum", minimum)
      json.number("maximum", maximum)
      json.number("mean", mean)
      json.number("deviation", deviation)
      if let histogram = values.histogram { json.histogram("histogram", histogram) }
    }
  }

  /// A text as it is shown: with hidden characters as visible escapes.
  private mutating func shown(_ key: String?, _ text: String) { string(key, text.escapingControls) }
}
