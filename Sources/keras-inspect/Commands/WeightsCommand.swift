import ArgumentParser
import KerasAudit
import KerasReports

struct WeightsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "weights",
    abstract: "List the stored tensors: path, shape, dtype, bytes, and whose each is.",
    discussion: """
      Below the list are the totals by dtype and by owner. The owner is the layer as the file itself tells it; what an \
      optimizer, a metric or a seed generator left there is theirs. --values adds what the values of each are like.

      Examples:
        keras-inspect weights model.weights.h5
        keras-inspect weights model.keras --format json
        keras-inspect weights model.h5 --values
      """)

  @Argument(help: "A file with weights, of any kind.", completion: .file())
  var file: String

  @OptionGroup var auditOptions: AuditOptions
  @OptionGroup var outputOptions: OutputOptions

  func run() throws {
    CPUTimeLimit.start(auditOptions.limitOptions.timeout, on: file)
    let (list, store) = try WeightList.of(file, options: auditOptions.options)
    let kind = store.kind.rawValue
    for fault in store.faults {
      Terminal.complain("\(file): \(fault.words)")
    }
    try outputOptions.put(WeightListDocument(list, path: file, kind: kind), sparing: [file])
    if !store.faults.isEmpty { throw ExitCode(1) }
  }
}
