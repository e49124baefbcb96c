import CProbes
import CReaderProcess
import Glibc
import ReaderProcess

/// Makes every attempt of `CProbes` in a process that is confined like a reader, or in part, or not at all.
enum Probe {
  /// - Parameter mode: `free`, `paths` (as a supervisor), `calls` (the filter of a reader alone) or `reader`; with
  ///   `-nobody` as the user nobody.
  static func run(_ mode: String) -> Never {
    let words = mode.split(separator: "-")
    guard !words.contains("nobody") || probes_become_nobody() else { exit(3) }
    // The attempts are directed at this process, which goes on when it gets a signal.
    let target = getpid()
    let child = probes_fork()
    if child == 0 {
      let inChildren = words[0] == "free" || words[0] == "paths"
      if words[0] == "paths" || words[0] == "reader" { _ = Confinement.enterSupervisor() }
      if words[0] == "calls" { creader_forbid_new_privileges() }
      if !inChildren {
        _ = Confinement.enterReader()
        guard creader_limit_resources(1 << 28, 24) else { exit(4) }
      }
      probes_run(target, inChildren)
      _exit(0)
    }
    var status: Int32 = 0
    while waitpid(child, &status, 0) < 0, errno == EINTR {}
    exit(status == 0 ? 0 : 5)
  }
}
