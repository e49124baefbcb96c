import ArgumentParser
import KerasAudit
import KerasPolicy

/// The options that say where the settings come from.
struct SettingsOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp("Take settings from this file (default: the nearest .keras-inspect.yml).", valueName: "file"),
    completion: .file())
  var config: String?

  @Flag(help: "Look for no settings file.")
  var noConfig = false

  func validate() throws {
    if config != nil && noConfig { throw ValidationError("'--config' and '--no-config' contradict each other") }
  }

  /// The file of the settings that hold for a model.
  func file(for model: String) -> String? { config ?? (noConfig ? nil : SettingsSearch.file(for: model)) }

  func settings(_ path: String?) throws -> Settings {
    guard let path else { return Settings() }
    return try Settings(path: path, text: TextFile.read(path, "the settings"))
  }

  /// How a model is audited by its settings.
  func options(_ options: Audit.Options, for model: String) throws -> Audit.Options {
    var options = options
    options.layers = try settings(file(for: model)).layers
    return options
  }
}
