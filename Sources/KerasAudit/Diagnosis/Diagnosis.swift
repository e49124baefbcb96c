import Basics
import KerasLayers
import KerasModels
import KerasStores

/// The fewest faults that explain how a file differs from an architecture, each with what Keras would do about it.
struct Diagnosis {
  let expected: ExpectedWeights
  let inventory: Inventory
  let match: Match
  let loader: LoaderBehavior
  private(set) var findings: [LayerFinding] = []
  /// Layers that differ only because the layer that feeds or creates them does.
  var consequences = Set<LayerID>()
  /// The position of each top-level layer among those that have weights.
  let positions: [LayerID: Int]
  /// The changed configuration keys that findings have stated, by layer.
  var explainedChanges: [LayerID: Set<KeyChange>] = [:]

  /// - Throws: `ModelError` if the deadline passes.
  init(
    _ expected: ExpectedWeights, _ inventory: Inventory, _ match: Match, _ loader: LoaderBehavior,
    until deadline: Deadline
  ) throws {
    self.expected = expected
    self.inventory = inventory
    self.match = inventory.isComplete ? match : match.withoutMissing()
    self.loader = loader
    let layersWithWeights = expected.topLevel.filter { !expected.layers[$0].weights.isEmpty }
    positions = Dictionary(uniqueKeysWithValues: zip(layersWithWeights, layersWithWeights.indices))
    // Most files have no differing shapes, and then nothing asks for the predecessors.
    let predecessors = match.hasDifferingWeights ? LayerPredecessors(expected) : nil
    var faults = faultsByLayer(predecessors)
    let permutations = permutations(&faults)
    let consequentFaults = ConsequentFaults(expected, predecessors, self.match, faults)
    consequences = consequentFaults.layers
    reportMissingLayers(consequentFaults)
    reportCustomLayersWithoutWeights()
    reportUnexpectedLayers(consequentFaults)
    findings += permutations
    for (layer, fault) in faults.sorted(by: { $0.key < $1.key }) where !consequences.contains(layer) {
      try deadline.check()
      report(fault, of: layer, consequentFaults.hint(for: layer))
    }
    reportNames()
    for finding in Finding.dataUnreferenced(match.unreferenced.map { inventory[$0] }) { report(finding) }
    reportDTypes(faults)
  }

  mutating func report(_ finding: Finding, _ layer: LayerID? = nil) {
    findings.append(LayerFinding(finding, layer: layer))
  }
}

extension Diagnosis {
  /// The faults of each layer that has any.
  private func faultsByLayer(_ predecessors: LayerPredecessors?) -> [LayerID: LayerFault] {
    var faults: [LayerID: LayerFault] = [:]
    func addFault(_ layer: LayerID, _ change: (inout LayerFault) -> Void) {
      change(&faults[layer, default: LayerFault(expected: ownWeights(of: layer))])
    }
    var differingCounts: [LayerID: Int] = [:]
    for id in match.weights.indices {
      let layer = expected.weights[id].layer
      switch match.weights[id] {
      case .missing: addFault(layer) { $0.missing.append(id) }
      case .differing: differingCounts[layer, default: 0] += 1
      case .notStored, .stored, .renamed: break
      }
    }
    for weight in match.unexpectedWeights {
      addFault(weight.layer) { $0.unexpected.append((weight.name, inventory[weight.tensor])) }
    }
    if differingCounts.isEmpty { return faults }
    for id in match.weights.indices {
      guard case .differing(let tensor) = match.weights[id] else { continue }
      let layer = expected.weights[id].layer
      let mismatch = ShapeMismatch(
        id: id, weight: expected.weights[id].weight, tensor: inventory[tensor],
        input: expected.layers[layer].plan.calls.first?.inputs.first?.sizes, isAlone: differingCounts[layer] == 1,
        isInLastLayer: predecessors?.isLast(layer) == true)
      addFault(layer) { $0.mismatches.append(mismatch) }
    }
    return faults
  }

  /// The weights that a layer owns, for a container those of its descendants too, each with its tensor.
  private func ownWeights(of layer: LayerID) -> [(id: WeightID, weight: Weight, tensor: Inventory.Tensor?)] {
    let entry = expected.layers[layer]
    return entry.weights.filter { expected.weights[$0].layer == layer || entry.isContainer }.map { id in
      (id, expected.weights[id].weight, match.weights[id].tensor.map { inventory[$0] })
    }
  }
}

extension Diagnosis {
  private mutating func reportMissingLayers(_ consequentFaults: ConsequentFaults) {
    let layerCountHint = layerCountHint
    for id in match.layers.indices {
      guard case .missing(let location, let likely) = match.layers[id].contents else { continue }
      let layer = expected.layers[id]
      let refusal =
        layerCountHint
        ?? loader.weightCountHint(layer: layer.plan.name, position: nil, expected: layer.weights.count, stored: 0)
      let found = likely.map { "nothing refers to \($0), which seems to contain them" }
      let finding = Finding.layerMissing(
        layer.path, weights: layer.weights.count, lookedFor: location,
        hint: joined(refusal, found, consequentFaults.hint(for: id)))
      report(finding, id)
    }
  }

  private mutating func reportUnexpectedLayers(_ consequentFaults: ConsequentFaults) {
    let refusal = layerCountHint ?? "Keras ignores it silently, unless it shifts the counters of its class"
    for (position, layer) in match.unexpectedLayers.enumerated() {
      let tensors = layer.tensors.map { inventory[$0] }
      let consequences = position == 0 ? consequentFaults.hintForUnexpectedLayers : nil
      let finding = Finding.layerUnexpected(
        layer.name, tensors: tensors.count, parameters: tensors.reduce(0) { $0.addingSaturated($1.elements) },
        dataset: tensors.first?.path.text ?? layer.name, hint: joined(refusal, consequences))
      report(finding)
    }
  }

  /// Reports layers and weights that differ only in name or order.
  private mutating func reportNames() {
    for id in match.layers.indices {
      let layer = match.layers[id], path = expected.layers[id].path
      if case .reordered(let names, let stored) = layer.contents {
        report(.weightOrder(path, expected: names, stored: stored), id)
      }
      if let name = layer.storedName { report(.layerRenamed(path, stored: name), id) }
    }
    for id in match.weights.indices {
      guard case .renamed(_, let name) = match.weights[id] else { continue }
      report(.weightRenamed(description(of: id), stored: name), expected.weights[id].layer)
    }
  }

  /// Reports weights stored in another dtype, unless more is wrong with them.
  private mutating func reportDTypes(_ faults: [LayerID: LayerFault]) {
    for id in match.weights.indices {
      guard let tensor = match.weights[id].tensor.map({ inventory[$0] }) else { continue }
      let weight = expected.weights[id]
      guard let dtype = weight.weight.dtype, dtype != tensor.dtype, weight.weight.otherDType != tensor.dtype,
        !(inventory.layout == .objects && weight.isMerged)
      else { continue }
      let fault = faults[weight.layer]
      if fault?.mismatches.contains(where: { $0.id == id }) == true || fault?.hasStorageForm == true { continue }
      let finding = Finding.dtypeMismatch(
        description(of: id), expected: dtype, stored: tensor.dtype, dataset: tensor.path.text)
      report(finding, weight.layer)
    }
  }
}
