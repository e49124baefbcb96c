import Foundation
import KerasAudit
import KerasLayers
import OracleFixtures
import Testing

/// What Keras needs to load files with classes and functions of other packages, as `fixtures/make/requirements.py`
/// recorded it.
struct RequirementTests {
  @Test(arguments: ["2.15.0", "3.15.1"])
  func `names what Keras cannot load a file without, and nothing else`(_ version: String) throws {
    let folder = OracleCase.repository.appending(path: ".build-fixtures/requirements/\(version)")
    let text = try Data(contentsOf: folder.appending(path: "needs.json"))
    let needs = try JSONDecoder().decode([String: [String]?].self, from: text)
    #expect(needs.count > 75)
    for (file, names) in needs.sorted(by: { $0.key < $1.key }) {
      let report = try Audit.run(folder.appending(path: file).path)
      let required = report.required.names.sorted()
      if let names {
        // tf.keras saves a registered function by its name alone, and finds it with or without its package.
        let isSame = required == names || required.count == 1 && names == ["house>" + required[0]]
        #expect(isSame, "\(version) \(file): \(required), not \(names)")
      } else {
        // Keras refuses the file whatever the program supplies.
        #expect(!required.isEmpty, "\(version) \(file)")
      }
      let found = report.findings.filter { $0.rule == .customLayer }.compactMap(\.actual?.text)
      #expect(Set(found) == Set(required), "\(version) \(file)")
    }
  }

  @Test func `one finding for each class, with all of its layers and the declaration that verifies it`() throws {
    let path = ".build-fixtures/requirements/3.15.1/layers.keras"
    let report = try Audit.run(OracleCase.repository.appending(path: path).path)
    let finding = try #require(report.findings.first { $0.rule == .customLayer })
    #expect(report.findings.count { $0.rule == .customLayer } == 1)
    #expect(finding.layers.count == 3 && finding.layer == finding.layers.first)
    #expect(finding.message.contains("used by 3 layers"))
    let declaration = try #require(report.required.first?.declaration)
    #expect(
      declaration == #"Block: {output: "[input[:-1], units]", weights: {weight_0: "[input[-1], units]"}}"#)
    #expect(report.customObjectsArgument == #"custom_objects={"Block": Block}"#)
  }
}

extension Finding.Value {
  fileprivate var text: String? { if case .text(let text) = self { text } else { nil } }
}
