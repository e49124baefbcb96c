import KerasModels

extension Rule {
  /// KI306 external-vocabulary.
  public static let externalVocabulary = Rule(
    "KI306", "external-vocabulary", .error, "The vocabulary of a lookup layer is a path or address.",
    Explanation(
      meaning: """
        The vocabulary of a lookup layer is not in the file; its configuration names a path. Example: `{"class_name": \
        "StringLookup", "config": {"vocabulary": "/etc/passwd"}}`. The same applies to `IntegerLookup`, \
        `TextVectorization` (also `idf_weights`), and tokenizers of KerasHub (`vocabulary`, `merges`, `proto`, \
        `special_tokens`), and feature columns (`vocabulary_file`), by their class name or their registered name.
        """,
      impact: """
        Keras reads the named file while it loads the model. The content becomes part of the model, line by line, and \
        leaves with it when the model is saved, shared or served. TensorFlow's file systems also accept addresses \
        (`gs://`, with an extension `http://`), so loading the model sends a request to a server.
        """,
      causes: [
        """
        The model was saved by Keras 2, which saves a layer this way if it was given a path. An older model of your \
        own may have it.
        """,
        "The configuration was edited to read a file of the machine that loads the model.",
      ],
      fix: """
        Do not load such a file from an untrusted source. In your own model, give the layer a list of its words, or \
        save the model again with a newer Keras.
        """,
      affectedVersions: """
        Keras before 3.12.0, even in safe mode (CVE-2025-12058), and Keras 2.

        Current Keras: since 3.12.0 the archive holds the vocabulary, and `load_model` refuses a path in safe mode.
        """,
      references: [.cve("CVE-2025-12058"), .source("keras/src/layers/preprocessing/index_lookup.py")]))
}

extension LoadRisk {
  @Sendable static func externalVocabulary(_ object: ConfigObject) -> [LoadRisk] {
    guard let layer = object.outer, let name = layer.className else { return [] }
    // A program finds the class under its registered name.
    let registered = layer[.registeredName].flatMap { $0.split(separator: ">").last.map(String.init) }
    guard [name, registered ?? name].contains(where: readsVocabulary) else { return [] }
    for key in vocabularyKeys {
      // A tokenizer's model may be inline, in base 64: far longer than a path.
      guard let path = object[key], !path.isEmpty, key != .vocabularyModel || path.utf8.count < 1024 else { continue }
      return [LoadRisk(key) { .externalVocabulary($0, className: registered ?? name, path: path) }]
    }
    return []
  }

  private static let vocabularyKeys: [ConfigObjects.Key] = [
    .vocabulary, .merges, .vocabularyModel, .specialTokens, .documentFrequencies, .vocabularyFile,
  ]

  private static func readsVocabulary(_ className: String) -> Bool {
    ["Lookup", "Vectoriz", "Tokenizer", "VocabularyFile"].contains(where: className.contains)
  }
}

extension Finding {
  fileprivate static func externalVocabulary(
    _ location: LoadRisk.Location, className: String, path: String
  ) -> Finding {
    Finding(
      .externalVocabulary, layer: location.layer, actual: .text(path),
      message: "\(location.path) makes the \(className) read a file outside the model: \(path)")
  }
}
