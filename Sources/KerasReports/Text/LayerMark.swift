import KerasAudit

/// What the table shows in front of a layer: its status, unless the user's policy objects to a layer that is not a
/// mismatch.
enum LayerMark {
  case ok, mismatch, unverified
  /// No mismatch, but a finding of level error or warning names the layer: an expectation fails, or the user raised a
  /// level.
  case flagged

  init(_ status: Report.Status) {
    self =
      switch status {
      case .ok: .ok
      case .mismatch: .mismatch
      case .unverified: .unverified
      }
  }

  var symbol: String {
    switch self {
    case .ok: "✓"
    case .mismatch: "✗"
    case .unverified: "?"
    case .flagged: "!"
    }
  }
}

extension AssessedReport {
  /// The mark of each layer.
  var marks: [LayerMark] {
    let flagged = flaggedLayers
    if flagged.isEmpty { return layers.indices.map { LayerMark(layers[$0].status) } }
    return layers.indices.map { layers[$0].mark(flagged: flagged) }
  }

  /// The layers that a counted finding of level error or warning names.
  var flaggedLayers: Set<[String]> { Set(findings.lazy.filter { $0.level > .note }.flatMap(\.concernedLayers)) }
}

extension Report.Layer {
  /// - Parameter flagged: the report's `flaggedLayers`.
  func mark(flagged: Set<[String]>) -> LayerMark {
    status != .mismatch && flagged.contains(path) ? .flagged : LayerMark(status)
  }
}
