import ArgumentParser
import KerasAudit
import KerasPolicy

/// The model of a command that reads one: its file, and its weights if they are in another one.
struct ModelArguments: ParsableArguments {
  @Argument(help: "Model: .h5, .keras, .json, or a folder.", completion: .file())
  var model: String

  @Argument(help: "Weights, if in a separate file.", completion: .file())
  var weights: String?
}

/// How a command that reads one model after the other does so: within which limits, and with which settings.
struct SingleModelOptions: ParsableArguments {
  @OptionGroup var readingOptions: ReadingOptions
  @OptionGroup(title: "Settings") private var settingsOptions: SettingsOptions

  /// Starts the time limit of the command.
  ///
  /// - Parameter factor: how many times the limit the command may take.
  func startTimeLimit(on model: String, factor: Int64 = 3) {
    CPUTimeLimit.start(readingOptions.limitOptions.limits[.timeout], on: model, factor: factor)
  }

  /// Reads a model with the custom layers of the settings.
  ///
  /// - Throws: the exit status 2 if it cannot be read, after saying why.
  func read<Value>(
    _ model: String, _ options: Audit.Options? = nil, _ body: (Audit.Options) throws -> Value
  ) throws -> (value: Value, settings: Settings) {
    let options = try options ?? readingOptions.options
    let (own, settings) = try settingsOptions.options(options, for: model)
    return (try Terminal.reading(model) { try body(own) }, settings)
  }
}

extension Terminal {
  /// Reads a file; if that fails, says why.
  ///
  /// - Throws: the exit status 2.
  static func reading<Value>(_ path: String, _ body: () throws -> Value) throws -> Value {
    do {
      return try body()
    } catch {
      printDiagnostic(Failure(error, path: path).advised.description)
      throw ExitCode(2)
    }
  }
}
