import Basics
import KerasAudit
import KerasPolicy
import KerasReports
import KerasStores

/// An audit of a model of four layers, done while the reader process opens the first file.
///
/// The first use of each type, table and page of code takes time, which is the same whichever model comes first.
enum Rehearsal {
  /// - Parameters:
  ///   - path: the first file; one that has weights alone, by its name, needs none of this.
  ///   - formats: the formats that will be needed.
  static func run(_ path: String?, _ formats: [Reporter]) {
    if path?.hasSuffix(".weights.h5") ?? true { return }
    var sample: Report?
    Readers.whileWaiting([
      { sample = try? report() },
      {
        guard let sample else { return }
        for format in formats where format.isStream { _ = format.render(.report(AssessedReport(sample)), .init()) }
      },
    ])
  }

  /// The report on the sample.
  static func report() throws -> Report {
    var options = Audit.Options()
    options.notesNewestRelease = true
    return try Audit.report(sample.store(), options: options)
  }

  /// A file as Keras 2 writes it.
  private static var sample: StoreBuilder {
    var file = StoreBuilder("sample.h5")
    file.append(.kerasVersion("2.15.0"))
    file.append(.architecture(Array(configuration.utf8)))
    file.append(.layerNames(LegacyWeightNames(root: "model_weights", names: ["a", "b", "c", "d"])))
    let normalization = ["gamma", "beta", "moving_mean", "moving_variance"].map { ($0, [2]) }
    for (layer, weights) in [("a", []), ("b", [("kernel", [3, 3, 3, 2])]), ("c", normalization), ("d", [])] {
      file.append(.weightNames(group: "model_weights/\(layer)", names: weights.map { "\(layer)/\($0.0):0" }))
      for (name, shape) in weights {
        let path = TensorPath("model_weights/\(layer)/\(layer)/\(name):0")
        let bytes = 4 * shape.reduce(1, *)
        file.append(.tensor(Inventory.Tensor(path: path, shape: shape, dtype: .float32, bytes: bytes)))
      }
    }
    file.append(.end)
    return file
  }

  private static let configuration = #"""
    {"class_name": "Functional", "config": {"name": "m", "trainable": true, "layers": [
    {"class_name": "InputLayer", "config": {"batch_input_shape": [null, 4, 4, 3], "dtype": "float32", "name": "a"},
    "name": "a", "inbound_nodes": []},
    {"class_name": "Conv2D", "config": {"name": "b", "trainable": true, "dtype": "float32", "filters": 2,
    "kernel_size": [3, 3], "strides": [1, 1], "padding": "same", "data_format": "channels_last",
    "dilation_rate": [1, 1], "groups": 1, "activation": "relu", "use_bias": false,
    "kernel_initializer": {"module": "keras.initializers", "class_name": "GlorotUniform", "config": {"seed": null},
    "registered_name": null}, "kernel_regularizer": null}, "name": "b", "inbound_nodes": [[["a", 0, 0, {}]]]},
    {"class_name": "BatchNormalization", "config": {"name": "c", "trainable": true, "dtype": "float32", "axis": [3],
    "momentum": 0.99, "epsilon": 0.001, "center": true, "scale": true}, "name": "c",
    "inbound_nodes": [[["b", 0, 0, {}]]]},
    {"class_name": "Activation", "config": {"name": "d", "trainable": true, "dtype": "float32", "activation": "relu"},
    "name": "d", "inbound_nodes": [[["c", 0, 0, {}]]]}],
    "input_layers": [["a", 0, 0]], "output_layers": [["d", 0, 0]]}, "keras_version": "2.15.0",
    "backend": "tensorflow"}
    """#
}
