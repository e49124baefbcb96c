/// The losses, metrics and optimizers that a model was compiled with and that are not part of Keras.
///
/// - Source: `compile_from_config` (`keras/src/trainers/trainer.py`, 3.15.1; `keras/engine/training.py`, 2.15.0),
///   `compile_args_from_training_config` (`keras/src/legacy/saving/saving_utils.py`, 3.15.1).
package struct CompiledObjects {
  private let writer: KerasRelease
  /// Whether it is the `training_config` of an HDF5 file, whose names Keras 3 looks up in another way.
  private let isLegacy: Bool
  package private(set) var custom: [CustomObject] = []
  /// The optimizer of Keras 3; nil without one.
  package private(set) var optimizer: Optimizer?
  /// The name of an optimizer that Keras 3 looks up among its own, and does not find.
  ///
  /// - Source: `optimizers.get` (`keras/src/optimizers/__init__.py`, 3.15.1).
  package private(set) var unknownOptimizer: String?
  /// Whether Keras 2 cannot create the state of the optimizer for a model without trainable weights.
  ///
  /// - Source: `Nadam.build` (`keras/src/optimizers/nadam.py`, 2.15.0) takes the dtype of the first one.
  package private(set) var needsTrainableWeights = false

  /// - Parameter configuration: a `compile_config`, or a `training_config`.
  package init(_ configuration: SourceValue, writer: KerasRelease, isLegacy: Bool) {
    self.writer = writer
    self.isLegacy = isLegacy
    guard writer.generation >= .keras2, configuration.kind == .object else { return }
    let members = configuration.members
    if let stated = members[isLegacy ? "optimizer_config" : "optimizer"] {
      addOptimizer(stated)
      if isKeras3 { optimizer = Optimizer(stated) }
      if writer.generation == .tfKeras, !writer.isOlder(than: 2, 11) { needsTrainableWeights = stated.isNadam }
    }
    if let loss = members["loss"] { add(loss, .loss) }
    // From an HDF5 file, Keras 3 takes a metric that it does not find by its name, and looks it up when it trains.
    for key in ["metrics", "weighted_metrics"] where !(isLegacy && isKeras3) {
      if let metrics = members[key] { add(metrics, .metric) }
    }
  }

  /// The abbreviations among the losses of a training configuration that Keras 3 does not find in an HDF5 file.
  package static func abbreviatedLosses(_ training: SourceValue) -> [String] {
    let custom = CompiledObjects(training, writer: KerasRelease(.keras3), isLegacy: true).custom
    return custom.filter { $0.kind == .loss && KnownNames.compiledLossesOfKeras3.contains($0.name) }.map(\.name)
  }

  private var isKeras3: Bool { writer.generation == .keras3 }

  /// Whether Keras finds a class of its own by its module alone.
  private var needsModule: Bool { isKeras3 && !isLegacy }

  private mutating func append(
    _ kind: CustomObject.Kind, _ name: String, module: String? = nil, isFunction: Bool = false
  ) {
    // Keras' own notation for code, types and the like.
    if name.hasPrefix("__") { return }
    let object = CustomObject(kind, name, module: module, isFunction: isFunction)
    if !custom.contains(object) { custom.append(object) }
  }

  /// What nearly every model is compiled with.
  private static let usual: Set = [
    "Adam", "adam", "SGD", "sgd", "RMSprop", "rmsprop", "accuracy", "acc", "crossentropy", "ce", "mae",
    "categorical_crossentropy", "sparse_categorical_crossentropy", "binary_crossentropy",
  ]

  private mutating func addOptimizer(_ value: SourceValue) {
    let name = value.kind == .text ? value.string : value["class_name"]?.string
    guard var name else { return }
    if let object = identity(of: value) {
      let builtIn = name.hasPrefix("Custom>") ? String(name.dropFirst("Custom>".count)) : name
      let known = isKeras3 ? KnownNames.optimizersOfKeras3 : KnownNames.optimizersOfTensorFlow
      let isKnown =
        object.isKeras
        || object.registered == nil && (value.kind == .text || !needsModule)
          && (Self.usual.contains(builtIn) || known.contains(builtIn) || known.contains(builtIn.lowercased())
            || Self.wrappers.contains(builtIn))
      name = object.registered ?? name
      if !isKnown, isKeras3, value.kind == .text {
        unknownOptimizer = name
      } else if !isKnown {
        append(.optimizer, name, module: object.module)
      }
    }
    guard let arguments = value["config"], arguments.kind == .object else { return }
    for key in ["learning_rate", "lr"] {
      guard let schedule = arguments.members[key], schedule.kind == .object, let object = identity(of: schedule),
        let className = schedule["class_name"]?.string, className != "function"
      else { continue }
      let isKnown = object.isKeras || object.registered == nil && Self.schedules.contains(className)
      if !isKnown { append(.schedule, object.registered ?? className, module: object.module) }
    }
    for key in ["inner_optimizer", "optimizer"] {
      if let inner = arguments.members[key], inner.kind == .object { addOptimizer(inner) }
    }
  }

  private static let wrappers: Set = [
    "LossScaleOptimizer", "LossScaleOptimizerV1", "LossScaleOptimizerV3", "TFOptimizer", "Lion", "AdamW", "Adafactor",
  ]
  private static let schedules: Set = [
    "ExponentialDecay", "PiecewiseConstantDecay", "PolynomialDecay", "InverseTimeDecay", "CosineDecay",
    "CosineDecayRestarts", "LearningRateSchedule",
  ]

  /// Adds what a nested structure of losses or metrics names.
  private mutating func add(_ value: SourceValue, _ kind: CustomObject.Kind) {
    switch value.kind {
    case .text: if let name = value.string, !knows(name, kind) { append(kind, name) }
    case .list: for item in value.items { add(item, kind) }
    case .object:
      guard let className = value["class_name"]?.string else {
        for member in value.members { add(member.value, kind) }
        return
      }
      addObject(value, className, kind)
    case .null, .bool, .number: break
    }
  }

  private mutating func addObject(_ value: SourceValue, _ className: String, _ kind: CustomObject.Kind) {
    let arguments = value["config"]
    if className == "function" {
      guard let name = arguments?.string, let object = identity(of: value) else { return }
      if !object.isKeras, !knows(name, kind) { append(kind, name, module: object.module, isFunction: true) }
      return
    }
    // What wraps a function into a metric or a loss.
    if let function = arguments?["fn"] {
      if function.kind == .text, let name = function.string, !knows(name, kind) { append(kind, name) }
      if function.kind == .object { add(function, kind) }
    }
    guard let object = identity(of: value) else { return }
    let plain = className.hasPrefix("Custom>") ? String(className.dropFirst("Custom>".count)) : className
    if object.isKeras, isLegacy || finds(className, kind, in: object.module) { return }
    let isUnplaced = isLegacy || object.module == nil || object.module?.hasPrefix("tf_keras") == true
    if !object.isKeras, isUnplaced, object.registered == nil && !needsModule && knows(plain, kind) { return }
    append(kind, object.registered ?? className, module: object.module)
  }

  /// What an object states about its class: nil if it is written in a way that cannot be read. A class of Keras under
  /// a foreign registered name is Keras' own (KI307).
  private func identity(of value: SourceValue) -> (isKeras: Bool, registered: String?, module: String?)? {
    guard value.kind == .object else { return (false, nil, nil) }
    let members = value.members
    if members.hasEscapedKeys { return nil }
    let module = members["module"]?.string, registered = members["registered_name"]?.string
    let isFunction = members["class_name"]?.string == "function"
    let isKeras = module.map { $0 == "keras" || $0.hasPrefix("keras.") } ?? false
    return (isKeras, isFunction ? nil : registered, module)
  }

  /// Whether Keras has the class in the module, as far as is known of its private ones.
  private func finds(_ className: String, _ kind: CustomObject.Kind, in module: String?) -> Bool {
    guard let module else { return true }
    if module.hasPrefix("keras.src.") {
      return kind == .loss
        ? module.hasPrefix("keras.src.losses") : kind != .metric || module.hasPrefix("keras.src.metrics")
    }
    switch kind {
    case .loss where module == "keras.losses":
      return (isKeras3 ? KnownNames.lossesOfKeras3 : KnownNames.lossesOfTensorFlow).contains(className)
    case .metric where module == "keras.metrics":
      return (isKeras3 ? KnownNames.metricsOfKeras3 : KnownNames.metricsOfTensorFlow).contains(className)
    case .loss, .metric: return false
    default: return true
    }
  }

  private func knows(_ name: String, _ kind: CustomObject.Kind) -> Bool {
    if isKeras3, isLegacy, kind == .loss, KnownNames.compiledLossesOfKeras3.contains(name) { return false }
    if Self.usual.contains(name) { return true }
    if isKeras3 {
      return KnownNames.lossesOfKeras3.contains(name) || KnownNames.metricsOfKeras3.contains(name)
        || KnownNames.functionsOfKeras3.contains(name)
    }
    return KnownNames.lossesOfTensorFlow.contains(name) || KnownNames.metricsOfTensorFlow.contains(name)
      || KnownNames.functionsOfTensorFlow.contains(name) || writer.generation == .keras2 && name.hasPrefix("cosine")
  }
}

extension SourceValue {
  /// Whether it is Nadam as Keras has it since 2.11, or scales the losses of one.
  fileprivate var isNadam: Bool {
    if kind == .text { return string?.lowercased() == "nadam" }
    if let inner = self["config"]?["inner_optimizer"] { return inner.isNadam }
    return ["Nadam", "Custom>Nadam"].contains(self["class_name"]?.string ?? "")
      && self["config"]?["is_legacy_optimizer"]?.bool == false
  }
}
