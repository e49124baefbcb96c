import Basics
import KerasStores
import Testing

@testable import KerasAudit

/// A finding states how a stored shape differs and what Keras does about it.
struct ShapeDifferenceTests {
  @Test(arguments: MismatchCase.all)
  func `the difference is described`(_ layer: MismatchCase) throws {
    // Some cases state an old release and the keys of today, which that release does not take.
    let findings = try layer.findings().filter { $0.rule.family != .releases && $0.rule != .unknownKey }
    #expect(findings.map { [$0.rule.code, $0.weight].compactMap(\.self).joined(separator: " ") } == [layer.rule])
    let text = findings.first.map { $0.message + "; " + ($0.hint ?? "") } ?? ""
    for phrase in layer.phrases { #expect(text.contains(phrase), "\(text)") }
  }

  @Test func `every pattern and form is tested`() throws {
    let texts = try MismatchCase.all.flatMap { try $0.findings().filter { $0.rule != .unknownKey }.map(\.message) }
    #expect(Set(texts).count == texts.count)
    #expect(MismatchCase.all.count >= ShapeDifferencePattern.all.count + StorageForm.all.count)
  }
}

/// One layer, its stored weights, and the finding to expect.
struct MismatchCase: Sendable, CustomTestStringConvertible {
  let layer: String
  let keys: String
  var keras = "2.15.0"
  let input: String
  let stored: [Stored]
  /// The Keras version that the weights file states.
  var storedBy: String? = "2.15.0"
  let rule: String
  let phrases: [String]

  struct Stored: Sendable {
    let name: String
    let shape: [Int]
    var dtype: DType

    init(_ name: String, _ shape: [Int], _ dtype: DType = .float32) {
      self.name = name
      self.shape = shape
      self.dtype = dtype
    }
  }

  var testDescription: String { phrases[0] }

  func findings() throws -> [Finding] {
    // Keras 3 records the shape of the output, which a layer after it would have to state.
    let isKeras3 = keras.hasPrefix("3")
    let end =
      isKeras3
      ? ""
      : #"""
      , {"class_name": "Activation", "config": {"name": "end", "activation": "relu"}, "name": "end",
       "inbound_nodes": [[["a", 0, 0, {}]]]}
      """#
    let text = #"""
      {"class_name": "Functional", "keras_version": "\#(keras)", "config": {"name": "m", "layers": [
        {"class_name": "InputLayer", "config": {"name": "in", "\#(isKeras3 ? "batch_shape" : "batch_input_shape")": \#(input)}, "name": "in",
         "inbound_nodes": []},
        {"class_name": "\#(layer)", "config": {"name": "a", \#(keys)}, "name": "a", "inbound_nodes": \#(call)}\#(end)],
       "input_layers": [["in", 0, 0]], "output_layers": [["\#(isKeras3 ? "a" : "end")", 0, 0]]}}
      """#
    let tensors = stored.map {
      Inventory.Tensor(path: "a/a/\($0.name):0", shape: $0.shape, dtype: $0.dtype, bytes: 4)
    }
    let weights = stored.enumerated().map { Inventory.Weight(name: "a/\($1.name):0", tensor: TensorID(index: $0)) }
    let inventory = Inventory(layout: .named, tensors: tensors, layers: [.init(name: "a", weights: weights)])
    return try Audit.report(
      Store(path: "m.json", kind: .json, architecture: Array(text.utf8)),
      Store(path: "w.h5", kind: .weightsH5, kerasVersion: storedBy, inventory: inventory)
    ).findings
  }

  /// The call of the layer on the input.
  private var call: String {
    keras.hasPrefix("3")
      ? #"[{"args": [{"class_name": "__keras_tensor__", "config": {"shape": \#(input), "dtype": "float32", "#
        + #""keras_history": ["in", 0, 0]}}], "kwargs": {}}]"#
      : #"[[["in", 0, 0, {}]]]"#
  }

  static let all =
    dense + convolutions + recurrent + [
      MismatchCase(
        layer: "Embedding", keys: #""input_dim": 1000, "output_dim": 8"#, input: "[null, 5]",
        stored: [.init("embeddings", [1001, 8])], rule: "KI105 embeddings",
        phrases: ["1001 words in the vocabulary (input_dim) in the file, 1000 in the configuration", "padding token"]),
      MismatchCase(
        layer: "Embedding", keys: #""input_dim": 1000, "output_dim": 8"#, input: "[null, 5]",
        stored: [.init("embeddings", [1000, 16])], rule: "KI105 embeddings",
        phrases: ["16 numbers for each word (output_dim) in the file, 8 in the configuration"]),
      MismatchCase(
        layer: "MultiHeadAttention", keys: #""num_heads": 8, "key_dim": 2, "use_bias": false"#, input: "[null, 5, 6]",
        stored: ["query", "key", "value"].map { .init("\($0)/kernel", [6, 9, 2]) } + [.init("out/kernel", [9, 2, 6])],
        rule: "KI105 kernel", phrases: ["9 heads (num_heads) in the file, 8 in the configuration"]),
    ]
}
