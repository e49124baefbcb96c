import KerasAudit

/// A report format: a name, a file ending, and a pure function from audit outcomes to text.
public struct Reporter: Sendable {
  /// The value of `--format`.
  public let name: String
  /// The usual file ending, without the dot.
  public let fileEnding: String
  /// True if a report on several inputs is the reports on each in turn, so that it can be written as outcomes arrive.
  public let isStream: Bool
  /// Whether a report shows the memory of activations and receptive fields without being asked to
  /// (`Audit.Options.measuresMemory`, `measuresReceptiveFields`).
  public let showsCosts: Bool
  /// Whether a report shows how the values of tensors are distributed (`Audit.Options.histograms`).
  public let showsHistograms: Bool
  private let write: @Sendable ([Outcome], Options) -> [UInt8]
  /// Why the usual programs would not show a report; nil if they do.
  package let caveat: (@Sendable (_ report: [UInt8]) -> String?)?

  /// All formats, in the order of `--help`.
  public static let all = [text, html, json, jsonl, markdown, sarif, junit, github, gitlab, checkstyle, dot, mermaid]

  /// A format that reports on each input separately.
  init(
    _ name: String, fileEnding: String, showsCosts: Bool = false, showsHistograms: Bool = false,
    each: @escaping @Sendable (Outcome, Options) -> [UInt8]
  ) {
    self.name = name
    self.fileEnding = fileEnding
    self.showsCosts = showsCosts
    self.showsHistograms = showsHistograms
    isStream = true
    caveat = nil
    write = { outcomes, options in outcomes.flatMap { each($0, options) } }
  }

  /// A format that makes one document of all inputs.
  init(
    _ name: String, fileEnding: String, showsCosts: Bool = false, showsHistograms: Bool = false,
    caveat: (@Sendable ([UInt8]) -> String?)? = nil,
    document: @escaping @Sendable ([Outcome], Options) -> [UInt8]
  ) {
    self.name = name
    self.fileEnding = fileEnding
    self.showsCosts = showsCosts
    self.showsHistograms = showsHistograms
    isStream = false
    self.caveat = caveat
    write = document
  }

  /// The report in UTF-8, with a final newline; empty if there is nothing to report.
  ///
  /// - Parameter outcomes: The results of `Audit.run`, in the order of the report.
  public func render(_ outcomes: [Outcome], _ options: Options) -> [UInt8] {
    write(outcomes, options)
  }

  /// The report on a single input.
  public func render(_ outcome: Outcome, _ options: Options) -> [UInt8] {
    render([outcome], options)
  }

  /// The format with this name; nil if there is none.
  public static func named(_ name: String) -> Reporter? {
    all.first { $0.name == name }
  }
}

extension Reporter {
  /// How a report is rendered. Formats other than `text` use `isBatch` only, pictures `depth` too.
  public struct Options: Sendable {
    /// How much of a report is shown.
    public enum Detail: Sendable {
      /// The table, the totals, the findings with their layers, and the verdict.
      case audit
      /// The table, the totals and the verdict, which counts the findings.
      case summary
      /// The verdict, and the errors and warnings.
      case verdict
      /// Only the findings.
      case findings

      var isTable: Bool { self == .audit || self == .summary }
    }

    public var detail = Detail.audit
    /// Whether to show the arithmetic of output shapes and parameter counts below each layer.
    public var formulas = false
    /// Whether to style the text with terminal escape sequences.
    public var color = false
    /// Whether to draw frames and marks in ASCII.
    public var ascii = false
    /// The columns of the table after the layer's name.
    public var columns = LayerColumn.usual
    /// The number of samples for which memory between layers is shown.
    public var batch = 1
    /// Whether the totals state the memory of activations, even if no column does.
    public var showsActivations = false
    /// The width of the terminal in columns; nil for output that goes elsewhere: then nothing is shortened, and only
    /// sentences are wrapped.
    public var width: Int?
    /// The levels of nested models whose layers are shown: 1 shows the layers of the outermost model only.
    public var depth = Int.max
    /// Whether the table draws the connections as lanes beside the names, and shows every call.
    public var drawsGraph = false
    /// Whether the table shows every layer, also the many verified ones of a large model.
    public var showsAllLayers = false
    /// Whether the user asked for several inputs, even if only one was found: JSON is then a list, and text names each
    /// file.
    public var isBatch = false

    public init() {}

    /// The columns before which sentences are wrapped.
    var lineWidth: Int { width ?? 100 }
  }
}
