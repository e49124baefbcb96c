import Basics
import KerasLayers
import KerasModels
import KerasStores

extension ReportBuilder {
  /// Faults of the architecture itself.
  func architectureFindings(_ required: [Report.RequiredObject], _ risks: [LayerFinding]) -> [LayerFinding] {
    var modelFindings = architecture.duplicateKeys.map(Finding.duplicateKey)
    if !architecture.isBuilt { modelFindings.append(.neverBuilt()) }
    modelFindings += Finding.tooDeep(architecture.depth, options.limits)
    modelFindings += architecture.problems.map { Finding($0, layer: nil) }
    var findings = modelFindings.map { LayerFinding($0) } + risks
    findings += Finding.parameterExplosions(expected, beside: inventory)
    for id in expected.layers.indices {
      let path = expected.layers[id].path
      for problem in expected.layers[id].plan.problems {
        findings.append(LayerFinding(Finding(problem, layer: path), layer: id))
      }
      if !expected.layers[id].plan.isKnown, expected.layers[id].plan.customObjects.isEmpty {
        let className = expected.layers[id].plan.className
        findings.append(LayerFinding(.opaqueLayer(path, className: className), layer: id))
      }
    }
    let needsScope =
      architecture.writer.generation == .keras3 && architecture.writer.isOlder(than: 3, 3)
      && inventory?.layout == .named && !isSeparate
    return findings
      + required.map { object in
        LayerFinding(
          .customObject(object, needsScope: needsScope && object.kind == .layer),
          layer: object.layers.first.flatMap(expected.layer(at:)))
      }
  }

  /// What does not fit in the content beside the weights: vocabularies and the optimizer's state.
  ///
  /// - Parameter assets: the files beside the weights of a `.keras` archive; nil where the weights are in another file.
  func contentFindings(_ assets: [Store.Asset]?) -> [LayerFinding] {
    guard let inventory else { return [] }
    var findings = VocabularyCheck(expected, assets, writer: architecture.writer).findings
    guard assets != nil else { return findings }
    findings += expected.boundariesNotSaved(by: architecture.writer) { weight in
      match?.weights[weight].tensor.map { inventory[$0].elements } ?? 0
    }
    if let optimizer = architecture.optimizer, inventory.isComplete, let shapes = trainableShapes,
      let finding = Finding.optimizerState(optimizer, stored: inventory, trainable: shapes)
    {
      findings.append(LayerFinding(finding))
    }
    return findings
  }

  /// What keeps Keras from compiling the model when it loads it.
  ///
  /// - Parameter training: what an HDF5 file states that the model was compiled with.
  func compilationFindings(_ training: CompiledObjects?) -> [LayerFinding] {
    if isSeparate, architecture.compilesWithDefaultOptimizer, let inventory, inventory.isComplete,
      let shapes = trainableShapes,
      let finding = Finding.stateOfDefaultOptimizer(stored: inventory, trainable: shapes)
    {
      return [LayerFinding(finding)]
    }
    let fromFile = training?.needsTrainableWeights == true && hasStoredOptimizer
    guard fromFile || architecture.needsTrainableWeights && inventory != nil, trainableVariables == 0 else { return [] }
    let key = fromFile ? "training_config.optimizer_config" : "compile_config.optimizer"
    return [LayerFinding(.optimizerWithoutWeights(key))]
  }

  private var hasStoredOptimizer: Bool {
    inventory.map { inventory in inventory.tensors.contains { inventory.otherOwner(of: $0) == "optimizer" } } ?? false
  }

  /// The number of trainable variables of the model; nil if weights of a layer are unknown.
  private var trainableVariables: Int? { trainableShapes?.count }

  /// The shapes of the variables that the model's optimizer updates, of no known sizes where the file has others; nil
  /// if weights of a layer are unknown. The scales of float8 are replaced in training and not updated.
  private var trainableShapes: [[Int?]]? {
    guard architecture.isBuilt, !expected.layers.indices.contains(where: expected.hasUnknownWeights) else { return nil }
    return expected.weights.indices.filter { id in
      let weight = expected.weights[id].weight
      return weight.kind == .variable && weight.trainableInModel && architecture.isTrainable && shared.first[id] == id
        && weight.role != .quantization && weight.role != .state
    }.map { id in
      let sizes = expected.weights[id].weight.sizes
      if let match, case .differing = match.weights[id] { return sizes.map { _ in nil } }
      return sizes
    }
  }

  /// Invalid and implausible values, if values were read.
  var valueFindings: [LayerFinding] {
    guard options.values, let match, let inventory, inventory.tensors.contains(where: { $0.values != nil }) else {
      return []
    }
    return ValueCheck(expected, inventory, match, configuration: text).findings
  }

  /// The differences between the stored tensors and the architecture.
  func diagnosis() throws -> Diagnosis? {
    guard let match, let inventory else { return nil }
    let loader = LoaderBehavior(
      writer: architecture.writer, layout: inventory.layout, storedRelease: storedRelease, isSeparate: isSeparate)
    return try Diagnosis(expected, inventory, match, loader, until: deadline)
  }

  /// How much of the model has stored tensors of the right shape.
  var coverage: Report.Coverage? {
    guard let match, let inventory else { return nil }
    var coverage = Report.Coverage(by: options.match)
    var current: LayerID?, isWhole = true
    func close() { if current != nil, isWhole { coverage.layers.matched += 1 } }
    for id in expected.weights.indices where expected.weights[id].weight.kind == .variable {
      if inventory.layout == .objects && !expected.weights[id].isStoredSeparately { continue }
      let isMatched = match.weights[id].tensor != nil && !match.weights[id].isDiffering
      let layer = expected.weights[id].layer
      if layer != current {
        close()
        (current, isWhole) = (layer, true)
        coverage.layers.total += 1
      }
      isWhole = isWhole && isMatched
      coverage.weights.total += 1
      if isMatched { coverage.weights.matched += 1 }
      guard shared.first[id] == id else { continue }
      let count = sizes[id].atLeast
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
    case .exceeds(let limit, let reason): self = .incompatibleShapes(layer, reason, limit: limit)
    case .recordedShape(let recorded, let recomputed):
      self = .recordedShape(layer, recorded: recorded, recomputed: recomputed)
    case .recordedInput(let recorded, let given, let inputs):
      self = .recordedInput(layer, recorded: recorded, given: given, inputs: inputs)
    case .danglingReference(let what): self = .danglingReference(layer, what)
    case .foreignInput(let name): self = .foreignInput((layer ?? []) + [name])
    case .unconnected(let name): self = .layerUnconnected((layer ?? []) + [name])
    case .sharedAcrossModels: self = .sharedAcrossModels(layer)
    case .sharingLost: self = .sharingLost(layer)
    case .duplicateName: self = .duplicateLayerName(layer)
    case .cycle: self = .graphCycle(layer)
    case .explosion(let excess, let inner): self = .explosion((layer ?? []) + [inner].compactMap(\.self), excess)
    }
  }
}
