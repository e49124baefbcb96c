import Foundation
import KerasAudit
import KerasStores
import OracleFixtures
import Testing

/// Sizes that the configuration leaves open are taken from the stored tensor or stay unknown; nothing partial counts.
@Suite struct UnknownSizeTests {
  private static let folder = OracleCase.repository.appending(path: "fixtures/reports/lambda-sizes")

  private func path(_ name: String) -> String { Self.folder.appending(path: name).path }

  @Test func `a kernel behind a Lambda has the size that the file states`() throws {
    let report = try Audit.run(path("model.h5"))
    let layer = try #require(report.layers.first { $0.name == "out" })
    #expect(layer.parameters.total == 5)
    #expect(layer.parameters.count.fromFile == 4)
    #expect(layer.formula == "1 * (1*1*4 + 1) = 5")
    #expect(layer.weights[0].shape == [1, 1, nil, 1])
    #expect(layer.status == .unverified)
    #expect(report.totals.parameters.total == report.totals.storedParameters)
    #expect(report.findings.filter { $0.rule != .codeInFile }.isEmpty)
  }

  @Test func `without a file the size is unknown, and so is the total`() throws {
    let report = try Audit.run(path("model.json"))
    let layer = try #require(report.layers.first { $0.name == "out" })
    #expect(layer.parameters.total == nil)
    #expect(layer.parameters.count.description == "at least 1")
    #expect(layer.parameters.stored == nil)
    #expect(layer.formula == nil)
    #expect(layer.status == .unverified)
    #expect(report.totals.parameters.total == nil)
    #expect(report.totals.parameters.nonTrainable == 0)
    #expect(report.totals.parameters.count.description == "at least 117")
  }

  @Test func `a stored tensor that contradicts what the configuration states is a mismatch`() throws {
    let report = try Audit.run(path("contradiction.h5"))
    let finding = try #require(report.findings.first { $0.rule == .shapeMismatch })
    #expect(finding.layer == ["out"])
    #expect(finding.expected == .shape([1, 1, nil, 1]))
    #expect(finding.actual == .shape([1, 1, 4, 2]))
    #expect(report.layers.first { $0.name == "out" }?.parameters.total == nil)
  }

  @Test func `layers are unverified as long as their sizes follow from an unknown shape`() throws {
    func layer(_ name: String, _ className: String, after: String?, _ config: String) -> String {
      let nodes = after.map { #"[[["\#($0)", 0, 0, {}]]]"# } ?? "[]"
      return #"{"class_name": "\#(className)", "name": "\#(name)", "config": {"name": "\#(name)"\#(config)}, "#
        + #""inbound_nodes": \#(nodes)}"#
    }
    let layers = [
      layer("in", "InputLayer", after: nil, #", "batch_input_shape": [null, 8, 8, 3]"#),
      layer("custom", "Whirl", after: "in", ""),
      layer("conv", "Conv2D", after: "custom", #", "filters": 4, "kernel_size": [3, 3]"#),
      layer("act", "Activation", after: "conv", #", "activation": "relu""#),
      layer("pool", "GlobalAveragePooling2D", after: "act", ""),
      layer("head", "Dense", after: "pool", #", "units": 2"#),
    ]
    let text =
      #"{"class_name": "Functional", "keras_version": "2.15.0", "config": {"name": "m", "layers": ["#
      + layers.joined(separator: ", ") + #"], "input_layers": [["in", 0, 0]], "output_layers": [["head", 0, 0]]}}"#
    let report = try Audit.report(Store(path: "m.json", kind: .json, architecture: Array(text.utf8)))
    #expect(report.layers.map(\.status) == [.ok, .unverified, .unverified, .unverified, .ok, .ok])
  }

  @Test func `the file and its architecture do not differ`() throws {
    let difference = try Difference(DiffInput(path("model.json")), DiffInput(path("model.h5")))
    #expect(difference.isEmpty, "\(difference.model) \(difference.layers)")
  }

  @Test func `an unknown number of parameters does not differ from one that it may be`() throws {
    let difference = try Difference(DiffInput(path("recorded.json")), DiffInput(path("model.json")))
    #expect(!difference.model.contains { $0.property.contains("parameters") })
  }

  @Test(arguments: ["2.15.0", "3.15.1"], ["h5", "keras"])
  func `the parameters of a custom class are unknown, and the stored ones stand beside them`(
    version: String, ending: String
  ) throws {
    let model = OracleCase.repository.appending(path: "fixtures/custom/\(version).\(ending)").path
    let report = try Audit.run(model)
    let custom = report.layers.filter { $0.status == .unverified && !$0.weights.isEmpty }
    #expect(!custom.isEmpty)
    for layer in custom where layer.parameters.count.fromFile == 0 {
      #expect(layer.parameters.total == nil, "\(layer.name)")
      #expect((layer.parameters.stored ?? 0) > 0, "\(layer.name)")
    }
    #expect(report.totals.parameters.total == nil)
    #expect(report.totals.parameters.stored == report.totals.storedParameters)
  }
}
