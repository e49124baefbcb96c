import Basics
import KerasLayers
import KerasStores

/// The audit of the files of a preset around its backbone, which is audited like any other model.
struct PresetAudit {
  var findings: [Finding] = []
  private(set) var parts: [Report.PresetPart] = []

  let backbone: PresetObject?
  let contents: [String: Store.PresetPart.Content]
  let store: Store
  let options: Audit.Options
  /// What is known of the task's own layers; nil without a task, or without a declaration of it.
  var task: PresetTask?

  /// - Parameters:
  ///   - store: the preset.
  ///   - report: the audit of its backbone.
  init(_ store: Store, _ report: Report, _ options: Audit.Options) {
    backbone = store.architecture.flatMap { PresetObject($0) }
    let stored = store.presetParts ?? []
    contents = Dictionary(stored.map { ($0.name, $0.content) }) { first, _ in first }
    self.store = store
    self.options = options
    addBackbone(store, report)
    for part in stored { add(part) }
    if contents["task.weights.h5"] != nil, contents["task.json"] == nil {
      findings.append(.presetMismatch("task.weights.h5", "KerasHub reads task.weights.h5 only beside task.json"))
    }
  }

  private mutating func add(_ part: Store.PresetPart) {
    switch part.content {
    case .configuration(let text): addConfiguration(part.name, text)
    case .weights(let tensors): addWeights(part.name, tensors)
    case .unreadable: parts.append(Report.PresetPart(part.name, .mismatch, "cannot be read"))
    // Vocabularies are reported with their tokenizers; what KerasHub does not read is no part of the preset.
    case .vocabulary, .other: break
    }
  }

  // MARK: Backbone

  private mutating func addBackbone(_ store: Store, _ report: Report) {
    let status = report.backboneStatus
    let layers = report.layers.count.pluralized("layer")
    let detail =
      status == .unverified && !report.model.hasArchitecture
      ? "no declaration states the weights of this class" : "\(layers) recomputed"
    parts.append(Report.PresetPart("config.json", className: backbone?.className, status, detail))
    if let backbone, backbone.registeredName == nil { reportUnregistered("config.json", backbone) }
    guard let inventory = store.inventory else {
      // An issue of reading says why weights that are there cannot be used.
      if store.issues.isEmpty {
        findings.append(
          .presetPart(
            "model.weights.h5", "the preset has neither model.weights.h5 nor model.weights.json",
            hint: "from_preset fails unless load_weights=False"))
      }
      return
    }
    let missing = report.model.hasArchitecture ? [] : NumberedObjects(inventory).missing
    for path in missing.prefix(20) {
      findings.append(
        .presetPart(
          "model.weights.h5",
          "\(path.escapingControls) is missing from the weights, which have layers of its kind with other numbers",
          dataset: path))
    }
    let weights = missing.isEmpty ? status : .mismatch
    let tensors = inventory.tensors.count.pluralized("tensor")
    parts.append(
      Report.PresetPart(
        "weights", weights, status == .unverified ? "\(tensors) listed, not verified" : "\(tensors) compared"))
  }

  // MARK: Objects

  private mutating func addConfiguration(_ name: String, _ text: [UInt8]) {
    let object = PresetObject(text)
    let kind = PresetObjectKind(name, object)
    guard kind != nil || object != nil else { return }
    let before = findings.count
    findings += SideConfiguration(text, options.limits, name: name).findings
    guard let object else {
      findings.append(.presetPart(name, "\(name) is not a serialised object, which KerasHub expects"))
      parts.append(Report.PresetPart(name, .mismatch, "not a serialised object"))
      return
    }
    if object.registeredName == nil { reportUnregistered(name, object) }
    let (details, isCompared) =
      switch kind {
      case .task: addTask(name, object, text)
      case .tokenizer: addTokenizer(name, object)
      case .preprocessor: addPreprocessor(name, object)
      case .converter: addConverter(name, object)
      case nil: ("", false)
      }
    let status: Report.Status =
      findings[before...].contains { $0.level > .note } ? .mismatch : isCompared ? .ok : .unverified
    parts.append(
      Report.PresetPart(name, className: object.className, status, details.isEmpty ? "not verified" : details))
  }

  private mutating func reportUnregistered(_ name: String, _ object: PresetObject) {
    findings.append(
      .presetPart(name, "\(name) states no registered_name, by which KerasHub looks up \(object.className)"))
  }

  // MARK: Weights

  private mutating func addWeights(_ name: String, _ tensors: [Inventory.Tensor]) {
    if name.hasSuffix(".lora.h5") {
      guard let adapter = LoRAAdapter(tensors) else {
        findings.append(.presetPart(name, "\(name) is not a LoRA adapter that KerasHub saved"))
        return parts.append(Report.PresetPart(name, .mismatch, "not a LoRA adapter"))
      }
      let faults = adapter.findings(in: name)
      findings += faults
      let rank = adapter.rank.map { " of rank \($0)" } ?? ""
      let detail = "an adapter\(rank) for \(adapter.layers.pluralized("layer")); the layers are not verified"
      return parts.append(Report.PresetPart(name, faults.isEmpty ? .unverified : .mismatch, detail))
    }
    let own = tensors.count { $0.path.outermost != "optimizer" }.pluralized("tensor")
    if task == nil, options.values { findings += Inventory(layout: .objects, tensors: tensors).valueFindings }
    let detail = task == nil ? "\(own) listed, not verified" : "\(own) compared"
    parts.append(Report.PresetPart(name, task?.status ?? .unverified, detail))
  }
}

/// What a file of a preset is for.
private enum PresetObjectKind {
  case task, tokenizer, preprocessor, converter

  init?(_ name: String, _ object: PresetObject?) {
    if name == "task.json" {
      self = .task
    } else if name == "tokenizer.json" || object?.className.hasSuffix("Tokenizer") == true {
      self = .tokenizer
    } else if name == "preprocessor.json" || object?.className.hasSuffix("Preprocessor") == true {
      self = .preprocessor
    } else if name.hasSuffix("_converter.json") {
      self = .converter
    } else {
      return nil
    }
  }
}

extension Report {
  /// What the audit says about the backbone as a whole.
  fileprivate var backboneStatus: Status {
    if findings.contains(where: { $0.level == .error }) { return .mismatch }
    guard model.hasArchitecture else { return .unverified }
    return layers.contains { $0.status == .unverified } ? .unverified : .ok
  }
}
