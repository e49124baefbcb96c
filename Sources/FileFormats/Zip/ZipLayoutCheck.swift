import Basics

/// Finds bytes of an archive that several members claim, and bytes that none does.
struct ZipLayoutCheck {
  private(set) var issues: [ZipIssue] = []
  private let archive: ZipArchive

  init(_ archive: ZipArchive) {
    self.archive = archive
    checkMembers()
    checkEnd()
    checkExtraFields()
  }

  private mutating func checkMembers() {
    var reached = 0
    var last: String?
    let directory = archive.directory.lowerBound
    for member in archive.members.sorted(by: { $0.offset < $1.offset }) {
      guard let header = member.localHeader, let start = Int(exactly: member.offset),
        let data = member.data(behind: header)
      else { continue }
      if start < reached {
        reportOverlap(member.name, last ?? "")
      } else if start > reached {
        reportHidden(reached..<start, last.map { "after \($0.escapingControls)" } ?? "before its first member")
      }
      var end = header.end + data.count
      if member.record.flags & 8 != 0 {
        if let length = member.descriptorLength(at: end) {
          end += length
        } else {
          end = min(end + 16, max(end, directory))
          issues.append(
            ZipIssue(.inconsistent, member.name, "the record behind its data contradicts the zip directory"))
        }
      }
      if end > reached { (reached, last) = (end, member.name) }
    }
    if reached > directory {
      reportOverlap(last ?? "", "the directory")
    } else if reached < directory {
      reportHidden(reached..<directory, last.map { "after \($0.escapingControls)" } ?? "before its directory")
    }
  }

  private mutating func reportOverlap(_ name: String, _ other: String) {
    issues.append(ZipIssue(.inconsistent, name, "its bytes overlap those of \(other.escapingControls)"))
  }

  private mutating func reportHidden(_ range: Range<Int>, _ place: String) {
    let isMember = FileSignature.zip.matches(archive.bytes, from: range.lowerBound)
    let what = isMember ? ": a member that the directory does not list" : ""
    let size = range.count.grouped
    issues.append(
      ZipIssue(.hiddenData, nil, "the archive has \(size) bytes that belong to no member \(place)\(what)"))
  }

  /// A comment may follow the archive, of the length that it states; nothing may follow the comment.
  private mutating func checkEnd() {
    let bytes = archive.bytes
    let start = archive.end + ZipArchive.endLength
    let length = bytes.number(UInt16.self, at: start - 2).map(Int.init) ?? 0
    let rest = bytes.count - start
    if rest < length {
      issues.append(ZipIssue(.inconsistent, nil, "the archive ends within its comment"))
    } else if rest > length {
      reportHidden(start + length..<bytes.count, "after its end")
    }
    let comment = bytes.slice(at: start, count: min(max(0, rest), length))
    if let comment, comment.contains(where: { $0 < 0x20 && ![0x09, 0x0A, 0x0D].contains($0) }) {
      issues.append(ZipIssue(.hiddenData, nil, "the archive's comment of \(length.pluralized("byte")) is not text"))
    }
  }

  /// Extra fields for times, owners and padding are small; larger ones carry data.
  private mutating func checkExtraFields() {
    for member in archive.members {
      let record = member.record
      let size = (member.localHeader?.extra.count ?? 0) + record.extra.count + record.commentLength
      guard size > 2048 else { continue }
      issues.append(ZipIssue(.hiddenData, member.name, "its extra fields and comment take \(size.grouped) bytes"))
    }
  }
}

extension ZipMember {
  /// The size of the record behind the data that repeats its checksum and sizes, as a writer that cannot seek back to
  /// the header leaves it; nil if that record contradicts the directory.
  fileprivate func descriptorLength(at end: Int) -> Int? {
    let start = archive.number(UInt32.self, at: end) == 0x0807_4B50 ? end + 4 : end
    guard archive.number(UInt32.self, at: start) == record.checksum else { return nil }
    let wide = [4, 12].map { archive.number(UInt64.self, at: start + $0) }
    if wide == [record.packedSize, record.size] { return start - end + 20 }
    let narrow = [4, 8].map { archive.number(UInt32.self, at: start + $0).map(UInt64.init) }
    return narrow == [record.packedSize, record.size] ? start - end + 12 : nil
  }
}
