import Basics
import KerasAudit

extension JSONWriter {
  mutating func layer(_ layer: Report.Layer, hasWeights: Bool) {
    object { json in
      json.strings("path", layer.path)
      json.string("name", layer.name)
      json.string("class", layer.className)
      json.bool("trainable", layer.trainable)
      json.array("calls") { json in
        for call in layer.calls {
          json.object(nil, .singleLine) { json in
            json.shapes("inputs", call.inputs)
            json.shapes("outputs", call.outputs)
          }
        }
      }
      json.object("parameters", .singleLine) { json in
        json.number("total", layer.parameters.total)
        json.number("trainable", layer.parameters.trainable)
        json.number("non_trainable", layer.parameters.nonTrainable)
        json.basis(of: layer.parameters)
        if layer.parameters.total == nil, let stored = layer.parameters.stored { json.number("stored", stored) }
      }
      let (macs, macFormula) = layer.macsAndFormula
      json.object("formulas") { json in
        json.strings("outputs", layer.calls.first?.formulas ?? [])
        json.string("parameters", layer.formula)
        if let macFormula { json.string("macs", macFormula) }
        if let formula = layer.activationFormula { json.string("activation", formula) }
      }
      json.number("macs", macs)
      if layer.measuresActivation { json.number("activation", layer.activation) }
      json.memory(configured: layer.weightBytes, stored: hasWeights ? layer.storedWeightBytes : nil)
      if let fields = layer.receptiveFields { json.receptiveFields(fields) }
      json.array("weights") { json in
        for weight in layer.weights { json.weight(weight, hasWeights: hasWeights) }
      }
      json.string("status", layer.status.rawValue)
    }
  }

  /// The bytes of weights in the dtypes of the configuration and in those of the file.
  mutating func memory(configured: Int?, stored: Int?) {
    object("parameter_memory", .singleLine) { json in
      json.number("configured", configured)
      if let stored { json.number("stored", stored) }
    }
  }

  private mutating func receptiveFields(_ fields: [Report.ReceptiveField]) {
    array("receptive_field") { json in
      for field in fields {
        json.object(nil, .singleLine) { json in
          json.number("input", field.input)
          json.array("axes") { json in for axis in field.axes { json.axis(axis) } }
        }
      }
    }
  }

  private mutating func axis(_ axis: Report.ReceptiveField.Axis) {
    object { json in
      json.number("axis", axis.axis)
      json.bool("whole", axis.extent == .whole)
      guard case .range(let range) = axis.extent else { return json.null("size") }
      json.number("size", range.size)
      if range.denominator == 1 { json.number("stride", range.numerator) } else { json.number("stride", range.stride) }
      json.number("offset", range.offset)
    }
  }

  /// The part of a count that only the file states, and what is known of a count that is unknown.
  mutating func basis(of parameters: Report.Parameters) {
    if parameters.count.fromFile > 0 { number("from_file", parameters.count.fromFile) }
    if parameters.total != nil { return }
    object("at_least", .singleLine) { json in
      json.number("total", parameters.count.atLeast)
      json.number("trainable", parameters.trainableCount.atLeast)
      json.number("non_trainable", parameters.nonTrainableCount.atLeast)
    }
  }

  private mutating func weight(_ weight: Report.Weight, hasWeights: Bool) {
    object(nil, .singleLine) { json in
      json.string("name", weight.name)
      json.shape("shape", weight.shape)
      json.string("dtype", weight.dtype.name)
      json.bool("trainable", weight.trainable)
      if let stored = weight.stored {
        json.stored("stored", stored)
      } else if hasWeights {
        json.null("stored")
      }
    }
  }

  mutating func stored(_ key: String?, _ stored: Report.Stored) {
    object(key, .singleLine) { json in
      json.string("dataset", stored.dataset.text)
      json.array("shape", .singleLine) { json in
        for size in stored.shape { json.number(nil, size) }
      }
      json.string("dtype", stored.dtype.name)
      json.number("bytes", stored.bytes)
      if let values = stored.values { json.values("values", values) }
    }
  }

  mutating func shapes(_ key: String, _ shapes: [[Int?]?]) {
    array(key, .singleLine) { json in
      for shape in shapes { json.shape(nil, shape) }
    }
  }

  mutating func shape(_ key: String?, _ shape: [Int?]?) {
    guard let shape else { return null(key) }
    array(key, .singleLine) { json in
      for size in shape { json.number(nil, size) }
    }
  }
}
