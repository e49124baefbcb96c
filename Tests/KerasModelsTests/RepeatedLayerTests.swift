import Testing

@testable import KerasLayers
@testable import KerasModels

/// Layers that differ from earlier ones in their names alone, which are not built again.
struct RepeatedLayerTests {
  @Test func `a layer like an earlier one has the same weights`() throws {
    let layers = try plans([dense("a"), dense("b"), dense("c", units: 5), dense("d"), dense("e")])
    #expect(
      layers.map { $0.weights.map(\.sizes) } == [
        [[4, 4], [4]], [[4, 4], [4]], [[4, 5], [5]], [[5, 4], [4]], [[4, 4], [4]],
      ])
    #expect(layers.allSatisfy { $0.problems.isEmpty })
  }

  @Test func `the name of each is checked`() throws {
    let layers = try plans([dense("a"), dense("b/c"), dense("d")])
    #expect(layers.map(\.problems.isEmpty) == [true, false, true])
  }

  @Test func `what is wrong with one is said of each`() throws {
    let wrong = { dense($0).replacing("\"linear\"", with: "\"lineal\"") }
    let layers = try plans([dense("a"), wrong("b"), wrong("c"), dense("d")])
    #expect(layers.map(\.problems.count) == [0, 1, 1, 0])
  }

  @Test func `a wrapper names the layer inside it`() throws {
    let wrapped = { (name: String, inner: String) in
      #"{"module": "keras.layers", "class_name": "TimeDistributed", "config": {"name": "\#(name)", "layer": \#(dense(inner))}}"#
    }
    let layers = try plans([wrapped("a", "x"), wrapped("b", "y"), wrapped("c", "y")], input: "[null, 3, 4]")
    #expect(layers.map { $0.weights.map(\.creator) } == [["x", "x"], ["y", "y"], ["y", "y"]])
  }

  @Test func `a policy for a name is that of one layer`() throws {
    let policy = { (name: String) in
      #"{"module": "keras", "class_name": "DTypePolicy", "config": {"name": "\#(name)"}}"#
    }
    let map =
      #"{"module": "keras", "class_name": "DTypePolicyMap", "config": {"default_policy": \#(policy("float32")), "#
      + #""policy_map": {"b": \#(policy("float16"))}}}"#
    let layers = try plans(["a", "b", "c"].map { dense($0).replacing("\"float32\"", with: map) })
    #expect(
      layers.map { $0.weights.map(\.dtype) } == [[.float32, .float32], [.float16, .float16], [.float32, .float32]])
  }

  private func dense(_ name: String, units: Int = 4) -> String {
    #"{"module": "keras.layers", "class_name": "Dense", "config": {"name": "\#(name)", "trainable": true, "#
      + #""dtype": "float32", "units": \#(units), "activation": "linear", "use_bias": true}}"#
  }

  @Test func `a scalar has no axes besides the batch`() throws {
    let slopes = #"{"module": "keras.layers", "class_name": "PReLU", "config": {"name": "a"}}"#
    #expect(try plans([slopes], input: "[]").map { $0.weights.map(\.sizes) } == [[[]]])
  }

  /// The layers of a Sequential model behind its input.
  private func plans(_ layers: [String], input: String = "[null, 4]") throws -> [LayerPlan] {
    let first =
      #"{"module": "keras.layers", "class_name": "InputLayer", "config": {"name": "input", "batch_shape": \#(input)}}"#
    let text =
      #"{"module": "keras", "class_name": "Sequential", "config": {"name": "model", "layers": ["#
      + ([first] + layers).joined(separator: ", ") + "]}}"
    return Array(try Architecture(json: Array(text.utf8), keras: "3.15.1").layers.dropFirst())
  }
}
