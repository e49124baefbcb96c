import Basics
import KerasAudit

extension Reporter {
  /// One object of the schema `keras-inspect/audit/1` (docs/schema/audit-1.json), or a list of them for several inputs.
  ///
  /// Keys are never renamed or removed: scripts depend on them.
  public static let json = Reporter("json", fileEnding: "json", showsCosts: true, showsHistograms: true) {
    outcomes, options in
    var json = JSONWriter()
    if let outcome = outcomes.first, outcomes.count == 1, !options.isBatch {
      json.outcome(outcome)
    } else {
      json.array { json in
        for outcome in outcomes { json.outcome(outcome) }
      }
    }
    return json.finished()
  }
}

extension JSONWriter {
  /// The complete report on one input.
  mutating func outcome(_ outcome: Outcome, _ layout: Layout = .multiline) {
    object(nil, layout) { json in
      json.string("schema", "keras-inspect/audit/1")
      json.object("tool", .singleLine) { json in
        json.string("name", ToolInfo.name)
        json.string("version", ToolInfo.version)
      }
      switch outcome {
      case .report(let report):
        json.model(report.model)
        json.array("layers") { json in
          for layer in report.layers { json.layer(layer, hasWeights: report.model.hasWeights) }
        }
        json.totals(report.report)
        if !report.model.hasArchitecture {
          json.array("tensors") { json in
            for tensor in report.inventory { json.stored(nil, tensor) }
          }
        }
        json.parts(report.report.parts)
        json.required(report.report.required)
      case .failure(let failure):
        json.object("model", .singleLine) { json in json.string("path", failure.path) }
        json.string("error", failure.description)
      }
      json.findings(outcome)
      if case .report(let report) = outcome, !report.ignoredFiles.isEmpty {
        json.strings("ignored_files", report.ignoredFiles)
      }
    }
  }

  private mutating func model(_ model: Report.Model) {
    object("model") { json in
      json.string("path", model.path)
      json.string("kind", model.kind)
      json.string("name", model.name)
      json.string("class", model.className)
      json.string("keras_version", model.kerasVersion)
      if let package = model.kerasPackage { json.string("keras_package", package) }
      json.string("backend", model.backend)
      json.shapes("inputs", model.inputs)
      json.shapes("outputs", model.outputs)
      json.bool("has_architecture", model.hasArchitecture)
      json.bool("has_weights", model.hasWeights)
      if let path = model.weightsPath {
        json.object("weights", .singleLine) { json in
          json.string("path", path)
          json.string("kind", model.weightsKind)
        }
      }
      if let match = model.match {
        json.object("match", .singleLine) { json in
          json.string("by", match.by.rawValue)
          json.share("layers", match.layers)
          json.share("weights", match.weights)
          json.share("parameters", match.parameters)
        }
      }
    }
  }

  /// The files of a preset.
  private mutating func parts(_ parts: [Report.PresetPart]) {
    if parts.isEmpty { return }
    array("parts") { json in
      for part in parts {
        json.object(nil, .singleLine) { json in
          json.string("name", part.name)
          json.string("class", part.className)
          json.string("status", part.status.rawValue)
          json.string("detail", part.detail)
        }
      }
    }
  }

  /// What a program must supply to load the model.
  private mutating func required(_ objects: [Report.RequiredObject]) {
    guard let argument = objects.customObjectsArgument else { return }
    object("loading") { json in
      json.string("custom_objects", argument)
      json.array("required") { json in
        for object in objects {
          json.object { json in
            json.string("kind", object.kind.rawValue)
            json.string("name", object.name)
            json.string("module", object.module)
            json.string("package", object.package)
            json.paths("layers", object.layers)
            json.string("declaration", object.declaration)
          }
        }
      }
    }
  }

  private mutating func paths(_ key: String, _ paths: [[String]]) {
    array(key, .singleLine) { json in
      for path in paths { json.strings(nil, path) }
    }
  }

  private mutating func share(_ key: String, _ share: Report.Coverage.Share) {
    object(key, .singleLine) { json in
      json.number("matched", share.matched)
      json.number("total", share.total)
    }
  }

  private mutating func layer(_ layer: Report.Layer, hasWeights: Bool) {
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
  private mutating func memory(configured: Int?, stored: Int?) {
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
  private mutating func basis(of parameters: Report.Parameters) {
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

  private mutating func stored(_ key: String?, _ stored: Report.Stored) {
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

  private mutating func totals(_ report: Report) {
    let totals = report.totals
    object("totals") { json in
      json.number("layers", totals.layers)
      json.number("parameters", totals.parameters.total)
      json.number("trainable", totals.parameters.trainable)
      json.number("non_trainable", totals.parameters.nonTrainable)
      json.basis(of: totals.parameters)
      if report.model.hasArchitecture {
        json.number("macs", report.macs)
        if report.measuresActivation {
          json.number("activation", report.activation)
          json.number("peak_activation", totals.peakActivation)
        }
        json.memory(configured: report.weightBytes, stored: totals.storedBytes)
      }
      if let parameters = totals.storedParameters { json.number("stored_parameters", parameters) }
      if let bytes = totals.storedBytes { json.number("stored_bytes", bytes) }
      if totals.storedParameters != nil {
        json.object("differences", .singleLine) { json in
          for (reason, parameters) in totals.differences { json.number(reason.rawValue, parameters) }
        }
      }
      json.object("other_state") { json in
        for (owner, state) in totals.otherState {
          json.object(owner, .singleLine) { json in
            json.number("tensors", state.tensors)
            json.number("parameters", state.parameters)
            json.number("bytes", state.bytes)
          }
        }
      }
    }
  }

  private mutating func findings(_ outcome: Outcome) {
    array("findings") { json in
      for finding in outcome.findings {
        json.object { json in
          json.string("rule", finding.rule.code)
          json.string("name", finding.rule.name)
          json.string("level", finding.level.rawValue)
          if let layer = finding.layer { json.strings("layer", layer) } else { json.null("layer") }
          if !finding.layers.isEmpty { json.paths("layers", finding.layers) }
          json.string("weight", finding.weight)
          json.value("expected", finding.expected)
          json.value("actual", finding.actual)
          json.string("formula", finding.formula)
          json.string("dataset", finding.dataset)
          json.string("message", finding.message)
          json.string("hint", finding.hint)
          if !finding.consequences.isEmpty {
            json.array("consequences") { json in
              for layer in finding.consequences { json.strings(nil, layer) }
            }
          }
        }
      }
    }
    let count = FindingCount(outcome.findings)
    object("summary", .singleLine) { json in
      json.string("outcome", outcome.verification?.rawValue ?? "unread")
      json.number("errors", count.errors)
      json.number("warnings", count.warnings)
      json.number("notes", count.notes)
      json.number("suppressed", outcome.suppressed)
    }
  }

  private mutating func value(_ key: String, _ value: Finding.Value?) {
    switch value {
    case .shape(let shape): self.shape(key, shape)
    case .text(let text): string(key, text)
    case .number(let number): self.number(key, number)
    case nil: null(key)
    }
  }

  private mutating func shapes(_ key: String, _ shapes: [[Int?]?]) {
    array(key, .singleLine) { json in
      for shape in shapes { json.shape(nil, shape) }
    }
  }

  private mutating func shape(_ key: String?, _ shape: [Int?]?) {
    guard let shape else { return null(key) }
    array(key, .singleLine) { json in
      for size in shape { json.number(nil, size) }
    }
  }
}
