import ArgumentParser
import KerasAudit
import KerasPolicy
import KerasReleases
import KerasReports
import Synchronization

/// The options of commands that report: formats, destination, and what counts as a failure.
struct ReportOptions: DefaultedOptions {
  @Option(
    help: ArgumentHelp("Report format; with '=FILE', write it to that file. Repeatable.", valueName: "format[=file]"),
    completion: .list(FormatOption<Reporter>.allValueStrings))
  var format: [FormatOption<Reporter>] = []

  @Option(
    help: ArgumentHelp("Write the report to this file instead of standard output.", valueName: "file"),
    completion: .file())
  var output: String?

  @Option(
    help: ArgumentHelp(
      "Exit with status 1 if a finding has this level or a higher one (default: error); unverified: on errors, and if "
        + "a model could not be verified. Combine as warning,unverified.", valueName: "level"))
  var failOn: FailureThreshold?

  @Flag(name: .shortAndLong, help: "Print only the findings; nothing for a clean model.")
  var quiet = false

  @Flag(
    help: """
      Print below each layer the arithmetic of its output shape, parameters, MACs and activations, and its receptive \
      field.
      """)
  var formulas = false

  @Option(
    help: ArgumentHelp(
      "Columns of the table, separated by commas: \(LayerColumn.all.map(\.name).joined(separator: ", ")).",
      valueName: "columns"), transform: LayerColumns.init)
  var columns: LayerColumns?

  @Flag(help: "Show every layer; otherwise the table of a large model leaves out most verified layers.")
  var all = false

  @Option(
    help: ArgumentHelp(
      "Open nested models down to this level; 1 shows the layers of the outermost model only.", valueName: "levels"))
  var depth: Int?

  @Option(
    help: ArgumentHelp("Show the memory of activations, for this many samples.", valueName: "samples"))
  var batch: Int?

  @OptionGroup var styleOptions: StyleOptions

  static var defaults: Self {
    var options = Self()
    (options.format, options.output, options.failOn) = ([], nil, nil)
    (options.styleOptions, options.quiet, options.columns) = (.defaults, false, nil)
    (options.all, options.depth, options.formulas, options.batch) = (false, nil, false, nil)
    return options
  }

  mutating func set(_ flag: String) -> Bool {
    switch flag {
    case "--quiet", "-q": quiet = true
    case "--all": all = true
    case "--formulas": formulas = true
    default: return styleOptions.set(flag)
    }
    return true
  }

  mutating func set(_ option: String, to value: String) -> Bool {
    switch option {
    case "--format":
      guard let format = FormatOption<Reporter>(argument: value) else { return false }
      self.format.append(format)
    case "--output": output = value
    case "--fail-on":
      guard let level = FailureThreshold(argument: value) else { return false }
      failOn = level
    default: return false
    }
    return true
  }

  func validate() throws {
    try formats.validate(output: output)
    if let depth, depth < 1 { throw ValidationError("'--depth' must be at least 1") }
    if let batch, batch < 1 { throw ValidationError("'--batch' must be at least 1") }
  }

  /// Audits the models, reports on them in every requested format, and throws the exit status if it is not 0.
  ///
  /// - Parameter targets: the releases of Keras in which the models must load.
  func report(
    on input: InputOptions, _ auditOptions: AuditOptions, _ ruleOptions: RuleOptions, detail: Reporter.Options.Detail,
    graph: Bool = false, targets: [Target] = [], expectations: ExpectationsSource = .none
  ) throws {
    let models = try input.models(auditOptions.options(workers:))
    let source = ruleOptions.settingsOptions.source
    let settings = try ruleOptions.settings(source)
    for line in settings.expired() { Terminal.printDiagnostic(line) }
    let workers = min(input.mostWorkers, models.all.count)
    let options = try auditOptions.options(workers: workers).map { options in
      var options = measuring(options)
      options.layers = settings.layers
      options.targets = targets
      options.known = models.isBatch ? Self.known : nil
      return options
    }
    let renderer = ReportRenderer(formats, output) { isFile in
      var options = rendering(detail, graph: graph, isFile: isFile)
      options.isBatch = models.isBatch
      return options
    }
    let policy = OutcomePolicy(
      settings, from: source, failOn: failOn, expectations: expectations,
      listsFindings: ruleOptions.baseline != nil)
    let verdict = RunVerdict(
      settings, newBaseline: ruleOptions.writeBaseline ? ruleOptions.baseline : nil, checksValues: auditOptions.values)
    let report = Mutex(
      RunReport(
        ReportWriter(renderer, for: models), verdict, Progress(models.all.count, isBatch: models.isBatch)))
    let seconds = auditOptions.readingOptions.limitOptions.limits[.timeout]
    if !models.isBatch { Rehearsal.run(models.all.first?.architecture, formats.map(\.format)) }
    try WorkerPool.run(models.all.count, jobs: options.count) { worker, index in
      let model = models.all[index]
      let outcome = CPUTimeLimit.enforce(seconds, on: model.architecture) {
        model.audit(options[worker]) { try expectations.expectations(of: $0.architecture) }
      }
      if models.all.count == 1 { Readers.finish() }
      return CPUTimeLimit.enforce(seconds, on: model.architecture) {
        let judged = policy.judge(outcome, of: model)
        return RunReport.Part(rendered: renderer.rendered(judged.outcome), verdict: judged.part)
      }
    } deliver: { index, part in
      try report.withLock { try $0.append(part, done: index + 1) }
    }
    try report.withLock { try $0.finish() }
  }

  /// What a batch keeps of its configurations. It is never freed: that would take time, and the process is about to
  /// end.
  private static let known = KnownConfigurations()

  /// The options of an audit that finds out what the reports show.
  private func measuring(_ options: Audit.Options) -> Audit.Options {
    var options = options
    options.notesNewestRelease = true
    options.measuresMemory = shows("activation") || shows("dtype") || batch != nil
    options.measuresReceptiveFields = shows("receptive-field")
    options.histograms = formats.contains { $0.format.showsHistograms }
    return options
  }

  /// How the reports look.
  ///
  /// - Parameter isFile: whether the report goes to a file, not to standard output.
  private func rendering(_ detail: Reporter.Options.Detail, graph: Bool, isFile: Bool) -> Reporter.Options {
    var options = styleOptions.options(isFile: isFile)
    options.detail = quiet ? .findings : detail
    options.formulas = formulas
    options.showsAllLayers = all
    options.depth = depth ?? .max
    options.drawsGraph = graph
    options.batch = batch ?? 1
    options.showsActivations = batch != nil
    options.columns = columns?.selected ?? (graph ? LayerColumn.besideGraph : LayerColumn.usual)
    return options
  }

  /// Whether a report shows what a column of this name does.
  private func shows(_ column: String) -> Bool {
    formulas || columns?.selected.contains { $0.name == column } ?? false || formats.contains { $0.format.showsCosts }
  }

  private var formats: [FormatOption<Reporter>] { format.defaultingToText() }
}

/// The value of `--columns`.
struct LayerColumns {
  let selected: [LayerColumn]

  /// - Throws: `ValidationError` that names what is not a column.
  init(_ argument: String) throws {
    selected = try argument.commaSeparated.map { name in
      guard let column = LayerColumn.named(name) else {
        throw ValidationError(name.unknownMessage("column", among: LayerColumn.all.map(\.name)))
      }
      return column
    }
    if selected.isEmpty { throw ValidationError("it names no column") }
  }
}

extension FailureThreshold: ExpressibleByArgument {
  public init?(argument: String) { self.init(argument.commaSeparated) }

  public static var allValueStrings: [String] { names }
}
