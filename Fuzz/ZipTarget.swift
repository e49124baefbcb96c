@testable import KerasStores

/// The directory of an archive, everything that is held against it, the members themselves, and NumPy's arrays among them.
func fuzzZip(_ bytes: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let archive = buffer(bytes, count)
  _ = ZipDirectory.endsArchive(archive)
  guard let directory = try? ZipDirectory(in: archive) else { return 0 }
  _ = directory.faults(in: archive)
  for entry in directory.entries.prefix(16) {
    try? entry.read(in: archive, limit: 1 << 20) { _ in }
    // Checksums are no obstacle to whoever makes a file up.
    try? entry.read(in: archive, limit: 1 << 20, isChecked: false) { member in _ = try? PickledArrays(member) }
  }
  _ = try? ArrayArchive(archive, limit: 1 << 20)
  return 0
}
