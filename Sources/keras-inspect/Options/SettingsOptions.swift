import ArgumentParser
import KerasAudit
import KerasPolicy

/// The options that select the settings file.
struct SettingsOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp("Read settings from this file (default: the nearest .keras-inspect.yml).", valueName: "file"),
    completion: .file())
  var config: String?

  @Flag(help: "Do not search for a settings file.")
  var noConfig = false

  func validate() throws {
    if config != nil && noConfig { throw ValidationError("'--config' and '--no-config' cannot be combined") }
  }

  /// The settings file that applies to a model; nil for none.
  func file(for model: String) -> String? { config ?? (noConfig ? nil : SettingsSearch.file(for: model)) }

  func settings(_ path: String?) throws -> Settings {
    guard let path else { return Settings() }
    return try Settings(path: path, text: TextFile.read(path, "the settings"))
  }

  /// The audit options with the custom layers of the model's settings.
  func options(_ options: Audit.Options, for model: String) throws -> (options: Audit.Options, settings: Settings) {
    var options = options
    let settings = try settings(file(for: model))
    options.layers = settings.layers
    return (options, settings)
  }
}
