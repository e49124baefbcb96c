import KerasAudit

/// A report format: its name, the ending of its files, and one pure function from what was found to text.
public struct Reporter: Sendable {
  /// As `--format` spells it.
  public let name: String
  /// The ending of its files, without the dot.
  public let fileEnding: String
  /// The whole text in UTF-8, with a final line feed; empty where this format has nothing to say.
  public let render: @Sendable (Outcome, Options) -> [UInt8]

  /// Every format, in the order in which `--help` lists them.
  public static let all = [text, json]

  init(_ name: String, fileEnding: String, render: @escaping @Sendable (Outcome, Options) -> [UInt8]) {
    self.name = name
    self.fileEnding = fileEnding
    self.render = render
  }

  public static func named(_ name: String) -> Reporter? {
    all.first { $0.name == name }
  }
}

extension Reporter {
  /// What the user asked of the text; formats for machines ignore it.
  public struct Options: Sendable {
    /// How much of a report is told.
    public enum Detail: Sendable {
      /// The table, with each discrepancy below its layer, and the totals.
      case audit
      /// The table and the totals; discrepancies are counted alone.
      case summary
      /// The findings that are more than notes, and one line on the whole.
      case verdict
      /// The findings alone: nothing where there are none.
      case findings
    }

    public var detail = Detail.audit
    /// The arithmetic of every size and parameter count, below its layer.
    public var formulas = false
    public var color = false
    /// In columns of the terminal.
    public var width = 100

    public init() {}
  }
}
