import Basics
import KerasLayers
import KerasModels
import KerasStores

extension Rule {
  /// KI506 name-mismatch.
  public static let nameMismatch = Rule(
    "KI506", "name-mismatch", .warning, "The file's name asks for another loader than its content needs.",
    Explanation(
      meaning: """
        Keras chooses the loader by the end of the file's name and never looks at the content first: `.keras` is a zip \
        archive, `.weights.h5` holds weights by object path, any other `.h5` or `.hdf5` is a legacy file. This file's \
        content is of another kind than its name says. The audit goes by the content. A configuration in a `.json` is \
        reported too if `model_from_json` does not read it as it stands: in another encoding than UTF-8, encoded twice, \
        or without the class of the model.
        """,
      impact: """
        Keras refuses the file, often with an exception that does not mention the name. The finding quotes the \
        exception. It is a note if the Keras generation that wrote the file loads it by this name and only Keras 3 \
        refuses it, and for a configuration, which a program can read in another way.
        """,
      causes: [
        "The file was renamed, or a download chose its name.",
        "A program saved with `save_format` or `save_weights_to_hdf5_group` under a name of another format.",
        "A program wrote the result of `get_config()`, or passed the text of `to_json()` to `json.dump`.",
      ],
      fix: "Rename the file; the finding states the right name.",
      references: [
        .source("keras/src/saving/saving_api.py"), .source("keras/src/saving/saving_api.py", in: "2.15.0"),
      ]))
}

extension Finding {
  /// A finding for a file that Keras refuses by its name; nil if it loads it, or if the name is not used for loading.
  ///
  /// - Parameter generation: of the Keras that wrote the file.
  static func nameMismatch(_ naming: FileNaming, writtenBy generation: KerasRelease.Generation) -> Finding? {
    guard naming.kind != .json, !naming.path.isEmpty, !naming.isStream else { return nil }
    let refusing = [generation, .keras3].lazy.compactMap { generation in
      naming.refusal(by: generation).map { (generation, quotes: $0) }
    }
    guard let (refusing, quotes) = refusing.first else { return nil }
    let release = refusing == .keras3 ? "Keras 3" : "Keras 2"
    let quote = quotes.isEmpty ? "" : ": " + quotes.map { "\"\($0)\"" }.joined(separator: " … ")
    let content = naming.isFolder ? "an unpacked archive" : naming.kind.described
    var finding = Finding(
      .nameMismatch, expected: .text(naming.rightName), actual: .text(naming.name),
      message: "the file is \(content), which \(release) does not expect under this name",
      hint: "\(naming.call.rawValue) of \(release) refuses it\(quote); rename it to \(naming.rightName)")
    if refusing != generation { finding.level = .note }
    return finding
  }

  /// A finding for a configuration in a form that Keras does not read as it stands: an error in a file that Keras reads
  /// itself, a note on a text that a program reads for it. Nil for the usual form.
  static func unreadForm(of architecture: Architecture, _ kind: Store.Kind) -> Finding? {
    let what: String, call: String
    switch architecture.form {
    case nil: return nil
    case .byteOrderMark:
      (what, call) = ("it begins with a byte-order mark", "model_from_json(text.removeprefix(\"\\ufeff\"))")
    case .encodedTwice:
      (what, call) = ("it is JSON that was encoded as JSON again", "model_from_json(json.load(file))")
    case .withoutClass:
      let model = architecture.className == "Sequential" ? "Sequential" : "Model"
      (what, call) = ("it is the result of get_config(), without the class", "\(model).from_config(json.load(file))")
    }
    guard kind == .json else {
      return Finding(.invalidConfig, message: "Keras does not read the configuration: \(what)")
    }
    var finding = Finding(
      .nameMismatch, message: "model_from_json does not read the configuration as it stands: \(what)",
      hint: "keras.models.\(call) reads it")
    finding.level = .note
    return finding
  }
}

extension Store.Kind {
  /// The content of a file of this kind, with an article.
  fileprivate var described: String {
    switch self {
    case .json: "a configuration"
    case .h5: "a whole model in legacy HDF5"
    case .weightsH5: "legacy HDF5 weights"
    case .weightsV3: "HDF5 weights by object path"
    case .keras: "a .keras zip archive"
    case .preset: "a KerasHub preset"
    case .sharded: "an index of sharded weights"
    }
  }
}
