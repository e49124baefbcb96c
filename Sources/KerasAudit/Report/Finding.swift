import Basics

/// One thing that is wrong, or worth knowing, about a model.
public struct Finding: Sendable, Equatable {
  /// How serious a finding is; `--fail-on` compares levels.
  public enum Level: String, Sendable, Comparable, CaseIterable {
    case note, warning, error

    public static func < (a: Level, b: Level) -> Bool {
      allCases.firstIndex(of: a)! < allCases.firstIndex(of: b)!
    }
  }

  /// An expected or actual value: a shape (nil is an unknown dimension), a number, or text such as a dtype.
  public enum Value: Sendable, Equatable {
    case shape([Int?])
    case text(String)
    case number(Int)
  }

  /// What Keras does with a file whose weights have a fault: it refuses it, or loads something else than what is meant.
  enum Outcome: Sendable { case loads, refuses }

  /// The kind of finding.
  public let rule: Rule
  /// In a `Report` the level that the audit gives it; in an `AssessedReport` the level after the user's settings.
  public package(set) var level: Level
  /// The names from the outermost layer in; nil if it concerns the model or the file as a whole.
  public let layer: [String]?
  /// Every layer that it concerns, if there are several; `layer` is the first of them.
  public let layers: [[String]]
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
  /// One sentence that says what is wrong.
  public private(set) var message: String
  /// The most likely cause, or what to do; nil if neither is certain.
  public private(set) var hint: String?
  /// The layers that differ only because of what this finding reports, each with the names from the outermost layer in.
  public private(set) var consequences: [[String]] = []
  /// What Keras does with the file, as far as the stored weights decide it; nil if that is not known.
  private(set) var outcome: Outcome?
  /// The limit that the finding would not exceed if it were raised; nil for any other finding.
  public let limit: Limit?

  package init(
    _ rule: Rule, layer: [String]? = nil, layers: [[String]] = [], weight: String? = nil, expected: Value? = nil,
    actual: Value? = nil,
    formula: String? = nil, dataset: String? = nil, message: String, hint: String? = nil, limit: Limit? = nil
  ) {
    self.rule = rule
    self.level = rule.level
    self.layer = layer ?? layers.first
    self.layers = layers.count > 1 ? layers : []
    self.weight = weight
    self.expected = expected
    self.actual = actual
    self.formula = formula
    self.dataset = dataset
    self.message = message
    self.hint = hint
    self.limit = limit
  }

  /// Adds a clause at the start of the hint.
  mutating func explain(_ clause: String) { hint = hint.map { clause + "; " + $0 } ?? clause }

  /// States that Keras loads the file in spite of it.
  mutating func explainLoaded() {
    outcome = .loads
    explain("Keras loads the file all the same")
  }

  /// States the exception with which Keras refuses the file.
  mutating func explainRefusal(_ text: String) {
    outcome = .refuses
    explain(text)
  }

  /// Adds a layer that differs only because of what this finding reports.
  mutating func add(consequence layer: [String]) { consequences.append(layer) }

  /// This finding with more text at the end of its message.
  package func appending(_ text: String) -> Finding {
    var finding = self
    finding.message += text
    return finding
  }
}

extension Finding.Value {
  /// For people: `(None, 224, 224, 3)`, `165,077,800`, `700 MB (700,000,000 bytes)`, `at least 1,234`.
  package var text: String {
    switch self {
    case .shape(let shape): shapeText(shape)
    case .text(let text): statesNumber ? text.groupingNumbers : text
    case .number(let number): number.grouped
    }
  }

  /// Whether it is a text because a number has a unit, or is a bound.
  private var statesNumber: Bool {
    guard case .text(let text) = self else { return false }
    return text.hasSuffix(" bytes") || text.hasSuffix(" bytes)") || text.hasPrefix("at least ")
  }
}
