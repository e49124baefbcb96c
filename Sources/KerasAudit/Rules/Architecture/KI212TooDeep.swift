import Basics
import KerasModels

extension Rule {
  /// KI212 too-deep.
  public static let tooDeep = Rule(
    "KI212", "too-deep", .error, "The JSON is nested deeper than any real configuration.",
    Explanation(
      meaning: """
        Objects and lists of the JSON are nested far deeper than layers, wrappers and nested models ever are: \
        thousands of `[` or of `{"config":` in a row. A Sequential model of Dense layers is nested 7 levels deep, the \
        deepest of Keras' own examples 17. The audit reports a depth of more than \(Limits()[.jsonDepth]). It \
        reads no text that is nested more than 500 levels deep and then ends with exit status 2.
        """,
      impact: """
        A recursive reader runs out of stack: Python's `json` and Keras raise a `RecursionError`, other readers crash.
        """,
      causes: [
        "The text was generated, by mistake or to break readers; no model needs such nesting."
      ],
      fix: "Do not load the file.",
      affectedVersions: """
        Current Keras: it reads what Python's recursion limit allows, and raises an error beyond that limit.
        """))
}

extension Finding {
  /// One finding if the JSON is nested deeper than the limit.
  static func tooDeep(_ depth: Int, _ limits: Limits, root: String? = nil) -> [Finding] {
    guard depth > limits[.jsonDepth] else { return [] }
    let subject = root.map { "the JSON of \($0)" } ?? "the JSON"
    return [
      Finding(
        .tooDeep, expected: .number(limits[.jsonDepth]), actual: .number(depth),
        message: "\(subject) is nested \(depth) levels deep, \(limits.clause(.jsonDepth))", limit: .jsonDepth)
    ]
  }
}
