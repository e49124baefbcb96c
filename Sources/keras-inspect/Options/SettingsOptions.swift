import ArgumentParser
import KerasAudit
import KerasPolicy

/// The options that select the settings file.
struct SettingsOptions: DefaultedOptions {
  @Option(
    help: ArgumentHelp(
      "Read settings from this file (default: .keras-inspect.yml in the working directory or above it).",
      valueName: "file"),
    completion: .file())
  var config: String?

  @Flag(help: "Do not search for a settings file.")
  var noConfig = false

  static var defaults: Self {
    var options = Self()
    (options.config, options.noConfig) = (nil, false)
    return options
  }

  mutating func set(_ flag: String) -> Bool {
    guard flag == "--no-config" else { return false }
    noConfig = true
    return true
  }

  func validate() throws {
    if config != nil && noConfig { throw ValidationError("'--config' and '--no-config' cannot be combined") }
  }

  var source: SettingsSource {
    if let config { return .file(config) }
    return noConfig ? .none : .search(SettingsSearch())
  }

  /// The audit options with the custom layers of the settings.
  func options(_ options: Audit.Options, for model: String) throws -> (options: Audit.Options, settings: Settings) {
    let source = source
    var options = options
    let settings = try source.settings()
    options.layers = settings.layers
    if let file = source.ignored(of: model) { Terminal.printDiagnostic(SettingsSource.note(on: file)) }
    return (options, settings)
  }
}

/// Where the settings come from.
enum SettingsSource {
  case none
  case file(String)
  /// From the working directory or above it.
  case search(SettingsSearch)

  func settings() throws -> Settings {
    guard let path = file else { return Settings() }
    return try Settings(path: path, text: TextFile.readRegular(path, "the settings"))
  }

  private var file: String? {
    switch self {
    case .none: nil
    case .file(let path): path
    case .search(let search): search.settings
    }
  }

  /// The settings in a model's folder or above it, which do not apply; nil if there are none, or if the user chose.
  func ignored(of model: String) -> String? {
    if case .search(let search) = self { search.ignoredSettings(of: model) } else { nil }
  }

  static func note(on file: String) -> String {
    "ignored \(file): settings come from the working directory or --config"
  }
}
