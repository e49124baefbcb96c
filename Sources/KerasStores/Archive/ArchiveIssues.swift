import FileFormats

extension ZipArchive {
  /// What is wrong with an archive apart from what reading its parts shows.
  var readIssues: [Store.ReadIssue] {
    var issues = issues.map(Store.ReadIssue.init) + members.compactMap(\.unexpectedContent)
    // The data of a member may by chance be where HDF5 looks for a superblock.
    if let start = HDF5Superblock(in: bytes)?.start, !hasStoredMember(at: start) { issues.append(.ambiguousFormat) }
    return issues
  }
}

extension Store.ReadIssue {
  /// Keras goes by the ending of the file's name, other programs by its first bytes or its last.
  static let ambiguousFormat = Store.ReadIssue(
    .zipInconsistent,
    reason: "the file is both HDF5 and a zip archive: the ending of its name decides which one Keras loads")

  fileprivate init(_ issue: ZipIssue) {
    let kind: Kind =
      switch issue.kind {
      case .bomb: .zipBomb
      case .pathEscape: .zipPathEscape
      case .duplicateMember: .zipDuplicateMember
      case .hiddenData: .zipHiddenData
      case .inconsistent: .zipInconsistent
      }
    self.init(kind, object: issue.member, reason: issue.reason, limit: issue.limit)
  }
}
