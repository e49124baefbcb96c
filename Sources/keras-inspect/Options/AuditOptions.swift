import ArgumentParser
import KerasAudit

/// The options of every command that audits: how models are read and compared, and within which limits.
struct AuditOptions: ParsableArguments {
  @OptionGroup(title: "Auditing") private var modeOptions: AuditModeOptions
  @OptionGroup(title: "Limits") var limitOptions: LimitOptions

  /// Whether to read the tensors' values.
  var values: Bool { modeOptions.values }

  /// The options of one audit. Ask for them while the process has a single thread: the first call forks a reader
  /// process.
  var options: Audit.Options {
    get throws { try options(worker: 0) }
  }

  /// The options of each worker of a pool, each with a reader of its own. To be called while the process has a single
  /// thread.
  func options(workers count: Int) throws -> [Audit.Options] {
    // Without readers of their own, the workers would share the one HDF5 library of this process.
    try (0..<(modeOptions.noIsolation ? 1 : max(1, count))).map(options(worker:))
  }

  private func options(worker number: Int) throws -> Audit.Options {
    var options = Audit.Options()
    options.values = modeOptions.values
    options.match = modeOptions.match
    options.limits = limitOptions.limits
    if !modeOptions.noIsolation { options.reader = try Readers.get(number) }
    return options
  }
}

/// How models are read and compared.
private struct AuditModeOptions: ParsableArguments {
  @Flag(help: "Read the tensors' values and check them for NaN, infinities, zero kernels and more (KI401 to KI407).")
  var values = false

  @Option(
    name: .customLong("match"),
    help: "How layers are matched to stored weights; auto follows Keras and falls back to the best fit.")
  var match = MatchMode.auto

  @Flag(
    help: ArgumentHelp(
      "Read files in this process; a file that crashes the HDF5 library ends it.", visibility: .hidden))
  var noIsolation = false
}

extension MatchMode: ExpressibleByArgument {}
