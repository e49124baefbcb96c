import KerasLayers
import KerasModels

@testable import KerasReleases

/// A small model that some releases refuse for one reason, because of its form.
struct LoaderSample: Sendable, CustomStringConvertible {
  let text: String
  let reason: LoadReason
  private let name: String
  private let container: ModelFile.Container
  private let config: String

  var description: String { text }

  /// What each release would do with it.
  func predictions() throws -> [Prediction] {
    let root = try root
    let file = ModelFile(name: name, container: container, FollowedConfiguration(root), weights: nil)
    return Target.all.map { Prediction($0, file, AuditFacts(layers: [], faults: [])) }
  }

  /// The root of its configuration.
  var root: SourceValue? { get throws { try JSONNormalizer(Array(config.utf8)).source.root } }

  // MARK: Configurations

  private static func legacy(_ text: String, _ reason: LoadReason, _ layers: String) -> LoaderSample {
    LoaderSample(
      text: text, reason: reason, name: "model.h5", container: .hdf5,
      config: #"{"class_name": "Sequential", "config": {"name": "m", "layers": [\#(layers)]}}"#)
  }

  private static func archive(
    _ text: String, _ reason: LoadReason, _ layers: String, container: ModelFile.Container = .zip
  ) -> LoaderSample {
    LoaderSample(
      text: text, reason: reason, name: container == .folder ? "model" : "model.keras", container: container,
      config: #"{"module": "keras", "class_name": "Sequential", "config": {"name": "m", "layers": [\#(layers)]}}"#)
  }

  private static func functional(_ text: String, _ reason: LoadReason, inputs: String, outputs: String) -> LoaderSample
  {
    let layer = #"""
      {"module": "keras.layers", "class_name": "InputLayer", "name": "x",
       "config": {"batch_shape": [null, 4], "name": "x"}, "inbound_nodes": []},
      {"module": "keras.layers", "class_name": "Identity", "name": "y", "config": {"name": "y"},
       "inbound_nodes": [{"args": [{"class_name": "__keras_tensor__",
         "config": {"shape": [null, 4], "dtype": "float32", "keras_history": ["x", 0, 0]}}], "kwargs": {}}]}
      """#
    return LoaderSample(
      text: text, reason: reason, name: "model.keras", container: .zip,
      config: #"""
        {"module": "keras.src.models.functional", "class_name": "Functional", "registered_name": "Functional",
         "config": {"name": "m", "layers": [\#(layer)], "input_layers": \#(inputs), "output_layers": \#(outputs)}}
        """#)
  }

  private static let input = #"{"class_name": "InputLayer", "config": {"batch_input_shape": [null, 4], "name": "x"}}"#
  private static let newInput =
    #"{"module": "keras.layers", "class_name": "InputLayer", "config": {"batch_shape": [null, 4], "name": "x"}}"#

  private static func dense(_ initializer: String) -> String {
    #"""
    {"class_name": "Dense", "config": {"name": "d", "units": 3, "kernel_initializer":
      {"class_name": "\#(initializer)", "config": {}}}}
    """#
  }

  static let all: [LoaderSample] = [
    archive("a folder with the members of a `.keras` archive", .unsupportedContainer, newInput, container: .folder),
    LoaderSample(
      text: "JSON in which objects do not name their module, as Keras 2 writes it", reason: .noModule,
      name: "model.json", container: .json,
      config: #"{"class_name": "Sequential", "config": {"name": "m", "layers": []}}"#
    ),
    LoaderSample(
      text: "an `.h5` file with a Sequential model whose configuration is a list, as Keras before 2.2.3 writes it",
      reason: .configIsAList, name: "model.h5", container: .hdf5,
      config: #"{"class_name": "Sequential", "config": [\#(input)]}"#),
    archive(
      "a class of another package, which is not passed or registered",
      .classUnknown,
      newInput + #", {"module": "other.layers", "class_name": "Block", "config": {"name": "b"}}"#),
    archive(
      "a class of Keras with the registered name of another one", .registeredNameOnBuiltin,
      newInput
        + #", {"module": "keras.layers", "class_name": "ReLU", "registered_name": "A>B", "config": {"name": "r"}}"#),
    functional(
      "`input_layers` that is one tensor instead of a list", .flatInputLayers, inputs: #"["x", 0, 0]"#,
      outputs: #"[["y", 0, 0]]"#),
    functional(
      "a model whose outputs are all inputs", .outputIsInput, inputs: #"[["x", 0, 0]]"#, outputs: #"[["x", 0, 0]]"#),
    legacy("an `.h5` file with the initializer class `Orthogonal`", .nestedUnknown, input + ", " + dense("Orthogonal")),
    legacy("an `.h5` file with the initializer class `Identity`", .nestedUnknown, input + ", " + dense("Identity")),
    legacy(
      "an `.h5` file with a layer along a numbered axis", .axisLost,
      input + #", {"class_name": "Softmax", "config": {"name": "s", "axis": 1}}"#),
    legacy(
      "an `.h5` file with a layer along several axes", .axisLost,
      input + #", {"class_name": "LayerNormalization", "config": {"name": "n", "axis": [1, 2]}}"#),
    legacy(
      "an `.h5` file with `Attention(score_mode=\"dot\")`", .stringBecameFunction,
      input + #", {"class_name": "Attention", "config": {"name": "a", "score_mode": "dot"}}"#),
    legacy(
      "an `.h5` file with a Sequential model without InputLayer", .firstLayerRank,
      #"{"class_name": "Dense", "config": {"name": "d", "units": 3, "batch_input_shape": [null, 4]}}"#),
    archive(
      "a `Lambda` layer with Python code", .lambda,
      newInput
        + #", {"module": "keras.layers", "class_name": "Lambda", "config": {"name": "l", "function": {"class_name": "__lambda__", "config": {}}}}"#
    ),
  ]
}
