import KerasModels
import KerasStores

extension Rule {
  /// Loading by the stated version would go by the wrong rules.
  public static let versionConflict = Rule(
    "KI208", "version-conflict", .warning, "The stated Keras version contradicts the file's structure.",
    explanation: """
      A file states the version of Keras that wrote it, in `metadata.json`, in the attribute `keras_version` or in the JSON \
      itself. Some things only some versions write: `.keras` archives since 2.11, `batch_shape` in place of \
      `batch_input_shape` since 3.0, `_layer_checkpoint_dependencies` in 2.11 to 2.13 alone. The finding names what the stated \
      version could not have written; a version that no Keras has borne is one as well.

      Versions are edited by hand to make a newer Keras load an older file, or the other way about, and by programs that \
      write Keras' format themselves. A version is also what tools decide by which known weaknesses a file may have, so an \
      untrue one can hide something.

      Load the model with the Keras that it was made with, and save it again.
      """)
}

extension Finding {
  /// What of an architecture, or of the file around it, the stated version could not have written; nil where all of it fits.
  static func versionConflict(_ architecture: Architecture, _ file: Store) -> Finding? {
    guard let stated = architecture.statedVersion, let version = VersionMark.Version(stated) else { return nil }
    guard version.isPossible else { return noSuchVersion(stated) }
    return (architecture.versionMarks + file.versionMarks).first { $0.contradicts(version) }.map { mark in
      Finding(
        .versionConflict, expected: .text(mark.versions), actual: .text(stated),
        message: "the file states Keras \(stated), but \(mark.what), as \(mark.versions)")
    }
  }

  private static func noSuchVersion(_ stated: String) -> Finding {
    Finding(
      .versionConflict, actual: .text(stated), message: "the file states Keras \(stated), and there is no such version")
  }
}

extension Store {
  /// The marks that the file itself bears.
  fileprivate var versionMarks: [VersionMark] {
    var marks: [VersionMark] = []
    if kind == .keras { marks.append(VersionMark("it is a .keras archive", since: (2, 11))) }
    let prefix = "_layer_checkpoint_dependencies/"
    if let inventory, inventory.layout == .objects, inventory.tensors.contains(where: { $0.path.hasPrefix(prefix) }) {
      marks.append(VersionMark("its weights lie in \(prefix)", since: (2, 11), before: (2, 14)))
    }
    return marks
  }
}
