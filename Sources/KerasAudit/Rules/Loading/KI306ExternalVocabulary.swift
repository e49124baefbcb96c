import Basics
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
        `special_tokens`, `language_tokens`), and feature columns (`vocabulary_file`, `ckpt_to_load_from`), by their \
        class name or their registered name. KerasHub takes a `proto` for a path unless it is base 64 of more than \
        2,048 characters.
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
    guard let layer = object.outer else { return [] }
    for (key, readers) in fileKeys {
      // Nearly all objects have none of the keys.
      guard let path = object[key], !path.isEmpty, let name = layer.reference?.name ?? layer.className else { continue }
      // A program finds the class under its registered name.
      let registered = layer[.registeredName].flatMap { $0.split(separator: ">").last.map(String.init) }
      let names = [name, layer.className ?? name, registered ?? name]
      guard names.contains(where: { name in readers.contains(where: name.has) }),
        key != .vocabularyModel || !path.isInlineModel
      else { continue }
      return [LoadRisk(key) { .externalVocabulary($0, className: registered ?? name, path: path) }]
    }
    return []
  }

  /// The keys that name a file, and parts of the names of the classes that read it.
  ///
  /// - Source: `IndexLookup` and `TextVectorization` of Keras; `WhisperTokenizer.set_vocabulary_and_merges`
  ///   (`keras_hub/src/models/whisper/whisper_tokenizer.py`); `EmbeddingColumn.create_state`
  ///   (`tensorflow/python/feature_column/feature_column_v2.py`, 2.15).
  private static let fileKeys: [(key: ConfigObjects.Key, readers: [String])] =
    [.vocabulary, .merges, .vocabularyModel, .specialTokens, .languageTokens, .documentFrequencies, .vocabularyFile]
    .map { ($0, ["Lookup", "Vectoriz", "Tokenizer", "VocabularyFile"]) } + [(.checkpoint, ["Column"])]
}

extension String {
  /// Whether KerasHub takes the text for a tokenizer's model in base 64, and not for a path.
  ///
  /// - Source: `SentencePieceTokenizer.set_proto` (`keras_hub/src/tokenizers/sentence_piece_tokenizer.py`).
  fileprivate var isInlineModel: Bool { unicodeScalars.count > 2048 && Base64.isStrict(utf8) }
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
