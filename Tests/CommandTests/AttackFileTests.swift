import Foundation
import Testing

/// Files whose container attacks whoever loads them.
@Suite struct AttackFileTests {
  /// A row of fixtures/attacks/files.json.
  struct Row: Decodable, Sendable, CustomTestStringConvertible {
    let file, why: String
    /// The rules that the file violates; none for an unusual but harmless file.
    let rules: [String]

    var testDescription: String { "\(file): \(why)" }
  }

  private struct JSONReport: Decodable {
    struct Finding: Decodable { let rule, level: String }
    let findings: [Finding]
  }

  static let rows: [Row] = {
    let table = Tool.package.appendingPathComponent("fixtures/attacks/files.json")
    return (try? JSONDecoder().decode([Row].self, from: Data(contentsOf: table))) ?? []
  }()

  @Test(arguments: rows)
  func `an attack violates exactly the expected rules`(row: Row) throws {
    let run = try Tool.run(["fixtures/attacks/\(row.file)", "--format", "json"])
    let findings = try JSONDecoder().decode(JSONReport.self, from: Data(run.output.utf8)).findings
    #expect(run.errors == "")
    // Missing weights and wrong shapes that follow from the attack are reported too.
    let rules = findings.map(\.rule).filter { $0.hasPrefix("KI3") || $0.hasPrefix("KI5") }
    #expect(Set(rules) == Set(row.rules))
    #expect(run.status == (findings.contains { $0.level == "error" } ? 1 : 0))
    // What other releases make of the model is a note.
    if row.rules.isEmpty { #expect(findings.allSatisfy { $0.level == "note" }) }
  }

  @Test func `every rule about containers has an attack, and there are harmless files`() {
    let violated = Set(AttackFileTests.rows.flatMap(\.rules))
    let codes = [311...319, 321...326].joined().map { "KI\($0)" }
    #expect(violated.isSuperset(of: codes))
    #expect(AttackFileTests.rows.contains { $0.rules.isEmpty })
  }

  private func levels(_ rule: String, _ name: String) throws -> [String] {
    let run = try Tool.run(["fixtures/attacks/\(name)", "--format", "json"])
    let findings = try JSONDecoder().decode(JSONReport.self, from: Data(run.output.utf8)).findings
    return findings.filter { $0.rule == rule }.map(\.level)
  }

  @Test func `an unexpected member of an archive is a warning, a program or a container an error`() throws {
    #expect(try levels("KI324", "stranger.keras") == ["warning"])
    #expect(try levels("KI324", "nested.keras") == ["error"])
    #expect(try levels("KI324", "nested_model.keras") == ["error"])
    #expect(try levels("KI324", "nested_weights.keras") == ["error"])
    #expect(try levels("KI324", "script.keras") == ["error"])
    #expect(try levels("KI324", "hidden_pickle.keras") == ["error"])
  }

  @Test func `a weight without numbers is an error, a weight of bits is none`() throws {
    for kind in ["text", "records", "references", "time", "lists"] {
      #expect(try levels("KI318", "\(kind).weights.h5") == ["error"], "\(kind)")
    }
    #expect(try levels("KI318", "bits.weights.h5") == ["warning"])
    for name in ["time.h5", "time.keras"] {
      #expect(try levels("KI106", name) == ["error"], "\(name)")
    }
    #expect(try levels("KI106", "bits.h5") == ["warning"])
  }

  @Test func `what is missing from weights alone is an error beside a warning, too`() throws {
    #expect(try levels("KI103", "missing_beside_text.h5") == ["error"])
  }
}
