import KerasLayers

/// Something in a file that only some versions of Keras write.
package struct VersionEvidence: Sendable, Equatable {
  /// A clause: `its first layer states batch_shape`.
  package let clause: String
  /// The first version that writes it, and the first that no longer does.
  private let first, end: KerasRelease.Version?

  package init(_ clause: String, since first: (Int, Int)? = nil, before end: (Int, Int)? = nil) {
    self.clause = clause
    self.first = first.map { KerasRelease.Version($0, $1) }
    self.end = end.map { KerasRelease.Version($0, $1) }
  }

  /// A clause that completes `as …`.
  package var versions: String {
    switch (first, end) {
    case (let first?, let end?): "Keras writes from \(first) until \(end)"
    case (let first?, nil): "Keras writes since \(first)"
    case (nil, let end?): "Keras wrote before \(end)"
    case (nil, nil): "every Keras writes"
    }
  }

  /// Whether a file of that release cannot contain it.
  package func contradicts(_ release: KerasRelease) -> Bool {
    guard let version = release.ordinal else { return false }
    return first.map { version < $0 } ?? false || end.map { version >= $0 } ?? false
  }
}

extension SerializedObject {
  /// The evidence in a model's configuration, as far as its head and its first layers show it.
  func versionEvidence(_ graph: Graph) -> [VersionEvidence] {
    var evidence: [VersionEvidence] = []
    let first = graph.layers.first
    if [self, first?.object].contains(where: { $0?.json.contains("registered_name") == true }) {
      evidence.append(VersionEvidence("its objects have a registered_name", since: (2, 11)))
    }
    guard let first else { return evidence }
    if first.isInput, first.object.config.mentions("batch_shape") {
      evidence.append(VersionEvidence("its input layer states batch_shape", since: (3, 0)))
    }
    if first.object.config.mentions("batch_input_shape") {
      evidence.append(VersionEvidence("its first layer states batch_input_shape", before: (3, 0)))
    }
    // A custom layer may name its keys freely.
    let known = graph.layers.prefix(4).filter { Catalogue.layer(of: $0.object) != nil }
    if known.contains(where: { $0.object.config.mentions("border_mode") }) {
      evidence.append(VersionEvidence("its layers state border_mode", before: (2, 0)))
    }
    return evidence
  }
}
