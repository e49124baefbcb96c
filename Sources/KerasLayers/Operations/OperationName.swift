extension SerializedObject {
  /// What a node of a graph computes, by one name whatever class its release has for such nodes: `expanddims` of `ExpandDims` and of
  /// `tf.expand_dims`. Nil for a layer.
  public var operation: String? {
    let isCall = ["TFOpLambda", "SlicingOpLambda"].contains(className)
    let function: String? = isCall ? config.optionalIfTyped("function") : isOperation ? className : nil
    guard let name = function?.split(separator: ".").last else { return nil }
    let plain = name.lowercased().filter { $0 != "_" }
    return plain.hasPrefix("reduce") ? String(plain.dropFirst("reduce".count)) : plain
  }
}
