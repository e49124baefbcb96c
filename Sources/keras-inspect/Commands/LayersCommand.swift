import Basics
import ArgumentParser
import KerasPolicy
import enum KerasLayers.Catalogue

struct LayersCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "layers",
    abstract: "Tell of a layer class its configuration keys, output shape and parameter count, by formula.",
    discussion: """
      Without a class, all that are known, as Markdown.

      Examples:
        keras-inspect layers Conv2D
        keras-inspect layers > layers.md
      """)

  @Argument(
    help: ArgumentHelp("The class, by its name in a configuration.", valueName: "class"),
    completion: .list(Catalogue.classNames))
  var className: String?

  func run() throws {
    guard let className else { return try print(Catalogue.documentation) }
    guard let text = Catalogue.documentation(of: className) else {
      Terminal.complain(Self.unknown(className))
      throw ExitCode(2)
    }
    try print(text)
  }

  private func print(_ text: String) throws {
    try Sink.standardOutput.put(Array(text.utf8))
  }

  private static func unknown(_ className: String) -> String {
    "no layer class of Keras is called \(className)" + className.nearest(among: Catalogue.classNames).didYouMean
  }
}
