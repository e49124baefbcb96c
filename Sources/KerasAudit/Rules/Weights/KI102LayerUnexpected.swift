import Basics

extension Rule {
  /// KI102 layer-unexpected.
  public static let layerUnexpected = Rule(
    "KI102", "layer-unexpected", .error, "The file holds weights for a layer that the configuration does not have.",
    Explanation(
      meaning: "The file holds weights for something that the configuration does not have.",
      impact: """
        A legacy HDF5 file fails to load with `Layer count mismatch`. A `.weights.h5` or `.keras` file loads, and \
        Keras ignores the extra weights silently.
        """,
      causes: [
        "The file belongs to a larger model or to a different model.",
        "The file belongs to this model before a layer was removed or renamed. KI101 then names the missing layer.",
      ],
      fix: """
        Use the configuration that belongs to the file. If the layer was removed on purpose, such as a head before \
        fine-tuning, save the weights again from the current model.
        """,
      references: [.source("keras/src/legacy/saving/legacy_h5_format.py"), .source("keras/src/saving/saving_lib.py")]))
}

extension Finding {
  static func layerUnexpected(_ name: String, tensors: Int, parameters: Int, dataset: String) -> Finding {
    Finding(
      .layerUnexpected, dataset: dataset,
      message: "the configuration has no layer \"\(name)\", for which the file holds \(tensors.pluralized("tensor")) "
        + "(\(parameters.pluralized("parameter")))")
  }
}
