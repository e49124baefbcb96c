import KerasLayers

extension RootObject {
  /// What the JSON is, if it is known and not a Keras model, and what the user can do; a clause.
  var foreignFormat: String? {
    func has(_ keys: String...) -> Bool { keys.allSatisfy(json.contains) }
    if has("modelTopology") || has("weightsManifest") {
      return isGraphModel
        ? "it is a TensorFlow.js graph model, which holds a TensorFlow graph and no Keras layers; audit the model from "
          + "which it was converted"
        : "it is a TensorFlow.js layers model, which Keras cannot load; audit the model from which it was converted, "
          + "or convert it back with `tensorflowjs_converter --input_format tfjs_layers_model --output_format keras`"
    }
    if let name = json.text("class_name"), name.hasSuffix("Tokenizer") {
      return "it is a tokenizer (\(name)), not a model; audit the model file beside it"
    }
    if has("model", "added_tokens") || has("tokenizer_class") {
      return "it is a tokenizer of Hugging Face, not a model; audit the model file beside it"
    }
    if has("model_type", "architectures") || has("model_type", "transformers_version") {
      return "it is the configuration of a Hugging Face Transformers model, not a Keras model"
    }
    if has("nbformat", "cells") { return "it is a Jupyter notebook, not a model" }
    return nil
  }

  private var isGraphModel: Bool {
    json.text("format") == "graph-model"
      || json.object("modelTopology")?.contains("node") ?? false
  }
}
