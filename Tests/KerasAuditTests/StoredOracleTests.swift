import Foundation
import KerasAudit
import OracleFixtures
import Testing

/// In a file that Keras wrote, every expected weight is stored and nothing is reported.
struct StoredOracleTests {
  @Test(arguments: OracleCase.small)
  func `a model that Keras saved is complete and clean`(_ model: OracleCase) throws { try audit(model) }

  @Test(arguments: OracleCase.applications)
  func `the weights of keras.applications are complete and clean`(_ model: OracleCase) throws {
    try audit(model) { report in
      let stored = report.layers.flatMap(\.weights).compactMap(\.stored).map { ($0.dataset, $0.bytes) }
      let once = Dictionary(stored, uniquingKeysWith: { first, _ in first })
      #expect(once.values.reduce(0, +) == report.totals.storedBytes)
    }
  }

  private func audit(_ model: OracleCase, _ check: (Report) throws -> Void = { _ in }) throws {
    let oracle = try model.read()
    guard oracle.built, !oracle.customClasses else { return }
    for file in oracle.files where file != "model.json" {
      let isPaired = file.hasSuffix("weights.h5")
      let report = try Audit.run(
        model.file(isPaired ? "model.json" : file), weights: isPaired ? model.file(file) : nil)
      // Keras 3 cannot load what it wrote: operations, abbreviated losses, the score mode of attention in an `.h5`
      // file.
      let findings = report.findings.filter {
        $0.level > .note && $0.rule.family != .releases
      }
      #expect(findings.isEmpty, "\(file): \(findings.map { "\($0.rule.code) \($0.message)" })")
      for layer in report.layers {
        // Keras adds a LoRA pair to its kernel before it saves by object path.
        let stored = layer.weights.filter { !(report.merges && $0.name.contains("lora_")) }
        #expect(stored.allSatisfy { $0.stored != nil }, "\(file): weights of \(layer.path) without a tensor")
      }
      if file == "model.weights.h5" { datasetsAgree(oracle, report) }
      try check(report)
      #expect(
        report.totals.explainedDifference == (report.totals.parameters.total ?? 0)
          - (report.totals.storedParameters ?? 0))
      #expect(report.totals.parameters.total == oracle.totals.total)
      #expect(report.totals.parameters.trainable == oracle.totals.trainable)
    }
  }

  /// Compares with the datasets in which Keras stored the variables.
  private func datasetsAgree(_ oracle: Oracle, _ report: Report) {
    let found = Dictionary(report.layers.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
    for layer in oracle.layers {
      let recorded = Set(layer.weights.compactMap(\.dataset))
      let matched = Set(found[layer.path]?.weights.compactMap { $0.stored?.dataset.text } ?? [])
      #expect(recorded.isSubset(of: matched), "datasets of \(layer.path)")
    }
  }
}

extension Report {
  /// Whether weights were merged into others on saving.
  fileprivate var merges: Bool { totals.differences.contains { $0.reason == .merged } }
}

extension Report.Totals {
  /// The parameters that the file has fewer than the configuration asks for, with a reason that is no fault.
  fileprivate var explainedDifference: Int { differences.reduce(0) { $0 + $1.parameters } }
}
