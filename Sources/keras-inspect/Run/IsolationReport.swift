import ReaderProcess

/// What this system enforces on the process that reads files, for `--version --verbose`.
enum IsolationReport {
  /// Whether the arguments ask for it.
  static func isRequested(_ arguments: [String]) -> Bool {
    arguments.contains("--version") && arguments.contains("--verbose")
  }

  /// Confines a process like a reader to find out; the calling process must have a single thread.
  static var text: String {
    let confinement = Confinement.probe() ?? []
    let version = Confinement.landlockVersion
    let hasLandlock = confinement.contains(.noPaths)
    let measures: [(isEnforced: Bool, text: String)] = [
      (hasLandlock, "it opens no file or folder (Landlock\(version > 0 ? ", version \(version)" : ""))"),
      (hasLandlock && version >= 4, "it connects to nothing by TCP (Landlock, from version 4)"),
      (
        hasLandlock && version >= 6,
        "it reaches no abstract socket, and signals no other process (Landlock, from version 6)"
      ),
      (
        confinement.contains(.filteredCalls),
        "it makes only the system calls that reading needs: none that opens, connects, executes or forks (seccomp)"
      ),
      (confinement.contains(.noCapabilities), "it has no capabilities, even as root (capset)"),
      (confinement.contains(.noNewPrivileges), "it gains no privileges (no_new_privs)"),
      (confinement.contains(.notInspectable), "other processes of the user cannot inspect it (PR_SET_DUMPABLE)"),
      (true, "its memory, open files and time are limited; it writes no file (setrlimit, alarm)"),
    ]
    return "Another process reads the files. On this system:\n"
      + measures.map { "  \($0.isEnforced ? "enforced    " : "not enforced")  \($0.text)" }.joined(separator: "\n")
  }
}
