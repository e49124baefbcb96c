import KerasAudit

/// A report format: its name, the ending of its files, and one pure function from what was found to text.
public struct Reporter: Sendable {
  /// As `--format` spells it.
  public let name: String
  /// The ending of its files, without the dot.
  public let fileEnding: String
  /// True where a report on several inputs is that on each, one after the other: it can be written as they come.
  public let isStream: Bool
  private let write: @Sendable ([Outcome], Options) -> [UInt8]

  /// Every format, in the order in which `--help` lists them.
  public static let all = [text, json, jsonl, markdown, sarif, junit, github, gitlab, checkstyle]

  /// A format that tells each input by itself.
  init(_ name: String, fileEnding: String, each: @escaping @Sendable (Outcome, Options) -> [UInt8]) {
    self.name = name
    self.fileEnding = fileEnding
    isStream = true
    write = { outcomes, options in outcomes.flatMap { each($0, options) } }
  }

  /// A format that makes one document of all inputs.
  init(_ name: String, fileEnding: String, document: @escaping @Sendable ([Outcome], Options) -> [UInt8]) {
    self.name = name
    self.fileEnding = fileEnding
    isStream = false
    write = document
  }

  /// The whole text in UTF-8, with a final line feed; empty where this format has nothing to say.
  public func render(_ outcomes: [Outcome], _ options: Options) -> [UInt8] {
    write(outcomes, options)
  }

  /// The report on a single input.
  public func render(_ outcome: Outcome, _ options: Options) -> [UInt8] {
    render([outcome], options)
  }

  public static func named(_ name: String) -> Reporter? {
    all.first { $0.name == name }
  }
}

extension Reporter {
  /// What the user asked of the text; formats for machines ignore all but `isBatch`.
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

      var isTable: Bool { self == .audit || self == .summary }
    }

    public var detail = Detail.audit
    /// The arithmetic of every size and parameter count, below its layer.
    public var formulas = false
    public var color = false
    /// Frames and marks in ASCII; names in a file stay as they are there, but for those very signs.
    public var ascii = false
    /// In columns of the terminal.
    public var width = 100
    /// Whether the user asked for several inputs, however many there turned out to be: a list, even of one.
    public var isBatch = false

    public init() {}
  }
}
