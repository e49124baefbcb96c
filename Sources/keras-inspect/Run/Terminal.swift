import Basics
import KerasReports

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The terminal that the process writes to, and its environment.
enum Terminal {
  static var isTerminal: Bool { isatty(STDOUT_FILENO) == 1 }

  /// Whether standard output and standard error both appear on a terminal.
  static var showsBothStreams: Bool { isTerminal && isatty(STDERR_FILENO) == 1 }

  /// The width of reports in columns: `COLUMNS`, the terminal's width or 100, but at least 40 and at most 140.
  static var width: Int {
    var size = winsize()
    let stated = environment("COLUMNS").flatMap { Int($0) }
    let measured = ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0 && size.ws_col > 0 ? Int(size.ws_col) : nil
    return min(140, max(40, stated ?? measured ?? 100))
  }

  static func environment(_ name: String) -> String? {
    getenv(name).map { String(cString: $0) }
  }

  /// Writes a message of one line to standard error, after the tool's name. Control characters are escaped, line breaks
  /// too: a name from a file cannot begin a line, which CI services read as a command.
  static func printDiagnostic(_ message: String) { printDiagnostic(lines: [message]) }

  /// Writes a message of several lines.
  static func printDiagnostic(lines: [String]) {
    let text = "\(ToolInfo.name): " + lines.map(\.escapingControls).joined(separator: "\n") + "\n"
    try? OutputSink.standardError.write(Array(text.utf8))
  }

  static func end(_ status: Int32) -> Never {
    exit(status)
  }
}
