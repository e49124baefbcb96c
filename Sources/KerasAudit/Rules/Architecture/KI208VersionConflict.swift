import KerasLayers
import KerasModels
import KerasStores

extension Rule {
  /// Loading by the stated version would go by the wrong rules.
  public static let versionConflict = Rule(
    "KI208", "version-conflict", .warning, "The stated Keras version contradicts the file's structure.",
    explanation: """
      A file states the version of Keras that wrote it, in `metadata.json`, in the attribute `keras_version` or in the \
      JSON itself. Some things only some versions write: `.keras` archives since 2.11, `batch_shape` in place of \
      `batch_input_shape` since 3.0, `_layer_checkpoint_dependencies` from 2.11 until 2.14. The finding names what the \
      stated version could not have written; there is none such as 9.9.

      The version was edited by hand to make another Keras load the file, or the file was written by a program that is \
      not Keras. What a file says of itself also decides which known weaknesses a scanner looks for, so that an untrue \
      version can hide something. The audit goes by what is written.

      Load the model with the Keras that it was made with, and save it again.
      """)
}

extension Finding {
  /// What of an architecture, or of the file around it, the stated version could not have written; nil where all of it fits.
  static func versionConflict(_ architecture: Architecture, _ file: Store) -> Finding? {
    guard let stated = architecture.statedVersion, let version = KerasRelease.Version(stated) else { return nil }
    guard version.isPlausible else { return noSuchVersion(stated) }
    return (architecture.versionEvidence + file.versionEvidence).first { $0.contradicts(version) }.map { evidence in
      Finding(
        .versionConflict, expected: .text(evidence.versions), actual: .text(stated),
        message: "the file states Keras \(stated), but \(evidence.clause), as \(evidence.versions)")
    }
  }

  private static func noSuchVersion(_ stated: String) -> Finding {
    Finding(
      .versionConflict, actual: .text(stated), message: "the file states Keras \(stated), and there is no such version")
  }
}

extension Store {
  /// The evidence in the file around the architecture.
  fileprivate var versionEvidence: [VersionEvidence] {
    var evidence: [VersionEvidence] = []
    if kind == .keras { evidence.append(VersionEvidence("it is a .keras archive", since: (2, 11))) }
    let prefix = "_layer_checkpoint_dependencies/"
    if let inventory, inventory.layout == .objects, inventory.tensors.contains(where: { $0.path.hasPrefix(prefix) }) {
      evidence.append(VersionEvidence("its weights lie in \(prefix)", since: (2, 11), before: (2, 14)))
    }
    return evidence
  }
}
