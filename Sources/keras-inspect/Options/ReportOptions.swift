import ArgumentParser
import KerasAudit
import KerasPolicy
import KerasReports

/// The options that every command has which reports: in what form, where to, and what counts as failure.
struct ReportOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "How to report; with '=FILE' to a file. May be repeated.",
      valueName: "format[=file]"),
    completion: .list(Format<Reporter>.allValueStrings))
  var format: [Format<Reporter>] = []

  @Option(
    help: ArgumentHelp("Write the report to this file instead of standard output.", valueName: "file"),
    completion: .file())
  var output: String?

  @Option(help: "The lowest level of finding for which the exit status is 1 (default: error).")
  var failOn: FailureThreshold?

  @OptionGroup var styleOptions: StyleOptions

  @Flag(name: .shortAndLong, help: "Print the findings alone: of a clean model, nothing.")
  var quiet = false

  func validate() throws { try formats.validate(output: output) }

  /// Audits the models, reports on them in every format asked for, and ends with the exit status that they deserve.
  ///
  /// - Parameter expectations: what is expected of a model.
  func report(
    on input: InputOptions, _ auditOptions: AuditOptions, _ ruleOptions: RuleOptions, detail: Reporter.Options.Detail,
    formulas: Bool = false, expectations: @escaping @Sendable (AuditInput) throws -> Expectations? = { _ in nil }
  ) throws {
    let models = try input.models(try auditOptions.options)
    // Without readers of their own the members of a crew would read in this process, which has one library.
    let pool = try auditOptions.pool(of: min(input.jobs ?? WorkerPool.usual, models.all.count))
    defer { pool.end() }
    let options = pool.options
    var writer = ReportWriter(formats, output, sparing: models.files, isBatch: models.isBatch) { isFile in
      var options = styleOptions.options(isFile: isFile)
      options.detail = quiet ? .findings : detail
      options.formulas = formulas
      options.isBatch = models.isBatch
      return options
    }
    var policy = OutcomePolicy(ruleOptions, failOn: failOn)
    let layers = try models.all.map { try policy.settings(for: $0.architecture).layers }
    var progress = Progress(models.all.count, isBatch: models.isBatch)
    let seconds = auditOptions.limitOptions.timeout
    try WorkerPool.run(models.all.count, jobs: options.count) { worker, place in
      var options = options[worker]
      options.layers = layers[place]
      return CPUTimeLimit.bound(seconds, on: models.all[place].architecture) {
        models.all[place].audit(options, expecting: expectations)
      }
    } _: { place, outcome in
      try CPUTimeLimit.bound(seconds, on: models.all[place].architecture) {
        let outcome = try policy.take(outcome, of: models.all[place])
        progress.clear()
        try writer.tell(outcome)
      }
      progress.tell(place + 1)
    }
    progress.clear()
    try writer.end()
    try policy.end()
  }

  private var formats: [Format<Reporter>] { format.orText() }
}

enum FailureThreshold: String, ExpressibleByArgument, CaseIterable {
  case error, warning, note, never

  func isReached(by level: Finding.Level) -> Bool {
    Finding.Level(rawValue: rawValue).map { level >= $0 } ?? false
  }
}
