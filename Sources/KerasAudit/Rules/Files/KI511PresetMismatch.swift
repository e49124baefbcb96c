extension Rule {
  /// KI511 preset-mismatch.
  public static let presetMismatch = Rule(
    "KI511", "preset-mismatch", .warning, "Two parts of a KerasHub preset contradict each other.",
    Explanation(
      meaning: """
        The files of a preset repeat one another: `task.json` holds the configuration of the backbone that \
        `config.json` holds, `preprocessor.json` that of `tokenizer.json` and of the converters. Two of them differ, a \
        converter makes images of another size than the backbone takes, or a file is there that KerasHub does not read.
        """,
      impact: """
        What is loaded depends on the class that loads it: `Backbone.from_preset` follows `config.json`, a task \
        follows `task.json`, and both read the same weights.
        """,
      causes: ["One of the files was edited, or comes from another preset."],
      fix: "Load the preset, and save it again with `save_to_preset`, which writes all files anew.",
      references: [.page("KerasHub: saving a preset", "https://keras.io/keras_hub/guides/upload/")]))
}

extension Finding {
  /// - Parameter file: the part of the preset.
  static func presetMismatch(
    _ file: String, _ message: String, expected: Value? = nil, actual: Value? = nil
  ) -> Finding {
    Finding(.presetMismatch, expected: expected, actual: actual, dataset: file, message: message)
  }
}
