import ArgumentParser
import KerasAudit
import KerasStores

/// The options that every command has which audits: what is looked at, and how.
struct Auditing: ParsableArguments {
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

  /// The options of a crew, each with a reader of its own, and what ends those readers.
  ///
  /// To be asked for while there is one thread, as well.
  func crew(of count: Int) throws -> (options: [Audit.Options], end: () -> Void) {
    var all = [try options]
    var readers: [IsolatedReader] = []
    if !noIsolation {
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
      options.limits.seconds = timeout
      if !noIsolation { options.reader = try Self.reader.get() }
      return options
    }
  }
}
