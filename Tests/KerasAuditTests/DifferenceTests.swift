import Foundation
import KerasAudit
import KerasLayers
import KerasModels
import KerasStores
import OracleFixtures
import Testing

@Suite struct DifferenceTests {
  @Test(arguments: OracleCase.small)
  func `a model does not differ from itself in another container`(_ model: OracleCase) throws {
    let oracle = try model.read()
    let whole = oracle.files.filter { !$0.hasSuffix("weights.h5") }.map { [model.file($0)] }
    let parts = oracle.files.filter { $0.hasSuffix("weights.h5") }.map { [model.file("model.json"), model.file($0)] }
    var options = Audit.Options()
    let holdsWeights = oracle.files != ["model.json"]
    if holdsWeights { options.digestKey = .init() }
    let stored = whole.filter { !holdsWeights || !$0[0].hasSuffix(".json") }
    let sides = try (stored + parts).map { try DiffInput($0[0], weights: $0.count > 1 ? $0[1] : nil, options: options) }
    for side in sides.dropFirst() + sides.prefix(1) {
      let difference = try Difference(sides[0], side)
      #expect(difference.isEmpty, "\(difference.lines)")
    }
    let weights = try oracle.files.filter { $0 != "model.json" }.map { try DiffInput(model.file($0), options: options) }
    for side in weights {
      let difference = try Difference(weights[0], side)
      #expect(difference.isEmpty, "\(difference.lines)")
    }
  }

