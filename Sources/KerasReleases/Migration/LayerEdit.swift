/// One kind of change of a layer's configuration: when it applies, what it changes, and why.
struct LayerEdit: Sendable {
  /// The name in reports: `axis-list`.
  let name: String
  /// Why the target needs the change; a clause.
  let reason: String
  /// Changes the layer if the edit applies to it.
  let apply: @Sendable (inout LayerDraft) -> Void

  init(_ name: String, _ reason: String, apply: @escaping @Sendable (inout LayerDraft) -> Void) {
    self.name = name
    self.reason = reason
    self.apply = apply
  }
}

extension LayerEdit {
  /// What a layer of Keras 1 or 2 goes through on its way to Keras 3, in this order.
  static let toKeras3: [LayerEdit] = [
    // Keras 1
    .keras1Merge, .keras1Class, .keras1Kernel, .keras1Arguments, .keras1BatchNormalization, .keras1Padding,
    .keras1Penalties,
    // Keras 2
    .renamedClass, .cuDNN, .thresholdedReLU, .resetAfter, .recurrentDefaults, .timeMajor, .dtypePolicy, .axisList,
    .activationObjects, .hardSigmoid, .penaltyObjects, .nestedObjects, .inputLayer, .statedInputShape, .causalAttention,
    .causalPadding,
    .preprocessingArguments, .integerOutput, .randomCrop, .backwardLayer, .pythonCode, .goneClass, .unknownArguments,
  ]

  /// What an object of Keras 3 goes through on its way to another release of Keras 3.
  static let withinKeras3: [LayerEdit] = [
    .pythonCode, .goneClass, .plainPolicy, .renamedArguments, .unknownArguments,
  ]
}
