/// What a release does with the stored weights of a model that it could create.
package struct StoredWeightsCheck {
  let target: Target
  let file: ModelFile
  let facts: AuditFacts

  private var hasWeights: Bool { facts.layers.contains { $0.hasWeights } }
  /// Whether the release reads weights by object path.
  private var readsObjectPaths: Bool {
    target.line == .keras3 || target.line == .keras2 && target.isAtLeast(2, 12)
  }

  /// The reasons for which it refuses them: the cause, and what its message is about.
  var refusals: [LoadProblem] {
    guard let cause else { return [] }
    return [cause] + (Self.seenAsWeights.contains(cause.reason) ? symptoms : [])
  }

  /// Causes for which the message says only that weights do not fit.
  private static let seenAsWeights: Set<LoadReason> = [
    .legacyWeightsUnderV3Name, .v3WeightsUnderLegacyName, .weightsLayout,
  ]

  /// The first layer with weights, which finds none.
  private var symptoms: [LoadProblem] {
    let layers = facts.layers.filter { $0.hasWeights }
    return layers.isEmpty ? [problem(.weights, "")] : layers.prefix(1).map { problem(.weights, "", $0.path) }
  }

  private var cause: LoadProblem? {
    guard let weights = file.weights else { return nil }
    if let name = weights.name {
      let hasNewName = readsObjectPaths && namesObjectPaths(name)
      if weights.isLegacy, target.line == .keras2, let layer = facts.layers.first(where: \.hasTable) {
        return problem(.tableInH5, layer.className, layer.path)
      }
      if hasNewName, weights.isLegacy {
        return hasWeights || target.line == .keras2 ? problem(.legacyWeightsUnderV3Name, name) : nil
      }
      if !hasNewName, !weights.isLegacy { return hasWeights ? problem(.v3WeightsUnderLegacyName, name) : nil }
    }
    if !weights.isLegacy, readsObjectPaths {
      // Keras 2.12 to 2.14 name the objects of a model otherwise.
      let isEarly = target.line == .keras2 && !target.isAtLeast(2, 15)
      if weights.hasCheckpointDependencies, !weights.hasLayers, !isEarly {
        return problem(.weightsLayout, "_layer_checkpoint_dependencies")
      }
      if weights.hasLayers, !weights.hasCheckpointDependencies, isEarly { return problem(.weightsLayout, "layers") }
    }
    if let layer = weights.opaqueLayer, target.line == .keras3, weights.isLegacy {
      return problem(.bfloat16InH5, "bfloat16", [layer])
    }
    return faults.first
  }

  /// Whether `load_weights` reads a file of this name by object path.
  ///
  /// Source: `load_weights`, `keras/src/saving/saving_api.py` of 2.15, 3.0 and 3.10.
  private func namesObjectPaths(_ name: String) -> Bool {
    if name.hasSuffix(".weights.json") { return target.line == .keras3 && target.isAtLeast(3, 10) }
    return name.hasSuffix(".weights.h5") || name.hasSuffix(".keras")
  }

  /// The faults of weights that its reader notices: legacy readers count layers, newer ones ignore what is left over.
  private var faults: [LoadProblem] {
    let isLegacy = file.weights?.isLegacy ?? false
    return facts.faults.filter { isLegacy || $0.rule != "KI102" }.map { problem(.weights, $0.rule, $0.layer) }
  }

  private func problem(_ reason: LoadReason, _ detail: String, _ layer: [String] = []) -> LoadProblem {
    LoadProblem(reason: reason, detail: detail, className: nil, layer: layer, path: "")
  }

  /// The rules whose findings a reader of weights may notice.
  package static let rules: Set = ["KI101", "KI102", "KI103", "KI104", "KI105", "KI107"]
}
