import Basics
import FileFormats

@testable import KerasStores

/// The directory of an archive, all checks of it, its members, and NumPy's arrays among them.
func fuzzZip(_ archive: UnsafeRawBufferPointer) {
  _ = ZipArchive.endsWithArchive(archive)
  guard let zip = try? ZipArchive(archive) else { return }
  _ = zip.readIssues
  for member in zip.members.prefix(16) {
    _ = try? member.content(upTo: 1 << 20, nil)
    // An attacker can write valid checksums.
    guard let content = try? member.content(upTo: 1 << 20, nil, isChecked: false) else { continue }
    content.withBytes { bytes in
      _ = try? NPYFile(bytes).arrays()
      _ = try? NPYFile.pickledArrays(bytes)
    }
  }
  try? NPZWeights.read(archive, Store.ReadContext(ReadOptions(limits: limits, values: true)) { _ in })
}

private let limits = {
  var limits = Limits()
  limits[.inflated] = 1 << 20
  return limits
}()
