import Basics

/// The folder into which a `.keras` archive was unpacked, examined like the archive.
struct UnpackedFolder {
  let listing: FolderListing
  let location: any ModelLocation

  /// What does not belong in such a folder: programs, containers among the assets, and links to other places.
  var issues: [Store.ReadIssue] {
    listing.entries.compactMap { entry in
      switch entry.kind {
      case .symbolicLink: Store.ReadIssue(entry.name, .symbolicLink)
      case .unlisted:
        Store.ReadIssue(
          .unreadableObject, object: entry.name.isEmpty ? nil : entry.name,
          reason: "the folder holds more, or more deeply nested, files than are examined")
      case .file: unexpectedContent(entry.name) ?? writtenLink(entry.name)
      case .other:
        Store.ReadIssue(.zipPathEscape, object: entry.name, reason: "it is a device, a pipe or a socket")
      }
    }
  }

  /// A link among the assets that was unpacked as text; the model's own files show it when they are read.
  private func writtenLink(_ part: String) -> Store.ReadIssue? {
    guard part.hasPrefix("assets/") else { return nil }
    let isLink = try? location.withPart(part) { bytes throws(ReadError) in bytes.isWrittenLink }
    return isLink == true ? Store.ReadIssue(part, .writtenLink) : nil
  }

  /// A program in the folder, or a container among the assets. Other files may lie there for any reason: a preset has
  /// many, a user adds a README.
  private func unexpectedContent(_ part: String) -> Store.ReadIssue? {
    let issue = Store.ReadIssue.unexpected(part) { count in
      (try? location.withPart(part) { bytes throws(ReadError) in Array(bytes.prefix(count)) }) ?? []
    }
    switch issue?.kind {
    case .zipProgram: return issue
    case .zipContainer: return part.hasPrefix("assets/") ? issue : nil
    default: return nil
    }
  }
}
