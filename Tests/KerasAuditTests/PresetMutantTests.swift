import Foundation
import KerasAudit
import OracleFixtures
import Testing

/// Presets of many families of KerasHub with one fault in a block each: the fault is found at the layer that has it.
@Suite struct PresetMutantTests {
  private static let folder = OracleCase.repository.appending(path: ".build-fixtures/packages/preset_mutants")

  private struct Mutant: Decodable {
    let layer: String
    let tensor: String
    let loads: Bool
  }

  private static let mutants: [String: Mutant] = {
    guard let data = try? Data(contentsOf: folder.appending(path: "mutants.json")) else { return [:] }
    return (try? JSONDecoder().decode([String: Mutant].self, from: data)) ?? [:]
  }()

  @Test func `the mutants are unpacked`() { #expect(Self.mutants.count >= 80, "unpack the fixtures with `make test`") }

  @Test(arguments: mutants.keys.sorted()) func `a fault of a block is found at its layer`(name: String) throws {
    let mutant = try #require(Self.mutants[name])
    let findings = try Audit.run(Self.folder.appending(path: name).path).findings.filter { $0.level > .note }
    let fault = name.split(separator: "_").last ?? ""
    #expect(findings.contains { $0.level == .error } == (fault != "dtype"))
    #expect(mutant.loads == (fault == "dtype"))
    let isLocated = { (finding: Finding) in
      finding.layer?.last == mutant.layer || finding.layers.contains { $0.last == mutant.layer }
    }
    #expect(findings.contains(where: isLocated), "\(findings.map(\.message))")
    let codes: Set<String> =
      switch fault {
      case "block": ["KI101", "KI103"]
      case "weight": ["KI103", "KI101"]
      case "shape": ["KI105"]
      default: ["KI106"]
      }
    #expect(!findings.isEmpty && findings.filter(isLocated).allSatisfy { codes.contains($0.rule.code) })
    if fault == "shape" || fault == "dtype" { #expect(findings.contains { $0.dataset == mutant.tensor }) }
  }
}
