extension Rule {
  /// Keras fails to build such a graph.
  public static let danglingReference = Rule(
    "KI205", "dangling-reference", .error,
    "An inbound node, input or output names a layer, node or tensor that is not there.")
}

extension Finding {
  static func danglingReference(_ layer: [String]?, _ what: String) -> Finding {
    Finding(.danglingReference, layer: layer, message: "takes \(what)")
  }
}
