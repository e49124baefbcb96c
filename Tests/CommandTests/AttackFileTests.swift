import Foundation
import Testing

/// Files whose container is turned against those who load it.
@Suite struct AttackFileTests {
  /// A row of fixtures/attacks/files.json.
  struct Row: Decodable, Sendable, CustomTestStringConvertible {
    let file, why: String
    /// The rules that the file breaks; none where it is unusual and harmless.
    let rules: [String]

    var testDescription: String { "\(file): \(why)" }
  }

  private struct EventReader: Decodable {
    struct Finding: Decodable { let rule, level: String }
    let findings: [Finding]
  }

  static let rows: [Row] = {
    let table = Tool.package.appendingPathComponent("fixtures/attacks/files.json")
    return (try? JSONDecoder().decode([Row].self, from: Data(contentsOf: table))) ?? []
  }()

  @Test(arguments: rows)
  func `an attack breaks the rules that name it, and no other of its kind`(row: Row) throws {
    let run = try Tool.run(["fixtures/attacks/\(row.file)", "--format", "json"])
    let findings = try JSONDecoder().decode(EventReader.self, from: Data(run.output.utf8)).findings
    #expect(run.errors == "")
    // What is missing for it, or of another shape, is told as well.
    let rules = findings.map(\.rule).filter { $0.hasPrefix("KI3") || $0.hasPrefix("KI5") }
    #expect(Set(rules) == Set(row.rules))
    #expect(run.status == (findings.contains { $0.level == "error" } ? 1 : 0))
    if row.rules.isEmpty { #expect(findings.isEmpty) }
  }

  @Test func `every rule about containers has an attack, and there are harmless files beside them`() {
    let broken = Set(AttackFileTests.rows.flatMap(\.rules))
    let codes = [311...319, 321...326].joined().map { "KI\($0)" }
    #expect(broken.isSuperset(of: codes))
    #expect(AttackFileTests.rows.contains { $0.rules.isEmpty })
  }

  @Test func `a stranger in an archive is a warning, a program an error`() throws {
    func levels(_ name: String) throws -> [String] {
      let run = try Tool.run(["fixtures/attacks/\(name)", "--format", "json"])
      return try JSONDecoder().decode(EventReader.self, from: Data(run.output.utf8)).findings.map(\.level)
    }
    #expect(try levels("stranger.keras") == ["warning"])
    #expect(try levels("nested.keras") == ["warning"])
    #expect(try levels("script.keras") == ["error"])
    #expect(try levels("hidden_pickle.keras") == ["error"])
  }
}
