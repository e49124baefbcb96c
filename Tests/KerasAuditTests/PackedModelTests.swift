import Foundation
import KerasAudit
import OracleFixtures
import Testing

/// Small models of KerasHub, which packs declare: what the audit makes of their files, compared with KerasHub's count.
@Suite struct PackedModelTests {
  private static let folder = OracleCase.repository.appending(path: ".build-fixtures/packages/keras_hub")

  private struct Facts: Decodable { let parameters: Int }

  private static let models: [String: Facts] = {
    guard let data = try? Data(contentsOf: folder.appending(path: "models.json")) else { return [:] }
    return (try? JSONDecoder().decode([String: Facts].self, from: data)) ?? [:]
  }()

  @Test func `the models are unpacked`() { #expect(Self.models.count > 10, "unpack the fixtures with `make test`") }

  @Test(arguments: models.keys.sorted())
  func `a model of KerasHub is verified down to its last tensor`(name: String) throws {
    let report = try Audit.run(Self.folder.appending(path: name + ".keras").path)
    #expect(report.findings.filter { $0.level > .note }.map(\.message) == [])
    // A declaration that does not fit leaves a model unknown; then nothing is said about it.
    guard report.model.hasArchitecture else { return }
    #expect(report.totals.parameters.total == Self.models[name]?.parameters)
  }

  @Test func `all but a few models are known`() throws {
    let known = try Self.models.keys.filter { name in
      try Audit.run(Self.folder.appending(path: name + ".keras").path).model.hasArchitecture
    }
    // No pack declares these backbones yet.
    #expect(Set(Self.models.keys).subtracting(known) == ["electra", "falcon", "mit", "t5"])
  }
}
