import ArgumentParser
import KerasAudit

/// The options of the commands that report on models: what is audited, and how it is read.
struct AuditOptions: DefaultedOptions {
  @OptionGroup(title: "Auditing") private var valueOptions: ValueOptions
  @OptionGroup(title: "Auditing") private var matchOptions: MatchOptions
  @OptionGroup var readingOptions: ReadingOptions

  static var defaults: Self {
    var options = Self()
    (options.valueOptions, options.matchOptions, options.readingOptions) = (.defaults, .defaults, .defaults)
    return options
  }

  mutating func set(_ flag: String) -> Bool { valueOptions.set(flag) || readingOptions.set(flag) }

  /// Whether to read the tensors' values and check them.
  var values: Bool { valueOptions.values }

  /// The options of one audit. Ask for them while the process has a single thread: the first call forks a reader
  /// process.
  var options: Audit.Options {
    get throws { try options(workers: 1)[0] }
  }

  /// The options of each worker of a pool, each with a reader of its own. To be called while the process has a single
  /// thread.
  func options(workers count: Int) throws -> [Audit.Options] {
    try readingOptions.options(workers: count).map { options in
      var options = matchOptions.applied(to: options)
      options.values = values
      return options
    }
  }
}

private struct ValueOptions: DefaultedOptions {
  @Flag(help: "Read the tensors' values and check them for NaN, infinities, zero kernels and more (KI401 to KI407).")
  var values = false

  static var defaults: Self {
    var options = Self()
    options.values = false
    return options
  }

  mutating func set(_ flag: String) -> Bool {
    guard flag == "--values" else { return false }
    values = true
    return true
  }
}

/// How layers are matched to stored weights.
struct MatchOptions: DefaultedOptions {
  @Option(
    name: .customLong("match"),
    help: "How layers are matched to stored weights; auto follows Keras and falls back to the best fit.")
  private var match = MatchMode.auto

  static var defaults: Self {
    var options = Self()
    options.match = .auto
    return options
  }

  mutating func set(_ flag: String) -> Bool { false }

  func applied(to options: Audit.Options) -> Audit.Options {
    var options = options
    options.match = match
    return options
  }
}

/// How files are read, and within which limits.
struct ReadingOptions: DefaultedOptions {
  @OptionGroup(title: "Limits", visibility: .hidden) var limitOptions: LimitOptions

  @Flag(
    help: ArgumentHelp(
      "Read files in this process; a file that crashes the HDF5 library ends it.", visibility: .hidden))
  private var noIsolation = false

  static var defaults: Self {
    var options = Self()
    (options.limitOptions, options.noIsolation) = (.defaults, false)
    return options
  }

  mutating func set(_ flag: String) -> Bool {
    guard flag == "--no-isolation" else { return false }
    noIsolation = true
    return true
  }

  /// The options of reading one model. Ask for them while the process has a single thread: the first call forks a
  /// reader process.
  var options: Audit.Options {
    get throws { try options(worker: 0) }
  }

  /// The options of each worker of a pool, each with a reader of its own. To be called while the process has a single
  /// thread.
  func options(workers count: Int) throws -> [Audit.Options] {
    // Without readers of their own, the workers would share the one HDF5 library of this process.
    try (0..<(noIsolation ? 1 : max(1, count))).map(options(worker:))
  }

  private func options(worker number: Int) throws -> Audit.Options {
    var options = Audit.Options()
    options.limits = limitOptions.limits
    if !noIsolation { options.reader = try Readers.get(number) }
    options.reader = StandardInputReader(base: options.reader, limits: options.limits)
    return options
  }
}

extension MatchMode: ExpressibleByArgument {}
