import KerasLayers

/// The first use of `hard_sigmoid`, which is `0.2 x + 0.5` up to Keras 2 and `x / 6 + 0.5` in Keras 3.
struct HardSigmoid: Sendable {
  /// The layer that uses it; nil if it has no name.
  private let layer: String?
  private let isOfKeras3: Bool

  /// Nil where no activation is `hard_sigmoid`.
  init?(_ config: SourceValue, _ outline: ConfigurationOutline, _ weights: ModelFile.StoredWeights?) {
    guard let first = outline.groups.first(where: { $0.mentions("hard_sigmoid") }),
      let layer = Self.firstUse(in: first, layer: nil)
    else { return nil }
    self.layer = layer
    isOfKeras3 = Self.isOfKeras3(config, weights)
  }

  /// What a release reads as something else; nil if the function is the same there.
  func change(in target: Target) -> LoadProblem? {
    guard isOfKeras3 != (target.line == .keras3) else { return nil }
    return LoadProblem(
      reason: .hardSigmoid, detail: "hard_sigmoid", className: nil, layer: layer.map { [$0] } ?? [], path: "")
  }

  /// Whether Keras 3 wrote the configuration: by the stated version, otherwise by keys that only Keras 3 has.
  private static func isOfKeras3(_ config: SourceValue, _ weights: ModelFile.StoredWeights?) -> Bool {
    let stated = config["keras_version"]?.string ?? (weights?.isLegacy ?? false ? weights?.version : nil)
    if let number = stated.flatMap({ $0.first?.wholeNumberValue }), (1...3).contains(number) { return number == 3 }
    let text = config.written
    return text.contains("\"batch_shape\"") || text.contains("\"DTypePolicy\"")
  }

  /// The layer that uses it first: the outer optional says whether one does.
  private static func firstUse(in value: SourceValue, layer: String?) -> String?? {
    switch value.kind {
    case .list:
      for item in value.items { if let found = firstUse(in: item, layer: layer) { return found } }
    case .object:
      let layer = value.isObject ? value.layerName ?? layer : layer
      for member in value.members {
        if member.key.hasSuffix("activation"), member.value.string == "hard_sigmoid" { return .some(layer) }
        if let found = firstUse(in: member.value, layer: layer) { return found }
      }
    default: break
    }
    return nil
  }
}
