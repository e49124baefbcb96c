import Foundation
import KerasAudit
import OracleFixtures
import Testing

/// Files from reports of users: two towers, directions named alike, LoRA.
struct ReportedTowersTests {
  private let reports = OracleCase.repository.appending(path: "fixtures/reports")

  private func audit(_ path: String, _ weights: String? = nil) throws -> Report {
    try Audit.run(reports.appending(path: path).path, weights: weights.map { reports.appending(path: $0).path })
  }

  @Test(arguments: [
    ("two_towers/twins.json", nil), ("two_towers/twins.h5", nil), ("two_towers/twins.keras", nil),
    ("two_towers/twins.json", "two_towers/twins.h5"), ("two_towers/twins.json", "two_towers/twins.weights.h5"),
  ])
  func `twins have the parameters of both towers in every container`(_ file: String, _ weights: String?) throws {
    let report = try audit(file, weights)
    #expect(report.totals.parameters.total == 1328)
    #expect(report.findings.isEmpty)
    if report.model.hasWeights {
      #expect(report.totals.storedParameters == 1328)
      #expect(report.totals.verifiedTensors == 8)
    }
  }

  @Test(arguments: [
    ("two_towers/towers_3.h5", 144, 12), ("two_towers/clash.h5", 144, 12), ("two_towers/shared_model.h5", 58, 6),
    ("two_towers/shared_model.keras", 58, 6), ("merged_lora/lora.h5", 536, 11),
  ])
  func `each tensor verifies one weight`(_ file: String, _ parameters: Int, _ tensors: Int) throws {
    let report = try audit(file)
    #expect(report.totals.parameters.total == parameters)
    #expect(report.totals.storedParameters == parameters)
    #expect(report.totals.verifiedTensors == tensors)
    #expect(report.findings.isEmpty)
  }

  @Test func `a Sequential on the top level and in another one is an error, as it is for Keras 3`() throws {
    let errors = try audit("two_towers/share.keras").findings.filter { $0.level == .error }
    #expect(errors.map(\.rule) == [.danglingReference])
    #expect(errors.map(\.layer) == [["shared"]])
  }

  @Test func `a dataset that weight_names lists twice proves one weight`() throws {
    let report = try audit("duplicate_names/directions.h5")
    let errors = report.findings.filter { $0.level == .error }
    // The interrupted save is a finding of its own.
    let repeated = errors.filter { $0.rule == .weightMissing }
    #expect(repeated.map(\.layer) == [["both"]])
    #expect(repeated.first?.message.contains("kernel") == true && repeated.first?.dataset != nil)
    #expect(repeated.first?.message.contains("3 weights have no datasets of their own") == true)
    #expect(report.totals.verifiedTensors == 3)
  }

  @Test(arguments: [("lora.keras", 536, 400, 5), ("int8_lora.keras", 568, 432, 8)])
  func `a LoRA pair is merged and not stored`(_ file: String, _ total: Int, _ stored: Int, _ tensors: Int) throws {
    let report = try audit("merged_lora/\(file)")
    #expect(report.findings.isEmpty)
    #expect(report.totals.parameters.total == total)
    #expect(report.totals.storedParameters == stored)
    #expect(report.totals.verifiedTensors == tensors)
    #expect(report.totals.differences.map(\.reason) == [.merged])
    #expect(report.totals.differences.map(\.parameters) == [total - stored])
    let pairs = report.layers.flatMap(\.weights).filter { $0.name.contains("lora_") }
    #expect(pairs.count == 6)
    #expect(pairs.allSatisfy { $0.stored == nil })
  }
}
