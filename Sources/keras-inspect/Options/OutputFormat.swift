import ArgumentParser
import KerasReports

/// A form that something is told in, and the file that it goes to where the user names one: `json`, `json=report.json`.
struct Format<Form: OutputFormat>: ExpressibleByArgument {
  let form: Form
  let file: String?

  static var allValueStrings: [String] { Form.all.map(\.name) }

  init(form: Form, file: String?) {
    self.form = form
    self.file = file
  }

  init?(argument: String) {
    let parts = argument.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    guard let form = Form.all.first(where: { $0.name == parts[0] }), parts.count == 1 || !parts[1].isEmpty else {
      return nil
    }
    self.init(form: form, file: parts.count == 2 ? String(parts[1]) : nil)
  }
}

/// A form by the name that `--format` has for it.
protocol OutputFormat {
  static var all: [Self] { get }
  /// What is taken where none is asked for.
  static var text: Self { get }
  var name: String { get }
}

extension Reporter: OutputFormat {}

extension Array {
  /// These formats, or text on standard output where there are none.
  func orText<Form>() -> [Format<Form>] where Element == Format<Form> {
    isEmpty ? [Format(form: .text, file: nil)] : self
  }

  /// Whether each of these formats has a place to go to.
  ///
  /// - Parameter output: the file that takes the place of standard output.
  func validate<Form>(output: String?) throws where Element == Format<Form> {
    if count(where: { $0.file == nil }) > 1 {
      throw ValidationError(
        "Only one format can go to \(output ?? "standard output"); give the others a file: json=FILE")
    }
    if let output, !contains(where: { $0.file == nil }) {
      throw ValidationError("Nothing is left for '--output \(output)': every format has a file of its own")
    }
  }
}
