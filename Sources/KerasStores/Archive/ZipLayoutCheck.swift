import Basics

/// Which bytes of an archive its members take, and which they leave.
struct ZipLayoutCheck {
  private(set) var faults: [Store.ReadIssue] = []

  init(_ directory: ZipDirectory, _ archive: UnsafeRawBufferPointer) {
    var reached = 0
    var last: String?
    for entry in directory.entries.sorted(by: { $0.offset < $1.offset }) {
      guard let header = ZipHeader(in: archive, at: entry.offset), let start = Int(exactly: entry.offset),
        let length = Int(exactly: entry.packedSize), archive.part(header.end, length) != nil
      else {
        continue
      }
      if start < reached {
        overlap(entry.name, last ?? "")
      } else if start > reached {
        hide(archive, reached..<start, last.map { "after \($0.escapingControls)" } ?? "before its first member")
      }
      var end = header.end + length
      if entry.flags & 8 != 0 {
        if let length = entry.descriptorLength(in: archive, at: end) {
          end += length
        } else {
          end = min(end + 16, max(end, directory.start))
          let reason = "what follows its data says something else of it than the zip directory"
          faults.append(Store.ReadIssue(.zipInconsistent, object: entry.name, reason: reason))
        }
      }
      if end > reached { (reached, last) = (end, entry.name) }
    }
    if reached > directory.start {
      overlap(last ?? "", "the directory")
    } else if reached < directory.start {
      hide(archive, reached..<directory.start, last.map { "after \($0.escapingControls)" } ?? "before its directory")
    }
    measureEnd(directory, archive)
    measureMargins(directory, archive)
  }

  private mutating func overlap(_ name: String, _ other: String) {
    faults.append(
      Store.ReadIssue(
        .zipInconsistent, object: name, reason: "its bytes are those of \(other.escapingControls) as well"))
  }

  private mutating func hide(_ archive: UnsafeRawBufferPointer, _ range: Range<Int>, _ place: String) {
    let isMember = archive.has("PK\u{3}\u{4}", at: range.lowerBound)
    let what = isMember ? ": a member that the directory does not list" : ""
    let size = range.count.grouped
    faults.append(Store.ReadIssue(.zipHiddenData, reason: "the archive has \(size) bytes of no member \(place)\(what)"))
  }

  /// A comment may follow the archive, as long as it says; nothing after it.
  private mutating func measureEnd(_ directory: ZipDirectory, _ archive: UnsafeRawBufferPointer) {
    let length = archive.number(UInt16.self, at: directory.end + 20).map(Int.init) ?? 0
    let rest = archive.count - directory.end - 22
    if rest < length {
      let reason = "the archive ends within its comment"
      faults.append(Store.ReadIssue(.zipInconsistent, reason: reason))
    } else if rest > length {
      hide(archive, archive.count - (rest - length)..<archive.count, "after its end")
    }
    let comment = archive.part(directory.end + 22, min(max(0, rest), length))
    if let comment, comment.contains(where: { $0 < 0x20 && ![0x09, 0x0A, 0x0D].contains($0) }) {
      faults.append(Store.ReadIssue(.zipHiddenData, reason: "the archive's comment of \(length) bytes is no text"))
    }
  }

  /// The fields for times, owners and padding are small; what is larger carries something.
  private mutating func measureMargins(_ directory: ZipDirectory, _ archive: UnsafeRawBufferPointer) {
    for entry in directory.entries {
      let extra = ZipHeader(in: archive, at: entry.offset)?.extra.count ?? 0
      let own = [30, 32].map { Int(archive.number(UInt16.self, at: entry.record + $0) ?? 0) }.reduce(0, +)
      guard extra + own > 2048 else { continue }
      let reason = "\((extra + own).grouped) bytes of extra fields and comments go with it"
      faults.append(Store.ReadIssue(.zipHiddenData, object: entry.name, reason: reason))
    }
  }
}
