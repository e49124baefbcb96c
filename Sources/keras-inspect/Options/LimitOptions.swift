import ArgumentParser
import Basics
import KerasAudit
import KerasModels
import KerasStores

/// The options that say how much a model may ask for; the message of a limit names its option.
struct LimitOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Give a model up that takes longer to read, or to work out; 0 for any time.", valueName: "seconds"))
  var timeout = Limits()[.timeout]

  @Option(help: ArgumentHelp("Refuse a file of more MiB than this.", valueName: "MiB"))
  var maxFile = Limits()[.file] >> 20

  @Option(help: ArgumentHelp("Refuse a configuration, or an attribute, of more MiB than this.", valueName: "MiB"))
  var maxJson = Limits()[.json] >> 20

  @Option(
    help: ArgumentHelp(
      "Tell of a configuration in which more objects and lists than this stand in one another.", valueName: "number"))
  var maxJsonDepth = Architecture.Limits().depth

  @Option(help: ArgumentHelp("Refuse a configuration of more objects and lists than this.", valueName: "number"))
  var maxJsonObjects = Architecture.Limits().objects

  @Option(help: ArgumentHelp("Refuse a configuration of more values than this.", valueName: "number"))
  var maxJsonValues = Architecture.Limits().values

  @Option(help: ArgumentHelp("Refuse a packed member of an archive that takes more MiB of memory.", valueName: "MiB"))
  var maxInflated = Limits()[.inflated] >> 20

  @Option(
    help: ArgumentHelp("Refuse a large member that expands to more times its packed size.", valueName: "number"))
  var maxRatio = Limits()[.ratio]

  @Option(help: ArgumentHelp("Refuse an archive of more members than this.", valueName: "number"))
  var maxMembers = Limits()[.members]

  @Option(help: ArgumentHelp("Look at no more objects of an HDF5 file than this.", valueName: "number"))
  var maxObjects = Limits()[.objects]

  @Option(help: ArgumentHelp("Look into no more groups of an HDF5 file that lie in one another.", valueName: "number"))
  var maxDepth = Limits()[.depth]

  @Option(help: ArgumentHelp("Read no list that is spread over more attributes.", valueName: "number"))
  var maxAttributes = Limits()[.attributes]

  @Option(
    help: ArgumentHelp("Look at nothing of which the path in its file takes more bytes.", valueName: "bytes"))
  var maxName = Limits()[.name]

  @Option(help: ArgumentHelp("Refuse a tensor of more axes than this.", valueName: "number"))
  var maxRank = Limits()[.rank]

  @Option(help: ArgumentHelp("Refuse a model of more layers than this.", valueName: "number"))
  var maxLayers = Architecture.Limits().layers

  @Option(help: ArgumentHelp("Refuse a model that makes more calls of layers than this.", valueName: "number"))
  var maxCalls = Architecture.Limits().calls

  private static let most = 1 << 32

  func validate() throws {
    if timeout < 0 { throw ValidationError("The time for '--timeout' cannot be negative") }
    let all: [(limit: Int, name: String, largest: Int)] = [
      (maxFile, "file", 1 << 40), (maxJson, "json", 1 << 20), (maxInflated, "inflated", 1 << 20),
      (maxRatio, "ratio", 1 << 20), (maxMembers, "members", Self.most), (maxObjects, "objects", Self.most),
      (maxDepth, "depth", 512), (maxAttributes, "attributes", Self.most), (maxName, "name", 1 << 20),
      (maxRank, "rank", 1 << 10), (maxLayers, "layers", Self.most), (maxCalls, "calls", Self.most),
      (maxJsonDepth, "json-depth", 500), (maxJsonObjects, "json-objects", Self.most),
      (maxJsonValues, "json-values", Self.most),
    ]
    for (limit, name, largest) in all where !(1...largest).contains(limit) {
      throw ValidationError("The value for '--max-\(name)' has to lie between 1 and \(largest)")
    }
  }

  func grant(to options: inout Audit.Options) {
    options.limits[.timeout] = timeout
    options.limits[.file] = maxFile << 20
    options.limits[.json] = maxJson << 20
    options.limits[.inflated] = maxInflated << 20
    options.limits[.ratio] = maxRatio
    options.limits[.members] = maxMembers
    options.limits[.objects] = maxObjects
    options.limits[.depth] = maxDepth
    options.limits[.attributes] = maxAttributes
    options.limits[.name] = maxName
    options.limits[.rank] = maxRank
    options.architecture.seconds = timeout
    options.architecture.rank = maxRank
    options.architecture.layers = maxLayers
    options.architecture.calls = maxCalls
    options.architecture.depth = maxJsonDepth
    options.architecture.objects = maxJsonObjects
    options.architecture.values = maxJsonValues
  }
}
