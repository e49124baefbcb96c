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

  @Option(
    help: ArgumentHelp("Add the layers and models of a package that this file declares.", valueName: "file"),
    completion: .file())
  var pack: [String] = []

  static var defaults: Self {
    var options = Self()
    (options.config, options.noConfig, options.pack) = (nil, false, [])
    return options
  }

  mutating func set(_ flag: String) -> Bool {
    guard flag == "--no-config" else { return false }
    noConfig = true
    return true
  }

  mutating func set(_ option: String, to value: String) -> Bool {
    guard option == "--config" else { return false }
    config = value
    return true
  }

  func validate() throws {
    if config != nil && noConfig { throw ValidationError("'--config' and '--no-config' cannot be combined") }
  }

  var source: SettingsSource {
    if let config { return SettingsSource(.file(config), packs: pack) }
    return SettingsSource(noConfig ? .none : .search(SettingsSearch()), packs: pack)
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
struct SettingsSource {
  enum Place {
    case none
    case file(String)
    /// From the working directory or above it.
    case search(SettingsSearch)
  }

  private let place: Place
  /// The packs that a user adds.
  private let packs: [String]

  init(_ place: Place, packs: [String]) {
    self.place = place
    self.packs = packs
  }

  func settings() throws -> Settings {
    var settings = Settings()
    if let path = file { settings = try Settings(path: path, text: TextFile.readRegular(path, "the settings")) }
    try settings.add(packs: packs.map { ($0, try TextFile.readRegular($0, "the pack")) })
    return settings
  }

  private var file: String? {
    switch place {
    case .none: nil
    case .file(let path): path
    case .search(let search): search.settings
    }
  }

  /// The settings in a model's folder or above it, which do not apply; nil if there are none, or if the user chose.
  func ignored(of model: String) -> String? {
    if case .search(let search) = place { search.ignoredSettings(of: model) } else { nil }
  }

  static func note(on file: String) -> String {
    "ignored \(file): settings come from the working directory or --config"
  }
}
