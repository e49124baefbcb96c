import Basics
import KerasStores

extension Store.ReadIssue.Kind {
  /// The rule that a fault of this kind breaks.
  var rule: Rule {
    switch self {
    case .truncated: .truncated
    case .unreadableObject: .unreadableObject
    case .missingMetadata: .missingMetadata

    case .externalLink: .h5ExternalLink
    case .softLink: .h5SoftLink
    case .externalStorage: .h5ExternalStorage
    case .virtualDataset: .h5VirtualDataset
    case .shapeBomb: .h5ShapeBomb
    case .unknownFilter: .h5UnknownFilter
    case .cycle: .h5Cycle
    case .oddType: .h5OddType
    case .nameEscape: .nameEscape

    case .zipBomb: .zipBomb
    case .zipPathEscape: .zipPathEscape
    case .zipDuplicateMember: .zipDuplicateMember
    case .zipUnexpectedMember, .zipProgram: .zipUnexpectedMember
    case .zipHiddenData: .zipHiddenData
    case .zipInconsistent: .zipInconsistent
    }
  }
}

extension Finding {
  /// More of one kind are told by their number.
  private static let most = 100

  /// What reading a file came upon: one finding for each, as long as there are not very many.
  static func faults(_ faults: [Store.ReadIssue]) -> [Finding] {
    var counts: [Store.ReadIssue.Kind: Int] = [:]
    let told = faults.filter { fault in
      counts[fault.kind, default: 0] = counts[fault.kind, default: 0].addingSaturated(fault.count)
      return counts[fault.kind, default: 0] <= most
    }
    let rest = Store.ReadIssue.Kind.allCases.compactMap { kind in
      counts[kind].flatMap { $0 > most ? Store.ReadIssue.more($0 - most, kind) : nil }
    }
    return (told + rest).map(fault)
  }

  /// What reading a file came upon.
  static func fault(_ fault: Store.ReadIssue) -> Finding {
    var finding = Finding(fault.kind.rule, dataset: fault.object, message: fault.description, limit: fault.limit)
    if fault.kind == .zipProgram { finding.level = .error }
    return finding
  }
}
