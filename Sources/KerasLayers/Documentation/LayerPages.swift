extension Catalogue {
  /// The documentation of all layer classes, in Markdown.
  package static var documentation: String {
    let entries = layers.flatMap { LayerEntry.all(of: $0) }
    return ([introduction] + entries.map(\.markdown) + [modelClasses, legacyKeys]).joined(separator: "\n")
  }

  /// The entry of one class; nil for a class that is not part of Keras.
  package static func entry(of className: String) -> LayerEntry? {
    guard let layer = layer(className) else { return nil }
    return LayerEntry.all(of: layer).first { $0.classes.contains { $0.text == className } }
  }

  /// All class names, in the order of the documentation.
  package static var classNames: [String] { layers.flatMap(\.classes) }

  private static let introduction = """
    # Layers

    All supported layer classes, generated from the declarations in `Sources/KerasLayers`: the configuration keys \
    that shapes and weights depend on, the activations, the output for a sample input, and the parameter formula. \
    Classes with equal entries share one section. Other keys are checked and not listed (KI201).

    Each key is listed with its default (`null`: the key may be absent); a key without a default is required. \
    Defaults, outputs and weights are those of Keras 3 with default settings: a weight that needs another setting is \
    not listed. Outputs with another value of one key follow where they differ; MACs are the multiply-accumulates for \
    one sample. The name of a weight begins with the path to the inner object that owns it.

    Keras 1 means 1.0 to 1.2, Keras 2 the multi-backend releases 2.0 to 2.3, tf.keras the versions 2.x within \
    TensorFlow and tf-keras, Keras 3 everything since.

    Sizes are written as names: a key, an axis of the input, `...` for any number of axes, or `None` for a size known \
    only at run time. A key with an index has one number for each axis, or one for all. `a / b` is rounded down, \
    `ceil(a / b)` up. All layers also have `name`, `dtype` and `trainable`.

    """

  private static var modelClasses: String {
    "## " + models.map(\.text).joined(separator: ", ") + "\n\n- Written by: \(models.writers)\n"
      + "- Output and parameters: those of its layers, with each variable counted once\n"
  }

  private static var legacyKeys: String {
    let rows = Keras1.legacyKeys.sorted { $0.key < $1.key }.map { name, entries in
      let alternatives = entries.map { $0.map(\.asCode).joined(separator: " and ") }
      return "| \(name.asCode) | " + alternatives.joined(separator: ", or ") + " |\n"
    }
    let head = "## Keys of Keras 1\n\nKeras 1 used other names for some keys.\n\n| Key | In Keras 1 |\n| --- | --- |\n"
    return head + rows.joined()
  }
}

extension LayerEntry {
  /// The names of the classes that share this entry.
  package var classNames: [String] { classes.map(\.text) }

  /// The names in one line.
  package var title: String { classNames.joined(separator: ", ") }

  /// What is known about them, with code in backticks.
  package var facts: [(label: String, text: String)] { [("Written by", classes.writers)] + properties.facts }

  /// A section of the page.
  package var markdown: String {
    "## " + title + "\n\n" + facts.map { "- \($0.label): \($0.text)\n" }.joined()
  }
}

extension [ClassName] {
  /// The generations of Keras that have these classes; by class where they differ.
  fileprivate var writers: String {
    let spans = reduce(into: [(releases: String, classes: [String])]()) { spans, name in
      if let same = spans.firstIndex(where: { $0.releases == name.releases }) {
        spans[same].classes.append(name.text.asCode)
      } else {
        spans.append((name.releases, [name.text.asCode]))
      }
    }
    let all = spans.map { span in
      span.releases + (spans.count > 1 ? ": " + span.classes.joined(separator: ", ") : "")
    }
    return all.joined(separator: "; ")
  }
}

extension ClassName {
  /// The generations of Keras that have the class: `tf.keras (since 2.11), Keras 3`.
  fileprivate var releases: String {
    let since = first.map { " (since \($0))" } ?? ""
    return KerasRelease.Generation.allCases.filter(generations.contains).map { generation in
      generation == generations.lowerBound ? generation.label + since : generation.label
    }.joined(separator: ", ")
  }
}

extension LayerEntry.Properties {
  fileprivate var facts: [(label: String, text: String)] {
    if isOpaque { return [("Output and parameters", "defined by a program or another file, not by the configuration")] }
    let keys = ownKeys.map(\.markdown)
    let configuration = keys.isEmpty ? [] : [("Configuration", keys.joined(separator: ", "))]
    if let decisiveKey { return configuration + [("Output and parameters", "depend on `\(decisiveKey)`")] }
    let weights = weights.isEmpty ? [] : [("Weights", weights.map(\.asCode).joined(separator: ", "))]
    return configuration + [("Input", inputs.enumerated), ("Output", output)] + weights
      + [("Parameters", parameters?.asCode ?? (hasUnknownWeights ? "unknown" : "none"))]
      + (macs.map { [("MACs", $0.asCode)] } ?? [])
  }

  /// The keys that are specific to the layer.
  private var ownKeys: [ConfigRecorder.RecordedKey] {
    keys.filter { !["name", "dtype", "trainable"].contains($0.name) }
  }

  private var output: String {
    if outputs == ["(?)"] { return "depends on " + ownKeys.map(\.name.asCode).joined(separator: " or ") }
    let usual = outputs == inputs && outputs.count == 1 ? "the shape of the input" : outputs.enumerated
    let others = variants.map { variant in
      "with " + variant.settings.map(\.asCode).joined(separator: " or ") + ": " + variant.outputs.enumerated
    }
    return ([usual] + others).joined(separator: "; ")
  }
}

extension ConfigRecorder.RecordedKey {
  /// `groups = 1`, or `padding = "valid"` with the other allowed values.
  fileprivate var markdown: String {
    switch fallback {
    case .required: name.asCode
    case .null: (name + " = null").asCode
    case .value(let value):
      (name + " = " + value).asCode + (others.isEmpty ? "" : " (or \(others.joined(separator: ", ")))")
    }
  }

  private var others: [String] {
    choices.map { "\"\($0)\"" }.filter { fallback != .value($0) }.map(\.asCode)
  }
}

extension [String] {
  /// The items joined by `and`; for equal items, one with their number.
  fileprivate var enumerated: String {
    if count > 1, let first, allSatisfy({ $0 == first }) { return "\(count) × " + first.asCode }
    return map(\.asCode).joined(separator: " and ")
  }
}

extension String {
  fileprivate var asCode: String { "`" + self + "`" }
}
