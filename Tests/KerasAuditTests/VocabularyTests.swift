import Foundation
import KerasAudit
import OracleFixtures
import Testing

/// Archives with a changed vocabulary among the assets, as `fixtures/make/vocabularies.py` recorded them.
@Suite struct VocabularyTests {
  @Test(arguments: ["2.15.0", "3.15.1"])
  func `refuses the vocabularies that Keras refuses, and none that it loads`(version: String) throws {
    let folder = OracleCase.repository.appending(path: ".build-fixtures/values/vocabularies-\(version)")
    let data = try Data(contentsOf: folder.appending(path: "loads.json"))
    let loads = try JSONDecoder().decode([String: Bool].self, from: data)
    #expect(loads.count > 200)
    for (name, isLoaded) in loads {
      let report = try Audit.run(folder.appending(path: name + ".keras").path)
      let errors = report.findings.filter { $0.level == .error }
      #expect(errors.isEmpty == isLoaded, "\(name): \(errors.map(\.message))")
      #expect(errors.allSatisfy { $0.rule == .vocabularyMismatch || $0.rule == .invalidConfig }, "\(name)")
    }
  }

  @Test func `an asset that is damaged is no asset that was read`() throws {
    let folder = OracleCase.repository.appending(path: ".build-fixtures/values/vocabularies-3.15.1")
    var archive = try Data(contentsOf: folder.appending(path: "string-as-saved.keras"))
    let word = try #require(archive.range(of: Data("[UNK]\n".utf8)))
    archive[word.lowerBound] ^= 1
    let file = FileManager.default.temporaryDirectory.appending(path: "damaged-\(UUID()).keras")
    try archive.write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    let findings = try Audit.run(file.path).findings.filter { $0.level == .error }
    #expect(findings.first?.rule == .zipInconsistent)
    #expect(findings.first?.message.contains("checksum") == true)
  }
}
