/// What Keras 3 demands of the arguments with which a model was compiled.
///
/// - Source: `compile_from_config` and `compile` (`keras/src/trainers/trainer.py`), `CompileLoss` and `CompileMetrics`
///   (`keras/src/trainers/compile_utils.py`), `optimizers.get` (`keras/src/optimizers/__init__.py`, 3.15.1).
extension SerializedObject {
  /// What is wrong with the `compile_config`; nil if Keras compiles the model with it, or has nothing to compile with.
  ///
  /// - Parameter isModel: whether the object is a model of Keras; no layer can be compiled.
  package func compileProblem(isModel: @autoclosure () -> Bool) -> ConfigError? {
    guard config.writer.generation == .keras3, let source, source["module"] != nil,
      let arguments = source["compile_config"], arguments.isTruthy
    else { return nil }
    guard isModel() else { return error("compile_config", "is stated for something that is no model") }
    guard arguments.kind == .object else {
      return error("compile_config", "must be an object, not \(arguments.shortened)")
    }
    let path = JSONPath(values.codingPath) + "compile_config"
    if let problem = arguments.formProblem(at: path, config.writer) { return problem }
    if let unknown = arguments.members.first(where: { !Self.compileKeys.contains($0.key) }) {
      return ConfigError(path: path + unknown.key, problem: "is no argument of compile()")
    }
    for (key, expected, isValid) in Self.compileChecks {
      guard let value = arguments[key], !isValid(value) else { continue }
      return ConfigError(path: path + key, problem: "must be \(expected), not \(value.shortened)")
    }
    // A later release may have further arguments.
    if let version = config.writer.ordinal, KnownNames.releaseOfKeras3 < version { return nil }
    for (key, kind) in [("loss", "losses"), ("metrics", "metrics"), ("weighted_metrics", "metrics")] {
      if let problem = arguments[key]?.argumentProblem(of: kind, at: path + key) { return problem }
    }
    return nil
  }

  private static let compileKeys: Set = [
    "optimizer", "loss", "loss_weights", "metrics", "weighted_metrics", "run_eagerly", "steps_per_execution",
    "jit_compile", "auto_scale_loss",
  ]

  private static let compileChecks: [(key: String, expected: String, isValid: @Sendable (SourceValue) -> Bool)] = [
    ("optimizer", "an optimizer", { $0.isNull || $0.kind == .text || $0["class_name"] != nil }),
    ("loss", "a loss whose reduction Keras knows", { $0.hasKnownReductions }),
    (
      "loss_weights", "a fraction, a list or an object",
      { $0.isStructureOrNothing || $0.kind == .number && $0.integer == nil }
    ),
    ("metrics", "a list or an object", { $0.isStructureOrNothing }),
    ("weighted_metrics", "a list or an object", { $0.isStructureOrNothing }),
  ]
}

extension SourceValue {
  /// The first argument of a loss or a metric of Keras, at any depth, that its class does not have.
  ///
  /// - Parameter kind: `losses` or `metrics`.
  fileprivate func argumentProblem(of kind: String, at path: JSONPath) -> ConfigError? {
    switch self.kind {
    case .null, .bool, .number, .text: return nil
    case .list:
      for (index, item) in items.enumerated() {
        if let problem = item.argumentProblem(of: kind, at: path + index) { return problem }
      }
      return nil
    case .object:
      guard let className = self["class_name"]?.string else {
        for member in members {
          if let problem = member.value.argumentProblem(of: kind, at: path + member.key) { return problem }
        }
        return nil
      }
      guard self["module"]?.string == "keras." + kind, let stated = self["config"],
        let known = KnownNames.argumentsOfKeras3.entries("\(kind).\(className)").first?.first
      else { return nil }
      let names = known.split(separator: " ")
      return stated.members.first { !names.contains(Substring($0.key)) }.map {
        ConfigError(path: path + "config" + $0.key, problem: "is no argument of \(className)")
      }
    }
  }

  fileprivate var isStructureOrNothing: Bool { !isTruthy || !isHashable }

  /// Whether the losses in a value state reductions that a loss of Keras 3 takes.
  ///
  /// - Source: `standardize_reduction` (`keras/src/losses/loss.py`, 3.15.1).
  fileprivate var hasKnownReductions: Bool {
    switch kind {
    case .null, .bool, .number, .text: return true
    case .list: return items.allSatisfy(\.hasKnownReductions)
    case .object:
      guard self["class_name"] != nil else { return members.allSatisfy { $0.value.hasKnownReductions } }
      guard self["module"]?.string?.hasPrefix("keras") == true, let stated = self["config"]?["reduction"],
        !stated.isNull
      else { return true }
      return ["sum_over_batch_size", "sum", "none", "mean", "mean_with_sample_weight"].contains(stated.string)
    }
  }
}
