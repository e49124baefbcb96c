import KerasLayers

/// What `load_model` refuses only because it compiles the model again.
///
/// Source: `compile_from_config`, `keras/src/trainers/trainer.py`; `base_optimizer.py` and `losses/loss.py` of 3.0 to
/// 3.15.1; `compile_args_from_training_config`, `keras/src/legacy/saving/saving_utils.py`.
struct CompileCheck {
  private let target: Target
  private let isLegacy: Bool
  private(set) var problems: [LoadProblem] = []

  init(_ target: Target, _ file: ModelFile) {
    self.target = target
    isLegacy = file.form.container == .hdf5
    guard file.weights?.name == nil, let config = file.compileConfig, file.form.container != .json else { return }
    let isKeras3 = target.line == .keras3
    if isKeras3 {
      if isLegacy {
        for name in file.missingLosses { add(.lossNotFound, name, at: "loss") }
      } else {
        checkOptimizer(config["optimizer"])
      }
      checkLoss(config["loss"])
    }
    guard isKeras3 || target.line == .keras2 else { return }
    let release = KerasRelease(isKeras3 ? .keras3 : .tfKeras)
    let objects = CompiledObjects(config, writer: release, isLegacy: isLegacy)
    if let name = objects.unknownOptimizer {
      add(.compileRefused, "the release has no optimizer \(name)", at: "optimizer")
    }
    for object in objects.custom where !(isLegacy && file.missingLosses.contains(object.name)) {
      add(.customClass, object.name, className: object.name, at: object.kind.rawValue)
    }
    guard !isLegacy else { return }
    for key in ["loss", "metrics", "weighted_metrics"] where config[key]?.mentions("__lambda__") ?? false {
      add(.lambda, "", className: "the object compiled with the model", at: key)
    }
  }

  private mutating func add(_ reason: LoadReason, _ detail: String, className: String? = nil, at key: String) {
    let root = isLegacy ? "training_config" : "compile_config"
    problems.append(
      LoadProblem(reason: reason, detail: detail, className: className, layer: [], path: root.joined(key)))
  }

  /// The keys of an optimizer of Keras 2 that no optimizer of Keras 3 takes.
  private static let gone = ["jit_compile", "is_legacy_optimizer"]

  private mutating func checkOptimizer(_ optimizer: SourceValue?) {
    guard let optimizer, optimizer.isObject, let className = optimizer.className, let config = optimizer["config"]
    else { return }
    if optimizer["module"]?.string == "keras.optimizers.legacy" {
      add(.compileRefused, "the release does not have keras.optimizers.legacy.\(className)", at: "optimizer")
    } else if optimizer["module"]?.string == "keras.optimizers" {
      let keys = config.members.map(\.key)
      let unknown = Self.gone.filter(keys.contains)
      if !unknown.isEmpty {
        let noun = unknown.count == 1 ? "argument" : "arguments"
        add(
          .compileRefused, "\(className) does not take the \(noun) " + unknown.joined(separator: ", "), at: "optimizer")
      }
    }
    checkOptimizer(config["inner_optimizer"])
  }

  /// Keras 3 has no reduction `auto`, which is the default of Keras 2.
  private mutating func checkLoss(_ loss: SourceValue?) {
    guard let loss else { return }
    if loss.isObject, let className = loss.className, loss["config"]?["reduction"]?.string == "auto" {
      add(.compileRefused, "\(className) does not take the reduction auto", at: "loss")
    } else if loss.kind == .list {
      for item in loss.items { checkLoss(item) }
    } else if loss.kind == .object, loss["class_name"] == nil {
      for member in loss.members { checkLoss(member.value) }
    }
  }
}
