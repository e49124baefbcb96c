import Basics
import KerasLayers
import KerasStores

/// The audit of the files of a preset around its backbone, which is audited like any other model.
struct PresetAudit {
  private(set) var findings: [Finding] = []
  private(set) var parts: [Report.PresetPart] = []

  private let backbone: PresetObject?
  private let contents: [String: Store.PresetPart.Content]
  private let limits: Limits
  /// Whether the backbone has weights.
  private let hasWeights: Bool

  /// - Parameters:
  ///   - store: the preset.
  ///   - report: the audit of its backbone.
  init(_ store: Store, _ report: Report, _ limits: Limits) {
    backbone = store.architecture.flatMap { PresetObject($0) }
    let stored = store.presetParts ?? []
    contents = Dictionary(stored.map { ($0.name, $0.content) }) { first, _ in first }
    self.limits = limits
    hasWeights = store.inventory != nil
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
    findings += SideConfiguration(text, limits, name: name).findings
    guard let object else {
      findings.append(.presetPart(name, "\(name) is not a serialised object, which KerasHub expects"))
      parts.append(Report.PresetPart(name, .mismatch, "not a serialised object"))
      return
    }
    if object.registeredName == nil { reportUnregistered(name, object) }
    let (details, isCompared) =
      switch kind {
      case .task: addTask(name, object)
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

  private mutating func addTask(_ name: String, _ task: PresetObject) -> (String, Bool) {
    if let own = task.object("backbone"), let backbone {
      reportDifference(own, name, "backbone", backbone, "config.json")
    }
    let isStored = contents["task.weights.h5"] != nil
    if !isStored, hasWeights, let classes = task.integer("num_classes") {
      findings.append(
        .presetPart(
          "task.weights.h5",
          "task.weights.h5 is missing: the head of \(task.className) with \(classes.pluralized("class", "classes")) "
            + "keeps the values that it was initialised with"))
    }
    return (isStored ? "its own weights are not verified" : "the backbone is that of config.json", !isStored)
  }

  private mutating func addPreprocessor(_ name: String, _ preprocessor: PresetObject) -> (String, Bool) {
    var compared: [String] = []
    for (key, value) in preprocessor.config.sorted(by: { $0.key < $1.key }) {
      guard let own = PresetObject(value), let file = own.text("config_file") ?? Self.files[key],
        case .configuration(let text)? = contents[file], let other = PresetObject(text)
      else { continue }
      reportDifference(own, name, key, other, file)
      compared.append(file)
    }
    return (compared.isEmpty ? "" : "agrees with \(compared.joined(separator: ", "))", !compared.isEmpty)
  }

  private static let files = [
    "tokenizer": "tokenizer.json", "image_converter": "image_converter.json",
    "audio_converter": "audio_converter.json", "video_converter": "video_converter.json",
  ]

  private mutating func reportDifference(
    _ own: PresetObject, _ name: String, _ key: String, _ other: PresetObject, _ file: String
  ) {
    if own.className != other.className {
      findings.append(
        .presetMismatch(
          name, "\(name) has a \(own.className) as its \(key), \(file) is a \(other.className)",
          expected: .text(other.className), actual: .text(own.className)))
      return
    }
    for key in own.keysThatDiffer(from: other) {
      let values = [other.config[key], own.config[key]].map { value in
        let text = value.map { "\($0)" } ?? "(none)"
        return text.count > 60 ? "\(text.prefix(59))…" : text
      }
      findings.append(
        .presetMismatch(
          name, "\(name) and \(file) state different values of \(key.escapingControls)",
          expected: .text(values[0]), actual: .text(values[1])))
    }
  }

  // MARK: Tokenizers and converters

  private mutating func addTokenizer(_ name: String, _ tokenizer: PresetObject) -> (String, Bool) {
    let folder = "assets/" + (tokenizer.text("config_file") ?? name).prefix { $0 != "." }
    var count: Int?
    let files = tokenizer.vocabularyFiles
    for file in files.map({ "\(folder)/\($0)" }) {
      switch contents[file] {
      case .vocabulary(let tokens?)?: count = count ?? tokens
      case .vocabulary(nil)?:
        findings.append(
          .presetPart(file, "\(file) is not a vocabulary of its form", hint: "the tokenizer cannot be loaded"))
      case nil:
        findings.append(
          .presetPart(file, "\(file) is missing: \(tokenizer.className) cannot be loaded without it"))
      default: break
      }
    }
    guard let count else { return (files.isEmpty ? "" : "no vocabulary to compare", false) }
    guard name == "tokenizer.json", let rows = backbone?.integer("vocabulary_size") else {
      return (count.pluralized("token"), true)
    }
    if count > rows { findings.append(.vocabularyTooLarge("\(folder)/\(files[0])", tokens: count, rows: rows)) }
    return ("\(count.pluralized("token")) for \(rows.pluralized("embedding"))", true)
  }

  private mutating func addConverter(_ name: String, _ converter: PresetObject) -> (String, Bool) {
    guard let size = converter.integers("image_size"), size.count == 2, let backbone,
      let shape = backbone.integers("image_shape"), shape.count == 3
    else { return ("", false) }
    let channelsFirst = backbone.text("data_format") == "channels_first"
    let expected = channelsFirst ? Array(shape[1...]) : Array(shape[..<2])
    if size != expected {
      findings.append(
        .presetMismatch(
          name, "\(name) makes images of another size than the backbone takes", expected: .shape(expected),
          actual: .shape(size)))
    }
    return ("images of \(size[0]) × \(size[1])", true)
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
    let own = tensors.filter { $0.path.outermost != "optimizer" }
    parts.append(Report.PresetPart(name, .unverified, "\(own.count.pluralized("tensor")) listed, not verified"))
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

extension PresetObject {
  /// The files of a tokenizer, by the arguments that its base class takes; empty for one of another kind.
  ///
  /// - Source: `file_assets` and `get_config` of `keras_hub/src/tokenizers` (0.32.0).
  fileprivate var vocabularyFiles: [String] {
    if config["proto"] != nil { return ["vocabulary.spm"] }
    if config["unsplittable_tokens"] != nil { return ["vocabulary.json", "merges.txt"] }
    if config["suffix_indicator"] != nil { return ["vocabulary.txt"] }
    return []
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

extension Finding {
  fileprivate static func vocabularyTooLarge(_ file: String, tokens: Int, rows: Int) -> Finding {
    var finding = Finding(
      .vocabularyMismatch, expected: .number(rows), actual: .number(tokens), dataset: file,
      message: "the tokenizer has \(tokens.pluralized("token")), and the backbone's vocabulary_size is \(rows)",
      hint: "tokens from \(rows) on have no embedding")
    finding.level = .warning
    return finding
  }
}
