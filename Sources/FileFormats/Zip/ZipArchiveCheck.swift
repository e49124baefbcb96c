import Basics

extension ZipArchive {
  /// What is wrong with the archive that reading its members does not show.
  package var issues: [ZipIssue] {
    bombs + duplicates + members.flatMap(\.issues) + endIssues + ZipLayoutCheck(self).issues
  }

  /// Members that expand beyond reason, one by one or together.
  private var bombs: [ZipIssue] {
    let bombs = members.compactMap { member in
      member.bomb.map { ZipIssue(.bomb, member.name, $0.description, limit: $0.limit) }
    }
    guard bombs.isEmpty else { return bombs }
    func sum(_ size: (ZipRecord) -> UInt64) -> UInt64 {
      members.reduce(0) { total, member in
        let (sum, overflow) = total.addingReportingOverflow(size(member.record))
        return overflow ? .max : sum
      }
    }
    let (packed, size) = (min(sum(\.packedSize), UInt64(end)), sum(\.size))
    guard ZipMember.isBomb(packed: packed, size: size, maximumRatio) else { return [] }
    let reason =
      "its members would expand to \(size.grouped) bytes, more than the \(maximumRatio.grouped) times allowed"
    return [ZipIssue(.bomb, nil, reason, limit: .ratio)]
  }

  private var duplicates: [ZipIssue] {
    var counts: [Name: Int] = [:]
    for member in members { counts[Name(member.name), default: 0] += 1 }
    return counts.filter { $0.value > 1 }.sorted { $0.key < $1.key }.map { name, count in
      ZipIssue(.duplicateMember, name.text, "the archive has \(count) members of this name")
    } + similarNames
  }

  /// Members that overwrite each other where they are unpacked and case does not count.
  private var similarNames: [ZipIssue] {
    var first: [Name: String] = [:]
    return members.compactMap { member in
      guard let other = first.updateValue(member.name, forKey: Name(ZipName.folded(member.name))),
        !other.isIdentical(to: member.name)
      else { return nil }
      return ZipIssue(
        .duplicateMember, member.name,
        "unpacked, it is the same file as \(other.escapingControls) on Windows and macOS")
    }
  }

  /// Contradictions among the records that end the archive, and between them and the directory.
  private var endIssues: [ZipIssue] {
    func short(_ offset: Int) -> UInt64? { bytes.number(UInt16.self, at: end + offset).map(UInt64.init) }
    func long(_ offset: Int) -> UInt64? { bytes.number(UInt32.self, at: end + offset).map(UInt64.init) }
    let zip64 = directory.upperBound
    func wide(_ offset: Int) -> UInt64? { bytes.number(UInt64.self, at: zip64 + offset) }
    let wrongCount = "the archive states a number of members that differs from its directory's"
    var reasons: [String] = []
    let count = UInt64(members.count)
    if zip64 < end {
      // In the 32-bit record, all ones mean that only the ZIP64 record states the value.
      let stated: [(small: UInt64?, large: UInt64?, unset: UInt64)] = [
        (short(10), wide(32), 0xFFFF), (long(12), wide(40), 0xFFFF_FFFF), (long(16), wide(48), 0xFFFF_FFFF),
      ]
      if stated.contains(where: { $0.small != $0.large && $0.small != $0.unset }) {
        reasons.append("the two records that end the archive contradict each other")
      }
      // Other data may precede the archive; the offsets do not count it.
      let start = UInt64(directory.lowerBound)
      let shift = start - min(start, wide(48) ?? 0)
      if wide(end - 12 - zip64) != UInt64(zip64) - min(UInt64(zip64), shift) {
        reasons.append("the record that ends the archive points to another directory than the one before it")
      }
      if wide(32) != count { reasons.append(wrongCount) }
    } else if short(10) != count {
      reasons.append(wrongCount)
    }
    return reasons.map { ZipIssue(.inconsistent, nil, $0) }
  }

  /// The stored member whose data begins at this offset; nil if there is none.
  package func storedMember(at offset: Int) -> ZipMember? {
    members.first { $0.record.method == ZipMember.Method.stored && $0.localHeader?.end == offset }
  }
}

extension ZipMember {
  /// The error of a member that expands beyond reason: to more than Keras extracts (above 256 MiB and a hundred times
  /// its compressed size), or to more than deflate can compress.
  var bomb: FormatError? {
    let isImpossible =
      record.method == Method.deflated && record.size > 1 << 20 && record.size / 1032 > record.packedSize
    guard isImpossible || Self.isBomb(packed: record.packedSize, size: record.size, maximumRatio) else { return nil }
    return .bomb(packed: record.packedSize, size: record.size, ratio: isImpossible ? nil : maximumRatio)
  }

  static func isBomb(packed: UInt64, size: UInt64, _ ratio: UInt64) -> Bool {
    size > 1 << 28 && size / ratio > packed
  }
}
