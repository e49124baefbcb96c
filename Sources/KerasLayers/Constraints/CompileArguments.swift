import Basics

/// What Keras demands of the arguments with which a model was compiled.
///
/// - Source: `compile_from_config` and `compile` (`keras/src/trainers/trainer.py`), `CompileLoss` and `CompileMetrics`
///   (`keras/src/trainers/compile_utils.py`), `optimizers.get` (`keras/src/optimizers/__init__.py`, 3.15.1);
///   `Model.compile` and `compile_from_config` (`keras/src/engine/training.py`, 2.15.0).
struct CompileArguments: Sendable {
  typealias Check = (key: String, expected: String, isValid: @Sendable (SourceValue) -> Bool)

  /// The arguments of `compile`.
  let keys: Set<String>
  let checks: [Check]
  /// The arguments of losses and metrics, by `losses.` or `metrics.` and the class.
  let ofObjects: TableText
  /// How a loss reduces its values, and whether it may leave it open.
  let reductions: (names: [String], takesNull: Bool)
  /// Whether Keras takes a value as the name of a loss or of a metric.
  let isName: @Sendable (SourceValue, _ kind: String) -> Bool

  /// - Source: `standardize_reduction` (`keras/src/losses/loss.py`, 3.15.1).
  static let ofKeras3 = CompileArguments(
    keys: common.union(["auto_scale_loss"]),
    checks: [
      ("optimizer", "an optimizer", { $0.isNull || $0.kind == .text || $0["class_name"] != nil }),
      (
        "loss_weights", "a fraction, a list or an object",
        { $0.isStructureOrNothing || $0.kind == .number && $0.integer == nil }
      ),
      ("metrics", "a list or an object", { $0.isStructureOrNothing }),
      ("weighted_metrics", "a list or an object", { $0.isStructureOrNothing }),
    ],
    ofObjects: KnownNames.argumentsOfKeras3,
    reductions: (["sum_over_batch_size", "sum", "none", "mean", "mean_with_sample_weight"], true),
    isName: { $0.kind == .text || !$0.isTruthy || $1 == "losses" })

  /// - Source: `Model._validate_compile` (`keras/src/engine/training.py`), `ReductionV2.validate`
  ///   (`keras/src/utils/losses_utils.py`, 2.15.0).
  static let ofTensorFlow = CompileArguments(
    keys: common.union([
      "pss_evaluation_shards", "cloning", "experimental_run_tf_function", "distribute", "target_tensors",
      "sample_weight_mode",
    ]),
    checks: [
      ("optimizer", "an optimizer", { $0.kind == .text || $0["class_name"] != nil }),
      (
        "steps_per_execution", "a whole number",
        { !$0.isTruthy || $0.integer != nil || $0.kind == .list || $0.isText("auto") }
      ),
    ],
    ofObjects: KnownNames.argumentsOfTensorFlow,
    reductions: (["auto", "none", "sum", "sum_over_batch_size"], false),
    isName: { value, _ in value.kind == .text || value.isNull })

  private static let common: Set = [
    "optimizer", "loss", "loss_weights", "metrics", "weighted_metrics", "run_eagerly", "steps_per_execution",
    "jit_compile",
  ]

  /// What is wrong with the arguments; nil if Keras takes them.
  func problem(_ arguments: SourceValue, at path: JSONPath, _ writer: KerasRelease) -> ConfigError? {
    if let problem = arguments.formProblem(at: path, writer) { return problem }
    if let unknown = arguments.members.first(where: { !keys.contains($0.key) }) {
      return ConfigError(path: path + unknown.key, problem: "is no argument of compile()")
    }
    for (key, expected, isValid) in checks {
      guard let value = arguments[key], !isValid(value) else { continue }
      return ConfigError(path: path + key, problem: "must be \(expected), not \(value.shortened)")
    }
    for (key, kind) in [("loss", "losses"), ("metrics", "metrics"), ("weighted_metrics", "metrics")] {
      if let problem = arguments[key].flatMap({ self.problem(in: $0, of: kind, at: path + key, writer) }) {
        return problem
      }
    }
    return nil
  }

  /// What is wrong with the losses or metrics in a value, at any depth.
  ///
  /// - Parameter kind: `losses` or `metrics`.
  private func problem(
    in value: SourceValue, of kind: String, at path: JSONPath, _ writer: KerasRelease
  ) -> ConfigError? {
    value.firstProblem(at: path) { value, path in
      guard let className = value["class_name"]?.string else { return .inside }
      if writer.generation == .tfKeras, value["config"] != nil, value["module"]?.kind != .text {
        return .problem(ConfigError(path: path + "module", problem: "must be a text"))
      }
      guard value["module"]?.string?.hasPrefix("keras") == true, let stated = value["config"], stated.kind == .object
      else { return .sound }
      if kind == "losses", let reduction = stated["reduction"], !takes(reduction) {
        let path = path + "config" + "reduction"
        return .problem(
          ConfigError(path: path, problem: "must be a reduction of losses, not \(reduction.shortened)"))
      }
      guard let (key, problem) = argumentProblem(stated, of: className, in: kind, writer) else { return .sound }
      return .problem(ConfigError(path: path + "config" + key, problem: problem))
    }
  }

  private func takes(_ reduction: SourceValue) -> Bool {
    reduction.isNull ? reductions.takesNull : reductions.names.contains(reduction.string ?? "")
  }

  private func argumentProblem(
    _ arguments: SourceValue, of className: String, in kind: String, _ writer: KerasRelease
  ) -> (key: String, problem: String)? {
    // A later release may have further arguments.
    if let version = writer.ordinal, KnownNames.releaseOfKeras3 < version { return nil }
    guard let known = ofObjects.entries("\(kind).\(className)").first?.first?.split(separator: " ") else { return nil }
    for member in arguments.members {
      if !known.contains(Substring(member.key)) { return (member.key, "is no argument of \(className)") }
      if member.key == "name", !isName(member.value, kind) {
        return ("name", "must be a text, not \(member.value.shortened)")
      }
      if member.key == "dtype", let name = member.value.string,
        !(writer.generation == .keras3 ? name.isPolicyOfKeras3 : name.isPolicyOfTensorFlow)
      {
        return ("dtype", "must be the name of a dtype, not \(member.value.shortened)")
      }
    }
    return nil
  }
}

extension SerializedObject {
  /// What is wrong with the `compile_config`; nil if Keras compiles the model with it, or has nothing to compile with.
  ///
  /// - Parameter isModel: whether the object is a model of Keras; no layer can be compiled.
  package func compileProblem(isModel: @autoclosure () -> Bool) -> ConfigError? {
    guard config.writer.generation >= .tfKeras, let source, source["module"] != nil,
      let arguments = source["compile_config"], arguments.isTruthy
    else { return nil }
    guard isModel() else {
      // tf.keras has further models, which are declared as layers here.
      return config.isKeras3 ? error("compile_config", "is stated for something that is no model") : nil
    }
    guard arguments.kind == .object else {
      return error("compile_config", "must be an object, not \(arguments.shortened)")
    }
    let path = json.path + "compile_config"
    let known = config.isKeras3 ? CompileArguments.ofKeras3 : .ofTensorFlow
    return known.problem(arguments, at: path, config.writer)
  }
}

extension SourceValue {
  fileprivate var isStructureOrNothing: Bool { !isTruthy || !isHashable }
}
