extension Rule {
  /// The file belongs to a larger model, or to another one.
  public static let layerUnexpected = Rule(
    "KI102", "layer-unexpected", .error,
    "The file holds weights for a layer that the configuration does not have.",
    explanation: """
      The file holds weights for something that the configuration does not have. Legacy HDF5 then fails with `Layer \
      count mismatch`; a `.weights.h5` or `.keras` loads without a word, and what is left over is dropped.

      The file belongs to a larger model, to another one, or to the same one before a layer was removed or renamed \
      (then KI101 names a layer that is missing).

      Take the configuration that belongs to the file. Where the layer was removed on purpose, such as a head before \
      fine-tuning, save the weights again from the model as it is now.
      """)
}

extension Finding {
  static func layerUnexpected(_ name: String, tensors: Int, parameters: Int, dataset: String, hint: String?) -> Finding
  {
    Finding(
      .layerUnexpected, dataset: dataset,
      message: "the file holds \(counted(tensors, "tensor")) (\(parameters) parameters) for \"\(name)\", "
        + "a layer that the configuration does not have", hint: hint)
  }
}
