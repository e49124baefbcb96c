/// A kind of finding: its code and name are kept for good, since others script against them.
public struct Rule: Sendable, Equatable {
  /// `KI105`.
  public let code: String
  /// `shape-mismatch`.
  public let name: String
  /// The level unless the user sets another.
  public let level: Finding.Level
  /// One sentence: raised when.
  public let summary: String
  /// Paragraphs in Markdown: what it means, how it comes about, how to mend it.
  public let explanation: String

  public init(_ code: String, _ name: String, _ level: Finding.Level, _ summary: String, explanation: String) {
    self.code = code
    self.name = name
    self.level = level
    self.summary = summary
    self.explanation = explanation
  }
}
