import ArgumentParser
import KerasAudit

/// The options of the commands that report on models: what is audited, and how it is read.
struct AuditOptions: ParsableArguments {
  @OptionGroup(title: "Auditing") private var valueOptions: ValueOptions
  @OptionGroup(title: "Auditing") private var matchOptions: MatchOptions
  @OptionGroup var readingOptions: ReadingOptions

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

private struct ValueOptions: ParsableArguments {
  @Flag(help: "Read the tensors' values and check them for NaN, infinities, zero kernels and more (KI401 to KI407).")
  var values = false
}

/// How layers are matched to stored weights.
struct MatchOptions: ParsableArguments {
  @Option(
    name: .customLong("match"),
    help: "How layers are matched to stored weights; auto follows Keras and falls back to the best fit.")
  private var match = MatchMode.auto

  func applied(to options: Audit.Options) -> Audit.Options {
    var options = options
    options.match = match
    return options
  }
}

/// How files are read, and within which limits.
struct ReadingOptions: ParsableArguments {
  @OptionGroup(title: "Limits", visibility: .hidden) var limitOptions: LimitOptions

  @Flag(
    help: ArgumentHelp(
      "Read files in this process; a file that crashes the HDF5 library ends it.", visibility: .hidden))
  private var noIsolation = false

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
