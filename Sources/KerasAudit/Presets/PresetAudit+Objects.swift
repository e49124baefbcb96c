import Basics
import KerasLayers
import KerasStores

/// The objects of a preset around the backbone. Each function gives what was compared, and whether it suffices.
extension PresetAudit {
  mutating func addTask(_ name: String, _ task: PresetObject, _ text: [UInt8]) -> (String, Bool) {
    let own = task.object("backbone")
    if let own, let backbone { reportDifference(own, name, "backbone", backbone, "config.json") }
    var tensors: [Inventory.Tensor] = []
    if case .weights(let stored)? = contents["task.weights.h5"] { tensors = stored }
    self.task = own.flatMap { PresetTask(text, $0, store, own: tensors, options) }
    if let known = self.task {
      findings += known.findings
      return ("\(known.layers.pluralized("layer")) around the backbone recomputed", known.status != .unverified)
    }
    let isStored = contents["task.weights.h5"] != nil
    if !isStored, store.inventory != nil, let classes = task.integer("num_classes") {
      findings.append(
        .presetPart(
          "task.weights.h5",
          "task.weights.h5 is missing: the head of \(task.className) with \(classes.pluralized("class", "classes")) "
            + "keeps the values that it was initialised with"))
    }
    return (isStored ? "its own weights are not verified" : "the backbone is that of config.json", !isStored)
  }

  mutating func addPreprocessor(_ name: String, _ preprocessor: PresetObject) -> (String, Bool) {
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

  mutating func addTokenizer(_ name: String, _ tokenizer: PresetObject) -> (String, Bool) {
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

  mutating func addConverter(_ name: String, _ converter: PresetObject) -> (String, Bool) {
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
