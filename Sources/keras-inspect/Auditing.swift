import ArgumentParser
import KerasAudit
import KerasStores

/// The options that every command has which audits: what is looked at, and how.
struct Auditing: ParsableArguments {
  @Option(
    name: .customLong("match"),
    help: "By what a layer is led to its weights; auto does as the Keras that loads the file, and else what fits best.")
  var match = MatchMode.auto

  @Option(
    help: ArgumentHelp("Give a file up that takes longer to read; 0 for any time.", valueName: "seconds"))
  var timeout = Store.Limits().seconds

  @Flag(
    help: ArgumentHelp(
      "Read files in this process, where one that crashes the HDF5 library ends it.", visibility: .hidden))
  var noIsolation = false

  func validate() throws {
    if timeout < 0 { throw ValidationError("The time for '--timeout' cannot be negative") }
  }

  /// To be asked for first while there is one thread, since it forks.
  static let reader = Result { () throws(StoreError) in try IsolatedReader() }

  var options: Audit.Options {
    get throws {
      var options = Audit.Options()
      options.match = match
      options.limits.seconds = timeout
      if !noIsolation { options.reader = try Self.reader.get() }
      return options
    }
  }
}

extension MatchMode: ExpressibleByArgument {}
