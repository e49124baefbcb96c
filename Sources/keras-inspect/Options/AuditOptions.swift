import ArgumentParser
import KerasAudit
import KerasStores

/// The options that every command has which audits: what is looked at, how, and how much is granted to it.
struct AuditOptions: ParsableArguments {
  @OptionGroup(title: "Auditing") private var modeOptions: AuditModeOptions
  @OptionGroup(title: "Limits") var limitOptions: LimitOptions

  /// Whether to read the tensors themselves as well.
  var values: Bool { modeOptions.values }

  /// To be asked for first while there is one thread, since it forks.
  static let reader = Result { () throws(StoreError) in try IsolatedReader() }

  /// Has the file read that the arguments name, where they name one, since finding out what they mean takes as long as
  /// reading most files.
  static func anticipate(_ arguments: some Sequence<String>) {
    // Of a thousand no more than two are looked at.
    let files = Array(arguments.lazy.filter { isFile($0) }.prefix(2))
    if files.count == 1 { try? reader.get().anticipate(files[0]) }
  }

  /// The options of a crew, each with a reader of its own, and what ends those readers.
  ///
  /// To be asked for while there is one thread, as well.
  func pool(of count: Int) throws -> (options: [Audit.Options], end: () -> Void) {
    var all = [try options]
    var readers: [IsolatedReader] = []
    if !modeOptions.noIsolation {
      for _ in 1..<max(1, count) {
        readers.append(try IsolatedReader())
        all.append(all[0])
        all[all.count - 1].reader = readers.last
      }
    }
    return (all, { for reader in readers { reader.close() } })
  }

  var options: Audit.Options {
    get throws {
      var options = Audit.Options()
      options.values = modeOptions.values
      options.match = modeOptions.match
      limitOptions.grant(to: &options)
      if !modeOptions.noIsolation { options.reader = try Self.reader.get() }
      return options
    }
  }
}

/// What is looked at, and how.
private struct AuditModeOptions: ParsableArguments {
  @Flag(help: "Read the tensors themselves as well: NaN, infinities, kernels of zeros, and more (KI401 to KI407).")
  var values = false

  @Option(
    name: .customLong("match"),
    help: "By what a layer is led to its weights; auto does as the Keras that loads the file, and else what fits best.")
  var match = MatchMode.auto

  @Flag(
    help: ArgumentHelp(
      "Read files in this process, where one that crashes the HDF5 library ends it.", visibility: .hidden))
  var noIsolation = false
}

extension MatchMode: ExpressibleByArgument {}
