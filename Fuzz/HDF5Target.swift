import Basics
import Glibc
import KerasAudit
import KerasStores
import ReaderProcess

/// The file that the target is given, and the reader that reads it.
enum FuzzedFile {
  static let path = "/dev/shm/keras-inspect-fuzz-\(getpid()).h5"
  static let reader = try? ProcessReader()

  /// To be called while the process has one thread; false where there is no process to read with.
  static func begin() -> Bool {
    atexit { _ = unlink(FuzzedFile.path) }
    return reader != nil
  }
}

/// Audits an HDF5 file, with its values, in a reader process.
///
/// A crash of libhdf5 or a timeout is a finding of the audit. A trap of ours is a failure.
func fuzzHDF5(_ bytes: UnsafeRawBufferPointer) {
  let file = open(FuzzedFile.path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
  guard file >= 0, writeAll(bytes, to: file) == nil else { abort() }
  close(file)
  var limits = Limits()
  limits[.timeout] = 2
  // The address sanitizer takes terabytes of addresses.
  limits[.inflated] = 1 << 50
  do throws(StoreError) {
    let store = try FuzzedFile.reader?.open(
      FuzzedFile.path, ReadOptions(limits: limits, values: true))
    for issue in store?.issues ?? [] { stopAtTrap(issue.reason) }
    if let store { _ = try? Audit.report(store) }
  } catch {
    stopAtTrap(error.description)
  }
}

/// A Swift trap is an invalid instruction.
private func stopAtTrap(_ reason: String) {
  guard reason.contains("crashed the reader process") else { return }
  if reason.contains("illegal instruction") || reason.contains("trace") {
    fatalError(reason)
  }
}
