import Basics

/// The weights of a sharded model: what its files hold together.
struct Shards {
  private var inventory = Inventory(layout: .objects)
  private var issues: [Store.ReadIssue] = []

  var weights: StoredWeights { StoredWeights(inventory: inventory, faults: issues) }

  /// - Parameters:
  ///   - groups: the groups of variables that each file should hold, by file name. Both come from the index and may be anything.
  ///   - index: the path of the index; only files in its folder are read.
  init(_ groups: [String: [String]], beside index: String, _ context: Store.ReadContext?) {
    let folder = index.lastIndex(of: "/").map { String(index[...$0]) } ?? ""
    // In the order in which Keras numbered them.
    for (name, groups) in groups.sorted(by: { $0.key < $1.key }) {
      do throws(ReadError) {
        try read(name, in: folder, groups, context)
      } catch {
        issues.append(Store.ReadIssue(name.escapingControls, error))
      }
    }
  }

  private mutating func read(
    _ name: String, in folder: String, _ groups: [String], _ context: Store.ReadContext?
  ) throws(ReadError) {
    guard name.isPlainFileName else {
      throw ReadError(
        .unreadable, "the index names a file outside its own folder, which is not read", kind: .nameEscape)
    }
    context?(.opening(name))
    let file = try withFile(folder + name, context?.limits ?? Limits()) { bytes throws(ReadError) in
      try WeightsFile(bytes, context?.hearing { news in if case .tensor = news { true } else { false } })
    }
    issues += file.faults.map { issue in
      Store.ReadIssue(
        issue.kind, object: issue.object.map { "\(name)/\($0)" } ?? name, reason: issue.reason,
        count: issue.count)
    }
    guard let stored = file.inventory else { return }
    guard stored.layout == .objects else {
      throw ReadError(.unreadable, "it is not part of sharded weights: its layers are stored by name")
    }
    if file.faults.isEmpty { issues += missing(groups, of: stored, in: name) }
    inventory.tensors += stored.tensors
    inventory.objectNames.merge(stored.objectNames) { first, _ in first }
  }

  /// The groups that the index assigns to this file and that are not in it; the first hundred of them.
  private func missing(_ groups: [String], of stored: Inventory, in name: String) -> [Store.ReadIssue] {
    let present = Set(stored.tensors.map { "/" + $0.path.split(separator: "/").dropLast().joined(separator: "/") })
    return groups.sorted().filter { !present.contains($0) }.prefix(100).map { group in
      Store.ReadIssue(
        .unreadableObject, object: "\(name)\(group.escapingControls)",
        reason: "the index lists it, but it is not in the file")
    }
  }
}

extension String {
  /// True if this names a file in a folder, and not one elsewhere.
  fileprivate var isPlainFileName: Bool {
    !isEmpty && self != "." && self != ".."
      && !utf8.contains { [0, UInt8(ascii: "/"), UInt8(ascii: "\\")].contains($0) }
  }
}
