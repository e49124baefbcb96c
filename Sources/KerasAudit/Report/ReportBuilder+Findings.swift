import Basics
import KerasLayers
import KerasModels
import KerasStores

extension ReportBuilder {
  /// Faults of the architecture itself.
  var architectureFindings: [Finding] {
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

  /// The differences between the stored tensors and the architecture.
  func diagnosis() throws -> Diagnosis? {
    guard let match, let inventory else { return nil }
    let loader = LoaderBehavior(writer: architecture.writer, layout: inventory.layout, storedVersion: storedVersion)
    return try Diagnosis(expectation, inventory, match, loader, until: deadline)
  }

  /// How much of the model has stored tensors of the right shape.
  var coverage: Report.Coverage? {
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
  /// A problem found while computing shapes.
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
