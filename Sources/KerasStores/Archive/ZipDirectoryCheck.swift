import Basics
import HDF5

extension ZipDirectory {
  /// What is wrong with an archive that its parts do not tell when they are read.
  func faults(in archive: UnsafeRawBufferPointer) -> [Store.ReadIssue] {
    bombs + duplicates + memberFaults(in: archive) + endFaults(in: archive) + ZipLayoutCheck(self, archive).faults
      + otherFaces(in: archive)
  }

  /// What expands beyond reason, one by one or together.
  private var bombs: [Store.ReadIssue] {
    let bombs = entries.filter(\.isBomb)
    guard bombs.isEmpty else { return bombs.map { Store.ReadIssue($0.name, .beyondReason($0)) } }
    func sum(_ size: (Entry) -> UInt64) -> UInt64 {
      entries.reduce(0) { total, entry in
        let (sum, overflow) = total.addingReportingOverflow(size(entry))
        return overflow ? .max : sum
      }
    }
    let (packed, unpacked) = (sum(\.packedSize), sum(\.size))
    guard Entry.isBomb(packed: min(packed, UInt64(end)), unpacked: unpacked, UInt64(clamping: limits.ratio)) else {
      return []
    }
    let reason =
      "its members would expand to \(unpacked.grouped) bytes, which is beyond reason; --max-ratio allows more"
    return [Store.ReadIssue(.zipBomb, reason: reason)]
  }

  private var duplicates: [Store.ReadIssue] {
    var counts: [String: Int] = [:]
    for entry in entries { counts[entry.name, default: 0] += 1 }
    return counts.filter { $0.value > 1 }.sorted { $0.key < $1.key }.map { name, count in
      Store.ReadIssue(.zipDuplicateMember, object: name, reason: "the archive has \(count) members of this name")
    }
  }

  private func memberFaults(in archive: UnsafeRawBufferPointer) -> [Store.ReadIssue] {
    entries.flatMap { entry in
      entry.placeFaults(in: archive) + entry.strangeness(in: archive) + entry.headerFaults(in: archive)
    }
  }

  /// Where the records that end the archive contradict each other, or the directory.
  private func endFaults(in archive: UnsafeRawBufferPointer) -> [Store.ReadIssue] {
    func short(_ offset: Int) -> UInt64? { archive.number(UInt16.self, at: end + offset).map(UInt64.init) }
    func long(_ offset: Int) -> UInt64? { archive.number(UInt32.self, at: end + offset).map(UInt64.init) }
    func wide(_ offset: Int) -> UInt64? { archive.number(UInt64.self, at: foot + offset) }
    var reasons: [String] = []
    let count = UInt64(entries.count)
    if foot < end {
      let stated: [(small: UInt64?, large: UInt64?, open: UInt64)] = [
        (short(10), wide(32), 0xFFFF), (long(12), wide(40), 0xFFFF_FFFF), (long(16), wide(48), 0xFFFF_FFFF),
      ]
      if stated.contains(where: { $0.small != $0.large && $0.small != $0.open }) {
        reasons.append("the two records that end the archive contradict each other")
      }
      // Something may stand before the archive; the offsets do not count it.
      let shift = UInt64(start) - min(UInt64(start), wide(48) ?? 0)
      if wide(end - 12 - foot) != UInt64(foot) - min(UInt64(foot), shift) {
        reasons.append("the record that ends the archive leads to another directory than the one before it")
      }
      if wide(32) != count { reasons.append("the archive states another number of members than its directory has") }
    } else if short(10) != count {
      reasons.append("the archive states another number of members than its directory has")
    }
    return reasons.map { Store.ReadIssue(.zipInconsistent, reason: $0) }
  }

  /// Where the file is HDF5 as well: Keras goes by the file's ending, others by its first bytes or its last.
  private func otherFaces(in archive: UnsafeRawBufferPointer) -> [Store.ReadIssue] {
    guard let place = Superblock(in: archive)?.start else { return [] }
    // A member may by chance lie where HDF5 looks for a superblock.
    if entries.contains(where: { $0.method == 0 && ZipHeader(in: archive, at: $0.offset)?.end == place }) { return [] }
    return [.twoFaced]
  }
}

extension Store.ReadIssue {
  static let twoFaced = Store.ReadIssue(
    .zipInconsistent,
    reason: "the file is an HDF5 file and a zip archive at once: what Keras loads depends on what the file is called")
}

extension ZipDirectory.Entry {
  /// Whether it expands to more than Keras extracts: above 256 MiB and a hundred times what it takes packed; or to more than
  /// deflate can make of it.
  var isBomb: Bool { Self.isBomb(packed: packedSize, unpacked: size, ratio) || isImpossible }

  var isImpossible: Bool { method == 8 && size > 1 << 20 && size / 1032 > packedSize }

  static func isBomb(packed: UInt64, unpacked: UInt64, _ ratio: UInt64) -> Bool {
    unpacked > 1 << 28 && unpacked / ratio > packed
  }
}
