extension Rule {
  /// A `use_bias` or `scale` that the file was saved without, or a file that lost a dataset.
  public static let weightMissing = Rule("KI103", "weight-missing", .error, "One weight of a layer is not in the file.")
}

extension Finding {
  static func weightMissing(_ weight: Subject) -> Finding {
    Finding(
      .weightMissing, layer: weight.layer, weight: weight.name, expected: .shape(weight.shape), formula: weight.formula,
      message: "\(weight.name) \(shapeText(weight.shape)) is not in the file")
  }
}
