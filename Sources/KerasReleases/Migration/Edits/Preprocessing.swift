extension LayerEdit {
  /// Arguments of preprocessing layers that were renamed while they were experimental.
  static let preprocessingArguments = LayerEdit(
    "preprocessing-arguments", "the argument has another name since TensorFlow 2.6"
  ) { layer in
    switch layer.className {
    case "CategoryEncoding":
      layer.rename("max_tokens", to: "num_tokens")
      if layer["output_mode"]?.string == "binary" { layer.set("output_mode", "multi_hot") }
    case "StringLookup", "IntegerLookup", "TextVectorization":
      if layer["output_mode"]?.string == "binary" { layer.set("output_mode", "multi_hot") }
      if layer["output_mode"]?.string == "tf-idf" { layer.set("output_mode", "tf_idf") }
      layer.rename("max_values", to: "max_tokens")
      layer.rename("mask_value", to: "mask_token")
      layer.rename("oov_value", to: "oov_token")
    case "Discretization": layer.rename("bins", to: "bin_boundaries")
    default: break
    }
  }

  /// The dtype of whole numbers, which Keras 2 states for the inputs.
  static let integerOutput = LayerEdit("integer-output", "Keras 3 states the dtype of the outputs, which are integers")
  {
    layer in
    guard layer.className == "Hashing", layer["output_mode"]?.string ?? "int" == "int",
      let dtype = layer["dtype"]?.string, !dtype.hasPrefix("int")
    else { return }
    layer.set("dtype", "int64")
  }

  /// Cropping of images larger than the output, which changed for inference.
  static let randomCrop = LayerEdit("random-crop", "RandomCrop resizes and crops in another way at inference") {
    layer in
    guard layer.className == "RandomCrop" else { return }
    layer.record(nil, "kept as it is", "Keras 3 crops other pixels than Keras 2 where the input is larger")
  }
}
