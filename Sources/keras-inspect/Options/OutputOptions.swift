import ArgumentParser
import KerasReports

/// The output options of commands that print a document instead of an audit report.
struct OutputOptions: ParsableArguments {
  enum DocumentFormat: String, OutputFormat, CaseIterable {
    case text, html, json, markdown

    static var all: [DocumentFormat] { allCases }
    var name: String { rawValue }
  }

  @Option(
    help: ArgumentHelp("Output format; with '=FILE', write it to that file. Repeatable.", valueName: "format[=file]"),
    completion: .list(FormatOption<DocumentFormat>.allValueStrings))
  var format: [FormatOption<DocumentFormat>] = []

  @Option(
    help: ArgumentHelp("Write to this file instead of standard output.", valueName: "file"), completion: .file())
  var output: String?

  @OptionGroup var styleOptions: StyleOptions

  func validate() throws { try formats.validate(output: output) }

  /// Writes a document in every requested format.
  ///
  /// - Parameter inputs: Files that the output must not overwrite.
  func write(_ document: some PageRenderable, protecting inputs: [String?]) throws {
    for option in formats {
      let file = option.file ?? output
      let sink = OutputSink.to(file, protecting: inputs)
      switch option.format {
      case .text: try sink.write(document.text(styleOptions.options(isFile: file != nil)))
      case .html: try sink.write(document.html())
      case .json: try sink.write(document.json())
      case .markdown: try sink.write(document.markdown())
      }
    }
  }

  var formats: [FormatOption<DocumentFormat>] { format.defaultingToText() }
}
