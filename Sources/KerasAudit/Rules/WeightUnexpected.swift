extension Rule {
  /// The configuration leaves out what the file was saved with, such as a bias.
  public static let weightUnexpected = Rule(
    "KI104", "weight-unexpected", .error, "The file holds a weight that the layer does not have.")
}

extension Finding {
  static func weightUnexpected(_ layer: [String], name: String, shape: [Int], dataset: String) -> Finding {
    Finding(
      .weightUnexpected, layer: layer, weight: name, actual: .shape(shape), dataset: dataset,
      message: "the file holds \(name) \(shapeText(shape)), which the layer does not have")
  }
}
