extension Rule {
  /// KI510 preset-part.
  public static let presetPart = Rule(
    "KI510", "preset-part", .error, "A part of a KerasHub preset is missing or cannot be used.",
    Explanation(
      meaning: """
        A preset is a folder: `config.json` and the weights of the backbone; of a task also `task.json`, \
        `task.weights.h5`, `preprocessor.json`, `tokenizer.json` with its vocabulary in `assets/`, and converters. \
        A file that another one needs is missing; a file is not the object that KerasHub expects; the weights leave \
        out an object or a variable that Keras numbers without gaps (`layers/transformer_encoder_2`, `vars/1`); or \
        the kernels of a LoRA adapter (`*.lora.h5`) are incomplete.
        """,
      impact: """
        `from_preset` or `load_lora_weights` fails. Without `task.weights.h5` it does not fail: KerasHub loads the \
        backbone, and leaves the head of a classifier as it was initialised, without a message.
        """,
      causes: [
        "The preset was copied or uploaded without all of its files.",
        "Objects of the weights were removed, or a program that converts weights left them out.",
      ],
      fix: "Copy the preset again with all files, or save it again with `save_to_preset`.",
      references: [.page("KerasHub: saving a preset", "https://keras.io/keras_hub/guides/upload/")]))
}

extension Finding {
  /// - Parameter file: the part of the preset.
  static func presetPart(_ file: String, _ message: String, dataset: String? = nil, hint: String? = nil) -> Finding {
    Finding(.presetPart, dataset: dataset.map { "\(file)/\($0)" } ?? file, message: message, hint: hint)
  }
}
