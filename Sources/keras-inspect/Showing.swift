import ArgumentParser
import KerasReports

/// The options of a command that shows something other than an audit's report.
struct Showing: ParsableArguments {
  enum Form: String, ExpressibleByArgument, CaseIterable { case text, json }

  @Option(help: "How to tell it.")
  var format = Form.text

  @Option(
    help: ArgumentHelp("Write to this file instead of standard output.", valueName: "file"), completion: .file())
  var output: String?

  @OptionGroup var appearance: Appearance

  /// - Parameter inputs: files that the output must not overwrite.
  func put(sparing inputs: [String?], text: (Reporter.Options) -> [UInt8], json: () -> [UInt8]) throws {
    let options = appearance.options(isFile: output != nil)
    let sink = output.map { Sink.file($0, sparing: inputs) } ?? .standardOutput
    try sink.put(format == .text ? text(options) : json())
  }
}
