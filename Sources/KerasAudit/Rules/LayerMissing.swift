extension Rule {
  /// The file may have been saved from a smaller model, or with that layer under another name.
  public static let layerMissing = Rule(
    "KI101", "layer-missing", .error, "A layer that has weights has none in the file.")
}

extension Finding {
  static func layerMissing(_ layer: [String], weights: Int, looked place: String) -> Finding {
    Finding(
      .layerMissing, layer: layer,
      message: "\(counted(weights, "weight")) expected, none of them is in the file (looked for \(place))",
      hint: "Keras refuses such a file, or leaves the layer at its initial values where it loads by name")
  }
}
