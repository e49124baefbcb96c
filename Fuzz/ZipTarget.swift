@testable import KerasStores

/// The directory of an archive, everything that is held against it, the members themselves, and NumPy's arrays among them.
func fuzzZip(_ archive: UnsafeRawBufferPointer) {
  _ = ZipDirectory.endsArchive(archive)
  guard let directory = try? ZipDirectory(in: archive) else { return }
  _ = directory.faults(in: archive)
  for entry in directory.entries.prefix(16) {
    try? entry.read(in: archive, limit: 1 << 20) { _ in }
    // Checksums are no obstacle to whoever makes a file up.
    try? entry.read(in: archive, limit: 1 << 20, isChecked: false) { member in _ = try? PickledArrays(member) }
  }
  _ = try? NPZWeights(archive, Store.ReadContext(limits: limits, wantsValues: true) { _ in })
}

private let limits = {
  var limits = Store.Limits()
  limits.inflated = 1 << 20
  return limits
}()
