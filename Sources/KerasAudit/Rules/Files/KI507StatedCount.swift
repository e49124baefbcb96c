extension Rule {
  /// KI507 stated-count.
  public static let statedCount = Rule(
    "KI507", "stated-count", .warning, "The number of parameters that the file states is not what it holds.",
    Explanation(
      meaning: """
        The `metadata.json` of a KerasHub preset states the model's `parameter_count`. It is neither the number of \
        parameters that the file stores nor that of its configuration.
        """,
      impact: """
        Keras ignores the number, and the model loads. Catalogues and download pages show it, and a program that \
        checks a preset against it refuses a good file or accepts a wrong one.
        """,
      causes: [
        "The weights belong to another model than the metadata, or were replaced.",
        "The preset states the number of another preset; some of KerasHub's ResNet presets do.",
      ],
      fix: "Compare the numbers. If the weights are right, save the preset again: KerasHub writes the number anew.",
      references: [.page("KerasHub: saving a preset", "https://keras.io/keras_hub/guides/upload/")]))
}

extension Finding {
  /// The finding on a number that agrees with nothing; empty if the file states none.
  static func statedCount(_ model: Report.Model, _ totals: Report.Totals) -> [Finding] {
    let configured = model.hasArchitecture ? totals.parameters.total : nil
    let stored = totals.storedParameters
    guard let stated = model.statedParameters, stored != nil || configured != nil, stated != stored,
      stated != configured
    else { return [] }
    let facts = [stored.map { "the file stores \($0)" }, configured.map { "the configuration has \($0)" }]
    return [
      Finding(
        .statedCount, expected: .number(stated), actual: (stored ?? configured).map { .number($0) },
        message: "metadata.json states \(stated.pluralized("parameter")); "
          + facts.compactMap(\.self).joined(separator: ", "))
    ]
  }
}
