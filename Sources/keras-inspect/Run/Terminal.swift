import Basics
import KerasReports

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The screen behind standard output, and the process that writes to it.
enum Terminal {
  static var isTerminal: Bool { isatty(STDOUT_FILENO) == 1 }

  /// The columns to fill: what the user or the terminal says, within what can be read.
  static var width: Int {
    var size = winsize()
    let stated = environment("COLUMNS").flatMap { Int($0) }
    let measured = ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0 && size.ws_col > 0 ? Int(size.ws_col) : nil
    return min(140, max(40, stated ?? measured ?? 100))
  }

  static func environment(_ name: String) -> String? {
    getenv(name).map { String(cString: $0) }
  }

  /// Says on standard error why something could not be done.
  static func complain(_ message: String) {
    let lines = message.split(separator: "\n", omittingEmptySubsequences: false).map { String($0).escapingControls }
    let text = "\(ToolInfo.name): " + lines.joined(separator: "\n") + "\n"
    try? Sink.standardError.put(Array(text.utf8))
  }

  static func end(_ status: Int32) -> Never {
    exit(status)
  }
}
