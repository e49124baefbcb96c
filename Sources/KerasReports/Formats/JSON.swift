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
            json.strings("arguments", object.arguments)
          }
        }
      }
    }
  }

  mutating func paths(_ key: String, _ paths: [[String]]) {
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
}
