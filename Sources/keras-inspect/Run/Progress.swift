import CSystem

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// How far a batch has come, on standard error where that is a terminal.
struct Progress {
  private let count: Int
  private let isShown: Bool
  private let start = Progress.now
  private var told = 0.0
  /// Whether the cursor is in the line.
  private var isThere = false

  init(_ count: Int, isBatch: Bool) {
    self.count = count
    isShown = isBatch && count > 1 && isatty(STDERR_FILENO) == 1
    if isShown { csystem_clear_line_at_end() }
  }

  /// `120 of 1000 models, 58 a second`
  mutating func tell(_ done: Int) {
    let now = Progress.now
    guard isShown, now - told > 0.1 else { return }
    told = now
    isThere = true
    let rate = Int(Double(done) / max(0.001, now - start))
    write("\r\u{1B}[K\(done) of \(count) models, \(rate) a second")
  }

  /// Clears the line, before anything else is written.
  mutating func clear() {
    if isThere { write("\r\u{1B}[K") }
    isThere = false
  }

  private func write(_ text: String) { try? Sink.standardError.put(Array(text.utf8)) }

  private static var now: Double {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}
