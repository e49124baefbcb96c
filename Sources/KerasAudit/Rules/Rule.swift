/// A kind of finding. Its code and its name never change, because scripts depend on them.
public struct Rule: Sendable, Equatable {
  /// The code: `KI105`.
  public let code: String
  /// The name: `shape-mismatch`.
  public let name: String
  /// The default level; `--severity` and a settings file can change it.
  public let level: Finding.Level
  /// One sentence: when the rule is raised.
  public let summary: String
  /// What the rule means and how to fix what it reports.
  public let explanation: Explanation

  package init(
    _ code: String, _ name: String, _ level: Finding.Level, _ summary: String, _ explanation: Explanation
  ) {
    self.code = code
    self.name = name
    self.level = level
    self.summary = summary
    self.explanation = explanation
  }

  /// Whether two rules have the same code.
  public static func == (a: Rule, b: Rule) -> Bool { a.code == b.code }
}
