import Foundation
import KerasAudit
import OracleFixtures
import Testing

/// What a model shares is what Keras shares after loading its file: `fixtures/make/sharing.py` records it.
struct SharingTests {
  /// What Keras made of the files of one model: `loaded.json`.
  struct Loaded: Decodable {
    let files: [String: Outcome]

    struct Outcome: Decodable {
      let total: Int?
      let error: String?
    }
  }

  struct Case: Sendable, CustomTestStringConvertible {
    let folder: URL
    var testDescription: String { folder.pathComponents.suffix(3).joined(separator: "/") }
  }

  private static let cases = ["2.15.0", "3.15.1"].flatMap { version in
    let folder = OracleCase.repository.appending(path: ".build-fixtures/\(version)/sharing")
    let found = (try? FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)) ?? []
    return found.filter { $0.hasDirectoryPath }.sorted { $0.path < $1.path }.map(Case.init)
  }

  @Test func `both releases have cases`() {
    #expect(Self.cases.count >= 48)
  }

  @Test(arguments: cases)
  func `a file has the parameters that Keras loads from it, and an error if Keras refuses it`(_ model: Case) throws {
    let data = try Data(contentsOf: model.folder.appending(path: "loaded.json"))
    for (file, outcome) in try JSONDecoder().decode(Loaded.self, from: data).files {
      let report = try audit(file, in: model.folder)
      let faults = report.findings.filter { $0.level > .note }.map { "\($0.rule.code) \($0.message)" }
      if let total = outcome.total {
        #expect(report.totals.parameters.total == total, "\(file)")
        #expect(faults.isEmpty, "\(file)")
      } else {
        #expect(!faults.isEmpty, "\(file): Keras refuses it with \(outcome.error ?? "")")
      }
    }
  }

  @Test(arguments: cases.filter { $0.folder.lastPathComponent.hasPrefix("towers_") })
  func `towers are equal in all containers`(_ model: Case) throws {
    let files = try FileManager.default.contentsOfDirectory(atPath: model.folder.path).filter {
      $0.hasPrefix("model.") || $0 == "v3.weights.h5"
    }
    #expect(files.count == 4)
    let totals = try files.map { try audit($0, in: model.folder).totals.parameters.total }
    #expect(Set(totals).count == 1)
  }

  @Test func `a layer that was shared when it was saved is noted where Keras loads two`() throws {
    let folder = OracleCase.repository.appending(path: ".build-fixtures/2.15.0/sharing/sequential_two")
    let report = try audit("model.h5", in: folder)
    let notes = report.findings.filter { $0.rule == .convertibleLayout }
    #expect(notes.map(\.layer) == [["b", "shared"]])
  }

  private func audit(_ file: String, in folder: URL) throws -> Report {
    let path = folder.appending(path: file).path
    guard file.hasSuffix("weights.h5") else { return try Audit.run(path) }
    return try Audit.run(folder.appending(path: "model.json").path, weights: path)
  }
}
