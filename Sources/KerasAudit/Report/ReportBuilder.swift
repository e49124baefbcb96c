import Basics
import KerasLayers
import KerasModels
import KerasStores

/// What should be, beside what is: turns an architecture and an inventory into layers, totals and findings.
struct ReportBuilder {
  let architecture: Architecture
  let expectation: ExpectedWeights
  let inventory: Inventory?
  let match: Match?
  let shared: SharedWeights
  /// The configuration as it stands in the file.
  let text: [UInt8]
  let options: Audit.Options
  /// What the file says of who wrote the weights.
  let storedVersion: String?
  private let deadline: Deadline

  /// - Throws: `ModelError` where it takes longer than is granted.
  init(
    _ architecture: Architecture, _ inventory: Inventory?, text: [UInt8] = [], storedBy storedVersion: String?,
    _ options: Audit.Options
  ) throws {
    deadline = Deadline(seconds: options.architecture.seconds)
    self.architecture = architecture
    self.text = text
    self.inventory = inventory
    self.options = options
    self.storedVersion = storedVersion
    let expectation = ExpectedWeights(architecture, beside: inventory)
    self.expectation = expectation
    match = try inventory.map { [deadline] in
      try Match.between(expectation, $0, by: options.match, until: deadline)
    }
    shared = match?.shared ?? expectation.shared
  }

  /// - Throws: `ModelError` where it takes longer than is granted.
  func report(_ start: Report.Model, _ faults: [Finding]) throws -> Report {
    var model = start
    model.name = architecture.name
    model.className = architecture.className
    model.backend = architecture.backend ?? start.backend
    model.inputs = architecture.inputs.map(\.sizes)
    model.outputs = architecture.outputs.map(\.sizes)

    let diagnosis = try diagnosis()
    let findings = ordered(faults + architectureFindings + (diagnosis?.findings ?? []) + valueFindings)
    let following = diagnosis?.consequences.map { expectation.layers[$0].path } ?? []
    let wrong = Set(findings.filter { $0.level > .note }.compactMap(\.layer) + following)
    model.match = coverage
    let layers = expectation.layers.indices.map { layer($0, wrong) }
    return Report(model: model, layers: layers, totals: totals, findings: findings)
  }

  /// Findings about the whole first, then layer by layer in the order of the configuration.
  private func ordered(_ findings: [Finding]) -> [Finding] {
    var place: [[String]: Int] = [:]
    for (index, layer) in expectation.layers.enumerated() where place[layer.path] == nil { place[layer.path] = index }
    let keyed = findings.enumerated().map { (key: $1.layer.map { place[$0] ?? .max } ?? -1, order: $0, finding: $1) }
    return keyed.sorted { ($0.key, $0.order) < ($1.key, $1.order) }.map(\.finding)
  }
}

extension ReportBuilder {
  private var totals: Report.Totals {
    var totals = Report.Totals()
    totals.layers = expectation.layers.count
    totals.parameters = parameters(of: expectation.weights.indices) { weight in
      architecture.isTrainable && weight.trainableInModel
    }
    if let inventory { totals.count(inventory) }
    return totals
  }

  /// A variable counts once, however many places it stands in.
  private func parameters(
    of weights: Range<Int>, isTrainable: (Weight) -> Bool = \.trainable
  ) -> Report.Parameters {
    weights.reduce(into: Report.Parameters()) { sum, index in
      if shared.first[index] != index, weights.contains(shared.first[index]) { return }
      let weight = expectation.weights[index].weight
      let count = weight.count ?? 0
      sum.total = sum.total.addingSaturated(count)
      if isTrainable(weight) { sum.trainable = sum.trainable.addingSaturated(count) }
    }
  }

  private func layer(_ index: Int, _ wrong: Set<[String]>) -> Report.Layer {
    let layer = expectation.layers[index], plan = layer.plan
    let own = layer.isContainer ? [] : plan.weights
    let isWrong = wrong.contains(layer.path) || layer.inside.contains { wrong.contains(expectation.layers[$0].path) }
    let isOpen = expectation.isOpen(index) || plan.calls.contains { $0.outputs.contains { $0.rank == nil } }
    return Report.Layer(
      path: layer.path, className: plan.className, trainable: plan.trainable, calls: plan.calls.map(Report.Call.init),
      connectedTo: plan.connectedTo, parameters: parameters(of: layer.weights),
      formula: own.parameters?.formula, weights: listed(layer.weights).map(weight) + unverifiedTensors(index),
      status: isWrong ? .mismatch : isOpen ? .unverified : .ok, isContainer: layer.isContainer,
      isOpen: isOpen)
  }

