import ArgumentParser
import Basics
import KerasAudit
import KerasPolicy
import KerasReports

struct ExpectCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "expect",
    abstract: "Write an expectations file that describes this model.",
    discussion: """
      The file states the model's inputs and outputs, its parameters, and each layer's class, output shape and \
      weights. Keep it beside the model in version control; 'keras-inspect check' then checks every later version \
      of the model.

      Examples:
        keras-inspect expect model.h5 --output model.expect.yml
        keras-inspect expect model.json weights.h5 --only inputs,outputs,parameters
        keras-inspect expect model.h5 --values --output model.expect.yml
      """)

  @Argument(
    help: "Model: .h5, .keras, .json, or a weights file; the format is detected from the content.", completion: .file())
  var architecture: String

  @Argument(help: "Weights, if in a separate file.", completion: .file())
  var weights: String?

  @Option(
    help: ArgumentHelp(
      "Write only these sections: \(Expectations.sections.joined(separator: ", ")).", valueName: "section,..."))
  var only: [String] = []

  @Option(help: ArgumentHelp("Write to this file instead of standard output.", valueName: "file"))
  var output: String?

  @OptionGroup var auditOptions: AuditOptions
  @OptionGroup(title: "Settings") var settingsOptions: SettingsOptions

  private var sections: [String]? { only.isEmpty ? nil : only.flatMap(\.commaSeparated) }

  func validate() throws {
    for section in sections ?? [] where !Expectations.sections.contains(section) {
      throw ValidationError(section.unknownMessage("section", among: Expectations.sections))
    }
  }

  func run() throws {
    CPUTimeLimit.start(auditOptions.limitOptions.limits[.timeout], on: architecture)
    switch AuditInput(architecture: architecture, weights: weights).audit(
      try settingsOptions.options(auditOptions.options, for: architecture))
    {
    case .failure(let failure):
      Terminal.printDiagnostic(failure.description)
      throw ExitCode(2)
    case .report(let report):
      let sink = OutputSink.to(output, protecting: [architecture, weights])
      try sink.write(Array(Expectations.text(of: report.report, sections: sections).utf8))
      let errors = report.findings.count { $0.level == .error }
      if errors > 0 {
        Terminal.printDiagnostic(
          "\(architecture) has \(errors.pluralized("error")); '\(ToolInfo.name) audit' shows details")
      }
    }
  }
}

extension String {
  /// The items between commas, without surrounding spaces.
  var commaSeparated: [String] {
    split(separator: ",").map { item in String(item.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed()) }
  }
}
