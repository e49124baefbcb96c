import Foundation
import KerasLayers
import KerasModels
import OracleFixtures
import Testing

/// Models of tf.keras with whole numbers, texts, sparse tensors and other dtypes, in models and models within models,
/// as `fixtures/make/tensor_dtypes.py` and `whole_numbers.py` recorded them; dtypes of layers (`layer_dtypes.py`);
/// inputs with an empty axis (`empty_axes.py`) and ragged ones (`ragged.py`); and of either Keras with one value of a
/// layer changed (`changed_values.py`), with something in another form (`changed_forms.py`), or on inputs with more
/// axes or of open sizes (`input_ranks.py`, `unknown_sizes.py`).
struct TensorTypeTests {
  @Test(arguments: [
    "2.15.0-whole-numbers", "2.15.0-tensor-dtypes", "2.15.0-empty-axes", "2.15.0-ragged", "3.15.1-empty-axes",
    "2.15.0-changed-values", "3.15.1-changed-values", "2.15.0-changed-forms", "3.15.1-changed-forms",
    "2.15.0-input-ranks", "3.15.1-input-ranks", "2.15.0-unknown-sizes", "3.15.1-unknown-sizes",
    "2.15.0-layer-dtypes", "3.15.1-layer-dtypes",
  ])
  func `refuses the models that Keras refuses, and none that it loads`(_ name: String) throws {
    let file = OracleCase.repository.appending(path: ".build-fixtures/constraints/\(name).jsonl")
    var accepted: [String] = [], falseErrors: [String] = [], count = 0
    for line in try Data(contentsOf: file).split(separator: UInt8(ascii: "\n")) {
      guard let value = try JSONNormalizer([UInt8](line)).source.root, let model = value["model"] else { continue }
      let architecture = try? Architecture(
        json: Array(model.written.utf8), keras: name.split(separator: "-").first.map(String.init))
      let isRefused =
        architecture.map {
          $0.hasError || !$0.customObjects.isEmpty || $0.layers.contains { !$0.customObjects.isEmpty }
        } ?? true
      let label = value["case"]?.string ?? ""
      count += 1
      if value["loads"]?.bool == true {
        if isRefused { falseErrors.append(label) }
      } else if !isRefused {
        accepted.append(label)
      }
    }
    #expect(count > 40, "unpack the fixtures with `make test`")
    #expect(falseErrors.isEmpty)
    #expect(accepted.count * 100 <= count, "Keras refuses \(accepted)")
  }
}

/// Sequential models whose layers are in an order that Keras does not write.
struct SequentialOrderTests {
  @Test func `tf.keras passes through an input layer behind others what it is called on`() throws {
    let text = """
      {"class_name": "Sequential", "keras_version": "2.15.0", "config": {"name": "s", "layers": [
        {"class_name": "InputLayer", "config": {"batch_input_shape": [null, 5], "dtype": "float32", "name": "x"}},
        {"class_name": "Sequential", "config": {"name": "inner", "layers": [
          {"class_name": "Dense", "config": {"name": "first", "dtype": "float32", "units": 3}},
          {"class_name": "InputLayer", "config": {"batch_input_shape": [null, 5], "dtype": "float32", "name": "y"}},
          {"class_name": "Dense", "config": {"name": "last", "dtype": "float32", "units": 2}}]}}]}}
      """
    let layers = try Architecture(json: Array(text.utf8), keras: "2.15.0").layers
    let inner = try #require(layers.first { $0.name == "inner" })
    #expect(inner.children.map { $0.calls[0].outputs[0].sizes } == [[nil, 3], [nil, 3], [nil, 2]])
    #expect(inner.children.last?.weights.map(\.sizes) == [[3, 2], [2]])
  }
}

struct CompiledModelTests {
  @Test func `tf.keras compiles a model with a function by its name`() throws {
    let loss =
      #"{"module": "builtins", "class_name": "function", "config": "mean_squared_error", "registered_name": "function"}"#
    let text = """
      {"module": "keras", "class_name": "Sequential", "registered_name": null, "config": {"name": "s", "layers": [
        {"module": "keras.layers", "class_name": "InputLayer", "registered_name": null,
         "config": {"batch_input_shape": [null, 4], "dtype": "float32", "name": "x"}},
        {"module": "keras.layers", "class_name": "Dense", "registered_name": null,
         "config": {"name": "d", "dtype": "float32", "units": 2}}]},
       "compile_config": {"optimizer": "adam", "loss": LOSS}}
      """
    for (stated, isRefused) in [
      (loss, false), (#"{"module": "keras.losses", "class_name": "Hinge", "config": 5}"#, true),
    ] {
      let changed = text.replacingOccurrences(of: "LOSS", with: stated)
      #expect(try Architecture(json: Array(changed.utf8), keras: "2.15.0").hasError == isRefused)
    }
  }
}

struct ModelNameTests {
  @Test func `Keras 3 makes no functional model of a configuration without a name`() throws {
    let file = OracleCase.repository.appending(path: "fixtures/reports/layer-order/3.15.1/chain.json")
    let text = try String(contentsOf: file, encoding: .utf8), name = #""config": {"name": "functional", "#
    #expect(text.contains(name))
    for (replacement, isRefused) in [(name, false), (#""config": {"name": null, "#, false), (#""config": {"#, true)] {
      let changed = text.replacingOccurrences(of: name, with: replacement)
      #expect(try Architecture(json: Array(changed.utf8)).hasError == isRefused)
    }
  }
}

struct FrozenModelTests {
  @Test func `tf.keras forgets that a model was frozen, and each layer states its own`() throws {
    let layer = { (name: String, trainable: Bool) in
      """
      {"class_name": "Dense", "config": {"name": "\(name)", "trainable": \(trainable), "dtype": "float32", "units": 3}}
      """
    }
    let text = """
      {"class_name": "Sequential", "keras_version": "2.15.0", "config": {"name": "s", "trainable": false, "layers": [
        {"class_name": "InputLayer", "config": {"batch_input_shape": [null, 5], "dtype": "float32", "name": "x"}},
        \(layer("frozen", false)), \(layer("trained", true))]}}
      """
    let model = try Architecture(json: Array(text.utf8), keras: "2.15.0"), layers = model.layers
    #expect(model.isTrainable)
    #expect(layers.map { $0.weights.count { $0.trainableInModel } } == [0, 0, 2])

    let outer = """
      {"class_name": "Sequential", "keras_version": "2.15.0", "config": {"name": "o", "layers": [\(text)]}}
      """
    let nested = try Architecture(json: Array(outer.utf8), keras: "2.15.0").layers.first { $0.isModel }
    #expect(nested?.trainable == true)
  }
}

extension Architecture {
  fileprivate var hasError: Bool {
    (problems + layers.flatMap(\.allProblems)).contains { problem in
      switch problem {
      case .invalidConfig, .incompatibleShapes, .danglingReference, .foreignInput, .cycle: true
      default: false
      }
    }
  }
}

extension LayerPlan {
  fileprivate var allProblems: [Problem] { problems + children.flatMap(\.allProblems) }
}
