import Foundation
import KerasAudit
import KerasPolicy
import OracleFixtures
import Testing

/// One model built several times in one Python session, so that Keras numbers its layers differently.
@Suite struct RebuiltModelTests {
  private func report(_ version: String, _ name: String) throws -> Report {
    try Audit.run(OracleCase.repository.appending(path: "fixtures/rebuilt/\(version)/\(name).json").path)
  }

  private func failures(_ version: String, _ name: String, of expectations: String) throws -> [String] {
    try Expectations(path: "x.yml", text: expectations).checked(against: report(version, name)).findings
      .filter { $0.rule == .expectationFailed }.map(\.message)
  }

  @Test(arguments: ["2.15.0", "3.15.1"])
  func `a model that is built again meets the expectations written for it`(version: String) throws {
    let first = try report(version, "first"), second = try report(version, "second")
    #expect(first.layers.map(\.name) != second.layers.map(\.name))
    let text = Expectations.text(of: first)
    #expect(try failures(version, "second", of: text) == [])
    #expect(Expectations.text(of: second) == text)
    #expect(text.contains("\"dense#2\": {class: Dense") && text.contains("  head: {class: Dense"))
    #expect(text.contains("\"sequential#1/conv2d#2\": {class: Conv2D"))
  }

  @Test(arguments: ["2.15.0", "3.15.1"])
  func `names that a user chose are matched by name`(version: String) throws {
    let text = try Expectations.text(of: report(version, "first"))
    let renamed = try failures(version, "renamed", of: text)
    #expect(renamed.count == 1 && renamed[0].hasPrefix("layers.head: expected a layer, found nothing (x.yml:"))
    let shorter = try failures(version, "shorter", of: text)
    #expect(shorter.contains { $0.hasPrefix("layers.dense#2: expected a layer, found nothing") })
    #expect(shorter.contains { $0.hasPrefix("parameters.total: ") })
  }
}
