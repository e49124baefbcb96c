extension Rule {
  /// Keras would refuse to build the model.
  public static let incompatibleShapes = Rule(
    "KI202", "incompatible-shapes", .error, "A layer cannot take what it is given.")
}

extension Finding {
  static func incompatibleShapes(_ layer: [String]?, _ reason: String) -> Finding {
    Finding(.incompatibleShapes, layer: layer, message: reason)
  }
}
