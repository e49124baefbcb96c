import Glibc

extension SupervisorConnection {
  /// Waits until one of the files is ready, or for a little longer than the time limit of a reader; 0 seconds is none.
  static func poll(_ files: inout [pollfd], _ seconds: Int) -> Int32 {
    let grace: Int64 = 2
    let timeout =
      seconds > 0
      ? Int32(clamping: (Int64(clamping: seconds) + grace).multipliedReportingOverflow(by: 1000).partialValue) : -1
    var ready = Glibc.poll(&files, nfds_t(files.count), timeout)
    while ready < 0, errno == EINTR { ready = Glibc.poll(&files, nfds_t(files.count), timeout) }
    return ready
  }

  /// Whether there is something to read, at this moment.
  static func hasInput(_ file: Int32) -> Bool {
    var input = pollfd(fd: file, events: Int16(POLLIN), revents: 0)
    return Glibc.poll(&input, 1, 0) > 0
  }
}
