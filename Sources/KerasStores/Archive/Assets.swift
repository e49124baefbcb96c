import FileFormats

extension Store {
  /// A file beside the weights of an archive: `assets/layers/string_lookup/vocabulary.txt`.
  package struct Asset: Sendable, Equatable {
    package let path: String
    /// The content of a vocabulary; nil for anything else, and for one that is too large or damaged.
    package let content: [UInt8]?

    package init(path: String, content: [UInt8]?) {
      self.path = path
      self.content = content
    }

    /// The largest asset that is read, in bytes.
    private static let largest = 16 << 20

    /// Sends the assets of an archive; one without a path states that there may be others.
    static func read(_ zip: ZipArchive, _ context: ReadContext) {
      context(.asset(Asset(path: "", content: nil)))
      for member in zip.members where member.name.hasPrefix("assets/") && !member.name.hasSuffix("/") {
        var content: [UInt8]?
        let isVocabulary = member.name.hasSuffix("/vocabulary.txt")
        do throws(FormatError) {
          let data = try member.content(upTo: largest, nil, isChecked: true)
          data.withBytes { bytes in if isVocabulary, bytes.count <= largest { content = Array(bytes) } }
        } catch {
          switch error {
          case .wrongChecksum, .wrongSize: context(.issue(Store.ReadIssue(member.name, ReadError(error))))
          // Of other errors the checks of the archive tell.
          default: break
          }
        }
        context(.asset(Asset(path: member.name, content: content)))
      }
    }

    /// Sends the assets of an archive that was unpacked into a folder; none if the folder is not listed to its end.
    static func read(_ listing: FolderListing, _ location: any ModelLocation, _ context: ReadContext) {
      if listing.entries.contains(where: { $0.kind == .unlisted }) { return }
      context(.asset(Asset(path: "", content: nil)))
      for entry in listing.entries where entry.name.hasPrefix("assets/") {
        var content: [UInt8]?
        if entry.kind == .file, entry.name.hasSuffix("/vocabulary.txt") {
          try? location.withPart(entry.name, context.limits) { bytes throws(ReadError) in
            if bytes.count <= largest { content = Array(bytes) }
          }
        }
        context(.asset(Asset(path: entry.name, content: content)))
      }
    }
  }
}
