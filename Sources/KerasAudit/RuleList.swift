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
    .layerRenamed,
    .dataUnreferenced,
    .invalidConfig,
    .incompatibleShapes,
    .recordedShape,
    .customLayer,
    .danglingReference,
    .duplicateLayerName,
    .graphCycle,
    .duplicateKey,
    .neverBuilt,
    .truncated,
    .unreadableObject,
    .notAModel,
  ]
}
