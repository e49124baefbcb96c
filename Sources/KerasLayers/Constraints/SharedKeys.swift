extension Config {
  /// Checks the keys that all layers share, and those that name an activation, an initializer, a regularizer or a
  /// constraint of weights, in one pass over the configuration.
  ///
  /// - Source: `Layer.__init__` (`keras/src/layers/layer.py`, 3.15.1; `keras/engine/base_layer.py`, 2.15.0).
  func checkSharedKeys(_ built: Built) {
    if writer.generation == .keras2 { return noteCustomObjects() }
    let keys = SharedKey.byLastByte
    for member in members {
      let key = SharedKey(member.keyBytes, among: keys)
      // What another package's class makes of these is its own affair.
      if built.isDeclared, let kind = key?.identifier {
        noteCustomObject(member, kind)
        continue
      }
      switch key {
      case .initializer: checkInitializer(member, built)
      case .regularizer: checkRegularizer(member)
      case .constraint: checkIdentifier(member, .constraint)
      case .activation, .recurrentActivation: checkIdentifier(member, .activation)
      case .trainable: checkTrainable(member.value)
      case .name: checkName(member.value)
      case .dtype: checkDType(member.value, built)
      case .quantization: checkQuantization(member.value)
      case nil: break
      }
    }
  }

  /// Reports the objects in the configuration of multi-backend Keras 2 that are not part of it; its values are not
  /// checked.
  private func noteCustomObjects() {
    let keys = SharedKey.byLastByte
    for member in source?.members ?? .empty {
      if let kind = SharedKey(member.keyBytes, among: keys)?.identifier { noteCustomObject(member, kind) }
    }
  }

  private func noteCustomObject(_ member: SourceValue.Member, _ kind: Identifier) {
    if case .custom(let object) = kind.verdict(member.value, in: self) { builder.report(object) }
  }

  /// The whole numbers of a configuration, by key.
  package var statedSizes: [(key: String, value: Int)] {
    (source?.members ?? .empty).compactMap { member in
      member.value.kind == .number ? member.value.integer.map { (member.key, $0) } : nil
    }
  }

  /// The keys of a configuration, in the order of the text.
  package var statedKeys: [String] { (source?.members ?? .empty).map(\.key) }

  /// Checks the name alone, of a layer whose other keys are those of one that satisfies all constraints.
  package func checkOwnName() {
    if let name = members["name"] { checkName(name) }
  }

  /// Checks what a model states of itself.
  ///
  /// - Source: `Functional.__init__` (`keras/src/models/functional.py`, 3.15.1), which takes any flag for `trainable`.
  package func checkModelKeys() {
    guard writer.generation >= .tfKeras, let name = source?["name"] else { return }
    checkName(name)
  }

  private func checkIdentifier(_ member: SourceValue.Member, _ kind: Identifier) {
    if member.value.isNull { return }
    switch kind.verdict(member.value, in: self) {
    case .accepted: break
    case .custom(let object): builder.report(object)
    case .refused(let problem): reject(member.key, member.value, problem)
    }
  }

  private func checkRegularizer(_ member: SourceValue.Member) {
    // SimpleRNN of Keras 3 does not look at it.
    let isOfLayer = member.keyBytes.elementsEqual("activity_regularizer".utf8)
    if isOfLayer, isKeras3, className == "SimpleRNN" { return }
    checkIdentifier(member, isOfLayer && !isKeras3 ? .calledRegularizer : .regularizer)
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
      if name.utf8.contains(UInt8(ascii: "/")) { reject("name", value, "must be a text without a slash") }
    } else if className != "InputLayer", !Catalogue.isModel(className), !name.isScope, isInGraph {
      reject("name", value, "must begin with a letter, a digit or a dot, and go on with these or any of _ \\ / > -")
    }
  }

  /// Whether the layer is an entry of a list, not one that a wrapper holds, whose name is used within the wrapper's
  /// scope.
  private var isInGraph: Bool { json?.isInItem == true }

  /// The initializer of a weight that the layer has; arguments of others are not looked at.
  private func checkInitializer(_ member: SourceValue.Member, _ built: Built) {
    // A kernel function of its own: "gaussian", "laplacian".
    if className == "RandomFourierFeatures" { return }
    let weight = String(decoding: member.keyBytes.dropLast("_initializer".utf8.count), as: UTF8.self)
    let isUsed = weight != "kernel" && weight != "bias" || built.weights.contains { $0.name == weight }
    checkIdentifier(member, isUsed ? .initializer : .unusedInitializer)
    checkRank(member, of: weight, built)
  }

  /// - Source: `keras/src/quantizers/quantization_config.py` (3.15.1).
  private func checkQuantization(_ value: SourceValue) {
    guard value.kind == .object, isKeras3, let className = value["class_name"]?.string,
      value["module"]?.string?.hasPrefix("keras") == true, !className.hasSuffix("Config")
    else { return }
    reject("quantization_config", value, "must be a quantization configuration")
  }

  private static let firstOfRanked = Array("iIoO".utf8)

  /// Identity matrices have two axes, orthogonal ones two or more.
  private func checkRank(_ member: SourceValue.Member, of weight: String, _ built: Built) {
    let name = member.value.kind == .object ? member.value["class_name"] : member.value
    guard let name = name?.letters, name.first.map(Self.firstOfRanked.contains) == true else { return }
    let isIdentity = name.elementsEqual("identity".utf8) || name.starts(with: "Identity".utf8)
    guard isIdentity || name.elementsEqual("orthogonal".utf8) || name.starts(with: "Orthogonal".utf8) else { return }
    let isWeight = { (candidate: Weight) in
      candidate.name == weight || weight == "depthwise" && candidate.name == "kernel"
        || candidate.name == weight + "_kernel"
    }
    guard let rank = built.weights.first(where: isWeight)?.shape.count else { return }
    if isIdentity ? rank != 2 : rank < 2 {
      reject(
        member.key, member.value,
        "must be an initializer for a weight of \(rank) \(rank == 1 ? "axis" : "axes")")
    }
  }
}

