import Basics
import Glibc
import KerasAudit

@testable import KerasStores

/// The file that the target is given, and the process that reads it.
enum FuzzedFile {
  static let path = "/dev/shm/keras-inspect-fuzz-\(getpid()).h5"
  static let reader = try? IsolatedReader()

  /// To be called while the process has one thread; false where there is no process to read with.
  static func begin() -> Bool {
    atexit { _ = unlink(FuzzedFile.path) }
    return reader != nil
  }
}

/// An HDF5 file read by another process, its tensors too, and what is found in it held against its own configuration.
///
/// Where libhdf5 crashes or runs on, that is a finding of the audit. A trap is our own, and a crash here too.
func fuzzHDF5(_ bytes: UnsafeRawBufferPointer) {
  let file = open(FuzzedFile.path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
  guard file >= 0, writeAll(bytes, to: file) == nil else { abort() }
  close(file)
  var limits = Limits()
  limits[.timeout] = 2
  // The address sanitizer takes terabytes of addresses.
  limits[.inflated] = 1 << 50
  do throws(StoreError) {
    let store = try FuzzedFile.reader?.open(FuzzedFile.path, limits: limits, values: true)
    for fault in store?.faults ?? [] { stopAtTrap(fault.reason) }
    if let store { _ = try? Audit.report(store) }
  } catch {
    stopAtTrap(error.description)
  }
}

/// Swift ends what must not be with an instruction that there is not.
private func stopAtTrap(_ reason: String) {
  guard reason.contains("crashed the process") else { return }
  if reason.contains("illegal instruction") || reason.contains("trace") {
    fatalError(reason)
  }
}
