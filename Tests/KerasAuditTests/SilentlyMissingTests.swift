import Foundation
import KerasAudit
import OracleFixtures
import Testing

/// Weights that a release did not save, outputs that a model does not name, counts that a file states about itself.
@Suite struct SilentlyMissingTests {
  private func findings(_ name: String, _ rules: Rule...) throws -> [Finding] {
    let path = OracleCase.repository.appending(path: "fixtures/reports/\(name)").path
    return try Audit.run(path).findings.filter { rules.contains($0.rule) || $0.level > .note }
  }

  @Test func `a custom layer whose weights the release may have omitted is a warning`() throws {
    let findings = try findings("nested-lists/grid-3.10.0.keras")
    #expect(findings.map(\.rule) == [.layerMissing])
    #expect(findings.first?.level == .warning)
    #expect(findings.first?.layer == ["grid"])
    #expect(findings.first?.hint?.hasPrefix("Keras 3.10.0 does not save layers") == true)
  }

  @Test func `it is an error if another layer of its class has weights`() throws {
    let findings = try findings("nested-lists/blocks-3.10.0.keras")
    #expect(findings.map(\.rule) == [.layerMissing])
    #expect(findings.first?.level == .error)
    #expect(findings.first?.layer == ["nested"])
  }

  @Test(arguments: ["grid-3.15.1", "blocks-3.15.1", "none-3.10.0", "none-3.15.1"])
  func `custom layers with their weights, or without any, are not reported`(name: String) throws {
    #expect(try findings("nested-lists/\(name).keras").isEmpty)
  }

  @Test(arguments: ["states", "directions"])
  func `a Sequential model returns all outputs of its last layer`(name: String) throws {
    #expect(try findings("sequential-outputs/\(name).keras").isEmpty)
  }

  @Test(arguments: ["right", "text"])
  func `a count that agrees, or is not a number, is not reported`(name: String) throws {
    #expect(try findings("stated-count/\(name)").isEmpty)
  }

  @Test func `a stated count that agrees with nothing is a warning`() throws {
    let findings = try findings("stated-count/wrong")
    #expect(findings.map(\.rule) == [.statedCount])
    #expect(
      findings.first?.message
        == "metadata.json states 17 parameters; the file stores 16, the configuration has 16")
  }
}
