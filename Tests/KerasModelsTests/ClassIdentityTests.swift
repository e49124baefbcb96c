import Foundation
import KerasLayers
import KerasModels
import Testing

/// The package of a class, and which classes are Keras' own.
struct ClassIdentityTests {
  private struct Case: CustomTestStringConvertible, Sendable {
    let object: String
    var release = "2.11.0"
    /// Nil for a class of Keras.
    let required: String?
    var package: String? = nil

    var testDescription: String { "\(release): \(object)" }
  }

  /// What a program must supply for one layer of a model.
  private func required(_ example: Case) throws -> CustomObject? {
    let input = #"{"class_name": "InputLayer", "config": {"batch_input_shape": [null, 4, 8], "name": "words"}}"#
    let text = """
      {"class_name": "Sequential", "keras_version": "\(example.release)", "backend": "tensorflow",
       "config": {"name": "model", "layers": [\(input), {\(example.object)}]}}
      """
    return try Architecture(json: Array(text.utf8)).layers.last?.customObjects.first
  }

  private static let attention = #""class_name": "MultiHeadAttention", "config": {"name": "a", "#
  private static let groups = #""class_name": "GroupNormalization", "config": {"name": "g", "groups": 2, "axis": -1}"#
  private static let layerNorm = #""class_name": "LayerNormalization", "config": {"name": "n", "axis": [2]}"#
  private static let dense = #""class_name": "Dense", "config": {"name": "d", "units": 3}"#

  private static let cases = [
    // The module and the registered name, under today's and former names.
    Case(
      object: dense + #", "module": "keras_nlp.src.layers", "registered_name": "keras_nlp>Dense""#,
      required: "keras_nlp>Dense", package: "keras_hub"),
    Case(object: dense + #", "registered_name": "keras_hub>Dense""#, required: "keras_hub>Dense", package: "keras_hub"),
    Case(
      object: #""class_name": "Addons>Maxout", "config": {"name": "m", "num_units": 4}"#,
      required: "Addons>Maxout", package: "tensorflow_addons"),
    Case(
      object: #""class_name": "TCN", "config": {"name": "t"}, "module": "tcn.tcn", "registered_name": "Custom>TCN""#,
      required: "Custom>TCN", package: "keras_tcn"),
    Case(
      object:
        #""class_name": "Block", "config": {"name": "b"}, "module": "project.layers", "registered_name": "Block""#,
      required: "Block", package: "project"),
    // A program's own classes.
    Case(object: #""class_name": "Block", "config": {"name": "b"}"#, required: "Block"),
    Case(object: #""class_name": "Custom>Block", "config": {"name": "b"}"#, required: "Custom>Block"),
    Case(object: dense + #", "module": "__main__", "registered_name": "Custom>Dense""#, required: "Custom>Dense"),
    // Characteristic keys.
    Case(object: attention + #""head_num": 2}"#, required: "MultiHeadAttention", package: "keras_multi_head"),
    Case(
      object: attention + #""head_size": 2, "num_heads": 2}"#, required: "MultiHeadAttention",
      package: "tensorflow_addons"),
    // Releases without the class.
    Case(object: groups, release: "2.3.0-tf", required: "GroupNormalization", package: "tensorflow_addons"),
    Case(object: groups, release: "2.3.1", required: "GroupNormalization", package: "tensorflow_addons"),
    Case(object: groups, release: "2.10.0", required: "GroupNormalization", package: "tensorflow_addons"),
    Case(object: layerNorm, release: "2.2.4", required: "LayerNormalization", package: "keras_layer_normalization"),
    Case(object: #""class_name": "Highway", "config": {"name": "h"}"#, required: "Highway"),
    // Keras' own.
    Case(object: groups, required: nil),
    Case(object: layerNorm, release: "2.2.4-tf", required: nil),
    Case(object: dense + #", "module": "keras.layers", "registered_name": null"#, required: nil),
    Case(object: dense + #", "registered_name": "Keras>Dense""#, required: nil),
    Case(object: #""class_name": "Highway", "config": {"name": "h"}"#, release: "2.0.8", required: nil),
  ]

  @Test(arguments: cases)
  private func `the package of a class follows from what the file states of it`(_ example: Case) throws {
    let object = try required(example)
    #expect(object?.name == example.required && object?.package == example.package)
  }
}
