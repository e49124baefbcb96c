extension Rule {
  /// KI702 string-became-function.
  public static let stringBecameFunction = Rule(
    "KI702", "string-became-function", .error,
    "Keras 3 takes a text in an `.h5` file for the function of that name.",
    Explanation(
      meaning: """
        A text in the configuration of a layer is the name of a function in `keras.layers`, such as `dot` or `add`. \
        Keras 3.14 and later replace it by the function when they load an `.h5` file.
        """,
      impact: "Keras refuses the file that it wrote: `Invalid value for argument score_mode`.",
      causes: ["A model with an `Attention` layer of `score_mode=\"dot\"`, the default, was saved as `.h5`."],
      fix: "Save the model as a `.keras` archive, or save only its weights and build it in Python.",
      references: [.source("keras/src/legacy/saving/serialization.py"), .releases]))
}

extension Finding {
  static func stringBecameFunction(_ layer: [String]?, key: String, value: String) -> Finding {
    Finding(
      .stringBecameFunction, layer: layer,
      message: "\(key) is \"\(value)\", for which Keras puts the function keras.layers.\(value) when it loads an .h5 "
        + "file, and fails",
      hint: "save the model as a .keras archive")
  }
}
