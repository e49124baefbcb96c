import ArgumentParser
import Basics
import KerasPolicy
import KerasReports
import enum KerasLayers.Catalogue
import struct KerasLayers.LayerEntry

struct LayersCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "layers",
    abstract: "Show a layer class's configuration keys, output shape and parameter formula.",
    discussion: """
      Without a class, lists the names of all known classes by family.

      Examples:
        keras-inspect layers
        keras-inspect layers Conv2D
        keras-inspect layers --format markdown > layers.md
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, json, markdown
  }

  @Argument(
    help: ArgumentHelp("Class name, as in a configuration.", valueName: "class"),
    completion: .list(Catalogue.classNames))
  var className: String?

  @Option(help: "Output format; json and markdown without a class document every class.")
  var format = Format.text

  @OptionGroup var styleOptions: StyleOptions

  func run() throws {
    let options = styleOptions.options()
    let entry = try className.map(entry)
    let text =
      switch format {
      case .text: entry.map { LayerDocument.page($0, options) } ?? LayerDocument.list(options)
      case .json: LayerDocument.json(className)
      case .markdown: Array((entry?.markdown ?? Catalogue.documentation).utf8)
      }
    try OutputSink.standardOutput.write(text)
  }

  private func entry(of className: String) throws -> LayerEntry {
    if let entry = Catalogue.entry(of: className) { return entry }
    Terminal.printDiagnostic(className.unknownMessage("layer class", among: Catalogue.classNames))
    throw ExitCode(2)
  }
}
