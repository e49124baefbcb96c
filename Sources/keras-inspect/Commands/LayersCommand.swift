import ArgumentParser
import Basics
import KerasPolicy
import enum KerasLayers.Catalogue

struct LayersCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "layers",
    abstract: "Show a layer class's configuration keys, output shape and parameter formula.",
    discussion: """
      Without a class, prints all known classes as Markdown.

      Examples:
        keras-inspect layers Conv2D
        keras-inspect layers > layers.md
      """)

  @Argument(
    help: ArgumentHelp("Class name, as in a configuration.", valueName: "class"),
    completion: .list(Catalogue.classNames))
  var className: String?

  func run() throws {
    guard let className else { return try print(Catalogue.documentation) }
    guard let text = Catalogue.documentation(of: className) else {
      Terminal.printDiagnostic(className.unknownMessage("layer class", among: Catalogue.classNames))
      throw ExitCode(2)
    }
    try print(text)
  }

  private func print(_ text: String) throws {
    try OutputSink.standardOutput.write(Array(text.utf8))
  }
}
