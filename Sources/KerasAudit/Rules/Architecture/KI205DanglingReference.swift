extension Rule {
  /// Keras fails to build such a graph.
  public static let danglingReference = Rule(
    "KI205", "dangling-reference", .error,
    "An inbound node, input or output names a layer, node or tensor that is not there.",
    explanation: """
      An inbound node, a model input or a model output refers to a layer, a call of it or one of its outputs that is \
      not there. Keras fails with `KeyError`, `Unknown layer`, or says that nodes failed to be resolved; Keras 2 looks \
      for a call that is not there forever, so that loading never ends.

      A layer was removed or renamed by hand and the references to it were not, or a part was cut out of a larger \
      model.

      Correct the names and indices: each reference is `[layer, call, output]`, where calls of a nested functional \
      model count from 1 in `inbound_nodes` of Keras 1 and 2, since its own construction is call 0.
      """)
}

extension Finding {
  static func danglingReference(_ layer: [String]?, _ what: String) -> Finding {
    Finding(.danglingReference, layer: layer, message: "takes \(what)")
  }
}