  @Test func `calls are shown by the names of the layers`() {
    func tensor(_ name: String, _ call: Int = 0, _ output: Int = 0) -> JSONValue {
      .list([.text(name), .integer(call), .integer(output)])
    }
    #expect(JSONValue.list([.list([tensor("a"), tensor("b", 1)])]).callText == "a, b (call 2)")
    #expect(
      JSONValue.list([.list([tensor("lstm", 0, 1)]), .list([tensor("b", 2, 3)])]).callText
        == "lstm (output 2); b (call 3, output 4)")
    let mask = JSONValue.object(["mask": .list([tensor("m")]), "axis": .list([.integer(1)])])
    #expect(JSONValue.list([.list([tensor("a"), .number(0.5), mask])]).callText == "a, 0.5, axis=1, mask=m")
    #expect(JSONValue.list([]).callText == "no calls" && JSONValue.null.callText == "no calls")
  }

  private static let vqa = OracleCase.repository.appending(path: "fixtures/oracle/2.15.0/vqa/model.json")

  private func side(_ json: String) throws -> DiffInput {
    let file = FileManager.default.temporaryDirectory.appending(path: "keras-inspect-\(UUID().uuidString).json")
    try Data(json.utf8).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    return try DiffInput(file.path)
  }

  /// A change to the architecture, and the differences.
  @Test(arguments: [
    (
      "\"units\": 1000", "\"units\": 999",
      [
        "model outputs", "model parameters", "model trainable parameters", "model MACs", "changed dense_1 config.units",
        "changed dense_1 output", "changed dense_1 parameters", "changed dense_1 weights.kernel",
        "changed dense_1 weights.bias",
      ]
    ),
    ("\"activation\": \"softmax\"", "\"activation\": \"tanh\"", ["changed dense_1 config.activation"]),
    ("\"dense_1\"", "\"answer\"", ["renamed dense_1"]),
    ("\"seed\": null", "\"seed\": 7", ["changed embedding_1 config.embeddings_initializer.config.seed"]),
  ])
  func `a change is named`(before: String, after: String, expected: [String]) throws {
    let json = try String(decoding: Data(contentsOf: DifferenceTests.vqa), as: UTF8.self)
    let changed =
      before == "\"dense_1\""
      ? json.replacingOccurrences(of: before, with: after)
      : json.replacingCharacters(in: try #require(json.range(of: before)), with: after)
    #expect(try Difference(side(json), side(changed)).lines == expected)
  }

  @Test(arguments: [
    (#""activation": "p\", \"q""#, #""activation": ["p", "q"]"#), (#""tags": ["p\", \"q"]"#, #""tags": ["p", "q"]"#),
    (#""tags": ["p\\", "q"]"#, #""tags": ["p", "\\q"]"#), (#""a": "b\": 1, \"c""#, #""a": "b", "c": 1"#),
    (#""tags": {"p\": 1, \"q": 2}"#, #""tags": {"p": 1, "q": 2}"#), (#""tags": "1""#, #""tags": 1"#),
  ])
  func `values with similar texts differ, and so do their texts`(before: String, after: String) throws {
    func model(_ layers: [(name: String, key: String)]) -> String {
      let layers = layers.map { name, key in
        #"{"class_name": "Dense", "config": {"name": "\#(name)", "units": 4, \#(key)}}"#
      }
      return """
        {"class_name": "Sequential", "keras_version": "2.15.0", "config": {"name": "m", "layers": [
          {"class_name": "InputLayer", "config": {"batch_input_shape": [null, 4], "name": "input"}},
          \(layers.joined(separator: ",\n"))]}}
        """
    }
    let difference = try Difference(side(model([("a", before)])), side(model([("a", after)])))
    #expect(difference.layers.map(\.kind) == [.changed])
    #expect(difference.layers[0].properties.allSatisfy { $0.before != $0.after })
    // Of two layers with other names the equal one is the counterpart.
    let renamed = try Difference(side(model([("a", before)])), side(model([("b", after), ("c", before)])))
    #expect(renamed.layers.map(\.kind) == [.added, .renamed])
    #expect(renamed.layers.map(\.after) == [["b"], ["c"]])
  }

  /// Layers of one Sequential model, as `a:8 b:16`: name and units.
  private func model(_ layers: String) -> String {
    let objects = layers.split(separator: " ").map { layer in
      let parts = layer.split(separator: ":")
      return "{\"class_name\": \"Dense\", \"config\": {\"name\": \"\(parts[0])\", \"units\": \(parts[1])}}"
    }
    return """
      {"class_name": "Sequential", "keras_version": "2.15.0", "config": {"name": "m", "layers": [
        {"class_name": "InputLayer", "config": {"batch_input_shape": [null, 4], "name": "input"}},
        \(objects.joined(separator: ",\n"))]}}
      """
  }

  @Test(arguments: [
    ("a:8 b:16 c:8 d:3", "a:8 c:8 d:3", ["changed c", "removed b"]),
    ("a:8 c:8 d:3", "a:8 b:8 c:8 d:3", ["added b"]),
    (
      "dense:8 dense_1:9 dense_2:8 dense_3:9", "dense:8 dense_1:8 dense_2:9",
      ["changed dense_2", "removed dense_1", "renamed dense_3"]
    ),
    ("a:8 b:9 c:7", "b:9 c:7 a:8", ["moved a"]),
  ])
  func `layers are aligned by name and content`(first: String, second: String, expected: [String]) throws {
    let changes = try Difference(side(model(first)), side(model(second))).layers.map {
      "\($0.kind.rawValue) \(($0.before ?? $0.after ?? []).joined(separator: "/"))"
    }
    for line in expected where !line.hasPrefix("changed") { #expect(changes.contains(line), "\(changes)") }
    #expect(
      changes.filter { !$0.hasPrefix("changed") }.count == expected.filter { !$0.hasPrefix("changed") }.count,
      "\(changes)")
  }

  @Test(arguments: OracleCase.applications)
  func `an application does not differ from itself`(_ model: OracleCase) throws {
    let side = try DiffInput(model.file("model.json"))
    #expect(try Difference(side, side).lines.isEmpty)
  }

  @Test(arguments: [
    "ConvNeXtTiny", "DenseNet121", "EfficientNetV2B0", "InceptionV3", "MobileNetV2", "ResNet50V2", "VGG16",
    "Xception",
  ])
  func `between releases only names differ`(_ name: String) throws {
    let sides = try ["2.15.0", "3.15.1"].map { version in
      let model = try #require(OracleCase.applications.first { $0.description == "\(version)/\(name)" })
      return try DiffInput(model.file("model.json"))
    }
    for difference in [try Difference(sides[0], sides[1]), try Difference(sides[1], sides[0])] {
      #expect(difference.model.isEmpty, "\(difference.lines)")
      #expect(difference.layers.allSatisfy { $0.kind == .renamed }, "\(difference.lines)")
    }
  }

  @Test(arguments: [
    ("math.reduce_mean", "{\"axis\": 1}", []), ("math.reduce_mean", "{\"axis\": 1, \"keepdims\": false}", []),
    ("math.reduce_mean", "{\"axis\": 2}", ["changed tf_mean calls"]),
    ("math.reduce_max", "{\"axis\": 1}", ["removed tf_mean", "added mean"]),
  ])
  func `an operation is equal to the class that another release has for it`(
    function: String, arguments: String, expected: [String]
  ) throws {
    func model(_ version: String, _ node: String, _ output: String) -> String {
      """
      {"class_name": "Functional", "keras_version": "\(version)", "config": {"name": "m", "layers": [
        {"class_name": "InputLayer", "config": {"batch_\(version < "3" ? "input_" : "")shape": [null, 4, 4], "name": "i"}, "name": "i",
         "inbound_nodes": []}, \(node)],
       "input_layers": [["i", 0, 0]], "output_layers": [["\(output)", 0, 0]]}}
      """
    }
    let old = model(
      "2.15.0",
      """
      {"class_name": "TFOpLambda", "name": "tf_mean", "inbound_nodes": [["i", 0, 0, \(arguments)]],
       "config": {"name": "tf_mean", "trainable": true, "dtype": "float32", "function": "\(function)"}}
      """, "tf_mean")
    let new = model(
      "3.15.1",
      """
      {"module": "keras.src.ops.numpy", "class_name": "Mean", "name": "mean",
       "config": {"name": "mean", "axis": 1, "keepdims": false},
       "inbound_nodes": [{"args": [{"class_name": "__keras_tensor__", "config": {"shape": [null, 4, 4],
        "dtype": "float32", "keras_history": ["i", 0, 0]}}], "kwargs": {}}]}
      """, "mean")
    let lines = try Difference(side(old), side(new)).lines.filter { $0 != "renamed tf_mean" }
    #expect(lines == expected)
  }

  @Test(arguments: [
    ("\"units\": 8", "\"units\": 9", "config.units"), ("\"use_bias\": true", "\"use_bias\": false", "config.use_bias"),
    ("\"activation\": \"swish\"", "\"activation\": \"relu\"", "config.activation"),
  ])
  func `a change is found between releases that spell other keys differently`(
    before: String, after: String, property: String
  ) throws {
    let old = """
      {"class_name": "Sequential", "keras_version": "2.15.0", "config": {"name": "m", "layers": [
        {"class_name": "InputLayer", "config": {"batch_input_shape": [null, 4], "name": "i"}},
        {"class_name": "Dense", "config": {"name": "d", "units": 8, "use_bias": true, "activation": "swish",
         "activity_regularizer": null}}]}}
      """
    let new = """
      {"class_name": "Sequential", "keras_version": "3.15.1", "config": {"name": "m", "trainable": true, "layers": [
        {"class_name": "InputLayer", "config": {"batch_shape": [null, 4], "name": "i", "optional": false}},
        {"class_name": "Dense", "config": {"name": "d", "units": 8, "use_bias": true, "activation": "silu",
         "quantization_config": null}}]}}
      """
    #expect(try Difference(side(old), side(new)).lines == [])
    let changed = old.replacingOccurrences(of: before, with: after)
    #expect(try Difference(side(changed), side(new)).lines.contains("changed d \(property)"))
  }

  @Test func `names that only Keras 1 has are no difference`() throws {
    let model = { (version: String, config: String) in
      """
      {"class_name": "Sequential", "keras_version": "\(version)", "config": [{"class_name": "Dense", "config": {"name": "d",
       "batch_input_shape": [null, 4], \(config)}}]}
      """
    }
    let old = try side(model("1.2.2", "\"output_dim\": 3, \"bias\": true"))
    let lines = try Difference(old, side(model("2.0.8", "\"units\": 3, \"use_bias\": true"))).lines
    #expect(lines.filter { $0.contains("config") } == [])
  }

  @Test func `an architecture alone and weights alone cannot be compared`() throws {
    let folder = OracleCase.repository.appending(path: "fixtures/oracle/3.15.1/vqa")
    let architecture = try DiffInput(folder.appending(path: "model.json").path)
    let weights = try DiffInput(folder.appending(path: "model.weights.h5").path)
    #expect(throws: Difference.Incomparable.self) { try Difference(architecture, weights) }
  }
}

extension Difference {
  fileprivate var lines: [String] {
    model.map { "model \($0.property)" }
      + layers.flatMap { layer in
        let start = "\(layer.kind.rawValue) \((layer.before ?? layer.after ?? []).joined(separator: "/"))"
        return layer.properties.isEmpty ? [start] : layer.properties.map { "\(start) \($0.property)" }
      }
  }
}
