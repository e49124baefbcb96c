extension Rule {
  /// The file belongs to a larger model, or to another one.
  public static let layerUnexpected = Rule(
    "KI102", "layer-unexpected", .error, "The file holds weights for a layer that the configuration does not have.")
}

extension Finding {
  static func layerUnexpected(_ name: String, tensors: Int, parameters: Int, dataset: String) -> Finding {
    Finding(
      .layerUnexpected, dataset: dataset,
      message: "the file holds \(counted(tensors, "tensor")) (\(parameters) parameters) for \"\(name)\", "
        + "a layer that the configuration does not have")
  }
}
