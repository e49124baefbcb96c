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
      weights. Keep it in version control; 'keras-inspect check' then checks every later version of the model.

      Examples:
        keras-inspect expect model.h5 --output model.expect.yml
        keras-inspect expect model.json weights.h5 --only inputs,outputs,parameters
        keras-inspect expect model.h5 --values --output model.expect.yml
      """)

  @Argument(
    help: "Model: .h5, .keras, .json, or a weights file; the format is detected from the content.", completion: .file())
  var model: String

  @Argument(help: "Its weights, if in a separate file; in either order.", completion: .file())
  var other: String?

  @Option(help: ArgumentHelp("Take the weights from this file, whatever else it holds.", valueName: "file"))
  var weights: String?

  @Option(
    help: ArgumentHelp(
      "Write only these sections: \(Expectations.sections.joined(separator: ", ")).", valueName: "section,..."))
  var only: [String] = []

  @Option(help: ArgumentHelp("Write to this file instead of standard output.", valueName: "file"))
  var output: String?

  @Flag(help: "Read the tensors' values; if all are finite, expect that they stay so.")
  var values = false

  @OptionGroup var matchOptions: MatchOptions
  @OptionGroup var readingOptions: ReadingOptions
  @OptionGroup(title: "Settings") var settingsOptions: SettingsOptions

  private var sections: [String]? { only.isEmpty ? nil : only.flatMap(\.commaSeparated) }

  func validate() throws {
    if weights != nil && other != nil { throw ValidationError("'--weights' belongs to exactly one model") }
    for section in sections ?? [] where !Expectations.sections.contains(section) {
      throw ValidationError(section.unknownMessage("section", among: Expectations.sections))
    }
  }

  func run() throws {
    CPUTimeLimit.start(readingOptions.limitOptions.limits[.timeout], on: model)
    var options = try matchOptions.applied(to: readingOptions.options)
    options.values = values
    let input = try input(options)
    let (ownOptions, settings) = try settingsOptions.options(options, for: input.architecture)
    switch input.audit(ownOptions) {
    case .failure(let failure):
      Terminal.printDiagnostic(failure.description)
      throw ExitCode(2)
    case .report(let report):
      try settings.checkDeclarations(against: report.report)
      let sink = OutputSink.to(output, protecting: [input.architecture, input.weights])
      try sink.write(Array(Expectations.text(of: report.report, sections: sections).utf8))
      let errors = report.findings.count { $0.level == .error }
      if errors > 0 {
        Terminal.printDiagnostic(
          "\(input.architecture) has \(errors.pluralized("error")); '\(ToolInfo.name) audit' shows details")
      }
    }
  }

  private func input(_ options: Audit.Options) throws -> AuditInput {
    guard let other else { return AuditInput(architecture: model, weights: weights) }
    if case .pair(let architecture, let weights) = ModelPairing(model, other, options: options) {
      return AuditInput(architecture: architecture, weights: weights)
    }
    Terminal.printDiagnostic(
      "\(model) and \(other) are not an architecture and its weights; --weights FILE takes the weights of a model "
        + "from another file")
    throw ExitCode(2)
  }
}

extension String {
  /// The items between commas, without surrounding spaces.
  var commaSeparated: [String] {
    split(separator: ",").map { item in String(item.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed()) }
  }
}
