extension SerializedObject {
  /// The operation of a node, under one name for all releases: `expanddims` for `ExpandDims` and for `tf.expand_dims`.
  /// Nil for a layer.
  package var operation: String? {
    let isCall = ["TFOpLambda", "SlicingOpLambda"].contains(className)
    let function: String? = isCall ? config.optionalIfTyped("function") : isOperation ? className : nil
    guard let name = function?.split(separator: ".").last else { return nil }
    let plain = name.lowercased().filter { $0 != "_" }
    return plain.hasPrefix("reduce") ? String(plain.dropFirst("reduce".count)) : plain
  }
}

extension Config {
  /// The name of the function that a `TFOpLambda` calls, without its module: `reduce_mean`; nil where none is stated.
  package var tensorFlowFunction: String? {
    stated("function")?.string?.split(separator: ".").last.map(String.init)
  }
}
