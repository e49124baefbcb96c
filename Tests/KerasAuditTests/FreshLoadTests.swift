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
      #expect(isRefused == (value["loads"]?.bool == false), "\(value["case"]?.string ?? "")")
      count += 1
    }
    #expect(count > 40, "unpack the fixtures with `make test`")
  }
}