/// A key, or the end of keys, whose value is checked for every layer.
private enum SharedKey: String, CaseIterable {
  case initializer = "_initializer"
  case regularizer = "_regularizer"
  case constraint = "_constraint"
  case activation
  case recurrentActivation = "recurrent_activation"
  case trainable
  case name
  case dtype
  case quantization = "quantization_config"

  /// What its values name; nil for keys of other values.
  var identifier: Identifier? {
    switch self {
    case .initializer: .initializer
    case .regularizer: .regularizer
    case .constraint: .constraint
    case .activation, .recurrentActivation: .activation
    case .trainable, .name, .dtype, .quantization: nil
    }
  }

  /// The cases and their bytes by the last of these, which few other keys share.
  static let byLastByte = allCases.reduce(into: Array(repeating: [(key: SharedKey, word: [UInt8])](), count: 256)) {
    let word = Array($1.rawValue.utf8)
    $0[Int(word[word.count - 1])].append(($1, word))
  }

  /// - Parameter cases: `byLastByte`, which takes a hundred instructions to ask for.
  init?(_ key: ArraySlice<UInt8>, among cases: [[(key: SharedKey, word: [UInt8])]]) {
    guard let last = key.last, let found = cases[Int(last)].first(where: { key.isKey($0.word) }) else {
      return nil
    }
    self = found.key
  }
}

extension ArraySlice<UInt8> {
  /// Whether it is a word, or ends with it if the word begins with an underscore.
  fileprivate func isKey(_ word: [UInt8]) -> Bool {
    guard count == word.count || word.first == UInt8(ascii: "_") && count > word.count else { return false }
    for offset in word.indices where self[endIndex - word.count + offset] != word[offset] { return false }
    return true
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
