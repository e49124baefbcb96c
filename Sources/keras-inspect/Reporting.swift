import ArgumentParser
import KerasAudit
import KerasReports

/// The options that every command has which reports: in what form, where to, and what counts as failure.
struct Reporting: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "How to report; with '=FILE' to a file. May be repeated.",
      valueName: "format[=file]"),
    completion: .list(Format.allValueStrings))
  var format: [Format] = []

  @Option(
    help: ArgumentHelp("Write the report to this file instead of standard output.", valueName: "file"),
    completion: .file())
  var output: String?

  @Option(help: "The lowest level of finding for which the exit status is 1.")
  var failOn = Threshold.error

  @OptionGroup var appearance: Appearance

  @Flag(name: .shortAndLong, help: "Print the findings alone: of a clean model, nothing.")
  var quiet = false

  func validate() throws {
    if formats.count(where: { $0.file == nil }) > 1 {
      throw ValidationError(
        "Only one format can go to \(output ?? "standard output"); give the others a file: json=FILE")
    }
    if let output, !formats.contains(where: { $0.file == nil }) {
      throw ValidationError("Nothing is left for '--output \(output)': every format has a file of its own")
    }
  }

  /// Audits the input, reports on it in every format asked for, and ends with the exit status that it deserves.
  ///
  /// - Parameter refine: what else is to be held against the report.
  func report(
    on input: Input, _ auditing: Audit.Options, detail: Reporter.Options.Detail, formulas: Bool = false,
    refine: (Report) throws -> Report = { $0 }
  ) throws {
    let outcome = try input.audit(auditing).refined(refine)
    if case .failure(let failure) = outcome { Terminal.complain(failure.description) }
    for format in formats {
      let file = format.file ?? output
      let sink = file.map { Sink.file($0, sparing: [input.architecture, input.weights]) } ?? .standardOutput
      var options = appearance.options(isFile: file != nil)
      options.detail = quiet ? .findings : detail
      options.formulas = formulas
      try sink.put(format.reporter.render(outcome, options))
    }
    if case .failure = outcome { throw ExitCode(2) }
    if outcome.findings.contains(where: { failOn.isReached(by: $0.level) }) { throw ExitCode(1) }
  }

  private var formats: [Format] {
    format.isEmpty ? [Format(reporter: .text, file: nil)] : format
  }
}

extension Outcome {
  fileprivate func refined(_ refine: (Report) throws -> Report) rethrows -> Outcome {
    if case .report(let report) = self { .report(try refine(report)) } else { self }
  }
}

/// A report format, and the file that it goes to where the user names one: `json`, `json=report.json`.
struct Format: ExpressibleByArgument {
  let reporter: Reporter
  let file: String?

  static var allValueStrings: [String] { Reporter.all.map(\.name) }

  init(reporter: Reporter, file: String?) {
    self.reporter = reporter
    self.file = file
  }

  init?(argument: String) {
    let parts = argument.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    guard let reporter = Reporter.named(String(parts[0])), parts.count == 1 || !parts[1].isEmpty else { return nil }
    self.init(reporter: reporter, file: parts.count == 2 ? String(parts[1]) : nil)
  }
}

enum Threshold: String, ExpressibleByArgument, CaseIterable {
  case error, warning, note, never

  func isReached(by level: Finding.Level) -> Bool {
    Finding.Level(rawValue: rawValue).map { level >= $0 } ?? false
  }
}
