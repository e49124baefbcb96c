import ArgumentParser
import Basics
import KerasPolicy
import KerasReports
import enum KerasLayers.Catalogue

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
    case text, markdown
  }

  @Argument(
    help: ArgumentHelp("Class name, as in a configuration.", valueName: "class"),
    completion: .list(Catalogue.classNames))
  var className: String?

  @Option(help: "Output format; markdown without a class documents every class.")
  var format = Format.text

  @OptionGroup var styleOptions: StyleOptions

  func run() throws {
    let options = styleOptions.options()
    guard let className else {
      return try OutputSink.standardOutput.write(
        format == .text ? LayerDocument.list(options) : Array(Catalogue.documentation.utf8))
    }
    guard let entry = Catalogue.entry(of: className) else {
      Terminal.printDiagnostic(className.unknownMessage("layer class", among: Catalogue.classNames))
      throw ExitCode(2)
    }
    try OutputSink.standardOutput.write(
      format == .text ? LayerDocument.page(entry, options) : Array(entry.markdown.utf8))
  }
}
