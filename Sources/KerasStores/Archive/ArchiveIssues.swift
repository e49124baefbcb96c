import FileFormats

extension ZipArchive {
  /// What is wrong with an archive apart from what reading its parts shows.
  var readIssues: [Store.ReadIssue] {
    var issues = issues.map(Store.ReadIssue.init)
    issues += members.compactMap { $0.unexpectedContent ?? $0.hiddenContent }
    issues += Store.ReadIssue.ignoredWeights(Set(members.map(\.name)))
    // The weights may by chance be where HDF5 looks for a superblock; under another name they are the same weights.
    if let start = HDF5Superblock(in: bytes)?.start,
      ![Archive.Part.weights, Archive.Part.oldWeights].contains(storedMember(at: start)?.name)
    {
      issues.append(.ambiguousFormat)
    }
    return issues
  }
}

extension ZipMember {
  /// The largest member that is expanded only to see whether something follows its end.
  private static let largestExamined = 4 << 20

  fileprivate var hiddenContent: Store.ReadIssue? {
    let hidden = hiddenBytes(upTo: Self.largestExamined)
    guard hidden > 0 else { return nil }
    return Store.ReadIssue(
      .zipHiddenData, object: name, reason: "\(hidden.pluralized("byte")) follow the end of its compressed data")
  }
}

extension Store.ReadIssue {
  /// Weights that Keras ignores, since the archive holds others that it prefers.
  static func ignoredWeights(_ names: Set<String>) -> [Store.ReadIssue] {
    let weights = Archive.Part.weightForms.filter(names.contains)
    return weights.dropFirst().map { name in
      Store.ReadIssue(
        .zipUnexpectedMember, object: name,
        reason: "Keras reads \(weights[0]) and ignores these weights; another reader may take them")
    }
  }

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
