import ArgumentParser
import KerasAudit
import KerasReleases
import KerasReports

struct MigrateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "migrate",
    abstract: "Write the configuration that another Keras release accepts, with every edit listed.",
    discussion: """
      Reads the configuration of a model of Keras 1, 2 or 3 and writes one that a release of Keras 3 accepts, as JSON \
      for keras.models.model_from_json. The weights file is not changed: --script prints the Python that loads the new \
      configuration with the old weights.

      Every edit is listed with its reason. What has no equivalent stays as it is and is listed as left to do: Python \
      code, and classes that the release does not have. If an edit changes what the model computes, nothing is written \
      without --accept-changes.

      Without --output the configuration goes to standard output and the list to standard error; with --output the \
      list goes to standard output.

      Examples:
        keras-inspect migrate model.h5 -o config.json
        keras-inspect migrate model.json weights.h5 -o config.json
        keras-inspect migrate model.keras --to 'keras==3.5.0' -o config.json

      Exit status: 0 if the configuration is complete, 1 if something is left to do or changes need --accept-changes, \
      2 if the tool could not do its work.
      """)

  @OptionGroup var arguments: ModelArguments

  @Option(
    help: ArgumentHelp("A release of Keras 3: 'keras' (the newest), 'keras==3.15.1'.", valueName: "release"))
  var to = "keras"

  @Option(
    name: [.short, .long],
    help: ArgumentHelp("Write the configuration to this file instead of standard output.", valueName: "file"),
    completion: .file())
  var output: String?

  @Flag(help: "Write the configuration even if an edit changes what the model computes.")
  var acceptChanges = false

  @Flag(help: "Print the Python that loads the configuration and the old weights.")
  var script = false

  @Option(
    help: ArgumentHelp(
      "Format of the list of edits; with '=FILE', write it to that file. Repeatable.", valueName: "format[=file]"),
    completion: .list(FormatOption<MigrationFormat>.allValueStrings))
  var format: [FormatOption<MigrationFormat>] = []

  @OptionGroup var modelOptions: SingleModelOptions
  @OptionGroup var styleOptions: StyleOptions

  func validate() throws {
    try formats.validate(output: nil)
    _ = try target
  }

  private var formats: [FormatOption<MigrationFormat>] { format.defaultingToText() }

  private var target: Target {
    get throws {
      guard let found = Target.matching(to), !found.isEmpty else {
        throw ValidationError("'--to \(to)' names no known release; for example 'keras' or 'keras==3.15.1'")
      }
      guard found.count == 1 else {
        throw ValidationError("'--to \(to)' names \(found.count) releases; name one, as 'keras==3.15.1'")
      }
      guard found[0].isKeras3 else {
        throw ValidationError(
          "'--to \(to)': configurations are migrated to releases of Keras 3 only; older ones load in \(found[0].name) "
            + "as 'keras-inspect compat' says")
      }
      return found[0]
    }
  }

  func run() throws {
    let (model, weights) = (arguments.model, arguments.weights)
    modelOptions.startTimeLimit(on: model)
    let target = try target
    var result = try modelOptions.read(model) {
      try ModelMigration(model, weights: weights, to: target, options: $0)
    }.value
    if !script { result.migration.leaveMirroredKernels() }
    let loading = LoadingScript(config: output ?? "config.json", weights: result.weights, result.migration)
    let isAccepted = acceptChanges || !result.migration.changesResults
    let document = MigrationDocument(
      path: model, kerasVersion: result.kerasVersion, result.migration, accepts: acceptChanges,
      written: isAccepted ? output : nil, script: loading, config: output == nil ? result.text : nil)
    if isAccepted, let output {
      try OutputSink.file(output, protecting: [model, weights]).write(result.text)
    }
    try write(document, result.text, loading, isAccepted)
    if document.status == .incomplete || document.status == .unaccepted { throw ExitCode(1) }
  }

  /// Writes what goes to standard output: the script, the configuration or the list of edits, whichever was asked for
  /// first in this order; a list that it displaces goes to standard error.
  private func write(
    _ document: MigrationDocument, _ config: [UInt8], _ loading: LoadingScript, _ isAccepted: Bool
  ) throws {
    let isDisplaced = script || output == nil
    for option in formats {
      // JSON contains the script and the configuration.
      let isOwnOutput = option.file == nil && isDisplaced && option.format != .json
      let sink: OutputSink =
        isOwnOutput
        ? .standardError : OutputSink.to(option.file, protecting: [arguments.model, arguments.weights, output])
      switch option.format {
      case .text: try sink.write(document.text(styleOptions.options(isFile: option.file != nil)))
      case .json: try sink.write(document.json())
      case .markdown: try sink.write(document.markdown())
      }
    }
    if formats.contains(where: { $0.format == .json && $0.file == nil }) { return }
    if script {
      try OutputSink.standardOutput.write(Array(loading.text.utf8))
    } else if output == nil, isAccepted {
      try OutputSink.standardOutput.write(config)
    }
  }
}

/// The formats of what a migration did; there is no page about it.
enum MigrationFormat: String, OutputFormat, CaseIterable {
  case text, json, markdown

  static var all: [MigrationFormat] { allCases }
  var name: String { rawValue }
}