  /// Those of some weights that Keras lists among a layer's own.
  private func listed(_ weights: Range<Int>) -> [Int] {
    weights.filter { expectation.weights[$0].weight.kind != .unlisted }
  }

  /// What the file holds for a layer whose own weights cannot be told, as it is.
  private func unverifiedTensors(_ layer: Int) -> [Report.Weight] {
    guard let inventory, let tensors = match?.unverifiedTensors[layer] else { return [] }
    return tensors.map { inventory.tensors[$0] }.map { tensor in
      Report.Weight(
        name: tensor.path.split(separator: "/").last.map(String.init) ?? tensor.path, shape: tensor.shape.map { $0 },
        dtype: tensor.dtype, trainable: true, stored: Report.Stored(tensor))
    }
  }

  private func weight(_ index: Int) -> Report.Weight {
    let weight = expectation.weights[index].weight
    let tensor = match?.tensor[index].flatMap { inventory?.tensors[$0] }
    return Report.Weight(
      name: weight.name, shape: weight.sizes, dtype: weight.dtype ?? .float32,
      trainable: weight.trainable,
      stored: tensor.map(Report.Stored.init))
  }
}

extension Report.Call {
  fileprivate init(_ call: LayerPlan.Resolved) {
    let sizes = call.outputs.first?[1...] ?? []
    self.init(
      inputs: call.inputs.map(\.sizes), outputs: call.outputs.map(\.sizes), formulas: sizes.map(\.formula))
  }
}

extension ReportBuilder {
  /// What is wrong with the architecture itself.
  private var architectureFindings: [Finding] {
    var findings = architecture.duplicateKeys.map(Finding.duplicateKey)
    if !architecture.isBuilt { findings.append(.neverBuilt()) }
    findings += Finding.tooDeep(architecture.depth, options.architecture) + expectation.risks(of: architecture.objects)
    findings += Finding.parameterExplosions(expectation, beside: inventory)
    findings += architecture.problems.map { Finding($0, layer: nil) }
    for layer in expectation.layers {
      findings += layer.plan.problems.map { Finding($0, layer: layer.path) }
      if !layer.plan.isKnown { findings.append(.customLayer(layer.path, className: layer.plan.className)) }
    }
    return findings
  }

  /// Where the file differs from what the architecture asks for.
  private func diagnosis() throws -> Diagnosis? {
    guard let match, let inventory else { return nil }
    let loader = LoaderBehavior(writer: architecture.writer, layout: inventory.layout, storedVersion: storedVersion)
    return try Diagnosis(expectation, inventory, match, loader, until: deadline)
  }

  /// How much of the model is led to a tensor that fits it.
  private var coverage: Report.Coverage? {
    guard let match, let inventory else { return nil }
    var coverage = Report.Coverage(by: options.match)
    let differing = Set(match.differing)
    var current = -1, isWhole = true
    func close() { if current >= 0, isWhole { coverage.layers.matched += 1 } }
    for (index, weight) in expectation.weights.enumerated() where weight.weight.kind == .variable {
      if inventory.layout == .objects && !weight.isStoredByItself { continue }
      let isMatched = match.tensor[index] != nil && !differing.contains(index)
      if weight.layer != current {
        close()
        (current, isWhole) = (weight.layer, true)
        coverage.layers.total += 1
      }
      isWhole = isWhole && isMatched
      coverage.weights.total += 1
      if isMatched { coverage.weights.matched += 1 }
      guard shared.first[index] == index else { continue }
      let count = weight.weight.count ?? 0
      coverage.parameters.total = coverage.parameters.total.addingSaturated(count)
      if isMatched { coverage.parameters.matched = coverage.parameters.matched.addingSaturated(count) }
    }
    close()
    return coverage
  }
}

extension Finding {
  /// A problem that was found while the model was worked out.
  fileprivate init(_ problem: LayerPlan.Problem, layer: [String]?) {
    switch problem {
    case .invalidConfig(let error): self = .invalidConfig(layer, error)
    case .incompatibleShapes(let reason): self = .incompatibleShapes(layer, reason)
    case .recordedShape(let recorded, let recomputed):
      self = .recordedShape(layer, recorded: recorded, recomputed: recomputed)
    case .recordedInput(let recorded, let given): self = .recordedInput(layer, recorded: recorded, given: given)
    case .danglingReference(let what): self = .danglingReference(layer, what)
    case .duplicateName: self = .duplicateLayerName(layer)
    case .cycle: self = .graphCycle(layer)
    }
  }
}
