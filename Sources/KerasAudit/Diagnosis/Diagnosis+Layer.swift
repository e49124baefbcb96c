import Basics
import KerasLayers
import KerasStores

extension Diagnosis {
  /// Reports the faults of one layer in as few findings as explain them.
  mutating func report(_ fault: LayerFault, of layer: LayerID) {
    if reportStorageForm(fault, of: layer) { return }
    if let exchanged = fault.exchanged {
      let finding = Finding.weightOrder(
        expected.layers[layer].path, expected: exchanged.map(\.weight.name),
        stored: exchanged.map { shapeText($0.storedShape) })
      report(finding, layer)
    } else {
      reportShapes(fault, of: layer)
    }
    var unexpected = fault.unexpected
    reportMissingWeights(fault, of: layer, &unexpected)
    if !fault.repeated.isEmpty {
      report(.weightsRepeated(fault.repeated.map { (description(of: $0), inventory[$1]) }), layer)
    }
    reportUnexpectedWeights(unexpected, of: layer)
  }

  /// Reports a layer whose weights as a whole are stored in another form; false if they are not.
  private mutating func reportStorageForm(_ fault: LayerFault, of layer: LayerID) -> Bool {
    for form in StorageForm.all {
      guard let difference = form.difference(fault) else { continue }
      let subject =
        fault.expected.first { id, _, _ in fault.mismatches.contains { $0.id == id } }
        ?? fault.expected.first { _, weight, tensor in tensor.map { $0.dtype != weight.dtype } ?? false }
        ?? fault.expected.first
      guard let subject else { continue }
      let finding =
        form.isConverted(loader)
        ? Finding.convertibleLayout(expected.layers[layer].path, difference)
        : Finding.shapeMismatch(
          description(of: subject.id), stored: subject.tensor?.shape, dataset: subject.tensor?.dataset, difference)
      report(finding, layer)
      return true
    }
    return false
  }

  /// - Parameter unexpected: the layer's unexpected weights, from which those that are likely the missing ones are
  ///   removed.
  private mutating func reportMissingWeights(
    _ fault: LayerFault, of layer: LayerID, _ unexpected: inout [LayerFault.UnexpectedWeight]
  ) {
    if let group = groupOfMissingWeights(fault) {
      report(.weightsMissing(fault.missing.map(description), group: group), layer)
      return
    }
    for (name, ids) in fault.missing.grouped(by: { expected.weights[$0].weight.name }) {
      let weight = expected.weights[ids[0]].weight
      var likely: Inventory.Tensor?
      if fault.missing.count == 1,
        let position = unexpected.firstIndex(where: { weight.accepts(shape: $0.tensor.shape) })
      {
        likely = unexpected.remove(at: position).tensor
      } else if case .missing(let tensor?) = match.weights[ids[0]] {
        likely = inventory[tensor]
      }
      let found = likely.map { "nothing refers to \($0.path), which has the right shape: it may be the same weight" }
      let count = ids.count > 1 ? "\(ids.count) weights named \(name) are missing" : nil
      report(.weightMissing(description(of: ids[0]), hint: joined(count, found)), layer)
    }
  }

  /// The group in which all of several missing weights likely are; nil if there is none.
  private func groupOfMissingWeights(_ fault: LayerFault) -> String? {
    guard fault.missing.count > 1 else { return nil }
    let groups = fault.missing.map { id -> String? in
      guard case .missing(let tensor?) = match.weights[id] else { return nil }
      return inventory[tensor].path.components.dropLast().joined(separator: "/")
    }
    return groups.allSatisfy { $0 == groups[0] } ? groups[0] : nil
  }

  private mutating func reportUnexpectedWeights(
    _ unexpected: [LayerFault.UnexpectedWeight], of layer: LayerID
  ) {
    for (_, weights) in unexpected.grouped(by: { String($0.name.lastComponent) }) {
      let first = weights[0]
      let list =
        weights.count > 1
        ? "\(weights.count) such weights: \(weights.map(\.tensor.dataset).joined(separator: ", "))" : nil
      let finding = Finding.weightUnexpected(
        expected.layers[layer].path, name: first.name, shape: first.tensor.shape, dataset: first.tensor.dataset,
        hint: list)
      report(finding, layer)
    }
  }

  /// Reports the shape mismatches of one layer: those that one changed key explains are one fault.
  private mutating func reportShapes(_ fault: LayerFault, of layer: LayerID) {
    // The keys of the layer that contains this one may determine its sizes.
    var known = expected.layers[layer].parent.flatMap { explainedChanges[$0] } ?? []
    var reported: [(mismatch: ShapeMismatch, difference: String, followers: [String])] = []
    var converted: (mismatch: ShapeMismatch, difference: String)?
    for mismatch in fault.mismatches {
      let (pattern, difference) = ShapeDifferencePattern.first(of: mismatch, loader)
      if pattern.isConverted(loader, mismatch) {
        converted = converted ?? (mismatch, difference)
        continue
      }
      let changes = pattern.name == ShapeDifferencePattern.changedKey.name ? mismatch.changes(beside: known) : []
      let isExplained = !changes.isEmpty && known.isSuperset(of: changes)
      // Within a layer the output of one object may be the input of the next.
      let takesInputFromLast =
        mismatch.isOfInput
        && reported.last.map { !$0.mismatch.isOfInput && $0.mismatch.weight.owner != mismatch.weight.owner } == true
      if !reported.isEmpty, takesInputFromLast || isExplained {
        reported[reported.count - 1].followers.append(mismatch.weight.name)
      } else if isExplained {
        addConsequence(layer, of: expected.layers[layer].parent)
      } else {
        known.formUnion(changes)
        reported.append((mismatch, difference, []))
      }
    }
    explainedChanges[layer] = known
    for (mismatch, difference, followers) in reported {
      let others = followers.isEmpty ? "" : " (\(followers.joined(separator: ", ")) too)"
      let finding = Finding.shapeMismatch(
        description(of: mismatch.id), stored: mismatch.storedShape, dataset: mismatch.tensor.dataset,
        difference + others)
      report(finding, layer)
    }
    if let (mismatch, difference) = converted {
      let finding = Finding.convertibleLayout(
        expected.layers[layer].path, "\(mismatch.weight.name): " + difference, description(of: mismatch.id),
        mismatch.tensor)
      report(finding, layer)
    }
  }
}

extension String {
  fileprivate var lastComponent: Substring { split(separator: "/").last ?? self[...] }
}
