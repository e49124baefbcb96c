import ArgumentParser
import KerasReports

/// The options of a command that shows something other than an audit's report.
struct OutputOptions: ParsableArguments {
  enum Form: String, OutputFormat, CaseIterable {
    case text, json, markdown

    static var all: [Form] { allCases }
    var name: String { rawValue }
  }

  @Option(
    help: ArgumentHelp("How to tell it; with '=FILE' to a file. May be repeated.", valueName: "format[=file]"),
    completion: .list(Format<Form>.allValueStrings))
  var format: [Format<Form>] = []

  @Option(
    help: ArgumentHelp("Write to this file instead of standard output.", valueName: "file"), completion: .file())
  var output: String?

  @OptionGroup var styleOptions: StyleOptions

  func validate() throws { try formats.validate(output: output) }

  /// - Parameter inputs: files that the output must not overwrite.
  func put(_ shown: some Renderable, sparing inputs: [String?]) throws {
    for format in formats {
      let file = format.file ?? output
      let sink = Sink.to(file, sparing: inputs)
      switch format.form {
      case .text: try sink.put(shown.text(styleOptions.options(isFile: file != nil)))
      case .json: try sink.put(shown.json())
      case .markdown: try sink.put(shown.markdown())
      }
    }
  }

  private var formats: [Format<Form>] { format.orText() }
}
