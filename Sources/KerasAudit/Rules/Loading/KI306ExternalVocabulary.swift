import KerasModels

extension Rule {
  public static let externalVocabulary = Rule(
    "KI306", "external-vocabulary", .error, "A lookup layer whose vocabulary is a path or address.",
    explanation: """
      The vocabulary of a lookup layer is not in the file: its configuration names a path, and Keras reads that file while it \
      loads the model. What stands there becomes part of the model, line by line, and leaves with it when the model is \
      saved, shared or served. TensorFlow's file systems also take addresses (`gs://`, with an extension `http://`), so that \
      loading the model asks a server for something.

      In the file: `{"class_name": "StringLookup", "config": {"vocabulary": "/etc/passwd"}}`; likewise `IntegerLookup`, \
      `TextVectorization`, and tokenizers of KerasHub (`vocabulary`, `merges`, `proto`).

      Open to it: Keras before 3.12.0, in safe mode too (CVE-2025-12058). Keras 2 as well: there it is how a layer that \
      was given a path is saved, so an old model of your own may have it.

      Keras today: Since 3.12.0 the vocabulary is kept in the archive, and `load_model` refuses a path in safe mode.

      What to do: Do not load such a file from a stranger. In a model of your own, give the layer the list of its words, \
      or save the model again with a newer Keras.
      """)
}

extension LoadRisk {
  @Sendable static func externalVocabulary(_ object: ConfigObject) -> [LoadRisk] {
    guard let name = object.outer?.className,
      name.hasSuffix("Lookup") || name.hasSuffix("TextVectorization") || name.hasSuffix("Tokenizer")
    else { return [] }
    for key in [ConfigObjects.Key.vocabulary, .merges, .vocabularyModel] {
      // A tokenizer's model may be written out, in base 64: far longer than a path.
      guard let path = object[key], !path.isEmpty, key != .vocabularyModel || path.utf8.count < 1024 else { continue }
      return [LoadRisk(key) { .externalVocabulary($0, className: name, path: path) }]
    }
    return []
  }
}

extension Finding {
  fileprivate static func externalVocabulary(_ place: LoadRisk.Place, className: String, path: String) -> Finding {
    Finding(
      .externalVocabulary, layer: place.layer, actual: .text(path),
      message: "\(place.path) has the \(className) read a file outside the model: \(path)")
  }
}
