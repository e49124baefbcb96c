import KerasLayers
import KerasModels
import Testing

/// What Keras 1 wrote otherwise than the releases since. The shapes and weights are those that Keras 1.1.0 and 1.2.2
/// gave.
struct Keras1Tests {
  @Test func `a configuration without version is dated by its words`() throws {
    let old =
      #"{"name": "dense_1", "output_dim": 3, "W_regularizer": null, "batch_input_shape": [null, 4], "input_dtype": "float32"}"#
    let model = try read(#"{"class_name": "Sequential", "config": [{"class_name": "Dense", "config": \#(old)}]}"#)
    #expect(model.writer.generation == .keras1)
    #expect(weights(of: "dense_1", in: model) == ["W (4, 3)", "b (3)"])
  }

  @Test func `a weight of a layer in a scope of TensorFlow is called by the last part of its path`() throws {
    let config = #"{"name": "tower/fc", "output_dim": 3, "batch_input_shape": [null, 4]}"#
    #expect(weights(of: "tower/fc", in: try read(sequential([("Dense", config)]))) == ["fc_W (4, 3)", "fc_b (3)"])
  }

  @Test(arguments: [
    ("cpu", ["W_i", "U_i", "b_i", "W_c", "U_c", "b_c", "W_f", "U_f", "b_f", "W_o", "U_o", "b_o"]),
    ("gpu", ["W", "U", "b"]),
  ])
  func `the gates of an LSTM have weights of their own, unless they are computed as one`(
    _ consumeLess: String, _ names: [String]
  ) throws {
    let config =
      #"{"name": "lstm_1", "output_dim": 3, "consume_less": "\#(consumeLess)", "batch_input_shape": [null, 5, 4]}"#
    let model = try read(sequential([("LSTM", config)]))
    #expect(model.layers.first?.weights.map(\.name) == names)
    #expect(model.layers.first?.weights.compactMap(\.count).reduce(0, +) == 96)
  }

  @Test(arguments: [
    (
      #""nb_filter": 5, "nb_row": 3, "nb_col": 2, "dim_ordering": "tf""#, "Convolution2D", "9, 8, 4", "W (3, 2, 4, 5)"
    ),
    (
      #""nb_filter": 5, "nb_row": 3, "nb_col": 2, "dim_ordering": "th""#, "Convolution2D", "4, 9, 8", "W (5, 4, 3, 2)"
    ),
    (#""nb_filter": 4, "filter_length": 3"#, "Convolution1D", "9, 3", "W (3, 1, 3, 4)"),
  ])
  func `a kernel follows dim_ordering, and one axis is treated as two`(
    _ keys: String, _ className: String, _ input: String, _ kernel: String
  ) throws {
    let config = #"{"name": "conv", \#(keys), "bias": false, "batch_input_shape": [null, \#(input)]}"#
    #expect(weights(of: "conv", in: try read(sequential([(className, config)]))) == [kernel])
  }

  @Test func `layers that do not write their order of axes have that of the others`() throws {
    let model = try read(
      sequential([
        ("ZeroPadding2D", #"{"name": "pad", "padding": [1, 1], "batch_input_shape": [null, 1, 28, 28]}"#),
        ("Convolution2D", #"{"name": "conv", "nb_filter": 8, "nb_row": 3, "nb_col": 3, "dim_ordering": "th"}"#),
      ]))
    #expect(model.layers.first?.calls.first?.outputs.first?.sizes == [nil, 1, 30, 30])
    #expect(model.outputs.first?.sizes == [nil, 8, 28, 28])
  }

  @Test func `the branches of a first merge lie flat`() throws {
    let branch = { (name: String, width: Int) in
      sequential(
        [("Dense", #"{"name": "\#(name)", "output_dim": 3, "batch_input_shape": [null, \#(width)]}"#)], version: false)
    }
    let merge =
      #"{"name": "merge_1", "mode": "concat", "concat_axis": -1, "layers": [\#(branch("a", 4)), \#(branch("b", 5))]}"#
    let model = try read(sequential([("Merge", merge), ("Dense", #"{"name": "c", "output_dim": 2}"#)]))
    #expect(model.layers.map(\.name) == ["a", "b", "merge_1", "c"])
    #expect(model.inputs.map(\.sizes) == [[nil, 4], [nil, 5]])
    #expect(weights(of: "c", in: model) == ["W (6, 2)", "b (2)"])
  }

  @Test func `a layer shared by the nodes of a graph is called for each`() throws {
    let dense = #"{"class_name": "Dense", "config": {"name": "input_for_s", "output_dim": 3}}"#
    let model = try read(
      #"""
      {"class_name": "Graph", "keras_version": "1.1.0", "config": {
        "input_config": [{"name": "a", "input_shape": [4]}, {"name": "b", "input_shape": [4]}],
        "node_config": [{"name": "s", "layer": \#(dense), "inputs": ["a", "b"], "merge_mode": "sum", "outputs": []}],
        "output_config": [{"name": "out", "input": "s", "inputs": []}],
        "nodes": {"s": {"class_name": "Merge", "config": {"name": "s", "mode": "sum"}, "shared": true}}}}
      """#)
    #expect(model.layers.map(\.name) == ["a", "b", "input_for_s", "out"])
    #expect(model.layers.first { $0.name == "input_for_s" }?.calls.count == 2)
    #expect(model.outputs.map(\.sizes) == [[nil, 3]])
  }

  @Test func `a model that lost its name is numbered`() throws {
    let inner = sequential(
      [("Dense", #"{"name": "d", "output_dim": 3, "batch_input_shape": [null, 4]}"#)], version: false)
    let model = try read(#"{"class_name": "Sequential", "keras_version": "1.2.2", "config": [\#(inner), \#(inner)]}"#)
    #expect(model.layers.map(\.name) == ["sequential_1", "sequential_2"])
  }

  private func sequential(_ layers: [(className: String, config: String)], version: Bool = true) -> String {
    let entries = layers.map { #"{"class_name": "\#($0.className)", "config": \#($0.config)}"# }
    let stated = version ? #", "keras_version": "1.2.2""# : ""
    return #"{"class_name": "Sequential", "config": [\#(entries.joined(separator: ", "))]\#(stated)}"#
  }

  private func read(_ json: String) throws -> Architecture { try Architecture(json: Array(json.utf8)) }

  private func weights(of layer: String, in model: Architecture) -> [String]? {
    model.layers.first { $0.name == layer }?.weights.map { weight in
      "\(weight.name) (\(weight.sizes.map { $0.map(String.init) ?? "None" }.joined(separator: ", ")))"
    }
  }
}
