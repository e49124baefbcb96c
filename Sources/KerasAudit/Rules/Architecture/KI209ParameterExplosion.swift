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
        or a layer has more than 20,000,000,000 parameters, or a model more than 2,000,000,000,000, and there is no \
        file of weights. The file cannot hold weights of that size, so KI105 or KI101 is reported too. Numbers that \
        are not among the model's weights count from 1,073,741,824 on: weights that Keras creates for the shape in a \
        layer's `build_config` or for layers that no output depends on.

        What else Keras makes while it loads the model counts, in one layer or all together, from 100,000,000 numbers \
        on: the matrix of a `MelSpectrogram`, the states of a stateful recurrent layer, the `mean` of a \
        `Normalization` repeated along an axis, matrices of `lora_rank` larger than the weight that they change, the \
        mask of a `LocallyConnected` layer, the result of a layer or operation that is called on constants, the \
        variables of a metric (`num_thresholds`, `num_labels`, `num_classes`, `shape`), and `idf_weights` padded to \
        `max_tokens`. So do more than 1,000,000 `num_thresholds`, `ngrams` or `num_oov_indices`, other lists of \
        10,000,000 entries (`UpSampling1D` and `UpSampling3D` before Keras 3), operations with 100,000 outputs \
        (`Split`), recurrent layers that `unroll` 10,000 steps, orthogonal initializers that take 500,000,000,000 \
        multiplications, and sizes in classes of KerasHub that none of its models has.
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
  /// More than any real layer has. The largest models have some 10,000,000,000 in one.
  fileprivate static let impossibleLayer = 20_000_000_000
  /// More than any real model has.
  fileprivate static let impossibleModel = 2_000_000_000_000

  /// One finding for each layer that has more parameters than a real layer can have; one for the whole model if only
  /// all layers together have.
  static func parameterExplosions(_ expectation: ExpectedWeights, beside inventory: Inventory?) -> [LayerFinding] {
    // A file that was read only in part may hold more.
    let held = inventory.flatMap { $0.isComplete ? $0.tensors.reduce(0) { $0.addingSaturated($1.elements) } : nil }
    var total = 0
    let findings: [LayerFinding] = expectation.layers.indices.compactMap { id in
      var count = 0
      for weight in expectation.layers[id].plan.weights { count = count.addingSaturated(weight.size) }
      total = total.addingSaturated(count)
      guard count >= largeLayer else { return nil }
      let layer = expectation.layers[id]
      if count > (held == nil ? impossibleLayer : impossibleModel) {
        return LayerFinding(parameterExplosion(layer.path, count, held: nil), layer: id)
      }
      guard let held, held < count / 100 else { return nil }
      return LayerFinding(parameterExplosion(layer.path, count, held: held), layer: id)
    }
    guard findings.isEmpty, held == nil, total > impossibleModel else { return findings }
    return [LayerFinding(parameterExplosion([], total, held: nil))]
  }

  /// What Keras makes for a layer when it loads or calls the model, and that is not among its weights.
  ///
  /// - Parameters:
  ///   - layer: the path of the layer; empty for a whole model.
  ///   - subject: what it is made for; nil for the layer, or all layers of the model.
  static func explosion(_ layer: [String], _ excess: LoadCosts.Excess, in subject: String? = nil) -> Finding {
    let count = excess.count
    let subject = subject ?? (layer.isEmpty ? "the layers of the model together" : "the layer")
    func asked(_ nouns: String) -> String {
      count == .max ? "more \(nouns) than 64 bits can count" : "\(count.grouped) \(nouns)"
    }
    let demand =
      switch excess.kind {
      case .numbers: "set aside \(asked("numbers")) for \(subject)"
      case .entries: "make lists of \(asked("entries")) for \(subject)"
      case .tensors: "make \(asked("tensors")) one by one for \(subject)"
      case .steps: "make \(asked("steps")) one by one for \(subject)"
      case .multiplications: "make \(asked("multiplications")) to initialize weights of \(subject)"
      }
    return Finding(
      .parameterExplosion, layer: layer.isEmpty ? nil : layer, actual: .number(count),
      message: "Keras would \(demand); no real model has that many")
  }

  /// Numbers that Keras sets aside for an object of the configuration as soon as it creates the object.
  ///
  /// - Parameter key: where in the object the size is, if not at the location.
  static func explosion(_ location: LoadRisk.Location, _ count: Int, key: String? = nil) -> Finding {
    let path = [location.path, key ?? ""].filter { !$0.isEmpty }.joined(separator: ".")
    return Finding(
      .parameterExplosion, layer: location.layer, actual: .number(count),
      message: "\(path) makes Keras set aside \(count.pluralized("number")); no real model has that many")
  }

  private static func parameterExplosion(_ layer: [String], _ count: Int, held: Int?) -> Finding {
    let asked = count == .max ? "more parameters than 64 bits can count" : count.pluralized("parameter")
    let comparison = held.map { "the whole file holds \($0.grouped)" } ?? "no real model has that many"
    let subject = layer.isEmpty ? "the model" : "the layer"
    return Finding(
      .parameterExplosion, layer: layer.isEmpty ? nil : layer, actual: .number(count),
      message: "\(subject) asks for \(asked); \(comparison)")
  }
}

extension KerasLayers.Weight {
  /// The number of elements: `Int.max` on overflow, 0 if a size is unknown.
  fileprivate var size: Int {
    shape.reduce(1) { $0.multipliedSaturated(by: $1.value ?? 0) }
  }
}
