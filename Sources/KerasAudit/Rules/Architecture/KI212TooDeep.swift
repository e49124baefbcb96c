import Basics
import KerasModels

extension Rule {
  public static let tooDeep = Rule(
    "KI212", "too-deep", .error, "Nested deeper than any real configuration.",
    explanation: """
      Objects and lists of the JSON stand inside one another far deeper than layers, wrappers and nested models ever do. \
      A reader that follows them by calling itself runs out of stack: Python's `json` and Keras with a `RecursionError`, \
      others with a crash.

      In the file: Thousands of `[` or of `{"config":` in a row. A Sequential model of Dense layers is nested 7 deep, the \
      deepest of Keras' own examples 17; this tool names more than \(Limits()[.jsonDepth]) and reads no text that is nested \
      more than 500 deep: then it ends with exit status 2.

      Keras today: It reads whatever Python's recursion limit lets it, and ends with an error beyond.

      What to do: Do not load the file: no model needs it.
      """)
}

extension Finding {
  /// What there is to say of how deep a configuration is nested.
  static func tooDeep(_ depth: Int, _ limits: Limits, root: String? = nil) -> [Finding] {
    guard depth > limits[.jsonDepth] else { return [] }
    let subject = root.map { "the JSON of \($0)" } ?? "the JSON"
    return [
      Finding(
        .tooDeep, expected: .number(limits[.jsonDepth]), actual: .number(depth),
        message:
          "\(subject) is nested \(depth) levels deep, \(limits.clause(.jsonDepth))", limit: .jsonDepth)
    ]
  }
}
