import Foundation
import KerasAudit
import OracleFixtures
import Testing

/// Full models of tf.keras whose weights state no version, as `fixtures/make/reports/without_version.py` recorded them.
@Suite struct WeightsVersionTests {
  private static let folder = OracleCase.repository.appending(path: "fixtures/reports/without-version")

  @Test func `what Keras 2 changes in weights without a version is an error, and nothing else`() throws {
    let data = try Data(contentsOf: Self.folder.appending(path: "loads.json"))
    let loads = try JSONDecoder().decode([String: String].self, from: data)
    #expect(loads.count == 4)
    for (name, outcome) in loads {
      let report = try Audit.run(Self.folder.appending(path: name + ".h5").path)
      let errors = report.findings.filter { $0.level == .error }
      #expect(errors.isEmpty == (outcome == "same numbers"), "\(name): \(errors.map(\.message))")
      #expect(errors.allSatisfy { $0.rule == .convertibleLayout }, "\(name)")
    }
  }
}
