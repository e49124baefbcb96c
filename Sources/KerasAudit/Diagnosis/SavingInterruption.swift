import KerasStores

/// A legacy file whose `layer_names` lists layers that it has no groups for: Keras writes the list first, and then one
/// group after the other, so saving was interrupted.
struct SavingInterruption {
  /// The layers whose weights are missing for that reason, those of absent groups first.
  let layers: [LayerID]
  /// The number of layers that `layer_names` lists, and the names of those without a group.
  let listed: Int
  let absent: [String]

  /// Nil if the file has every group that it lists, or has it under another name.
  init?(_ expected: ExpectedWeights, _ inventory: Inventory, _ match: Match, _ faults: [LayerID: LayerFault]) {
    let renamed = Set(
      expected.topLevel.filter { match.layers[$0].isLikelyRenamed }.map { expected.layers[$0].plan.name })
    absent = inventory.absentLayers.map(\.name).filter { !renamed.contains($0) }
    if absent.isEmpty { return nil }
    listed = inventory.layers.count
    let absent = Set(absent)
    let unwritten = Set(inventory.layers.lazy.filter { $0.weights.contains { $0.tensor == nil } }.map(\.name))
    let missing = expected.topLevel.filter {
      match.layers[$0].isMissing && absent.contains(expected.layers[$0].plan.name)
    }
    // Of the group that was written last, datasets may be missing.
    let cut = faults.keys.sorted().filter { layer in
      guard let fault = faults[layer], fault.mismatches.isEmpty, fault.unexpected.isEmpty else { return false }
      return unwritten.contains(expected.layers[expected.topLevelAncestor(of: layer)].plan.name)
    }
    layers = missing + cut
  }
}

extension Diagnosis {
  mutating func report(_ interruption: SavingInterruption) {
    let cause = interruption.layers.first
    let finding = Finding.savingInterrupted(
      cause.map { expected.layers[$0].path }, listed: interruption.listed, absent: interruption.absent)
    report(finding, cause)
    for layer in interruption.layers.dropFirst() { addConsequence(layer, of: cause) }
  }
}
