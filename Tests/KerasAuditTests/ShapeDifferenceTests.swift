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

  private static let dense = [
    MismatchCase(
      layer: "Dense", keys: #""units": 4"#, input: "[null, 3]",
      stored: [.init("kernel", [4, 3]), .init("bias", [4])], rule: "KI105 kernel",
      phrases: ["it is transposed", "Shape mismatch.The variable shape (3, 4), and the assigned value shape (4, 3)"]),
    MismatchCase(
      layer: "Dense", keys: #""units": 4"#, input: "[null, 3]",
      stored: [.init("kernel", [3, 10]), .init("bias", [10])], rule: "KI105 kernel",
      phrases: ["kernel has the wrong shape: 10 units in the file, 4 in the configuration (bias too)"]),
    MismatchCase(
      layer: "Dense", keys: #""units": 4"#, keras: "3.15.1", input: "[null, 3]",
      stored: [.init("kernel", [5, 4]), .init("bias", [4])], storedBy: "3.15.1", rule: "KI105 kernel",
      phrases: [
        "5 input channels in the file, 3 in the configuration",
        "\"Shape mismatch in layer #0 (named a)\"",
        "\"Weight expects shape (3, 4). Received saved weight with shape (5, 4)\"",
      ]),
    MismatchCase(
      layer: "Dense", keys: #""units": 4, "use_bias": false"#, input: "[null, 3]", stored: [.init("kernel", [12])],
      rule: "KI105 kernel", phrases: ["the same number of elements along 1 axis instead of 2"]),
    MismatchCase(
      layer: "Dense", keys: #""units": 4, "use_bias": false"#, input: "[null, 3]",
      stored: [.init("kernel", [2, 2, 2])],
      rule: "KI105 kernel", phrases: ["3 axes in the file, 2 in the configuration"]),
    MismatchCase(
      layer: "PReLU", keys: #""shared_axes": null"#, input: "[null, 3, 5]", stored: [.init("alpha", [3, 7])],
      rule: "KI105 alpha", phrases: ["axis 1 has size 7 in the file, 5 in the configuration"]),
    MismatchCase(
      layer: "Dense", keys: #""units": 4"#, keras: "3.15.1", input: "[null, 3]",
      stored: [.init("kernel", [3, 4], "int8"), .init("bias", [4]), .init("kernel_scale", [4])], storedBy: "3.15.1",
      rule: "KI105 kernel",
      phrases: ["stored quantized, kernel as int8 (3, 4) and 1 more tensor", "Weight count mismatch"]),
    MismatchCase(
      layer: "Dense",
      keys: #"""
        "units": 4, "dtype": {"module": "keras", "class_name": "QuantizedDTypePolicy", "config": {"mode": "int8",
        "source_name": "float32"}}
        """#, keras: "3.15.1", input: "[null, 3]",
      stored: [.init("kernel", [3, 4]), .init("bias", [4])], storedBy: "3.15.1",
      rule: "KI105 kernel",
      phrases: ["stored unquantized, kernel as float32; the configuration has quantized weights, int8"]),
    MismatchCase(
      layer: "Dense", keys: #""units": 4"#, keras: "3.15.1", input: "[null, 3]",
      stored: [
        .init("kernel", [3, 4]), .init("bias", [4]), .init("lora_kernel_a", [3, 2]), .init("lora_kernel_b", [2, 4]),
      ], storedBy: "3.15.1", rule: "KI105 kernel",
      phrases: ["the file has a LoRA pair", "Layer expects 2 weight(s). Received 4 saved weight(s)"]),
    MismatchCase(
      layer: "Dense", keys: #""units": 4, "lora_rank": 2"#, keras: "3.15.1", input: "[null, 3]",
      stored: [.init("bias", [4]), .init("kernel", [3, 4])], storedBy: "3.15.1", rule: "KI105 kernel",
      phrases: ["the file has no LoRA pair"]),
  ]

  private static let convolutions = [
    MismatchCase(
      layer: "Conv2D", keys: #""filters": 64, "kernel_size": [3, 3]"#, input: "[null, 9, 9, 2]",
      stored: [.init("kernel", [3, 3, 2, 32]), .init("bias", [32])], rule: "KI105 kernel",
      phrases: ["32 filters in the file, 64 in the configuration (bias too)", "assigned value shape (32, 2, 3, 3)"]),
    MismatchCase(
      layer: "Conv1D", keys: #""filters": 4, "kernel_size": [3]"#, input: "[null, 9, 2]",
      stored: [.init("kernel", [5, 2, 4]), .init("bias", [4])], rule: "KI105 kernel",
      phrases: ["kernel_size[0] is 5 in the file, 3 in the configuration", "axes don't match array"]),
    MismatchCase(
      layer: "Conv2D", keys: #""filters": 4, "kernel_size": [3, 3], "use_bias": false"#, input: "[null, 9, 9, 2]",
      stored: [.init("kernel", [4, 2, 3, 3])], rule: "KI105 kernel",
      phrases: ["its channels come first, as in Theano and PyTorch"]),
    MismatchCase(
      layer: "Conv2D",
      keys: #""filters": 4, "kernel_size": [3, 3], "use_bias": false, "data_format": "channels_first""#,
      input: "[null, 2, 9, 9]", stored: [.init("kernel", [4, 2, 3, 3])], storedBy: nil, rule: "KI111 kernel",
      phrases: ["its channels come first", "Keras 2 converts it"]),
    MismatchCase(
      layer: "Convolution2D",
      keys: #""nb_filter": 4, "nb_row": 3, "nb_col": 3, "bias": false, "dim_ordering": "th""#, keras: "1.2.2",
      input: "[null, 2, 9, 9]", stored: [.init("a_W", [3, 3, 2, 4])], storedBy: nil, rule: "KI105 W",
      phrases: ["its channels come last; the configuration has Theano's order"]),
    MismatchCase(
      layer: "Conv1D", keys: #""filters": 4, "kernel_size": [3]"#, input: "[null, 9, 2]",
      stored: [.init("a_W", [3, 1, 2, 4]), .init("a_b", [4])], storedBy: nil, rule: "KI111 kernel",
      phrases: ["the layout of a one-dimensional convolution in Keras 1"]),
    MismatchCase(
      layer: "Conv1D", keys: #""filters": 4, "kernel_size": [3]"#, keras: "3.15.1", input: "[null, 9, 2]",
      stored: [.init("kernel", [3, 1, 2, 4]), .init("bias", [4])], storedBy: nil, rule: "KI105 kernel",
      phrases: ["kernel has the wrong shape: it has the layout of a one-dimensional convolution in Keras 1"]),
    MismatchCase(
      layer: "Conv2DTranspose", keys: #""filters": 4, "kernel_size": [3, 3], "use_bias": false"#,
      input: "[null, 9, 9, 2]", stored: [.init("kernel", [3, 3, 2, 4])], rule: "KI105 kernel",
      phrases: ["inputs and outputs are swapped"]),
    MismatchCase(
      layer: "Conv2D", keys: #""filters": 4, "kernel_size": [3, 5], "use_bias": false"#, input: "[null, 9, 9, 2]",
      stored: [.init("kernel", [2, 4, 5, 3])], rule: "KI111 kernel", phrases: ["permutes its axes by (3, 2, 0, 1)"]),
    MismatchCase(
      layer: "Conv2D", keys: #""filters": 4, "kernel_size": [3, 3], "use_bias": false"#, input: "[null, 9, 9, 2]",
      stored: [.init("kernel", [3, 3, 2, 1])], rule: "KI105 kernel", phrases: ["it is a depthwise kernel"]),
    MismatchCase(
      layer: "DepthwiseConv2D", keys: #""kernel_size": [3, 3], "depth_multiplier": 1, "use_bias": false"#,
      input: "[null, 9, 9, 2]", stored: [.init("depthwise_kernel", [3, 3, 2, 16])], rule: "KI105 depthwise_kernel",
      phrases: ["it is a full kernel, 16 filters over all channels"]),
    MismatchCase(
      layer: "Conv2D", keys: #""filters": 4, "kernel_size": [3, 3], "data_format": "channels_first""#,
      input: "[null, 9, 8, 5]", stored: [.init("kernel", [3, 3, 5, 4]), .init("bias", [4])], rule: "KI105 kernel",
      phrases: ["its input channels come last; the layer takes them first"]),
    MismatchCase(
      layer: "Conv2D", keys: #""filters": 4, "kernel_size": [3, 5], "use_bias": false"#, input: "[null, 9, 9, 2]",
      stored: [.init("kernel", [5, 4, 3, 2])], rule: "KI105 kernel", phrases: ["the same sizes in another order"]),
  ]

  private static let recurrent = [
    bias("LSTM", [16], stored: [32], "KI111 bias", ["bias of a CuDNNLSTM"]),
    bias(
      "LSTM", [16], stored: [32], "KI105 bias", ["has the wrong shape: it is the bias of a CuDNNLSTM"],
      keras: "3.15.1"),
    bias("CuDNNLSTM", [32], stored: [16], "KI111 bias", ["bias of a plain LSTM"]),
    bias(
      "GRU", [2, 12], stored: [24], "KI111 bias", ["bias of a CuDNNGRU, 2 × 3 × units in one row"],
      #", "reset_after": true"#),
    bias(
      "GRU", [2, 12], stored: [12], "KI105 bias", ["a GRU with reset_after=False", "not compatible"],
      #", "reset_after": true"#),
    bias(
      "GRU", [12], stored: [2, 12], "KI105 bias", ["a GRU with reset_after=True", "not compatible"],
      #", "reset_after": false"#),
    bias(
      "GRU", [12], stored: [24], "KI105 bias", ["a GRU with reset_after=False has 3 × units"],
      #", "reset_after": false"#),
    gates(
      "LSTM", ["i", "c", "f", "o"], storedBy: nil, "KI111", "each of the 4 gates is stored separately, 12 weights"),
    gates(
      "LSTM", ["i", "c", "f", "o"], storedBy: "2.15.0", "KI105 kernel",
      "has the wrong shape: each of the 4 gates"),
    gates("GRU", ["z", "r", "h"], storedBy: nil, "KI111", "each of the 3 gates is stored separately, 9 weights"),
    MismatchCase(
      layer: "LSTM", keys: #""output_dim": 4, "consume_less": "cpu""#, keras: "1.2.2", input: "[null, 5, 3]",
      stored: [.init("a_W", [3, 16]), .init("a_U", [4, 16]), .init("a_b", [16])], storedBy: nil, rule: "KI105 W_i",
      phrases: ["all gates are stored side by side in 3 weights"]),
  ]

  private static func bias(
    _ layer: String, _ expected: [Int], stored: [Int], _ rule: String, _ phrases: [String], _ keys: String = "",
    keras: String = "2.15.0"
  ) -> MismatchCase {
    let gates = layer.contains("LSTM") ? 4 : 3
    return MismatchCase(
      layer: layer, keys: #""units": 4"# + keys, keras: keras, input: "[null, 5, 3]",
      stored: [
        .init("kernel", [3, 4 * gates]), .init("recurrent_kernel", [4, 4 * gates]), .init("bias", stored),
      ], storedBy: keras, rule: rule, phrases: phrases)
  }

  private static func gates(
    _ layer: String, _ gates: [String], storedBy: String?, _ rule: String, _ phrase: String
  ) -> MismatchCase {
    MismatchCase(
      layer: layer, keys: #""units": 4, "reset_after": false"#, input: "[null, 5, 3]",
      stored: gates.flatMap { gate -> [Stored] in
        [.init("a_W_\(gate)", [3, 4]), .init("a_U_\(gate)", [4, 4]), .init("a_b_\(gate)", [4])]
      }, storedBy: storedBy, rule: rule, phrases: [phrase])
  }
}
