import ArgumentParser
import KerasAudit
import KerasStores

/// The options that every command has which audits: what is looked at, and how.
struct Auditing: ParsableArguments {
  @Flag(help: "Read the tensors themselves as well: NaN, infinities, kernels of zeros, and more (KI401 to KI407).")
  var values = false

  @Option(
    name: .customLong("match"),
    help: "By what a layer is led to its weights; auto does as the Keras that loads the file, and else what fits best.")
  var match = MatchMode.auto

  @Option(
    help: ArgumentHelp("Give a file up that takes longer to read; 0 for any time.", valueName: "seconds"))
  var timeout = Store.Limits().seconds

  @Option(help: ArgumentHelp("Refuse a configuration of more MiB than this.", valueName: "MiB"))
  var maxJson = Store.Limits().json >> 20

  @Option(help: ArgumentHelp("Refuse a packed member of an archive that takes more MiB of memory.", valueName: "MiB"))
  var maxInflated = Store.Limits().inflated >> 20

  @Option(help: ArgumentHelp("Look at no more objects of an HDF5 file than this.", valueName: "number"))
  var maxObjects = Store.Limits().objects

  @Option(help: ArgumentHelp("Look into no more groups of an HDF5 file that lie in one another.", valueName: "number"))
  var maxDepth = Store.Limits().depth

  @Flag(
    help: ArgumentHelp(
      "Read files in this process, where one that crashes the HDF5 library ends it.", visibility: .hidden))
  var noIsolation = false

  func validate() throws {
    if timeout < 0 { throw ValidationError("The time for '--timeout' cannot be negative") }
    for (limit, name, largest) in [
      (maxJson, "json", 1 << 20), (maxInflated, "inflated", 1 << 20), (maxObjects, "objects", 1 << 32),
      (maxDepth, "depth", 512),
    ] where !(1...largest).contains(limit) {
      throw ValidationError("The value for '--max-\(name)' has to lie between 1 and \(largest)")
    }
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
      options.values = values
      options.match = match
      options.limits.seconds = timeout
      options.limits.json = maxJson << 20
      options.limits.inflated = maxInflated << 20
      options.limits.objects = maxObjects
      options.limits.depth = maxDepth
      if !noIsolation { options.reader = try Self.reader.get() }
      return options
    }
  }
}

extension MatchMode: ExpressibleByArgument {}
