import KerasLayers
import KerasModels
import KerasStores

/// Compares an architecture with an inventory, and computes the facts of the report: layers, totals and findings.
struct ReportBuilder {
  let architecture: Architecture
  let expected: ExpectedWeights
  let inventory: Inventory?
  /// Whether the weights are in a file of their own.
  let isSeparate: Bool
  let match: Match?
  var shared: SharedWeights { expected.shared }
  let sizes: WeightSizes
  /// The layers whose parameters cannot be counted.
  let undetermined: Set<LayerID>
  /// The configuration's text in the file.
  let text: [UInt8]
  let options: Audit.Options
  /// The release of Keras that the weights file states; nil if it states none.
  let storedRelease: KerasRelease?
  let deadline: Deadline

  /// - Parameter isSeparate: whether the weights are in a file of their own.
  /// - Throws: `ModelError` if matching exceeds the time limit.
  init(
    _ architecture: Architecture, _ inventory: Inventory?, text: [UInt8] = [], storedBy storedRelease: KerasRelease?,
    isSeparate: Bool = false, _ options: Audit.Options
  ) throws {
    deadline = Deadline(seconds: options.limits[.timeout])
    self.architecture = architecture
    self.text = text
    self.inventory = inventory
    self.isSeparate = isSeparate
    self.options = options
    self.storedRelease = storedRelease
    let names = inventory.flatMap { LayerNaming(architecture, $0) }
    let expected = ExpectedWeights(architecture, names: names)
    self.expected = expected
    match = try inventory.map { [deadline] in
      try Match.between(expected, $0, by: options.match, isSeparate: isSeparate, until: deadline)
    }
    sizes = WeightSizes(expected, match, inventory)
    undetermined = expected.undeterminedLayers(match)
  }

  /// - Parameters:
  ///   - model: what the files state about the model.
  ///   - fileFindings: the findings of reading the files.
  ///   - training: what an HDF5 file states that the model was compiled with.
  ///   - compatibility: what releases of Keras do with the model.
  /// - Throws: `ModelError` if the diagnosis exceeds the time limit.
  func report(
    _ model: Report.Model, _ fileFindings: [Finding], training: CompiledObjects? = nil,
    assets: [Store.Asset]? = nil, compatibility: ((ExpectedWeights) -> Compatibility)? = nil
  ) throws -> Report {
    var model = model
    model.name = architecture.name
    model.className = architecture.className
    model.backend = architecture.backend ?? model.backend
    model.inputs = architecture.inputs.map(\.sizes)
    model.outputs = architecture.outputs.map(\.sizes)
    model.match = coverage

    let diagnosis = try diagnosis()
    var totals = totals
    let risks = expected.loadRisks(of: architecture.objects)
    let required = requiredObjects(training: training?.custom ?? [], risks: fileFindings + risks.map(\.finding))
    var findings =
      fileFindings.map { LayerFinding($0) } + architectureFindings(required, risks) + contentFindings(assets)
      + compilationFindings(training)
      + (diagnosis?.findings ?? []) + valueFindings + Finding.statedCount(model, totals).map { LayerFinding($0) }
    // What is unequal must have a reason or a finding.
    if totals.unexplainedDifference != 0, !findings.contains(where: { $0.finding.level > .note }) {
      if match?.isConverted == true {
        totals.differences.append((.converted, totals.unexplainedDifference))
      } else {
        findings.append(LayerFinding(.unexplainedDifference(totals)))
      }
    }
    let loading = compatibility.map {
      LoadingCheck(compatibility: $0(expected), writer: architecture.writer, required: required, options)
    }
    findings += unknownKeys(loading, required)
    for finding in loading?.findings(besides: findings.map(\.finding)) ?? [] {
      findings.append(LayerFinding(finding, layer: finding.layer.flatMap(expected.layer(at:))))
    }
    let consequences = WrongSizes(findings, expected).fold(&findings).union(diagnosis?.consequences ?? [])
    let mismatches = Mismatches(findings, consequences: consequences, expected)
    let layers = expected.layers.indices.map { layer($0, mismatches) }
    var report = Report(
      model: model, layers: layers, totals: totals, findings: sorted(findings), required: required,
      declaredKeys: architecture.declaredKeys)
    if options.keepsCompatibility {
      report.compatibility = loading?.compatibility.adding(
        report.findings, writtenBy: architecture.writer.generation)
    }
    return report
  }

  /// The keys that no release of Keras knows, of layers whose class is Keras' own.
  private func unknownKeys(_ loading: LoadingCheck?, _ required: [Report.RequiredObject]) -> [LayerFinding] {
    guard let loading, case let unknownKeys = loading.compatibility.unknownKeys, !unknownKeys.isEmpty else { return [] }
    let refused = loading.refusedArguments
    return unknownKeys.compactMap { unknown in
      let id =
        expected.layers.indices.first { expected.layers[$0].path == unknown.layer }
        ?? expected.layers.indices.first { expected.layers[$0].path.last == unknown.layer.last }
      let isKnown =
        id.map { expected.layers[$0].plan }.map { plan in
          plan.isKnown && !plan.isDeclared && plan.customObjects.isEmpty
        } ?? false
      if !isKnown || required.contains(where: { $0.name == unknown.className }) { return nil }
      return LayerFinding(
        .unknownKey(
          id.map { expected.layers[$0].path }, className: unknown.className, key: unknown.key,
          nearest: unknown.nearest,
          isRefused: refused.contains(RefusedArgument(className: unknown.className, argument: unknown.key))),
        layer: id)
    }
  }

  /// Findings about the whole model first, then layer by layer in the order of the configuration.
  private func sorted(_ findings: [LayerFinding]) -> [Finding] {
    let keyed = findings.enumerated().map { offset, finding in
      (position: finding.layer?.index ?? -1, offset: offset, finding: finding.finding)
    }
    return keyed.sorted { ($0.position, $0.offset) < ($1.position, $1.offset) }.map(\.finding)
  }
}

/// The layers that do not agree with the file, with the models that contain them.
struct Mismatches {
  private var layers: Set<LayerID> = []

  /// - Parameter consequences: layers whose weights differ as a consequence of another layer's fault; no finding names
  ///   them.
  init(_ findings: [LayerFinding], consequences: Set<LayerID>, _ expected: ExpectedWeights) {
    let named = findings.lazy.filter { $0.finding.level > .note }.compactMap(\.layer)
    for layer in consequences.union(named) {
      var next: LayerID? = layer
      while let id = next, layers.insert(id).inserted { next = expected.layers[id].parent }
    }
  }

  /// Whether a layer or a layer inside it is a mismatch.
  func contains(_ layer: LayerID) -> Bool { layers.contains(layer) }
}
