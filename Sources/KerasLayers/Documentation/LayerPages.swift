extension Catalogue {
  /// What is known of every layer class, as a page of Markdown.
  public static var documentation: String {
    let entries = layers.flatMap { LayerEntry.all(of: $0) }
    return ([introduction] + entries.map(\.markdown) + [modelClasses, formerSpellings]).joined(separator: "\n")
  }

  /// What is known of one class; nil for a class that is not part of Keras.
  public static func documentation(of className: String) -> String? {
    guard let layer = layer(className) else { return nil }
    return LayerEntry.all(of: layer).first { $0.classes.contains { $0.text == className } }?.markdown
  }

  /// Every class name, in the order of the documentation.
  public static var classNames: [String] { layers.flatMap(\.classes) }

  private static let introduction = """
    # Layers

    Every layer class that is known, as the declarations in `Sources/KerasLayers` have it: the keys of its configuration \
    that shapes and weights depend on, what comes out for an example of an input, and how its parameters are counted. \
    Classes of which the same holds stand together.

    A key is given with its default (`null`: it may be absent); a key without one is required. The defaults are those of \
    Keras 3, and what comes out is what they lead to: a weight that only another setting brings about is not listed. A \
    weight of an object inside has the path to it in its name.

    Keras 1 is Keras 1.0 to 1.2, Keras 2 the releases 2.0 to 2.3 for several backends, tf.keras their continuation up to \
    2.15 within TensorFlow (and tf-keras), Keras 3 all since.

    Sizes appear by name: a key, an axis of the input, or `None` for what is known only at run time. A key with an index \
    holds a number for each axis, or one for all. `a / b` is rounded down, `ceil(a / b)` up. Every layer has `name`, \
    `dtype` and `trainable` besides.

    """

  private static var modelClasses: String {
    "## " + models.map(\.text).joined(separator: ", ") + "\n\n- Written by: \(models.writers)\n"
      + "- Output and parameters: those of the layers, each variable counted once\n"
  }

  private static var formerSpellings: String {
    let rows = Keras1.legacyKeys.sorted { $0.key < $1.key }.map { name, former in
      let spellings = former.map { $0.map(\.asCode).joined(separator: " and ") }
      return "| \(name.asCode) | " + spellings.joined(separator: ", or ") + " |\n"
    }
    let head = "## Former spellings\n\nKeras 1 had other names for some keys.\n\n| Key | In Keras 1 |\n| --- | --- |\n"
    return head + rows.joined()
  }
}

extension LayerEntry {
  /// A section of the page.
  fileprivate var markdown: String {
    "## " + classes.map(\.text).joined(separator: ", ") + "\n\n"
      + (["Written by: " + classes.writers] + facts.lines).map { "- " + $0 + "\n" }.joined()
  }
}

extension [ClassName] {
  /// The generations of Keras that have these classes: once where all have the same ones, else class by class.
  fileprivate var writers: String {
    let spans = reduce(into: [(generations: ClosedRange<KerasRelease.Generation>, classes: [String])]()) {
      spans, name in
      if let same = spans.firstIndex(where: { $0.generations == name.generations }) {
        spans[same].classes.append(name.text.asCode)
      } else {
        spans.append((name.generations, [name.text.asCode]))
      }
    }
    let all = spans.map { span in
      let labels = KerasRelease.Generation.allCases.filter(span.generations.contains).map(\.label)
      return labels.joined(separator: ", ") + (spans.count > 1 ? ": " + span.classes.joined(separator: ", ") : "")
    }
    return all.joined(separator: "; ")
  }
}

extension LayerEntry.Facts {
  fileprivate var lines: [String] {
    if isOpaque { return ["Output and parameters: stand in a program or in another file, not in the configuration"] }
    let shown = ownKeys.map(\.markdown)
    let configuration = shown.isEmpty ? [] : ["Configuration: " + shown.joined(separator: ", ")]
    if let decisiveKey { return configuration + ["Output and parameters: depend on `\(decisiveKey)`"] }
    let holds = weights.isEmpty ? [] : ["Weights: " + weights.map(\.asCode).joined(separator: ", ")]
    return configuration + ["Input: " + inputs.enumerated, "Output: " + output] + holds
      + ["Parameters: " + (parameters?.asCode ?? (isOpen ? "not known" : "none"))]
  }

  /// The keys that not every layer has.
  private var ownKeys: [ConfigRecorder.Key] { keys.filter { !["name", "dtype", "trainable"].contains($0.name) } }

  private var output: String {
    if outputs == ["(?)"] { return "depends on " + ownKeys.map(\.name.asCode).joined(separator: " or ") }
    return outputs == inputs && outputs.count == 1 ? "the shape of its input" : outputs.enumerated
  }
}

extension ConfigRecorder.Key {
  /// `groups = 1`, or `padding = "valid"` with the other words that may stand there.
  fileprivate var markdown: String {
    switch fallback {
    case .required: name.asCode
    case .null: (name + " = null").asCode
    case .value(let value):
      (name + " = " + value).asCode + (others.isEmpty ? "" : " (or \(others.joined(separator: ", ")))")
    }
  }

  private var others: [String] {
    words.map { "\"\($0)\"" }.filter { fallback != .value($0) }.map(\.asCode)
  }
}

extension [String] {
  /// One behind the other, or one and how many there are of it.
  fileprivate var enumerated: String {
    if count > 1, let first, allSatisfy({ $0 == first }) { return first.asCode + ", \(count) of them" }
    return map(\.asCode).joined(separator: " and ")
  }
}

extension String {
  fileprivate var asCode: String { "`" + self + "`" }
}
