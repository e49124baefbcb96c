import Basics
import ArgumentParser
import KerasAudit
import KerasPolicy

struct ExpectCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "expect",
    abstract: "Write the expectations file that this model meets today.",
    discussion: """
      The file says what the model is: its inputs and outputs, its parameters, each layer's class, output shape and \
      weights. Keep it beside the model in version control, and let 'keras-inspect check' hold every later model against it.

      Examples:
        keras-inspect expect model.h5 --output model.expect.yml
        keras-inspect expect model.json weights.h5 --only inputs,outputs,parameters
        keras-inspect expect model.h5 --values --output model.expect.yml
      """)

  @Argument(help: "The model: .h5, .keras, .json, or weights alone; told apart by content.", completion: .file())
  var architecture: String

  @Argument(help: "The weights, where they are in another file.", completion: .file())
  var weights: String?

  @Option(
    help: ArgumentHelp(
      "Write these parts alone: \(Expectations.parts.joined(separator: ", ")).", valueName: "part,..."))
  var only: [String] = []

  @Option(help: ArgumentHelp("Write to this file instead of standard output.", valueName: "file"))
  var output: String?

  @OptionGroup var auditOptions: AuditOptions
  @OptionGroup(title: "Deciding") var settingsOptions: SettingsOptions

  private var parts: [String]? { only.isEmpty ? nil : only.flatMap(\.commaSeparated) }

  func validate() throws {
    for part in parts ?? [] where !Expectations.parts.contains(part) {
      throw ValidationError("There is no part \(part)\(part.nearest(among: Expectations.parts).didYouMean)")
    }
  }

  func run() throws {
    CPUTimeLimit.start(auditOptions.limitOptions.timeout, on: architecture)
    switch AuditInput(architecture: architecture, weights: weights).audit(
      try settingsOptions.options(auditOptions.options, for: architecture))
    {
    case .failure(let failure):
      Terminal.complain(failure.description)
      throw ExitCode(2)
    case .report(let report):
      let sink = Sink.to(output, sparing: [architecture, weights])
      try sink.put(Array(Expectations.text(of: report.report, parts: parts).utf8))
      let errors = report.findings.count { $0.level == .error }
      if errors > 0 {
        Terminal.complain(
          "\(architecture) itself has \(errors == 1 ? "an error" : "\(errors) errors"); see audit")
      }
    }
  }
}

extension String {
  /// The parts between commas, without the space around them.
  var commaSeparated: [String] {
    split(separator: ",").map { part in String(part.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed()) }
  }
}
