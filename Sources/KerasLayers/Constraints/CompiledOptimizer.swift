extension CompiledObjects {
  /// An optimizer of Keras 3, as far as it determines how many variables it has.
  ///
  /// - Source: `keras/src/optimizers` (3.15.1).
  package struct Optimizer: Sendable {
    package let className: String
    /// The variables that it has once: the number of steps, the learning rate unless a schedule gives it, and with
    /// Nadam a product of momentums.
    package let sharedVariables: Int
    /// The variables that it has for each trainable weight; nil for a class that is not known here.
    private let slots: Int?

    init?(_ value: SourceValue) {
      guard let className = value["class_name"]?.string, let arguments = value["config"], arguments.kind == .object,
        value["module"]?.string?.hasPrefix("keras.") == true
      else { return nil }
      self.className = className
      let members = arguments.members
      sharedVariables = (members["learning_rate"]?.kind == .object ? 1 : 2) + (className == "Nadam" ? 1 : 0)
      func has(_ key: String) -> Bool { members[key]?.isTruthy ?? false }
      let own: Int? =
        switch className {
        case "SGD": has("momentum") ? 1 : 0
        case "Adam", "AdamW": has("amsgrad") ? 3 : 2
        case "RMSprop": 1 + (has("momentum") ? 1 : 0) + (has("centered") ? 1 : 0)
        case "Adagrad", "Lion": 1
        case "Adadelta", "Adamax", "Ftrl", "Lamb", "Nadam": 2
        case "Adafactor": 3
        default: nil
        }
      slots = own.map { $0 + (has("use_ema") ? 1 : 0) + (has("gradient_accumulation_steps") ? 1 : 0) }
    }

    /// The optimizer that Keras compiles a model with whose configuration states none: RMSprop.
    package static let byDefault = Optimizer(className: "RMSprop", sharedVariables: 2, slots: 1)

    private init(className: String, sharedVariables: Int, slots: Int) {
      self.className = className
      self.sharedVariables = sharedVariables
      self.slots = slots
    }

    /// The number of its variables for a number of trainable weights; nil if it is not known.
    package func variables(for trainable: Int) -> Int? { slots.map { sharedVariables + $0 * trainable } }

    /// The shapes of its variables for trainable weights, in no particular order; nil if they are not known.
    package func shapes(for trainable: [[Int?]]) -> [[Int?]]? {
      guard let slots, className != "Adafactor" else { return nil }
      return Array(repeating: [], count: sharedVariables) + trainable.flatMap { Array(repeating: $0, count: slots) }
    }
  }
}
