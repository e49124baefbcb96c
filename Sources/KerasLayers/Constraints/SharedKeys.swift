extension Config {
  /// Checks the keys that all layers share, and those that name an activation, an initializer, a regularizer or a
  /// constraint of weights, in one pass over the configuration.
  ///
  /// - Source: `Layer.__init__` (`keras/src/layers/layer.py`, 3.15.1; `keras/engine/base_layer.py`, 2.15.0).
  func checkSharedKeys(_ built: Built) {
    let members = members
    for index in members.indices {
      guard Self.lastBytes.contains(members.lastByte(index)) else { continue }
      if members.key(index, endsWith: "_initializer") {
        checkInitializer(index, built)
      } else if members.key(index, endsWith: "_regularizer") {
        // SimpleRNN of Keras 3 does not look at it.
        let isOfLayer = members.key(index, is: "activity_regularizer")
        if isOfLayer, isKeras3, className == "SimpleRNN" { continue }
        checkIdentifier(index, isOfLayer && !isKeras3 ? .calledRegularizer : .regularizer)
      } else if members.key(index, endsWith: "_constraint") {
        checkIdentifier(index, .constraint)
      } else if members.key(index, is: "activation") || members.key(index, is: "recurrent_activation") {
        checkIdentifier(index, .activation)
      } else if members.key(index, is: "trainable") {
        checkTrainable(members.value(index))
      } else if members.key(index, is: "name") {
        checkName(members.value(index))
      } else if members.key(index, is: "dtype") {
        checkDType(members.value(index), built)
      } else if members.key(index, is: "quantization_config") {
        checkQuantization(members.value(index))
      }
    }
  }

  /// The last letters of the keys that are checked here.
  private static let lastBytes = Array("rtneg".utf8)

  /// Checks what a model states of itself.
  ///
  /// - Source: `Functional.__init__` (`keras/src/models/functional.py`, 3.15.1), which takes any flag for `trainable`.
  package func checkModelKeys() {
    guard writer.generation >= .tfKeras, let name = source?["name"] else { return }
    checkName(name)
  }

  private func checkIdentifier(_ index: Int, _ kind: Identifier) {
    let value = members.value(index)
    if value.isNull { return }
    if let problem = kind.problem(value, in: self) { reject(members.key(index), value, problem) }
  }

  private func checkTrainable(_ value: SourceValue) {
    if value.kind == .bool || isKeras3 == className.hasSuffix("Lookup") && Self.takesAnyTrainable.contains(className) {
      return
    }
    reject("trainable", value, "must be true or false")
  }

  private static let takesAnyTrainable: Set = [
    "StringLookup", "IntegerLookup", "BatchNormalization", "SyncBatchNormalization",
  ]

  /// Keras 3 uses the name as a step of a path; null is for Keras to fill in. tf.keras uses it as a scope of
  /// TensorFlow.
  private func checkName(_ value: SourceValue) {
    if value.isNull { return }
    guard let name = value.string else {
      if isKeras3 || !Catalogue.isModel(className) { reject("name", value, "must be a text") }
      return
    }
    if isKeras3 {
      if name.contains("/") { reject("name", value, "must be a text without a slash") }
    } else if className != "InputLayer", !Catalogue.isModel(className), !name.isScope, isInGraph {
      reject("name", value, "must be letters, digits and any of _.\\/>- after the first character")
    }
  }

  /// Whether the layer is an entry of a list, not one that a wrapper holds, whose name is used within the wrapper's
  /// scope.
  private var isInGraph: Bool { values?.codingPath.dropLast().last?.intValue != nil }

  /// The initializer of a weight that the layer has; arguments of others are not looked at.
  private func checkInitializer(_ index: Int, _ built: Built) {
    // A kernel function of its own: "gaussian", "laplacian".
    if className == "RandomFourierFeatures" { return }
    let key = members.key(index), weight = String(key.dropLast("_initializer".count))
    let isUsed = weight != "kernel" && weight != "bias" || built.weights.contains { $0.name == weight }
    checkIdentifier(index, isUsed ? .initializer : .unusedInitializer)
    checkRank(index, built)
  }

  /// - Source: `keras/src/quantizers/quantization_config.py` (3.15.1).
  private func checkQuantization(_ value: SourceValue) {
    guard value.kind == .object, isKeras3, let className = value["class_name"]?.string,
      value["module"]?.string?.hasPrefix("keras") == true, !className.hasSuffix("Config")
    else { return }
    reject("quantization_config", value, "must be a quantization configuration")
  }

  /// Identity matrices have two axes, orthogonal ones two or more.
  private func checkRank(_ index: Int, _ built: Built) {
    let value = members.value(index)
    let name = value.kind == .text ? value.string : value["class_name"]?.string
    guard let name else { return }
    let isIdentity = name == "identity" || name.hasPrefix("Identity")
    guard isIdentity || name == "orthogonal" || name.hasPrefix("Orthogonal") else { return }
    let key = members.key(index), weight = String(key.dropLast("_initializer".count))
    let isWeight = { (candidate: Weight) in
      candidate.name == weight || weight == "depthwise" && candidate.name == "kernel"
        || candidate.name == weight + "_kernel"
    }
    guard let rank = built.weights.first(where: isWeight)?.shape.count else { return }
    if isIdentity ? rank != 2 : rank < 2 {
      reject(key, value, "must be an initializer for a weight of \(rank) \(rank == 1 ? "axis" : "axes")")
    }
  }
}

extension String {
  /// Whether TensorFlow takes the text as the name of a scope.
  fileprivate var isScope: Bool {
    var text = self
    return text.withUTF8 { bytes in
      guard let first = bytes.first else { return true }
      return (first.isASCIILetterOrDigit || first == UInt8(ascii: "."))
        && bytes.dropFirst().allSatisfy { $0.isASCIILetterOrDigit || $0.isScopePunctuation }
    }
  }
}

extension UInt8 {
  fileprivate var isASCIILetterOrDigit: Bool {
    switch self {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"):
      true
    default: false
    }
  }

  fileprivate var isScopePunctuation: Bool {
    switch self {
    case UInt8(ascii: "_"), UInt8(ascii: "."), UInt8(ascii: "\\"), UInt8(ascii: "/"), UInt8(ascii: ">"),
      UInt8(ascii: "-"):
      true
    default: false
    }
  }
}
