/// One thing that is wrong, or worth knowing, about a model.
public struct Finding: Sendable, Equatable {
  /// How much it matters; `--fail-on` compares these.
  public enum Level: String, Sendable, Comparable, CaseIterable {
    case note, warning, error

    public static func < (a: Level, b: Level) -> Bool {
      allCases.firstIndex(of: a)! < allCases.firstIndex(of: b)!
    }
  }

  /// What was expected or found: a shape (nil is an unknown dimension), or a word such as a dtype.
  public enum Value: Sendable, Equatable {
    case shape([Int?])
    case text(String)
    case number(Int)
  }

  /// What kind of finding it is.
  public let rule: Rule
  /// How much it matters: the rule's level, unless the user set another.
  public var level: Level
  /// The names from the outermost layer in; nil where it is about the model or the file as a whole.
  public let layer: [String]?
  /// The weight's own name (`kernel`).
  public let weight: String?
  /// What the configuration asks for.
  public let expected: Value?
  /// What was found instead.
  public let actual: Value?
  /// The arithmetic behind `expected`, such as `64 * (3*3*64 + 1) = 36928`.
  public let formula: String?
  /// The dataset inside the weights file.
  public let dataset: String?
  /// One sentence: what is wrong.
  public let message: String
  /// What most likely happened, or what to do; nil where there is nothing sure to say.
  public let hint: String?

  package init(
    _ rule: Rule, layer: [String]? = nil, weight: String? = nil, expected: Value? = nil, actual: Value? = nil,
    formula: String? = nil, dataset: String? = nil, message: String, hint: String? = nil
  ) {
    self.rule = rule
    self.level = rule.level
    self.layer = layer
    self.weight = weight
    self.expected = expected
    self.actual = actual
    self.formula = formula
    self.dataset = dataset
    self.message = message
    self.hint = hint
  }

  public static func == (a: Finding, b: Finding) -> Bool {
    a.rule.code == b.rule.code && a.level == b.level && a.layer == b.layer && a.weight == b.weight
      && a.expected == b.expected && a.actual == b.actual && a.dataset == b.dataset && a.message == b.message
  }
}
