import Basics
import KerasLayers
import KerasStores

extension Rule {
  public static let parameterExplosion = Rule(
    "KI209", "parameter-explosion", .warning,
    "The configuration asks for more parameters than any real model has, or than the file could hold.",
    explanation: """
      Keras creates a layer's weights while it loads the model, before it looks at what the file holds for them. A few digits \
      in the configuration, `"units": 1000000000`, make it ask for gigabytes or more, and the program runs out of memory.

      In the file: A layer with weights of 100 million parameters or more where the whole file holds less \
      than a hundredth of them; or, whether there are weights or not, more than a million million.

      How it comes about: By an edited configuration, or by a mistake in it (an axis flattened that should have been \
      pooled). The file's own weights cannot be of that size: KI105 or KI101 says so too.

      Keras today: Every version creates the weights that the configuration asks for.

      What to do: Do not load the file. In a configuration of your own, look at the layer's arithmetic: \
      `keras-inspect summary --formulas`.
      """)
}

extension Finding {
  /// Fewer are no danger to a program that loads them.
  fileprivate static let many = 100_000_000
  /// More than any model that Keras was ever used for.
  fileprivate static let unheardOf = 1_000_000_000_000

  /// The layers whose own weights nobody could have trained.
  static func parameterExplosions(_ expectation: ExpectedWeights, beside inventory: Inventory?) -> [LayerFinding] {
    // Of a file that could not be read to its end nobody knows what else it holds.
    let held = inventory.flatMap { $0.isComplete ? $0.tensors.reduce(0) { $0.addingSaturated($1.elements) } : nil }
    return zip(expectation.layers.indices, expectation.layers).compactMap { id, layer in
      let count = layer.plan.weights.reduce(0) { $0.addingSaturated($1.size) }
      guard count >= many else { return nil }
      if count > unheardOf { return LayerFinding(parameterExplosion(layer.path, count, held: nil), layer: id) }
      guard let held, held < count / 100 else { return nil }
      return LayerFinding(parameterExplosion(layer.path, count, held: held), layer: id)
    }
  }

  private static func parameterExplosion(_ layer: [String], _ count: Int, held: Int?) -> Finding {
    let asked = count == .max ? "more parameters than can be counted" : "\(count) parameters"
    let beside = held.map { "the whole file holds \($0)" } ?? "no model has as many"
    return Finding(
      .parameterExplosion, layer: layer, actual: .number(count), message: "the layer asks for \(asked), and \(beside)")
  }
}

extension KerasLayers.Weight {
  /// The number of its elements, the largest number there is where it cannot be counted; 0 where a size is unknown.
  fileprivate var size: Int {
    sizes.reduce(1) { total, size in
      total.multipliedSaturated(by: size ?? 0)
    }
  }
}
