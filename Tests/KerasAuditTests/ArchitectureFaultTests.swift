import Foundation
import KerasAudit
import KerasStores
import Testing

/// One thing wrong in a configuration gives the finding that names it.
struct ArchitectureFaultTests {
  @Test func `a sound graph gives none`() throws {
    #expect(try findings(graph(dense("a", after: "in"), dense("b", after: "a"))).isEmpty)
  }

  @Test func `a wrong type is named with its place`() throws {
    let report = try audit(graph(dense("a", after: "in", units: #""many""#)))
    #expect(report.findings.map(\.rule.code) == ["KI201"])
    let message = try #require(report.findings.first?.message)
    #expect(message.hasPrefix("config.layers[1].config.units must be a whole number"), "\(message)")
  }

  @Test func `a kernel larger than its input is named`() throws {
    let layer = layer("Conv1D", "a", after: "in", #""filters": 2, "kernel_size": [9]"#)
    #expect(try findings(graph(input: "[null, 5, 3]", layer)) == ["KI202 a"])
  }

  @Test func `a custom class is a note, and the audit continues`() throws {
    #expect(try findings(graph(layer("Whirl", "a", after: "in", ""), dense("b", after: "a"))) == ["KI204 a"])
  }

  @Test func `a dangling reference is reported with its path`() throws {
    #expect(try findings(graph(dense("a", after: "in"), dense("b", after: "elsewhere"))) == ["KI205 b"])
  }

  @Test(arguments: [
    "[[]]", "[[[3, 0, 0, {}]]]", #"[{"args": [], "kwargs": {}}]"#, #"[{"args": [{"name": 1}], "kwargs": {}}]"#,
    #"[{"args": [{"class_name": "__keras_tensr__", "config": {"keras_history": ["in", 0, 0]}}], "kwargs": {}}]"#,
    #"[{"args": [{"config": {"keras_history": ["in", 0, 0]}}], "kwargs": {}}]"#,
  ])
  func `a call without a tensor is reported with its path`(_ calls: String) throws {
    let text = graph(dense("a", after: "in"), dense("b", after: "a"))
      .replacingOccurrences(of: #"[[["in", 0, 0, {}]]]"#, with: calls)
    #expect(try findings(text).first == "KI201 a")
  }

  @Test(arguments: [
    (#""output_layers""#, #""outputs""#, "KI201 ", "config.output_layers is missing"),
    (#""input_layers""#, #""inputs""#, "KI201 ", "config.input_layers is missing"),
    (#""config": {"name": "a""#, #""settings": {"name": "a""#, "KI201 a", "config.layers[1].config is missing"),
    (#""inbound_nodes": []"#, #""nodes": []"#, "KI201 in", "config.layers[0].inbound_nodes is missing"),
    (
      #"[[["in", 0, 0, {}]]]"#, #"[{"arguments": [], "kwargs": {}}]"#, "KI201 a",
      "config.layers[1].inbound_nodes is not in a form that Keras writes"
    ),
  ])
  func `a key that Keras requires of every model and layer is reported as missing`(
    _ key: String, _ other: String, _ finding: String, _ message: String
  ) throws {
    let text = graph(dense("a", after: "in"), dense("b", after: "a"))
    let report = try audit(text.replacingOccurrences(of: key, with: other))
    #expect(report.findings.contains { "\($0.rule.code) \($0.layer?.joined(separator: "/") ?? "")" == finding })
    #expect(report.findings.contains { $0.message == message }, "\(report.findings.map(\.message))")
  }

  @Test(arguments: [
    (#""input_layers": [["in", 0, 0]]"#, #""input_layers": [["in", 8, 0]]"#),
    (#""input_layers": [["in", 0, 0]]"#, #""input_layers": [["in", 0, 1]]"#),
    (#""output_layers": [["b", 0, 0]]"#, #""output_layers": [["b", 1, 0]]"#),
    (#""output_layers": [["b", 0, 0]]"#, #""output_layers": ["b", 0, 4]"#),
  ])
  func `a model whose inputs or outputs name a missing call or tensor is reported`(_ own: String, _ other: String)
    throws
  {
    let text = graph(dense("a", after: "in"), dense("b", after: "a"))
    #expect(try findings(text.replacingOccurrences(of: own, with: other)).contains("KI205 "))
  }

  @Test(arguments: [
    #""float33""#, #""mixed_float17""#, #""int8_from_float33""#,
    #"{"module": "keras", "class_name": "DTypePolicy", "config": {"name": "flaot32"}, "registered_name": null}"#,
  ])
  func `an unknown dtype is reported with its path`(_ dtype: String) throws {
    #expect(
      try findings(graph(layer("Dense", "a", after: "in", #""units": 4, "dtype": \#(dtype)"#))).contains("KI201 a"))
  }

  @Test func `a custom dtype policy is accepted`() throws {
    let own =
      #"{"module": "own", "class_name": "MyPolicy", "config": {"name": "mine"}, "registered_name": "own>MyPolicy"}"#
    #expect(
      !(try findings(graph(layer("Dense", "a", after: "in", #""units": 4, "dtype": \#(own)"#))).contains("KI201 a")))
  }

  @Test func `two layers of one name are named`() throws {
    #expect(try findings(graph(dense("a", after: "in"), dense("a", after: "in"))) == ["KI206 a"])
  }

  @Test func `layers that wait for each other are named and no others`() throws {
    let found = try findings(graph(dense("a", after: "b"), dense("b", after: "a"), dense("c", after: "b")))
    #expect(found == ["KI207 a", "KI207 b"])
  }

  @Test func `a duplicate key is reported, and the last one counts`() throws {
    let report = try audit(graph(dense("a", after: "in", units: #"4, "units": 5"#)))
    #expect(report.findings.map(\.rule.code) == ["KI210"])
    #expect(report.model.outputs == [[nil, 5]])
  }

  @Test func `a layer built for another number of channels is reported`() throws {
    // Keras 2 reads the shape in `.keras` archives only, whose configuration states a module.
    let text = graph(dense("a", after: "in", builtOn: "[null, 5]"))
    #expect(try findings(text).isEmpty)
    let report = try audit(text.replacingOccurrences(of: #""class_name": "Functional""#, with: #"\#(Self.module)"#))
    #expect(report.findings.map(\.rule.code) == ["KI203"])
    #expect(
      report.findings.first?.message == "Keras recorded build input (None, 5); the configuration gives (None, 3)")
  }

  @Test func `a layer built for another length is no finding`() throws {
    let built = dense("a", after: "in", builtOn: "[null, 9, 3]")
    #expect(try findings(graph(input: "[null, 7, 3]", built)).isEmpty)
  }

  @Test func `behind a custom layer, the shape counts on which a layer with weights was built`() throws {
    let layers = [
      layer("Whirl", "a", after: "in", ""), layer("Dropout", "b", after: "a", #""rate": 0.5"#, builtOn: "[null, 25]"),
      dense("c", after: "b", builtOn: "[null, 6]"),
    ]
    let report = try audit(graph(layers))
    #expect(report.findings.map(\.rule.code) == ["KI204"])
    #expect(report.layers.last?.weights.map(\.shape) == [[6, 4], [4]])
  }

  @Test func `a model that was never built is a note`() throws {
    let text = #"{"class_name": "Sequential", "config": {"name": "s", "layers": [\#(dense("a", after: nil))]}}"#
    let report = try audit(text)
    #expect(report.findings.map(\.rule.code) == ["KI211"])
    #expect(report.layers.map(\.status) == [.unverified])
  }

  @Test func `a chain of thousands needs no stack`() throws {
    let layers = (0..<5000).map { dense("d\($0)", after: $0 == 0 ? "in" : "d\($0 - 1)") }
    #expect(try audit(graph(layers)).model.outputs == [[nil, 4]])
  }

  private func audit(_ text: String) throws -> Report {
    try Audit.report(Store(path: "model.json", kind: .json, architecture: Array(text.utf8)))
  }

  private func findings(_ text: String) throws -> [String] {
    try audit(text).findings.map { "\($0.rule.code) \($0.layer?.joined(separator: "/") ?? "")" }
  }

  /// A functional model of Keras 2 whose output is its last layer.
  private static let module = #""module": "keras.src.engine.functional", "class_name": "Functional""#

  private func graph(input: String = "[null, 3]", _ layers: String...) -> String { graph(input: input, layers) }

  private func graph(input: String = "[null, 3]", _ layers: [String]) -> String {
    let first = layer("InputLayer", "in", after: nil, #""batch_input_shape": \#(input)"#)
    let name = layers.last?.split(separator: "\"").dropFirst(3).first ?? "in"
    return #"""
      {"class_name": "Functional", "keras_version": "2.15.0", "config": {"name": "m", "layers": [\#(first), \#
      \#(layers.joined(separator: ", "))], "input_layers": [["in", 0, 0]], "output_layers": [["\#(name)", 0, 0]]}}
      """#
  }

  private func dense(
    _ name: String, after source: String?, units: String = "4", builtOn shape: String? = nil
  ) -> String {
    layer("Dense", name, after: source, #""units": \#(units)"#, builtOn: shape)
  }

  private func layer(
    _ className: String, _ name: String, after source: String?, _ config: String, builtOn shape: String? = nil
  ) -> String {
    let calls = source.map { #"[[["\#($0)", 0, 0, {}]]]"# } ?? "[]"
    let keys = config.isEmpty ? "" : ", " + config
    return #"""
      {"name": "\#(name)", "class_name": "\#(className)", "config": {"name": "\#(name)"\#(keys)}, \#
      \#(shape.map { #""build_config": {"input_shape": \#($0)}, "# } ?? "")"inbound_nodes": \#(calls)}
      """#
  }
}
