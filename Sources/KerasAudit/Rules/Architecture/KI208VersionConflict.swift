import KerasLayers
import KerasModels
import KerasStores

extension Rule {
  /// KI208 version-conflict.
  public static let versionConflict = Rule(
    "KI208", "version-conflict", .warning, "The stated Keras version contradicts the structure of the file.",
    Explanation(
      meaning: """
        A file states the Keras version that wrote it: in `metadata.json`, in the attribute `keras_version` or in the \
        JSON itself. Only some versions write certain structures: `.keras` archives since 2.11, `batch_shape` instead \
        of `batch_input_shape` since 3.0, `_layer_checkpoint_dependencies` from 2.12 until 2.15. The finding names \
        what the stated version could not have written. A version such as 9.9 does not exist.
        """,
      impact: """
        The stated version gives the wrong rules for loading the file. It also decides which known weaknesses a \
        scanner looks for, so a false version can hide something. The audit follows the structure of the file.
        """,
      causes: [
        "The version was edited by hand so that a different Keras loads the file.",
        "A program other than Keras wrote the file.",
      ],
      fix: "Load the model with the Keras release that made it, and save it again."))
}

extension Finding {
  /// For each file a finding for the first structure that its stated version could not have written.
  ///
  /// The version of one file says nothing about the structure of the other.
  static func versionConflicts(_ architecture: Architecture, _ file: Store, weights: Store?) -> [Finding] {
    let first = versionConflict(
      architecture.statedVersion, architecture.statedRelease, architecture.versionEvidence + file.versionEvidence)
    let second = weights.flatMap { versionConflict($0.kerasVersion, $0.kerasRelease, $0.versionEvidence) }
    return [first, second].compactMap(\.self)
  }

  private static func versionConflict(
    _ stated: String?, _ release: KerasRelease?, _ evidence: [VersionEvidence]
  ) -> Finding? {
    // A major version alone, such as 2, covers releases that write different structures.
    guard let stated, stated.contains("."), let release, let version = release.version else { return nil }
    guard version.isPlausible else { return nonexistentVersion(stated) }
    return evidence.first { $0.contradicts(release) }.map { evidence in
      Finding(
        .versionConflict, expected: .text(evidence.versions), actual: .text(stated),
        message: "the file states \(release.family.label) \(stated), but \(evidence.clause), as \(evidence.versions)")
    }
  }

  private static func nonexistentVersion(_ stated: String) -> Finding {
    Finding(
      .versionConflict, actual: .text(stated), message: "the file states Keras \(stated), which does not exist")
  }
}

extension Store {
  /// The release that the file states; nil if it states no version, or no readable one.
  var kerasRelease: KerasRelease? { release(kerasVersion) }

  /// The release by which Keras 2 reads the weights; nil if they state no version, or no readable one.
  var weightsRelease: KerasRelease? { release(weightsVersion) }

  private func release(_ version: String?) -> KerasRelease? {
    guard let version, let release = KerasRelease(version) else { return nil }
    // No file of Keras 0.x states its version.
    return release.version?.isBeforeFirst == true ? KerasRelease(version, isKerasCore: true) : release
  }

  /// The evidence in the file around the architecture.
  fileprivate var versionEvidence: [VersionEvidence] {
    var evidence: [VersionEvidence] = []
    if kind == .keras { evidence.append(VersionEvidence("it is a .keras archive", since: (2, 11))) }
    let prefix = "_layer_checkpoint_dependencies/"
    if let inventory, inventory.layout == .objects, inventory.tensors.contains(where: { $0.path.hasPrefix(prefix) }) {
      evidence.append(VersionEvidence("its weights are in \(prefix)", since: (2, 12), before: (2, 15)))
    }
    return evidence
  }
}
