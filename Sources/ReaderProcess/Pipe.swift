import Glibc

/// The two descriptors of a pipe: what is written to `output` is read from `input`.
struct Pipe {
  let input: Int32
  let output: Int32

  init?() {
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { return nil }
    (input, output) = (ends[0], ends[1])
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
  }

  func close() {
    Glibc.close(input)
    Glibc.close(output)
  }
}
