import Basics
import KerasLayers
import KerasModels
import KerasStores

extension Rule {
  /// KI508 optimizer-mismatch.
  public static let optimizerMismatch = Rule(
    "KI508", "optimizer-mismatch", .warning, "The saved state of the optimizer does not fit the trainable weights.",
    Explanation(
      meaning: """
        A `.keras` archive holds the optimizer's variables: the number of steps, the learning rate, and one or more \
        for each trainable weight. Their number or their shapes are not those that the optimizer has for the trainable \
        weights of the configuration.
        """,
      impact: """
        Keras loads the model with a warning and drops the optimizer's state: training continues from the weights with \
        fresh momentums. Predictions are the same. If the numbers are equal and a variable has another shape, Keras \
        refuses the file, which is an error.
        """,
      causes: [
        "Layers were frozen or unfrozen after training, and the model was saved without being compiled again.",
        "The configuration was edited, such as the rank of a LoRA adapter.",
      ],
      fix: "Compile the model after you freeze or unfreeze layers, and before you save it.",
      references: [.source("keras/src/optimizers/base_optimizer.py")]))
}

extension Finding {
  /// The finding on the optimizer's state; nil if it fits, or if the number of its variables is not known here.
  ///
  /// - Parameter shapes: the shapes of the model's trainable variables.
  static func optimizerState(
    _ optimizer: CompiledObjects.Optimizer, stored inventory: Inventory, trainable shapes: [[Int?]]
  ) -> Finding? {
    let trainable = shapes.count
    guard let expected = optimizer.variables(for: trainable) else { return nil }
    let stored = inventory.tensors.count { $0.path.hasPrefix(path) }
    if inventory.tensors.contains(where: { $0.path.hasPrefix("optimizer/inner_optimizer/") }) {
      return scaledOptimizerState(
        optimizer, stored: stored, expected: expected, hasArrays: shapes.contains { !$0.isEmpty })
    }
    if let wrong = wrongShape(optimizer, stored: inventory, trainable: shapes) {
      return refusedState(wrong, "\(optimizer.className) has", hint: "compile the model again before you save it")
    }
    // An optimizer that has not trained yet has no state to lose.
    guard stored != expected, stored > optimizer.sharedVariables else { return nil }
    return Finding(
      .optimizerMismatch, expected: .number(expected), actual: .number(stored),
      message: "Keras drops the optimizer's state: \(optimizer.className) has \(expected.pluralized("variable")) for "
        + "\(trainable.pluralized("trainable weight")), and the file has \(stored)",
      hint: "the weights were frozen or unfrozen after compile(); compile the model again before saving it")
  }

  /// The error on the state of an optimizer in a weights file beside an architecture.
  ///
  /// `to_json` omits the optimizer of a compiled model, so Keras compiles the loaded model with the default one,
  /// RMSprop, and reads the state of the saved one into it if the numbers of variables are equal.
  ///
  /// - Parameter trainable: the shapes of the trainable variables.
  static func stateOfDefaultOptimizer(stored inventory: Inventory, trainable: [[Int?]]) -> Finding? {
    wrongShape(.byDefault, stored: inventory, trainable: trainable).map {
      refusedState(
        $0, "the JSON states no optimizer, so Keras compiles the model with RMSprop, which has",
        hint: "save the weights of a model that is not compiled, or load the model from a .keras file")
    }
  }

  private static let path = "optimizer/vars/"

  /// A shape in which the optimizer has a variable and the file has none, and one of the file's in its place; nil if
  /// the shapes fit or if Keras does not compare them, because the numbers of variables differ.
  private static func wrongShape(
    _ optimizer: CompiledObjects.Optimizer, stored inventory: Inventory, trainable: [[Int?]]
  ) -> (expected: [Int?], actual: [Int])? {
    let stored = inventory.tensors.filter { $0.path.hasPrefix(path) }.map(\.shape)
    guard let expected = optimizer.shapes(for: trainable), stored.count == expected.count,
      expected.allSatisfy({ !$0.contains(nil) })
    else { return nil }
    var left = Dictionary(stored.map { ($0, 1) }, uniquingKeysWith: +), missing: [Int]?
    for sizes in expected.map({ $0.compactMap(\.self) }) {
      if let count = left[sizes], count > 0 {
        left[sizes] = count - 1
      } else if missing == nil {
        missing = sizes
      }
    }
    return missing.flatMap { sizes in stored.first { left[$0, default: 0] > 0 }.map { (sizes, $0) } }
  }

  private static func refusedState(
    _ wrong: (expected: [Int?], actual: [Int]), _ owner: String, hint: String
  ) -> Finding {
    var finding = Finding(
      .optimizerMismatch, expected: .shape(wrong.expected), actual: .shape(wrong.actual),
      message: "Keras refuses the optimizer's state: \(owner) a variable of shape \(shapeText(wrong.expected)) for a "
        + "trainable weight, and the file has one of \(shapeText(wrong.actual)) instead",
      hint: hint)
    finding.level = .error
    return finding
  }

  /// The finding that the state was saved with the `LossScaleOptimizer` around the optimizer that `compile` adds for
  /// the dtype policy `mixed_float16`. The configuration states neither, so it depends on the program whether it fits.
  ///
  /// If the model's optimizer alone has as many variables, Keras reads the numbers of the other into its arrays, and
  /// fails.
  ///
  /// - Parameter hasArrays: whether a trainable variable is not a single number.
  private static func scaledOptimizerState(
    _ optimizer: CompiledObjects.Optimizer, stored: Int, expected: Int, hasArrays: Bool
  ) -> Finding? {
    let isRefused = stored == expected && hasArrays && stored <= optimizer.sharedVariables + ownOfScaledOptimizer
    guard isRefused || stored > optimizer.sharedVariables + ownOfScaledOptimizer else { return nil }
    var finding = Finding(
      .optimizerMismatch, expected: .number(expected), actual: .number(stored),
      message:
        "Keras \(isRefused ? "refuses the model" : "drops the optimizer's state") unless the dtype policy is "
        + "mixed_float16 when it loads the model: the file has the variables of the LossScaleOptimizer that this "
        + "policy adds around \(optimizer.className)",
      hint: "call keras.config.set_dtype_policy(\"mixed_float16\") before load_model to continue training")
    finding.level = isRefused ? .error : .note
    return finding
  }

  /// How many variables the `LossScaleOptimizer` has of its own.
  private static let ownOfScaledOptimizer = 4
}
