import CFuzzer
import Glibc
import KerasAudit

@testable import KerasStores

/// The process that reads for the target, and the file that it is given.
enum Isolation {
  static let path = "/dev/shm/keras-inspect-fuzz-\(getpid()).h5"
  static let reader = try? IsolatedReader()

  static func begin() {
    guard cfuzzer_share_counters() == 0, reader != nil else {
      fail("fuzz: cannot have files read by a process of its own")
    }
    atexit { _ = unlink(Isolation.path) }
  }
}

/// An HDF5 file read by another process, and what is found in it held against its own configuration.
///
/// Where libhdf5 crashes or runs on, that is a finding of the audit. A trap is our own, and a crash here too.
func fuzzHDF5(_ bytes: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let file = open(Isolation.path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
  guard file >= 0, writeAll(buffer(bytes, count), to: file) else { abort() }
  close(file)
  var limits = Store.Limits()
  limits.seconds = 2
  // The address sanitizer takes terabytes of addresses.
  limits.inflated = 1 << 50
  do throws(StoreError) {
    let store = try Isolation.reader?.open(Isolation.path, limits: limits)
    for fault in store?.faults ?? [] { stopAtTrap(fault.reason) }
    if let store { _ = try? Audit.report(store) }
  } catch {
    stopAtTrap(error.description)
  }
  return 0
}

/// Swift ends what must not be with an instruction that there is not.
private func stopAtTrap(_ reason: String) {
  guard reason.contains("crashed the process") else { return }
  if reason.contains("illegal instruction") || reason.contains("trace") {
    fatalError(reason)
  }
}
