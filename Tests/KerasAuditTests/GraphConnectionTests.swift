import Foundation
import KerasAudit
import KerasStores
import Testing

/// What the loaded model has of a graph whose layers are not all connected, or do not fit together.
struct GraphConnectionTests {
  @Test func `Keras 3 drops a layer on which no output depends`() throws {
    let report = try audit(graph([input("in"), dense("a", 4, after: "in"), dense("b", 5, after: "in")], output: "a"))
    #expect(codes(report) == ["KI214 b"])
    #expect(report.layers.map(\.path) == [["in"], ["a"]])
    #expect(report.totals.parameters.total == 3 * 4 + 4)
  }

  @Test func `an input layer that is not an input of the model is reported`() throws {
    let layers = [input("in"), input("other"), dense("a", 4, after: "other")]
    #expect(try codes(audit(graph(layers, output: "a"))) == ["KI205 other"])
  }

  @Test func `a layer called twice must have the weights of its first call`() throws {
    let shared = layer("Dense", "a", #""units": 4"#, calls: [("in", 0), ("wide", 0)])
    let layers = [input("in"), input("wide", "[null, 7]"), shared]
    let text = graph(layers, inputs: ["in", "wide"], output: "a")
    #expect(try codes(audit(text)) == ["KI202 a"])
    #expect(try codes(audit(text.replacing("[null, 7]", with: "[null, 3]"))) == [])
  }

  @Test(arguments: [
    ("[null, 7]", false), ("[null, 3]", true), ("[null, null]", true), ("[null, 3, 1]", true), ("[null, 3, 2]", false),
  ])
  func `Keras 3 calls a nested model only on inputs of its own shape`(_ shape: String, _ fits: Bool) throws {
    let inner = model(
      "inner", [input("in"), layer("Rescaling", "a", #""scale": 2.0, "offset": 0.0"#, calls: [("in", 0)])], output: "a")
    let call = inner.dropLast() + #", "inbound_nodes": [\#(node("outer", 0, shape))]}"#
    let layers = [input("outer", shape), String(call)]
    #expect(try codes(audit(graph(layers, inputs: ["outer"], output: "inner"))) == (fits ? [] : ["KI202 inner"]))
  }

  @Test func `a layer has the name in its configuration, and references use that of its entry`() throws {
    let text = graph([input("in"), dense("a", 4, after: "in")], output: "a")
      .replacing(#""config": {"name": "a""#, with: #""config": {"name": "renamed""#)
    let report = try audit(text)
    #expect(codes(report) == [])
    #expect(report.layers.map(\.path) == [["in"], ["renamed"]])
  }

  @Test func `Keras 3 cannot load operations from a legacy file, except those that are layers too`() throws {
    for name in ["GetItem", "Add", "Concatenate"] {
      let text = graph([input("in"), layer(name, "op", "", calls: [("in", 0)])], output: "op")
      let legacy = text.replacing(#""module": "keras.layers", "#, with: "")
      #expect(try codes(audit(legacy)).contains("KI701 op") == (name != "Concatenate"), "\(name)")
    }
  }

  @Test func `Keras 3 takes the score mode of attention in a legacy file for a function`() throws {
    let attention = layer("Attention", "a", #""score_mode": "dot""#, on: "[null, 5, 3]", calls: [("in", 0)])
    let text = graph([input("in", "[null, 5, 3]"), attention], output: "a")
    let legacy = text.replacing(#""module": "keras.layers", "#, with: "")
    #expect(try codes(audit(legacy)).contains("KI702 a"))
    #expect(try !codes(audit(text)).contains("KI702 a"))
    #expect(try !codes(audit(legacy.replacing(#""dot""#, with: #""concat""#))).contains("KI702 a"))
  }

  /// - Source: measured with Keras 3.15.1.
  @Test(arguments: [
    ("Flatten", "", false), ("Embedding", #""input_dim": 5, "output_dim": 2"#, false),
    ("Dropout", #""rate": 0.5"#, true), ("Dense", #""units": 2"#, true),
  ])
  func `Keras 3 refuses a list of one tensor for most layers that take a tensor`(
    _ name: String, _ config: String, _ takes: Bool
  ) throws {
    let text = graph([input("in"), layer(name, "a", config, calls: [("in", 0)])], output: "a")
    let listed = text.replacing(#""args": [{"#, with: #""args": [[{"#)
      .replacing(#"}}], "kwargs""#, with: #"}}]], "kwargs""#)
    #expect(listed != text)
    #expect(try codes(audit(text)) == [])
    #expect(try codes(audit(listed)) == (takes ? [] : ["KI201 a"]))
  }

  @Test func `no tensor is positional for training, and a nested model takes no further keyword`() throws {
    let tensor = #"""
      {"class_name": "__keras_tensor__", "config": {"shape": [null, 3], "dtype": "float32", \#
      "keras_history": ["in", 0, 0]}}
      """#
    let single = dense("b", 4, after: "in").replacing(node("in", 0, "[null, 3]"), with: "CALL")
    let inner = model("n", [input("in"), dense("a", 4, after: "in")], output: "a")
    let nested = String(inner.dropLast()) + #", "inbound_nodes": [CALL]}"#
    for (name, layer) in [("b", single), ("n", nested)] {
      for (arguments, isSound) in [
        (#"[\#(tensor)], "kwargs": {}"#, true), (#"[\#(tensor), \#(tensor)], "kwargs": {}"#, false),
        (#"[\#(tensor)], "kwargs": {"other": 1}"#, false),
      ] {
        let called = layer.replacing("CALL", with: #"{"args": \#(arguments)}"#)
        #expect(try codes(audit(graph([input("in"), called], output: name))) == (isSound ? [] : ["KI201 \(name)"]))
      }
    }
  }

  @Test func `expand_dims counts the axes of its output, also where it adds several`() throws {
    let added = layer("ExpandDims", "e", #""axis": [1, 3]"#, calls: [("in", 0)])
      .replacing(#""module": "keras.layers""#, with: #""module": "keras.src.ops.numpy""#)
    let text = graph([input("in"), added], output: "e")
    #expect(try codes(audit(text)) == [])
    #expect(try audit(text).layers.last?.calls.first?.outputs == [[nil, 1, 3, 1]])
    #expect(try codes(audit(text.replacing("[1, 3]", with: "[1, 4]"))) == ["KI201 e"])
  }

  /// - Source: measured with Keras 3.15.1.
  @Test func `a build_config without a shape leaves a layer without weights, unless its call builds it`() throws {
    for recorded in [#"{"shape": [null, 3]}"#, #""text""#] {
      for (name, config, isRefused) in [
        ("Dense", #""units": 2"#, true), ("Dropout", #""rate": 0.5"#, false),
      ] {
        let built = layer(name, "a", config, calls: [("in", 0)]).dropLast() + #", "build_config": \#(recorded)}"#
        let text = graph([input("in"), String(built)], output: "a")
        #expect(try codes(audit(text)) == (isRefused ? ["KI201 a"] : []), "\(name) \(recorded)")
      }
    }
  }

  private func audit(_ text: String) throws -> Report {
    try Audit.report(Store(path: "model.json", kind: .json, architecture: Array(text.utf8)))
  }

  private func codes(_ report: Report) -> [String] {
    report.findings.map { "\($0.rule.code) \($0.layer?.joined(separator: "/") ?? "")" }
  }

  private func graph(_ layers: [String], inputs: [String] = ["in"], output: String) -> String {
    model("m", layers, inputs: inputs, output: output).dropLast() + #", "keras_version": "3.15.1"}"#
  }

  private func model(_ name: String, _ layers: [String], inputs: [String] = ["in"], output: String) -> String {
    let ends = inputs.map { #"["\#($0)", 0, 0]"# }.joined(separator: ", ")
    return #"""
      {"module": "keras.src.models.functional", "class_name": "Functional", "registered_name": "Functional", \#
      "name": "\#(name)", "config": {"name": "\#(name)", "trainable": true, "layers": [\#
      \#(layers.joined(separator: ", "))], "input_layers": [\#(ends)], "output_layers": [["\#(output)", 0, 0]]}}
      """#
  }

  private func input(_ name: String, _ shape: String = "[null, 3]") -> String {
    layer("InputLayer", name, #""batch_shape": \#(shape), "dtype": "float32""#, calls: [])
  }

  private func dense(_ name: String, _ units: Int, after source: String) -> String {
    layer("Dense", name, #""units": \#(units)"#, calls: [(source, 0)])
  }

  /// - Parameter shape: that of the tensors it is called on.
  private func layer(
    _ className: String, _ name: String, _ config: String, on shape: String = "[null, 3]", calls: [(String, Int)]
  ) -> String {
    #"""
    {"module": "keras.layers", "class_name": "\#(className)", "registered_name": null, "name": "\#(name)", \#
    "config": {"name": "\#(name)"\#(config.isEmpty ? "" : ", " + config)}, \#
    "inbound_nodes": [\#(calls.map { node($0.0, $0.1, $0.0 == "wide" ? "[null, 7]" : shape) }.joined(separator: ", "))]}
    """#
  }

  private func node(_ layer: String, _ index: Int, _ shape: String) -> String {
    #"""
    {"args": [{"class_name": "__keras_tensor__", "config": {"shape": \#(shape), "dtype": "float32", \#
    "keras_history": ["\#(layer)", \#(index), 0]}}], "kwargs": {}}
    """#
  }
}
