import ArgumentParser
import KerasAudit
import KerasReleases
import KerasReports

struct CompatCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "compat",
    abstract: "Say which Keras releases load the model, which refuse it, and why.",
    discussion: """
      Reads the configuration as the loader of each release does and compares every class, argument and call with what \
      the release knows. No Keras is installed or run. Text shows the newest Keras 3, the newest tf-keras and the \
      release that wrote the file, unless --target names others; JSON lists every known release.

      Examples:
        keras-inspect compat model.h5
        keras-inspect compat model.keras --target 'keras==3.10.0' --target tf-keras
        keras-inspect compat model.json weights.h5 --target all
      """)

  @Argument(help: "Model: .h5, .keras, .json, or a folder.", completion: .file())
  var model: String

  @Argument(help: "Weights, if in a separate file.", completion: .file())
  var weights: String?

  @OptionGroup var targetOptions: TargetOptions
  @OptionGroup var readingOptions: ReadingOptions
  @OptionGroup(title: "Settings") var settingsOptions: SettingsOptions
  @OptionGroup var outputOptions: OutputOptions

  func run() throws {
    CPUTimeLimit.start(readingOptions.limitOptions.limits[.timeout], on: model)
    let (options, _) = try settingsOptions.options(readingOptions.options, for: model)
    let compatibility: Compatibility
    do {
      compatibility = try Compatibility(model, weights: weights, options: options)
    } catch {
      Terminal.printDiagnostic(Failure(error, path: model).advised.description)
      throw ExitCode(2)
    }
    let predictions = try targets(compatibility.kerasVersion).map(compatibility.prediction)
    let document = CompatDocument(path: model, kerasVersion: compatibility.kerasVersion, predictions: predictions)
    try outputOptions.write(document, protecting: [model, weights])
    let isRefused = try !targetOptions.targets.isEmpty && predictions.contains { $0.firstRefusal != nil }
    if isRefused { throw ExitCode(1) }
  }

  private func targets(_ version: String?) throws -> [Target] {
    let asked = try targetOptions.targets
    if !asked.isEmpty { return asked }
    return outputOptions.format.contains { $0.format == .json } ? Target.all : Target.usual(writtenBy: version)
  }
}
