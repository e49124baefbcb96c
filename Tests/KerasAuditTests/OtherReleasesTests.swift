import Foundation
import KerasAudit
import KerasReleases
import OracleFixtures
import Testing

/// Models that some releases of Keras refuse or compute otherwise, beside what each release was measured to do.
struct OtherReleasesTests {
  private static let folder = OracleCase.repository.appending(path: "fixtures/reports/other-releases")

  private struct Measured: Decodable {
    /// By file and version: `loads`, `differs` or `refuses`, without compiling.
    let loads: [String: [String: String]]
    /// By file and version: whether it loads with compiling.
    let compiled: [String: [String: Bool]]
  }

  private static func measured() throws -> Measured {
    try JSONDecoder().decode(Measured.self, from: Data(contentsOf: folder.appending(path: "loads.json")))
  }

  @Test func `predicts what each release does with models of other releases`() throws {
    let loads = try Self.measured().loads
    #expect(loads.count > 20)
    for (file, outcomes) in loads {
      let compatibility = try Compatibility(Self.folder.appending(path: file).path)
      for (version, outcome) in outcomes {
        let target = try #require(Target.writing(version))
        #expect(compatibility.prediction(target).outcome.rawValue == outcome, "\(file) in \(version)")
      }
    }
  }

  @Test func `predicts which releases do not compile a model`() throws {
    for (file, outcomes) in try Self.measured().compiled {
      let compatibility = try Compatibility(Self.folder.appending(path: file).path)
      for (version, compiles) in outcomes {
        let target = try #require(Target.writing(version))
        #expect(compatibility.prediction(target).training.isEmpty == compiles, "\(file) in \(version)")
      }
    }
  }

  @Test(arguments: [
    ("bidirectional.keras", "KI748"), ("chain.h5", "KI748"), ("dot.keras", "KI748"), ("slice.keras", "KI748"),
    ("activation.keras", "KI748"), ("equal.h5", "KI749"), ("unequal.h5", "KI749"), ("units.keras", "KI201"),
    ("names.keras", "KI206"),
  ])
  func `reports what the release that wrote a file refuses`(_ file: String, _ rule: String) throws {
    let findings = try Audit.run(Self.folder.appending(path: file).path).findings.filter { $0.level == .error }
    #expect(findings.map(\.rule.code) == [rule], "\(file)")
  }

  @Test(arguments: ["part.keras", "part.h5", "within.h5", "steps.keras", "function.h5", "dot.h5", "compiled.keras"])
  func `reports no error in a file that its own release loads`(_ file: String) throws {
    let findings = try Audit.run(Self.folder.appending(path: file).path).findings
    #expect(findings.allSatisfy { $0.level == .note }, "\(file)")
  }

  @Test(arguments: ["part.keras", "pooled.keras", "flattened.keras", "within.h5", "steps.keras", "steps.h5"])
  func `takes the output of a part out of its list, as newer releases need it`(_ file: String) throws {
    let target = try #require(Target.newestKeras3)
    let result = try ModelMigration(Self.folder.appending(path: file).path, to: target)
    let copy = FileManager.default.temporaryDirectory.appending(path: "migrated-\(UUID().uuidString).json")
    try Data(result.text).write(to: copy)
    defer { try? FileManager.default.removeItem(at: copy) }
    #expect(try Compatibility(copy.path).prediction(target).outcome == .loads, "\(file)")
  }
}
