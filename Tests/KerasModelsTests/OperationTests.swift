import KerasLayers
import KerasModels
import Testing

/// Operations are layers of a graph without weights: what they give follows from how they are called.
struct OperationTests {
  @Test(
    arguments: [
      ("GetItem", "{}", "[{T}, [{S}, 0]]", [nil, 4]),
      ("GetItem", "{}", #"[{T}, [{"class_name": "__ellipsis__", "config": {}}, null, -1]]"#, [nil, 3, 1]),
      ("Mean", #"{"axis": [1, 2], "keepdims": true}"#, "[{T}]", [nil, 1, 1]),
      ("Reshape", #"{"newshape": [-1, 6]}"#, "[{T}]", [nil, 6]),
      ("Einsum", #"{"subscripts": "...ij->...ji"}"#, "[{T}]", [nil, 4, 3]),
      ("Take", #"{"axis": 1}"#, "[{T}, [[0, 1], [1, 2]]]", [nil, 2, 2, 4]),
      ("Pad", #"{"pad_width": [[0, 0], [1, 2], [0, 3]]}"#, "[{T}]", [nil, 6, 7]),
      ("Rearrange", "{}", #"[{T}, "b c h -> b (h c)"]"#, [nil, 12]),
    ] as [(String, String, String, [Int?])])
  func `an operation of Keras gives the shape that Keras works out`(
    _ name: String, config: String, arguments: String, expected: [Int?]
  ) throws {
    let layer = try plan(keras3: name, config: config, arguments: arguments)
    #expect(layer.calls.map { $0.outputs.map(\.sizes) } == [[expected]])
    #expect(layer.isOperation && layer.problems.isEmpty)
  }

  @Test
  func
    `without a module, a name that an operation shares with a layer is recognised by the keys that only layers have`()
    throws
  {
    #expect(try plan(keras3: "Softmax", config: #"{"axis": -1}"#, arguments: "[{T}]").isOperation)
    #expect(try !plan(keras3: "Softmax", config: #"{"axis": -1, "trainable": true}"#, arguments: "[{T}]").isOperation)
  }

  @Test func `more outputs than any model has are left unknown`() throws {
    let layer = try plan(
      keras3: "Split", config: #"{"indices_or_sections": 1000000000, "axis": 1}"#, arguments: "[{T}]")
    #expect(layer.calls.map { $0.outputs.map(\.sizes) } == [[nil]])
  }

  @Test func `an index beyond the end is an error`() throws {
    let layer = try plan(keras3: "GetItem", config: "{}", arguments: "[{T}, [{S}, 3]]")
    #expect(layer.problems.count == 1)
  }

  @Test(
    arguments: [
      ("math.reduce_mean", #"["x", 0, 0, {"axis": 1, "keepdims": true}]"#, [nil, 1, 4]),
      ("__operators__.add", #"["_CONSTANT_VALUE", -1, [1.0], {"y": ["x", 0, 0]}]"#, [nil, 3, 4]),
      ("stack", #"[["x", 0, 0, {"axis": 1}]]"#, [nil, 1, 3, 4]),
      ("reshape", #"["x", 0, 0, {"shape": [["rows", 0, 0], -1]}]"#, [3, nil]),
      ("strings.split", #"["x", 0, 0, {}]"#, nil),
    ] as [(String, String, [Int?]?)])
  func `a call of TensorFlow gives the shape that TensorFlow works out`(
    _ function: String, node: String, expected: [Int?]?
  ) throws {
    let layers = [
      #"{"class_name": "InputLayer", "name": "x", "config": {"name": "x", "batch_input_shape": [null, 3, 4]}, "inbound_nodes": []}"#,
      tensorFlow("shape", "TFOpLambda", "compat.v1.shape", #"["x", 0, 0, {}]"#),
      tensorFlow("rows", "SlicingOpLambda", "__operators__.getitem", #"["shape", 0, 0, {"slice_spec": 1}]"#),
      tensorFlow("op", "TFOpLambda", function, node),
    ]
    let layer = try plan(of: layers, version: "2.15.0")
    #expect(layer.calls.map { $0.outputs.map(\.sizes) } == [[expected]])
    #expect(layer.problems.isEmpty)
  }

  /// One operation on a tensor of shape (None, 3, 4), which `{T}` stands for, as `{S}` does for `:`.
  private func plan(keras3 name: String, config: String, arguments: String) throws -> LayerPlan {
    let tensor =
      #"{"class_name": "__keras_tensor__", "config": {"shape": [null, 3, 4], "dtype": "float32", "keras_history": ["x", 0, 0]}}"#
    let slice = #"{"class_name": "__slice__", "config": {"start": null, "stop": null, "step": null}}"#
    let written = arguments.replacing("{T}", with: tensor).replacing("{S}", with: slice)
    let input =
      #"{"class_name": "InputLayer", "name": "x", "config": {"name": "x", "batch_shape": [null, 3, 4]}, "inbound_nodes": []}"#
    let node = #"{"args": \#(written), "kwargs": {}}"#
    let layer = #"{"class_name": "\#(name)", "name": "op", "config": \#(config), "inbound_nodes": [\#(node)]}"#
    return try plan(of: [input, layer], version: "3.15.1")
  }

  private func tensorFlow(_ name: String, _ className: String, _ function: String, _ node: String) -> String {
    #"{"class_name": "\#(className)", "name": "\#(name)", "config": {"function": "\#(function)"}, "inbound_nodes": [\#(node)]}"#
  }

  private func plan(of layers: [String], version: String) throws -> LayerPlan {
    let config =
      #"{"name": "m", "layers": [\#(layers.joined(separator: ", "))], "input_layers": [["x", 0, 0]], "output_layers": [["op", 0, 0]]}"#
    let text = #"{"class_name": "Functional", "config": \#(config), "keras_version": "\#(version)"}"#
    return try #require(try Architecture(json: Array(text.utf8)).layers.first { $0.name == "op" })
  }
}
