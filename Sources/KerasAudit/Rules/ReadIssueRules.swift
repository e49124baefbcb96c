import Basics
import KerasStores

extension Store.ReadIssue.Kind {
  /// The rule for an issue of this kind.
  var rule: Rule {
    switch self {
    case .truncated: .truncated
    case .unreadableObject: .unreadableObject
    case .missingMetadata: .missingMetadata
    case .invalidConfig: .invalidConfig
    case .textEncoding: .nameMismatch
    case .duplicateKey: .duplicateKey

    case .externalLink: .h5ExternalLink
    case .softLink: .h5SoftLink
    case .externalStorage: .h5ExternalStorage
    case .virtualDataset: .h5VirtualDataset
    case .shapeBomb: .h5ShapeBomb
    case .unknownFilter: .h5UnknownFilter
    case .cycle: .h5Cycle
    case .unwrittenChunks: .unwrittenData
    case .oddType: .h5OddType
    case .nameEscape: .nameEscape

    case .zipBomb: .zipBomb
    case .zipPathEscape: .zipPathEscape
    case .zipDuplicateMember: .zipDuplicateMember
    case .zipUnexpectedMember, .zipProgram, .zipContainer: .zipUnexpectedMember
    case .zipHiddenData: .zipHiddenData
    case .zipInconsistent: .zipInconsistent
    }
  }

  /// The level of an issue of this kind.
  fileprivate var level: Finding.Level {
    switch self {
    case .zipProgram, .zipContainer: .error
    case .textEncoding: .note
    default: rule.level
    }
  }
}

extension Finding {
  /// The limit on findings for single issues of one kind; one finding counts the rest.
  private static let maximumPerKind = 100

  /// A finding for each issue that reading a file gave, up to 100 of each kind.
  static func readIssues(_ issues: [Store.ReadIssue]) -> [Finding] {
    var counts: [Store.ReadIssue.Kind: Int] = [:]
    let listed = issues.filter { issue in
      counts[issue.kind, default: 0] = counts[issue.kind, default: 0].addingSaturated(issue.count)
      return counts[issue.kind, default: 0] <= maximumPerKind
    }
    let rest = Store.ReadIssue.Kind.allCases.compactMap { kind in
      counts[kind].flatMap { $0 > maximumPerKind ? Store.ReadIssue.more($0 - maximumPerKind, kind) : nil }
    }
    return (listed + rest).map(readIssue)
  }

  /// The finding for one issue.
  static func readIssue(_ issue: Store.ReadIssue) -> Finding {
    var finding = Finding(issue.kind.rule, dataset: issue.object, message: issue.description, limit: issue.limit)
    finding.level = issue.kind.level
    return finding
  }
}
