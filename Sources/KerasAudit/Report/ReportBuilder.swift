import KerasLayers
import KerasModels
import KerasStores

/// Compares an architecture with an inventory, and computes the facts of the report: layers, totals and findings.
struct ReportBuilder {
  let architecture: Architecture
  let expectation: ExpectedWeights
  let inventory: Inventory?
  let match: Match?
  let shared: SharedWeights
  /// The configuration's text in the file.
  let text: [UInt8]
  let options: Audit.Options
  /// The Keras version that the weights file states.
  let storedVersion: String?
  let deadline: Deadline

  /// - Throws: `ModelError` if matching exceeds the time limit.
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

  /// - Parameters:
  ///   - model: what the files state about the model.
  ///   - fileFindings: the findings of reading the files.
  /// - Throws: `ModelError` if the diagnosis exceeds the time limit.
  func report(_ model: Report.Model, _ fileFindings: [Finding]) throws -> Report {
    var model = model
    model.name = architecture.name
    model.className = architecture.className
    model.backend = architecture.backend ?? model.backend
    model.inputs = architecture.inputs.map(\.sizes)
    model.outputs = architecture.outputs.map(\.sizes)
    model.match = coverage

    let diagnosis = try diagnosis()
    let findings = sorted(fileFindings + architectureFindings + (diagnosis?.findings ?? []) + valueFindings)
    let mismatches = Mismatches(findings, consequences: diagnosis?.consequences ?? [])
    let layers = expectation.layers.indices.map { layer($0, mismatches) }
    return Report(model: model, layers: layers, totals: totals, findings: findings)
  }

  /// Findings about the whole model first, then layer by layer in the order of the configuration.
  private func sorted(_ findings: [Finding]) -> [Finding] {
    var positions: [[String]: Int] = [:]
    for (index, layer) in expectation.layers.enumerated() where positions[layer.path] == nil {
      positions[layer.path] = index
    }
    let keyed = findings.enumerated().map { offset, finding in
      (position: finding.layer.map { positions[$0] ?? .max } ?? -1, offset: offset, finding: finding)
    }
    return keyed.sorted { ($0.position, $0.offset) < ($1.position, $1.offset) }.map(\.finding)
  }
}

/// The layers that do not agree with the file.
struct Mismatches {
  /// The layers that a finding of level error or warning names.
  private let named: Set<[String]>
  /// The layers whose weights differ as a consequence of another layer's fault; no finding names them.
  private let consequences: Set<Int>

  init(_ findings: [Finding], consequences: Set<Int>) {
    named = Set(findings.lazy.filter { $0.level > .note }.compactMap(\.layer))
    self.consequences = consequences
  }

  /// Whether a layer or a layer inside it is a mismatch.
  func contains(_ layer: Int, in expected: ExpectedWeights) -> Bool {
    if named.isEmpty && consequences.isEmpty { return false }
    let isMismatch = { (layer: Int) in consequences.contains(layer) || named.contains(expected.layers[layer].path) }
    return isMismatch(layer) || expected.layers[layer].inside.contains(where: isMismatch)
  }
}
