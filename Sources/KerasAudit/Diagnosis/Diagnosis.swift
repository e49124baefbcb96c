import Basics
import KerasLayers
import KerasModels
import KerasStores

/// Where a file differs from what an architecture asks for: the fewest faults that explain it, each with what Keras would do.
struct Diagnosis {
  let expectation: ExpectedWeights
  let inventory: Inventory
  let match: Match
  let loader: LoaderBehavior
  var findings: [Finding] = []
  /// The layers that differ for no fault of their own: what feeds them does, or what they are made by.
  var consequences = Set<Int>()
  /// The places of the model's own layers among those that have weights.
  let places: [Int: Int]
  /// The changes of keys that have been told of, by layer.
  var explained: [Int: Set<KeyChange>] = [:]

  /// - Throws: `ModelError` from the deadline on.
  init(
    _ expectation: ExpectedWeights, _ inventory: Inventory, _ match: Match, _ loader: LoaderBehavior,
    until deadline: Deadline
  ) throws {
    self.expectation = expectation
    self.inventory = inventory
    self.match = match.without(missing: !inventory.isComplete)
    self.loader = loader
    let holders = expectation.top.filter { !expectation.layers[$0].weights.isEmpty }
    places = Dictionary(uniqueKeysWithValues: zip(holders, holders.indices))
    // Asked where shapes differ alone; most files have none that do.
    let feeding = match.differing.isEmpty ? nil : LayerPredecessors(expectation)
    var faults = collected(feeding)
    let moved = permutations(&faults)
    let followers = ConsequentFaults(expectation, feeding, self.match, faults)
    consequences = followers.all
    layersMissing(followers)
    layersUnexpected(followers)
    findings += moved
    for (layer, fault) in faults.sorted(by: { $0.key < $1.key }) where !consequences.contains(layer) {
      try deadline.check()
      diagnose(fault, of: layer, followers.hint(behind: layer))
    }
    names()
    findings += Finding.dataUnreferenced(match.unreferenced.map { inventory.tensors[$0] })
    dtypes(faults)
  }
}

extension Diagnosis {
  /// What is wrong, by the layer that it is wrong with.
  private func collected(_ feeding: LayerPredecessors?) -> [Int: LayerFault] {
    var faults: [Int: LayerFault] = [:]
    func touch(_ layer: Int) {
      guard faults[layer] == nil else { return }
      let entry = expectation.layers[layer]
      let own = entry.weights.filter { expectation.weights[$0].layer == layer || entry.isContainer }
      faults[layer] = LayerFault(
        expected: own.map { ($0, expectation.weights[$0].weight, match.tensor[$0].map { inventory.tensors[$0] }) })
    }
    for index in match.missingWeights {
      let layer = expectation.weights[index].layer
      touch(layer)
      faults[layer]?.missing.append(index)
    }
    for (layer, name, tensor) in match.unexpectedWeights {
      touch(layer)
      faults[layer]?.extra.append((name, inventory.tensors[tensor]))
    }
    let differing = match.differing.reduce(into: [:]) { $0[expectation.weights[$1].layer, default: 0] += 1 }
    for index in match.differing {
      guard let tensor = match.tensor[index] else { continue }
      let layer = expectation.weights[index].layer, plan = expectation.layers[layer].plan
      touch(layer)
      faults[layer]?.misfits.append(
        ShapeMismatch(
          index: index, weight: expectation.weights[index].weight, tensor: inventory.tensors[tensor],
          input: plan.calls.first?.inputs.first?.sizes, isAlone: differing[layer] == 1,
          isOfLastLayer: feeding?.isLast(layer) == true))
    }
    return faults
  }
}

extension Diagnosis {
  private mutating func layersMissing(_ followers: ConsequentFaults) {
    let miscount = miscount
    for (layer, place, likely) in match.missingLayers {
      let entry = expectation.layers[layer]
      let found = likely.map { "\($0), to which nothing leads, seems to hold them" }
      let refusal =
        miscount
        ?? loader.weightCount(layer: entry.plan.name, position: nil, expected: entry.weights.count, stored: 0)
      findings.append(
        .layerMissing(
          entry.path, weights: entry.weights.count, looked: place,
          hint: joined(refusal, found, followers.hint(behind: layer))))
    }
  }

  private mutating func layersUnexpected(_ followers: ConsequentFaults) {
    let refusal =
      miscount ?? "Keras passes over it without a word, unless it shifts the numbers of layers of its class"
    for (index, (name, tensors)) in match.unexpectedLayers.enumerated() {
      let held = tensors.map { inventory.tensors[$0] }
      let count = held.reduce(0) { $0.addingSaturated($1.elements) }
      findings.append(
        .layerUnexpected(
          name, tensors: tensors.count, parameters: count, dataset: held.first?.path ?? name,
          hint: joined(refusal, index == 0 ? followers.hintBehindUnexpected : nil)))
    }
  }

  /// What lies under another name, and agrees otherwise.
  private mutating func names() {
    findings += match.reordered.map {
      .weightOrder(expectation.layers[$0.layer].path, expected: $0.expected, stored: $0.stored)
    }
    findings += match.renamed.map { .layerRenamed(expectation.layers[$0.layer].path, stored: $0.stored) }
    findings += match.renamedWeights.map { .weightRenamed(subject($0.weight), stored: $0.stored) }
  }

  /// What is stored in another dtype, but for weights of which more is wrong.
  private mutating func dtypes(_ faults: [Int: LayerFault]) {
    for (index, place) in match.tensor.enumerated() {
      guard let place else { continue }
      let tensor = inventory.tensors[place], weight = expectation.weights[index]
      guard let dtype = weight.weight.dtype, dtype != tensor.dtype,
        weight.weight.otherDType != tensor.dtype
      else {
        continue
      }
      if inventory.layout == .objects && weight.isMerged { continue }
      if let fault = faults[weight.layer], fault.misfits.contains(where: { $0.index == index }) || fault.hasForm {
        continue
      }
      findings.append(.dtypeMismatch(subject(index), expected: dtype, stored: tensor.dtype, dataset: tensor.path))
    }
  }
}

extension Match {
  /// Where reading broke off, what was not met is not missing.
  fileprivate func without(missing isUnknown: Bool) -> Match {
    guard isUnknown else { return self }
    var copy = self
    copy.missingLayers = []
    copy.missingWeights = []
    return copy
  }
}
