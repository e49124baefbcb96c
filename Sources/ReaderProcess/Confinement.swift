import CReaderProcess
import Glibc

/// What the system enforces on a reader process beside its limits. Each measure needs no other but `noNewPrivileges`.
package struct Confinement: OptionSet, Sendable {
  package let rawValue: Int32

  package init(rawValue: Int32) { self.rawValue = rawValue }

  /// It cannot gain privileges by executing a program (`no_new_privs`).
  package static let noNewPrivileges = Confinement(rawValue: 1)
  /// It has no capabilities, even if the user is root.
  package static let noCapabilities = Confinement(rawValue: 2)
  /// No other process of the same user can inspect it (`PR_SET_DUMPABLE`).
  package static let notInspectable = Confinement(rawValue: 4)
  /// It can open no path (Landlock).
  package static let noPaths = Confinement(rawValue: 8)
  /// It can make only the system calls that reading needs (seccomp).
  package static let filteredCalls = Confinement(rawValue: 16)

  /// Confines a supervisor, and with it the readers that it forks later, as far as the system can.
  package static func enterSupervisor() -> Confinement {
    var confinement: Confinement = []
    if creader_forbid_new_privileges() { confinement.insert(.noNewPrivileges) }
    if creader_drop_capabilities() { confinement.insert(.noCapabilities) }
    if creader_forbid_inspection() { confinement.insert(.notInspectable) }
    if creader_forbid_paths() { confinement.insert(.noPaths) }
    return confinement
  }

  /// Confines a reader that a confined supervisor has forked. It cannot fork, so a supervisor must not do this.
  package static func enterReader() -> Confinement {
    typealias Descriptor = ReaderSupervisor.Descriptor
    return creader_filter_calls(Descriptor.requests, Descriptor.events, Descriptor.files) ? .filteredCalls : []
  }

  /// What this system enforces: the answer of a child that is confined like a reader. Nil if there is no child.
  ///
  /// The calling process must have a single thread.
  package static func probe() -> Confinement? {
    let child = creader_fork()
    guard child >= 0 else { return nil }
    if child == 0 { _exit(enterSupervisor().union(enterReader()).rawValue) }
    var status: Int32 = 0
    while waitpid(child, &status, 0) < 0 { if errno != EINTR { return nil } }
    return status & 0x7F == 0 ? Confinement(rawValue: status >> 8 & 0xFF) : nil
  }

  /// The version of Landlock that the system has; 0 if it has none.
  package static var landlockVersion: Int { Int(creader_landlock_version()) }
}
