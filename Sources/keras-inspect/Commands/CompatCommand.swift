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
      release that wrote the file, unless --target names others, and in one line which of all known releases load it; \
      JSON and HTML list every known release. "needs custom_objects" means that only classes of your own are missing.

      Examples:
        keras-inspect compat model.h5
        keras-inspect compat model.keras --target 'keras==3.10.0' --target tf-keras
        keras-inspect compat model.json weights.h5 --target all

      Exit status: 0, or 1 if a release that --target names refuses the model, 2 if the tool could not do its work.
      """)

  @OptionGroup var arguments: ModelArguments
  @OptionGroup var targetOptions: TargetOptions
  @OptionGroup var modelOptions: SingleModelOptions
  @OptionGroup var outputOptions: OutputOptions

  func run() throws {
    let (model, weights) = (arguments.model, arguments.weights)
    modelOptions.startTimeLimit(on: model)
    let compatibility = try modelOptions.read(model) {
      try Compatibility(model, weights: weights, options: $0)
    }.value
    let asked = try targetOptions.targets
    let all = Target.all.map(compatibility.prediction)
    let document = CompatDocument(
      path: model, kerasVersion: compatibility.kerasVersion,
      predictions: shown(asked, compatibility.kerasVersion).map { target in
        all.first { $0.target.name == target.name } ?? compatibility.prediction(target)
      }, all: all)
    try outputOptions.write(document, protecting: [model, weights])
    if !asked.isEmpty, document.predictions.contains(where: { $0.firstRefusal != nil }) { throw ExitCode(1) }
  }

  private func shown(_ asked: [Target], _ version: String?) -> [Target] {
    if !asked.isEmpty { return asked }
    return outputOptions.format.contains { [.json, .html].contains($0.format) }
      ? Target.all : Target.usual(writtenBy: version)
  }
}
