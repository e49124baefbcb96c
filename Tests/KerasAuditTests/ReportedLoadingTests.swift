import Foundation
import KerasAudit
import KerasLayers
import OracleFixtures
import Testing

/// Files about whose loading users have reported bugs of Keras, each beside what Keras was measured to do.
struct ReportedLoadingTests {
  private static func report(_ name: String, weights: String? = nil) throws -> Report {
    let folder = OracleCase.repository.appending(path: "fixtures/reports")
    var options = Audit.Options()
    options.notesNewestRelease = true
    return try Audit.run(
      folder.appending(path: name).path, weights: weights.map { folder.appending(path: $0).path }, options: options)
  }

  private static func loads<Value: Decodable>(_ name: String) throws -> Value {
    let file = OracleCase.repository.appending(path: "fixtures/reports/\(name)/loads.json")
    return try JSONDecoder().decode(Value.self, from: Data(contentsOf: file))
  }

  private struct Outcome: Decodable { let loads: Bool }

  @Test func `says which models of layers in layers Keras 3 refuses`() throws {
    let loads: [String: [String: Outcome]] = try Self.loads("wrapped-layers")
    #expect(loads.count == 4)
    for (file, outcomes) in loads {
      let report = try Self.report("wrapped-layers/\(file)"), findings = report.findings
      #expect(findings.allSatisfy { $0.level == .note })
      let isRefused = findings.contains { $0.message.hasPrefix("Keras 3.15.1 refuses the model") }
      #expect(isRefused == (outcomes["3.15.1"]?.loads == false), "\(file)")
    }
  }

  @Test func `says which models Keras 3 loads uncompiled only`() throws {
    let loads: [String: [String: [String: Bool]]] = try Self.loads("abbreviated-loss")
    for (file, outcomes) in loads {
      let findings = try Self.report("abbreviated-loss/\(file)").findings
      let found = findings.contains { $0.message.hasPrefix("Keras 3.15.1 loads the model with compile=False only") }
      #expect(found == (outcomes["3.15.1"]?["compiled"] == false), "\(file)")
      #expect(findings.count == (found ? 1 : 0) && findings.allSatisfy { $0.level == .note })
    }
  }

  @Test(arguments: ["2.15.0", "3.15.1"])
  func `finds weights that Keras loads into other layers, and none that it loads into their own`(
    _ version: String
  ) throws {
    let loads: [String: [String: Bool]] = try Self.loads("layer-order/\(version)")
    for (model, files) in loads {
      for (file, isInPlace) in files {
        let path = "layer-order/\(version)/"
        let report =
          file.hasSuffix(".keras")
          ? try Self.report(path + file) : try Self.report(path + model + ".json", weights: path + file)
        let errors = report.findings.filter { $0.level == .error }.map(\.rule.code)
        #expect(isInPlace ? errors.isEmpty : ["KI110", "KI107"].contains(errors.joined()), "\(version) \(file)")
      }
    }
  }

  @Test(arguments: ["2.15.0", "3.15.1"])
  func `a class of the user that lists layers is a model if it has the configuration of one`(
    _ version: String
  ) throws {
    for (name, isModel) in ["branches": false, "units": false, "stack": true, "tower": true] {
      let report = try Self.report("lists-of-layers/\(version)/\(name).json")
      #expect(!report.findings.contains { $0.level == .error }, "\(name)")
      #expect(report.required.map(\.kind) == [isModel ? .model : .layer], "\(name)")
    }
  }

  @Test func `names the arguments with which Keras calls a class of the user`() throws {
    let path = OracleCase.repository.appending(path: ".build-fixtures/requirements/3.15.1/layers.keras").path
    let report = try Audit.run(path)
    #expect(report.required.map(\.arguments) == [["name", "trainable", "dtype", "units"]])
    let hint = report.findings.first { $0.rule == .customLayer }?.hint
    #expect(hint?.contains("which calls it with name, trainable, dtype, units") == true)
  }

  @Test func `code to copy has nothing of the file in it but literals and names`() throws {
    let layer = { (className: String) in
      #"{"class_name": "\#(className)", "config": {"name": "\#(className.utf8.count)"}}"#
    }
    let names = [#"a\": a}); import os #"#, "import", "Gr\\u00fc\\u00dfe", "evil, os>Act", "a.b>Block"]
    let text =
      #"{"class_name": "Sequential", "keras_version": "2.15.0", "config": {"name": "m", "layers": ["#
      + names.map(layer).joined(separator: ", ") + "]}}"
    let file = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString + ".json")
    defer { try? FileManager.default.removeItem(at: file) }
    try Data(text.utf8).write(to: file)
    let report = try Audit.run(file.path)
    #expect(
      report.customObjectsArgument
        == #"custom_objects={"a\": a}); import os #": ..., "import": ..., "Grüße": Grüße, "evil, os>Act": Act, "#
        + #""a.b>Block": Block}"#)
    let hints = report.findings.filter { $0.rule == .customLayer }.compactMap(\.hint)
    #expect(hints.count == 5 && hints.allSatisfy { !$0.contains("import evil") && !$0.contains("import a.b") })
  }
}
