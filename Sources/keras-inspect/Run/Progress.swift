import CSignals

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The progress line of a batch, on standard error if that is a terminal.
struct Progress {
  private let count: Int
  private let isEnabled: Bool
  private let start = Progress.now
  private var lastUpdate = 0.0
  private var isVisible = false

  init(_ count: Int, isBatch: Bool) {
    self.count = count
    isEnabled = isBatch && count > 1 && isatty(STDERR_FILENO) == 1
    if isEnabled { csignals_clear_line_on_termination() }
  }

  /// Shows `120 of 1000 models, 58 per second`, at most ten times a second.
  mutating func update(done: Int) {
    let now = Progress.now
    guard isEnabled, now - lastUpdate > 0.1 else { return }
    lastUpdate = now
    isVisible = true
    let rate = Int(Double(done) / max(0.001, now - start))
    write("\r\u{1B}[K\(done) of \(count) models, \(rate) per second")
  }

  /// Removes the line; call this before anything else is written.
  mutating func clear() {
    if isVisible { write("\r\u{1B}[K") }
    isVisible = false
  }

  private func write(_ text: String) { try? OutputSink.standardError.write(Array(text.utf8)) }

  private static var now: Double {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}
