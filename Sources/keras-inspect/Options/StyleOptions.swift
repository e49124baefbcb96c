import ArgumentParser
import KerasReports

/// The style of text output: colour and frames.
struct StyleOptions: DefaultedOptions {
  @Option(
    help: "Colour the text; auto = on a terminal or with CLICOLOR_FORCE, unless NO_COLOR is set.")
  var color = Color.auto

  @Flag(help: "Draw frames and marks in ASCII.")
  var ascii = false

  static var defaults: Self {
    var options = Self()
    (options.color, options.ascii) = (.auto, false)
    return options
  }

  mutating func set(_ flag: String) -> Bool {
    guard flag == "--ascii" else { return false }
    ascii = true
    return true
  }

  /// - Parameter isFile: Whether the text goes to a file that the user named, not to standard output.
  func options(isFile: Bool = false) -> Reporter.Options {
    var options = Reporter.Options()
    options.color = isFile ? color == .always : color.isOn(isTerminal: Terminal.isTerminal)
    options.ascii = ascii
    options.width = isFile || !Terminal.isTerminal ? nil : Terminal.width
    return options
  }
}

enum Color: String, ExpressibleByArgument, CaseIterable {
  case auto, always, never

  func isOn(isTerminal: Bool) -> Bool {
    switch self {
    case .always: true
    case .never: false
    case .auto:
      if isSet("NO_COLOR") {
        false
      } else {
        isSet("CLICOLOR_FORCE") || isTerminal && Terminal.environment("TERM") != "dumb"
      }
    }
  }

  private func isSet(_ name: String) -> Bool {
    !["", "0"].contains(Terminal.environment(name) ?? "")
  }
}
