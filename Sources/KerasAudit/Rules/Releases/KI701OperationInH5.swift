import Basics

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
  /// - Parameters:
  ///   - layers: the operations.
  ///   - className: the class of the first.
  static func operationInH5(_ layers: [[String]], className: String) -> Finding {
    let others = layers.count - 1
    let subject =
      others > 0
      ? "\(className) and \(others.pluralized("other layer")) are operations" : "\(className) is an operation"
    return Finding(
      .operationInH5, layers: layers,
      message: "\(subject): in an .h5 file, Keras takes an operation for a layer of its class, and fails to load it",
      hint: "save the model as a .keras archive")
  }
}
