import Basics
import KerasLayers
import KerasStores

extension Rule {
  /// KI209 parameter-explosion.
  public static let parameterExplosion = Rule(
    "KI209", "parameter-explosion", .warning,
    "The configuration asks for more parameters than any real model has, or than the file could hold.",
    Explanation(
      meaning: """
        A layer has weights of 100 million parameters or more, and the whole file holds less than a hundredth of them; \
        or a layer has more than a million million parameters, whether or not there is a file of weights. The file \
        cannot hold weights of that size, so KI105 or KI101 is reported too. Numbers that are not among the model's \
        weights count from 4,294,967,296 on: weights that Keras creates for the shape in a layer's `build_config` or \
        for a layer that no output depends on. What else Keras sets aside while it loads the model counts from \
        100,000,000 numbers on: the matrix of a `MelSpectrogram`, the states of a stateful recurrent layer, the result \
        of a layer or operation that is called on constants, the thresholds or the confusion matrix of a metric \
        (`num_thresholds`, `num_classes`, `shape`), and `ngrams` and `num_oov_indices` of text layers.
        """,
      impact: """
        Keras creates the weights of a layer while it loads the model, before it looks at what the file holds for \
        them. A few digits in the configuration, `"units": 1000000000`, make it ask for gigabytes or more, and the \
        program runs out of memory.
        """,
      causes: [
        "The configuration was edited.",
        "The configuration has a mistake, such as a flattened axis that should have been pooled.",
      ],
      fix: """
        Do not load the file. In your own configuration, check the arithmetic of the layer: `keras-inspect summary \
        --formulas`.
        """,
      affectedVersions: "Every version of Keras creates the weights that the configuration asks for."))
}

extension Finding {
  /// A layer with fewer parameters does not exhaust memory.
  fileprivate static let largeLayer = 100_000_000
  /// More than any real Keras model has.
  fileprivate static let impossibleLayer = 1_000_000_000_000

  /// One finding for each layer that has more parameters than a real layer can have.
  static func parameterExplosions(_ expectation: ExpectedWeights, beside inventory: Inventory?) -> [LayerFinding] {
    // A file that was read only in part may hold more.
    let held = inventory.flatMap { $0.isComplete ? $0.tensors.reduce(0) { $0.addingSaturated($1.elements) } : nil }
    return expectation.layers.indices.compactMap { id in
      var count = 0
      for weight in expectation.layers[id].plan.weights { count = count.addingSaturated(weight.size) }
      guard count >= largeLayer else { return nil }
      let layer = expectation.layers[id]
      if count > impossibleLayer { return LayerFinding(parameterExplosion(layer.path, count, held: nil), layer: id) }
      guard let held, held < count / 100 else { return nil }
      return LayerFinding(parameterExplosion(layer.path, count, held: held), layer: id)
    }
  }

  /// Numbers that Keras sets aside for a layer when it loads or calls the model, and that are not among its weights.
  static func explosion(_ layer: [String], _ count: Int) -> Finding {
    let asked = count == .max ? "more numbers than 64 bits can count" : count.pluralized("number")
    return Finding(
      .parameterExplosion, layer: layer, actual: .number(count),
      message: "Keras would set aside \(asked) for the layer; no real model has that many")
  }

  /// Numbers that Keras sets aside for an object of the configuration as soon as it creates the object.
  static func explosion(_ location: LoadRisk.Location, _ count: Int) -> Finding {
    Finding(
      .parameterExplosion, layer: location.layer, actual: .number(count),
      message: "\(location.path) makes Keras set aside \(count.pluralized("number")); no real model has that many")
  }

  private static func parameterExplosion(_ layer: [String], _ count: Int, held: Int?) -> Finding {
    let asked = count == .max ? "more parameters than 64 bits can count" : count.pluralized("parameter")
    let comparison = held.map { "the whole file holds \($0.grouped)" } ?? "no real model has that many"
    return Finding(
      .parameterExplosion, layer: layer, actual: .number(count), message: "the layer asks for \(asked); \(comparison)")
  }
}

extension KerasLayers.Weight {
  /// The number of elements: `Int.max` on overflow, 0 if a size is unknown.
  fileprivate var size: Int {
    shape.reduce(1) { $0.multipliedSaturated(by: $1.value ?? 0) }
  }
}
