extension Rule {
  /// A `use_bias` or `scale` that the file was saved without, or a file that lost a dataset.
  public static let weightMissing = Rule(
    "KI103", "weight-missing", .error,
    "One weight of a layer is not in the file.",
    explanation: """
      A layer has some of its weights in the file, but not this one. Keras refuses: `Weight count mismatch for \
      layer`, or `expected 2 variables, but received 1 variables during loading`.

      Most often the layer was saved with other options: `use_bias=False`, or a normalization without `scale` or \
      `center`. Else a dataset was lost or renamed when the file was edited by a script.

      Set the option to what the file was saved with, or save the weights again.
      """)
}

extension Finding {
  static func weightMissing(_ weight: WeightDescription, hint: String?) -> Finding {
    Finding(
      .weightMissing, layer: weight.layer, weight: weight.name, expected: .shape(weight.shape), formula: weight.formula,
      message: "\(weight.name) \(shapeText(weight.shape)) is not in the file", hint: hint)
  }

  /// Of a file of weights alone, which tells by itself what each layer should have.
  static func weightMissing(named name: String, of layer: String) -> Finding {
    Finding(
      .weightMissing, layer: [layer], weight: name,
      message: "weight_names has \"\(name)\", and there is no such dataset")
  }

  static func weightMissing(numbered number: Int, of group: String) -> Finding {
    Finding(
      .weightMissing, weight: "\(number)", dataset: "\(group)/\(number)",
      message: "\(group) holds variables of higher numbers, and none of the number \(number)")
  }
}
