import Foundation
import KerasLayers
import KerasModels
import OracleFixtures
import Testing

/// Multiply-accumulates are those that the TensorFlow profiler counts, and never 0 where they are unknown.
struct MACTests {
  /// The operations of the products of each model by the TensorFlow profiler, two for a multiply-accumulate.
  private static let profiled: [String: [String: Int]] = {
    let file = OracleCase.repository.appending(path: "fixtures/costs/profiler.json")
    return (try? JSONDecoder().decode([String: [String: Int]].self, from: Data(contentsOf: file))) ?? [:]
  }()

  @Test func `there are numbers of the profiler`() { #expect(Self.profiled.count == 71) }

  @Test(arguments: OracleCase.applications.filter { $0.description.hasPrefix("2.") })
  func `the TensorFlow profiler counts as many products`(_ model: OracleCase) throws {
    let operations = try #require(Self.profiled[model.folder.lastPathComponent])
    let text = [UInt8](try Data(contentsOf: URL(filePath: model.file("model.json"))))
    let layers = try Architecture(json: text).layers
    // An application for images of any size.
    if operations.isEmpty { return #expect(layers.map(\.macs).total.value.value == nil) }
    let total = try #require(layers.map(\.macs).total.value.value)
    // Keras runs a convolution with groups in a compiled function, which the profiler does not enter.
    let grouped =
      layers.flatMap { [$0] + $0.children }.filter(\.isGroupedConvolution).map(\.macs).total.value.value ?? 0
    #expect(2 * (total - grouped) == operations.values.reduce(0, +))
  }

  private func macs(_ className: String, _ config: String, _ shapes: [String]) throws -> Dim {
    let inputs = shapes.enumerated().map { index, shape in
      """
      {"class_name": "InputLayer", "name": "i\(index)", "inbound_nodes": [],
       "config": {"name": "i\(index)", "batch_input_shape": \(shape), "dtype": "float32"}}
      """
    }
    let nodes = shapes.indices.map { #"["i\#($0)", 0, 0, {}]"# }.joined(separator: ", ")
    let layer =
      #"{"class_name": "\#(className)", "name": "x", "inbound_nodes": [[\#(nodes)]], "config": {"name": "x", \#(config)}}"#
    let json = """
      {"class_name": "Functional", "keras_version": "2.15.0", "config": {"name": "m", "layers": [
        \((inputs + [layer]).joined(separator: ",\n"))],
        "input_layers": [\(shapes.indices.map { #"["i\#($0)", 0, 0]"# }.joined(separator: ", "))], "output_layers": [["x", 0, 0]]}}
      """
    return try #require(try Architecture(json: Array(json.utf8)).layers.last).macs.value
  }

  @Test(arguments: [
    ("Dense", #""units": 5"#, ["[null, 7, 4]"], "7*5 * 4 = 140"),
    (
      "Conv2D", #""filters": 8, "kernel_size": [3, 3], "groups": 2, "padding": "same""#, ["[null, 6, 6, 4]"],
      "6*6*8 * 3*3*(4 / 2) = 5184"
    ),
    ("Conv1DTranspose", #""filters": 8, "kernel_size": [3], "strides": [2]"#, ["[null, 6, 4]"], "6*4 * 3*8 = 576"),
    ("DepthwiseConv2D", #""kernel_size": [3, 3], "depth_multiplier": 2"#, ["[null, 5, 5, 4]"], "3*3*8 * 3*3 = 648"),
    ("LSTM", #""units": 3"#, ["[null, 10, 4]"], "10 * 4*3*(4 + 3) = 840"),
    ("Dot", #""axes": [2, 2]"#, ["[null, 5, 4]", "[null, 6, 4]"], "5*6 * 4 = 120"),
    ("Embedding", #""input_dim": 9, "output_dim": 4"#, ["[null, 5]"], "0"),
    ("Dense", #""units": 5"#, ["[null, null, 4]"], "None"),
    ("Lambda", #""function": "f""#, ["[null, 4]"], "None"),
    ("Mystery", #""units": 5"#, ["[null, 4]"], "None"),
  ])
  func `the arithmetic is shown, and what is unknown is not 0`(
    className: String, config: String, shapes: [String], formula: String
  ) throws {
    #expect(try macs(className, config, shapes).formula == formula)
  }

  @Test func `attention counts projections, scores and means`() throws {
    let config = #""num_heads": 2, "key_dim": 3"#
    let total = try macs("MultiHeadAttention", config, ["[null, 5, 4]", "[null, 7, 4]"]).value
    #expect(total == 5 * 4 * 6 + 2 * 7 * 4 * 6 + 5 * 7 * 2 * 6 + 5 * 6 * 4)
  }
}

extension LayerPlan {
  /// Whether it is a convolution whose kernels each see a part of the channels.
  fileprivate var isGroupedConvolution: Bool {
    guard className == "Conv2D", let kernel = weights.first?.shape, let input = calls.first?.inputs.first else {
      return false
    }
    return kernel[2].value != input[-1].value
  }
}
