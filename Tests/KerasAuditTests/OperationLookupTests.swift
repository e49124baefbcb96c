import KerasStores
import Testing

@testable import KerasAudit

/// Operations of `keras.ops`, which Keras 3 looks up by their exact names.
@Suite struct OperationLookupTests {
  /// `model_from_json` of Keras 3.15.1 loads the first, and raises "Could not deserialize" on the others.
  @Test(arguments: [
    ("keras.src.ops.math", "Logsumexp", [String]()), ("keras.src.ops.math", "LoGsumexp", ["KI713"]),
    ("keras.src.ops.math", "logsumexp", ["KI713"]), ("keras.src.ops.math", "LOGSUMEXP", ["KI713"]),
    // A layer is no operation.
    ("keras.src.ops.math", "Dense", ["KI713"]), ("keras.src.ops.Math", "Logsumexp", ["KI712"]),
  ])
  func `an operation under another name is an error`(module: String, name: String, rules: [String]) throws {
    let text = #"""
      {"module": "keras.src.models.functional", "class_name": "Functional", "registered_name": "Functional",
       "config": {"name": "functional", "trainable": true, "layers": [
         {"module": "keras.layers", "class_name": "InputLayer", "registered_name": null, "name": "input",
          "config": {"batch_shape": [null, 4], "dtype": "float32", "sparse": false, "name": "input"},
          "inbound_nodes": []},
         {"module": "\#(module)", "class_name": "\#(name)", "registered_name": "\#(name)", "name": "sum",
          "config": {"axis": -1, "keepdims": false, "name": "sum"},
          "inbound_nodes": [{"args": [{"class_name": "__keras_tensor__", "config": {"shape": [null, 4],
            "dtype": "float32", "keras_history": ["input", 0, 0]}}], "kwargs": {}}]}],
        "input_layers": [["input", 0, 0]], "output_layers": [["sum", 0, 0]]}}
      """#
    let report = try Audit.report(Store(path: "model.json", kind: .json, architecture: Array(text.utf8)))
    #expect(report.findings.filter { $0.level > .note }.map(\.rule.code) == rules)
    #expect(report.findings.allSatisfy { $0.level != .warning })
  }
}
