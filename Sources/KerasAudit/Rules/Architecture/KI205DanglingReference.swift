extension Rule {
  /// KI205 dangling-reference.
  public static let danglingReference = Rule(
    "KI205", "dangling-reference", .error,
    "An inbound node, input or output names a layer, node or tensor that does not exist or is not connected.",
    Explanation(
      meaning: """
        An inbound node, a model input or a model output refers to a layer, a call of a layer or an output that does \
        not exist, or an output depends on an input layer that is not an input of the model. Or Keras 3 finds another \
        call under the number, because a model that is loaded earlier calls the same layer.
        """,
      impact: """
        Keras fails with `KeyError`, `Unknown layer` or `Graph disconnected`, or reports nodes that failed to be \
        resolved. Keras 2 searches \
        forever for a call that does not exist, so loading never ends.
        """,
      causes: [
        "A layer was removed or renamed by hand, and its references were not updated.",
        "The configuration is a part that was cut out of a larger model.",
      ],
      fix: """
        Correct the names and indices. Each reference is `[layer, call, output]`. In `inbound_nodes` of Keras 1 and 2, \
        calls of a nested functional model count from 1, because its own construction is call 0.
        """,
      references: [.source("keras/src/models/functional.py")]))
}

extension Finding {
  static func danglingReference(_ layer: [String]?, _ what: String) -> Finding {
    Finding(.danglingReference, layer: layer, message: "refers to \(what)")
  }

  static func foreignInput(_ layer: [String]) -> Finding {
    Finding(
      .danglingReference, layer: layer,
      message: "an output of the model depends on this input layer, which the model does not list among its inputs")
  }

  /// A layer that another model called first, in the order of loading.
  static func sharedAcrossModels(_ layer: [String]?) -> Finding {
    Finding(
      .danglingReference, layer: layer,
      message:
        "another model shares this layer and calls it first; Keras connects this model to the other one's inputs",
      hint: "Keras 3 refuses to load what it saved here; call the layer in one of the models only, and save again")
  }
}
