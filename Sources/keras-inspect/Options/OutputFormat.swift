import ArgumentParser
import KerasReports

/// A value of `--format`: an output format, and the file it is written to if there is one: `json`, `json=report.json`.
struct FormatOption<Format: OutputFormat>: ExpressibleByArgument, Sendable {
  let format: Format
  /// Nil for standard output, or the file of `--output`.
  let file: String?

  static var allValueStrings: [String] { Format.all.map(\.name) }

  init(format: Format, file: String?) {
    self.format = format
    self.file = file
  }

  init?(argument: String) {
    let parts = argument.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    guard let format = Format.all.first(where: { $0.name == parts[0] }), parts.count == 1 || !parts[1].isEmpty else {
      return nil
    }
    self.init(format: format, file: parts.count == 2 ? String(parts[1]) : nil)
  }
}

/// An output format that `--format` can name.
protocol OutputFormat: Sendable {
  static var all: [Self] { get }
  /// The default.
  static var text: Self { get }
  var name: String { get }
}

extension Reporter: OutputFormat {}

extension Array {
  /// These formats; text on standard output if there are none.
  func defaultingToText<Format>() -> [FormatOption<Format>] where Element == FormatOption<Format> {
    isEmpty ? [FormatOption(format: .text, file: nil)] : self
  }

  /// Checks that every format has a destination of its own.
  ///
  /// - Parameter output: The file that replaces standard output; nil for none.
  func validate<Format>(output: String?) throws where Element == FormatOption<Format> {
    if count(where: { $0.file == nil }) > 1 {
      throw ValidationError(
        "Only one format can be written to \(output ?? "standard output"); give the others a file: json=FILE")
    }
    if let output, !contains(where: { $0.file == nil }) {
      throw ValidationError("'--output \(output)' is unused: every format has its own file")
    }
  }
}
