import KerasStores

/// The exception with which Keras refuses stored weights: the first one that its loader raises.
struct LoadingFailure: Error, Equatable {
  /// Parts of the exception's text, each as Keras prints it; empty if the text is not known.
  let quotes: [String]
  /// The layer that the loader was reading; nil if the exception concerns the file as a whole.
  var layer: LayerID?
  /// The weight that it was assigning.
  var weight: WeightID?

  init(_ quotes: String..., layer: LayerID? = nil, weight: WeightID? = nil) {
    self.init(quotes: quotes, layer: layer, weight: weight)
  }

  init(quotes: [String], layer: LayerID? = nil, weight: WeightID? = nil) {
    self.quotes = quotes
    self.layer = layer
    self.weight = weight
  }
}

/// What a loader of Keras does with stored weights.
enum LoadingOutcome: Equatable {
  case loads
  case refuses(LoadingFailure)
  /// The loader's steps depend on something that the audit does not know: a custom class, a conversion.
  case unknown

  /// - Parameter body: the steps of a loader.
  init(_ body: () throws(LoadingFailure) -> Bool) {
    do throws(LoadingFailure) {
      self = try body() ? .loads : .unknown
    } catch {
      self = .refuses(error)
    }
  }
}

extension LoadingOutcome {
  /// What the Keras that loads the weights does, by the generation of the configuration and the layout of the file.
  init(_ expected: ExpectedWeights, _ inventory: Inventory, _ behavior: LoaderBehavior) {
    guard inventory.isComplete, !inventory.isNumbered else {
      self = .unknown
      return
    }
    switch (inventory.layout, behavior.writer.generation) {
    case (.named, .keras3): self.init(LegacyH5LoaderOfKeras3(expected, inventory).load)
    case (.named, .tfKeras) where !behavior.treatsAsKeras1: self.init(LegacyH5LoaderOfKeras2(expected, inventory).load)
    case (.objects, .keras3):
      self.init(SavingLibLoaderOfKeras3(expected, inventory, isSeparate: behavior.isSeparate).load)
    case (.objects, .tfKeras):
      self.init(SavingLibLoaderOfKeras2(expected, inventory, isSeparate: behavior.isSeparate).load)
    default: self = .unknown
    }
  }
}

extension LoadingFailure {
  /// `Keras 3 refuses to load it: "Layer 'dense' expected 2 variables, …"`
  func text(_ behavior: LoaderBehavior) -> String {
    let release = behavior.writer.generation == .keras3 ? "Keras 3" : "Keras 2"
    return quotes.isEmpty
      ? "\(release) refuses to load it"
      : "\(release) refuses to load it: " + quotes.map { "\"\($0)\"" }.joined(separator: " … ")
  }
}

extension Diagnosis {
  /// Whether a finding is about the layer and the weight that the loader was reading.
  func isAbout(_ finding: LayerFinding, _ failure: LoadingFailure) -> Bool {
    guard let layer = failure.layer else { return false }
    if finding.finding.consequences.contains(expected.layers[layer].path) { return true }
    guard let reported = finding.layer else { return false }
    if reported == layer {
      let weight = failure.weight.map { expected.weights[$0].weight.name }
      return finding.finding.weight == nil || weight == nil || finding.finding.weight == weight
    }
    return expected.layers[layer].descendants.contains(reported)
      || expected.layers[reported].descendants.contains(layer)
  }
}
