import ArgumentParser
import Basics
import KerasPacks
import KerasReports

/// `keras-inspect packs`: the packages whose layers and models are declared.
struct PacksCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "packs",
    abstract: "List the packages other than Keras whose layers and models are verified, and their classes.",
    discussion: """
      Each pack declares the classes of one Python package, as of the release that it names. --pack of audit adds \
      others.

      Examples:
        keras-inspect packs
        keras-inspect packs keras_hub
        keras-inspect packs --format json
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, json
  }

  @Argument(help: ArgumentHelp("Package whose classes to list; without one, all packages.", valueName: "package"))
  var name: String?

  @Option(help: "Output format.")
  var format = Format.text

  @OptionGroup var styleOptions: StyleOptions

  func run() throws {
    let packs = PackSummary.all.filter { name == nil || $0.name == name }
    if let name, packs.isEmpty {
      Terminal.printDiagnostic(name.unknownMessage("package", among: PackSummary.all.map(\.name)))
      throw ExitCode(2)
    }
    let text =
      switch format {
      case .text: PackDocument.list(packs, listsClasses: name != nil, styleOptions.options())
      case .json: PackDocument.json(packs)
      }
    try OutputSink.standardOutput.write(text)
  }
}
