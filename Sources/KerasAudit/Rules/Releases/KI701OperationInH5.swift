extension Rule {
  /// KI701 op-in-h5.
  public static let operationInH5 = Rule(
    "KI701", "op-in-h5", .error, "The model has an operation, which Keras 3 writes into an `.h5` file and cannot load.",
    Explanation(
      meaning: """
        The configuration has operations (`x + y`, `x[:, 0]`, `keras.ops.relu(x)`, or the mask of an `Embedding` or \
        `Masking` layer) without their Python module. An `.h5` file does not record modules, so Keras looks for a \
        layer with the name of the operation.
        """,
      impact: """
        Keras 3 refuses the file that it wrote: there is no such layer (`Unknown layer: 'GetItem'`), or the layer of \
        that name takes other arguments. Only `Concatenate` and `Softmax` load, as layers.
        """,
      causes: ["A model with operations was saved with a name that ends in `.h5`."],
      fix: "Save the model as a `.keras` archive, or save only its weights and build it in Python.",
      references: [.source("keras/src/legacy/saving/saving_utils.py"), .releases]))
}

extension Finding {
  static func operationInH5(_ layer: [String], className: String, others: Int) -> Finding {
    let more =
      others == 0 ? "" : ", and for \(others) other \(others == 1 ? "operation" : "operations") of the model"
    return Finding(
      .operationInH5, layer: layer,
      message: "\(className) is an operation, and an .h5 file has no form for operations: Keras looks for a layer of "
        + "this class and fails\(more)",
      hint: "save the model as a .keras archive")
  }
}
