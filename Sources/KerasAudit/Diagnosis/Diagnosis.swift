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
    // Most files have no differing shapes, and then nothing asks for the predecessors.
    let predecessors = match.hasDifferingWeights ? LayerPredecessors(expected) : nil
    var faults = faultsByLayer(predecessors)
    let permutations = permutations(&faults)
    let interruption = SavingInterruption(expected, inventory, self.match, faults)
    for layer in interruption?.layers ?? [] { faults[layer] = nil }
    let consequentFaults = ConsequentFaults(predecessors, self.match, faults)
    if let interruption { report(interruption) }
    if let finding = inventory.savedOnWindows { report(finding) }
    reportMissingLayers(except: Set(interruption?.layers ?? []))
    reportCustomLayersWithoutWeights()
    reportUnexpectedLayers()
    for (cycle, finding) in permutations {
      report(finding, cycle.first)
      for layer in cycle.dropFirst() { addConsequence(layer, of: cycle.first) }
    }
    let consequentLayers = consequentFaults.layers
    for (layer, fault) in faults.sorted(by: { $0.key < $1.key }) where !consequentLayers.contains(layer) {
      try deadline.check()
      report(fault, of: layer)
    }
    for (layer, cause) in consequentFaults.causes { addConsequence(layer, of: cause) }
    reportNames()
    for finding in Finding.dataUnreferenced(match.unreferenced.map { inventory[$0] }) { report(finding) }
    reportDTypes(faults)
    reportNeedlessConversions()
    stateOutcome()
  }

  mutating func report(_ finding: Finding, _ layer: LayerID? = nil) {
    findings.append(LayerFinding(finding, layer: layer))
  }

  /// Lists a layer among the consequences of the first error about another one.
  ///
  /// - Parameter cause: nil for the layers that only the file has.
  mutating func addConsequence(_ layer: LayerID, of cause: LayerID?) {
    consequences.insert(layer)
    guard let index = findings.firstIndex(where: { $0.layer == cause && $0.finding.level == .error }) else { return }
    findings[index].finding.add(consequence: expected.layers[layer].path)
  }

  /// States in one finding what Keras does with the file: the exception that it raises is about one fault only.
  private mutating func stateOutcome() {
    let errors = findings.indices.filter { findings[$0].finding.level == .error }
    guard let first = errors.first else { return }
    switch LoadingOutcome(expected, inventory, loader) {
    // The loaders look at names and shapes; numbers that cannot be read end the loading too.
    case .loads where errors.contains { findings[$0].finding.rule == .dtypeMismatch }: break
    case .loads:
      for index in errors { findings[index].finding.explainLoaded() }
    case .unknown:
      for index in errors { findings[index].finding.explain("Keras refuses to load it") }
    case .refuses(let failure):
      let index = errors.first { isAbout(findings[$0], failure) } ?? first
      findings[index].finding.explainRefusal(failure.text(loader))
    }
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
      case .repeated(let tensor): addFault(layer) { $0.repeated.append((id, tensor)) }
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
  private mutating func reportMissingLayers(except reported: Set<LayerID>) {
    for id in match.layers.indices where !reported.contains(id) {
      guard case .missing(let location, let likely) = match.layers[id].contents else { continue }
      let layer = expected.layers[id]
      let found = likely.map { "nothing refers to \($0), which seems to contain them" }
      let byName = inventory.layout == .named ? "with by_name=True the layer keeps its initial values" : nil
      let finding = Finding.layerMissing(
        layer.path, weights: layer.weights.count, lookedFor: location, hint: joined(byName, found))
      report(finding, id)
    }
  }

  private mutating func reportUnexpectedLayers() {
    for layer in match.unexpectedLayers {
      let tensors = layer.tensors.map { inventory[$0] }
      let finding = Finding.layerUnexpected(
        layer.name, tensors: tensors.count, parameters: tensors.reduce(0) { $0.addingSaturated($1.elements) },
        dataset: tensors.first?.dataset ?? layer.name)
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

  /// Reports kernels that Keras 2 takes for those of Keras 1, and that are not.
  private mutating func reportNeedlessConversions() {
    guard loader.treatsAsKeras1, loader.writer.generation == .tfKeras, loader.storedRelease == nil else { return }
    for id in match.weights.indices {
      let weight = expected.weights[id].weight
      guard weight.name == "kernel", let tensor = match.weights[id].tensor.map({ inventory[$0] }),
        weight.accepts(shape: tensor.shape), ["Conv1D", "Conv2DTranspose"].contains(weight.creatorClass)
      else { continue }
      // A square of channels still fits after they have been exchanged.
      let fits = tensor.shape.count == 4 && tensor.shape[2] == tensor.shape[3]
      let finding = Finding.convertedNeedlessly(description(of: id), refuses: !fits, dataset: tensor.dataset)
      report(finding, expected.weights[id].layer)
    }
  }

  /// Reports weights stored in another dtype, unless more is wrong with them.
  private mutating func reportDTypes(_ faults: [LayerID: LayerFault]) {
    for id in match.weights.indices {
      guard let position = match.weights[id].tensor, mayDiffer(id, inventory[position].dtype) else { continue }
      let tensor = inventory[position], weight = expected.weights[id]
      if tensor.dtype == .bfloat16, loader.writer.generation == .tfKeras {
        report(.unreadableNumbers(description(of: id), dataset: tensor.dataset), weight.layer)
        continue
      }
      guard weight.weight.dtype != tensor.dtype, weight.weight.otherDType != tensor.dtype else { continue }
      let fault = faults[weight.layer]
      if fault?.mismatches.contains(where: { $0.id == id }) == true || fault?.hasStorageForm == true { continue }
      if tensor.dtype.hasNoNumbers {
        report(.withoutNumbers(description(of: id), stored: tensor.dtype, dataset: tensor.dataset), weight.layer)
        continue
      }
      guard let dtype = weight.weight.dtype,
        !weight.weight.hasUnsavedDType || !tensor.dtype.isFloat || !hasOneDType(weight.layer)
      else { continue }
      let finding = Finding.dtypeMismatch(
        description(of: id), expected: dtype, stored: tensor.dtype, dataset: tensor.dataset)
      report(finding, weight.layer)
    }
  }

  /// Whether the dtype of a stored tensor may be one to report: all of most files are as expected.
  private func mayDiffer(_ id: WeightID, _ stored: DType) -> Bool {
    stored == .bfloat16 || expected.weights[id].weight.dtype != stored
  }

  /// Whether the weights of a layer whose dtype is not saved are stored in one dtype, as a layer of that dtype has
  /// them.
  private func hasOneDType(_ layer: LayerID) -> Bool {
    let unsaved = expected.layers[layer].weights.filter { expected.weights[$0].weight.hasUnsavedDType }
    return Set(unsaved.compactMap { match.weights[$0].tensor.map { inventory[$0].dtype } }).count == 1
  }
}
