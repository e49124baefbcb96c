extension Rule {
  /// Every rule, by code: a line a rule.
  public static let all: [Rule] = [
    .layerMissing,
    .layerUnexpected,
    .weightMissing,
    .weightUnexpected,
    .shapeMismatch,
    .dtypeMismatch,
    .weightOrder,
    .weightRenamed,
    .layerRenamed,
    .layersPermuted,
    .convertibleLayout,
    .dataUnreferenced,
    .invalidConfig,
    .incompatibleShapes,
    .recordedShape,
    .customLayer,
    .danglingReference,
    .duplicateLayerName,
    .graphCycle,
    .versionConflict,
    .duplicateKey,
    .neverBuilt,
    .h5ExternalLink,
    .h5SoftLink,
    .h5ExternalStorage,
    .h5VirtualDataset,
    .h5ShapeBomb,
    .h5UnknownFilter,
    .h5Cycle,
    .h5OddType,
    .nameEscape,
    .zipBomb,
    .zipPathEscape,
    .zipDuplicateMember,
    .zipUnexpectedMember,
    .zipHiddenData,
    .zipInconsistent,
    .truncated,
    .unreadableObject,
    .unwrittenData,
    .missingMetadata,
    .notAModel,
    .expectationFailed,
  ]

  /// The rule of a code or a name, in whatever case: `KI105`, `shape-mismatch`.
  public static func named(_ text: String) -> Rule? {
    let text = text.lowercased()
    return all.first { $0.code.lowercased() == text || $0.name == text }
  }
}
