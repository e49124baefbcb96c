import Basics
import Foundation
import KerasAudit
import KerasModels
import KerasStores
import OracleFixtures
import Testing

/// Models like those on which the tool and Keras once disagreed, compared with a process of real Keras that only loads
/// them.
struct FreshLoadTests {
  private struct Outcome: Decodable {
    let loads: Bool
    let trainable: Int?
    let non_trainable: Int?
  }

  /// `fixtures/make/reports/fresh_loads.py`.
  @Test func `agrees with Keras about frozen wrappers, missing weights and scaled optimizers`() throws {
    let folder = OracleCase.repository.appending(path: "fixtures/reports/fresh-loads")
    let loads = try JSONDecoder().decode(
      [String: Outcome].self, from: Data(contentsOf: folder.appending(path: "loads.json")))
    #expect(loads.count == 12)
    for (file, outcome) in loads {
      let report = try Audit.run(folder.appending(path: file).path)
      let errors = report.findings.filter { $0.level == .error }
      #expect(errors.isEmpty == outcome.loads, "\(file)")
      guard let trainable = outcome.trainable else { continue }
      #expect(report.totals.parameters.trainable == trainable, "\(file)")
      #expect(report.totals.parameters.nonTrainable == outcome.non_trainable, "\(file)")
    }
  }

  /// `fixtures/make/reports/states_apart.py`.
  @Test(arguments: ["2.15.0", "3.15.1"])
  func `warns of states that a file does not hold, and takes those that are not among a layer's own`(_ version: String)
    throws
  {
    let folder = OracleCase.repository.appending(path: "fixtures/reports/states-apart")
    let said = try JSONDecoder().decode(
      [String: String].self, from: Data(contentsOf: folder.appending(path: version + ".json")))
    #expect(said.count >= 6)
    for (file, outcome) in said {
      let report = try Audit.run(folder.appending(path: file).path)
      let found = report.findings.filter { $0.level > .note }.map(\.rule.code)
      #expect(found == (outcome == "same" ? [] : ["KI509"]), "\(file)")
    }
  }

  private struct Placement: Decodable {
    let in_place: Bool
  }

  /// `fixtures/make/reports/nested_exchange.py`.
  @Test func `finds layers of a nested model that a legacy file lists in each other's place`() throws {
    let folder = OracleCase.repository.appending(path: "fixtures/reports/nested-exchange")
    let placements = try JSONDecoder().decode(
      [String: Placement].self, from: Data(contentsOf: folder.appending(path: "loads.json")))
    #expect(placements.count == 6)
    for (file, placement) in placements {
      let errors = try Audit.run(folder.appending(path: file).path).findings.filter { $0.level == .error }
      #expect(errors.map(\.rule) == (placement.in_place ? [] : [.layersPermuted]), "\(file)")
      let other = file.hasPrefix("with-tower") ? "inside" : "first"
      #expect(errors.allSatisfy { $0.message.contains("inner/second") && $0.message.contains(other) }, "\(file)")
    }
  }

  /// `fixtures/make/modules.py`.
  @Test func `refuses the objects that Keras 3 cannot look up, in a file that states no release`() throws {
    let file = OracleCase.repository.appending(path: ".build-fixtures/constraints/3.15.1-modules.jsonl")
    var count = 0
    for line in try Data(contentsOf: file).split(separator: UInt8(ascii: "\n")) {
      guard let value = try JSONNormalizer([UInt8](line)).source.root, let model = value["model"] else { continue }
      let report = try Audit.report(
        Store(path: "model.json", kind: .json, architecture: Array(model.written.utf8)))
      // A class that no release has under a name alone may be the program's own.
      let isRefused = report.findings.contains { $0.level == .error || $0.rule == .customLayer }
      let name = value["case"]?.string ?? ""
      #expect(isRefused == (value["loads"]?.bool == false), "\(name)")
      // Keras looks up a class without a registered name in its own modules alone.
      if name.contains(": unknown class") { #expect(report.findings.contains { $0.rule.code == "KI713" }, "\(name)") }
      count += 1
    }
    #expect(count > 40, "unpack the fixtures with `make test`")
  }
}
