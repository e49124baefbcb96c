import ArgumentParser
import KerasAudit
import KerasReports
import KerasStores

struct WeightsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "weights",
    abstract: "List the stored tensors: path, shape, dtype, size, owner.",
    discussion: """
      The totals by dtype and by owner follow the list. The owner is the layer that the file names, or 'optimizer', \
      'metrics' and the like for other state. --values adds statistics of each tensor's values.

      Examples:
        keras-inspect weights model.weights.h5
        keras-inspect weights model.keras --format json
        keras-inspect weights model.h5 --values
      """)

  @Argument(help: "A file with weights, in any supported format.", completion: .file())
  var file: String

  @Flag(help: "Read the tensors' values and add their statistics.")
  var values = false

  @OptionGroup var readingOptions: ReadingOptions
  @OptionGroup var outputOptions: OutputOptions

  func run() throws {
    CPUTimeLimit.start(readingOptions.limitOptions.limits[.timeout], on: file)
    let (list, store) = try Terminal.reading(file) {
      var options = try readingOptions.options
      options.statistics = values
      options.histograms = values && outputOptions.formats.contains { $0.format == .json }
      return try WeightList.of(file, options: options)
    }
    let kind = store.kind.rawValue
    for issue in store.issues {
      Terminal.printDiagnostic("\(file): \(issue.description)\(issue.limit?.advice ?? "")")
    }
    try outputOptions.write(WeightListDocument(list, path: file, kind: kind), protecting: [file])
    if !store.issues.isEmpty { throw ExitCode(1) }
  }
}
