import Basics

/// Reads the files of a sharded model.
struct Shards {
  /// Where the index is; the shards are looked for only beside it.
  let location: any ModelLocation
  let context: Store.ReadContext

  /// Sends the events of reading every shard.
  ///
  /// - Parameter groups: the groups of variables that the index expects in each file. Both are untrusted names.
  func read(_ groups: [String: [String]]) {
    context(.objectLayout)
    // The order in which Keras numbered them.
    for (name, groups) in groups.sorted(by: { $0.key < $1.key }) {
      do throws(ReadError) {
        try readShard(name, groups)
      } catch {
        context(.issue(Store.ReadIssue(name.escapingControls, error)))
      }
    }
  }

  private func readShard(_ name: String, _ expected: [String]) throws(ReadError) {
    guard name.isPlainFileName else {
      throw ReadError(
        .unreadable, "the index names a file outside its own folder, which is not read", kind: .nameEscape)
    }
    context(.opening(name))
    var isLegacy = false, hasIssue = false
    var present: Set<Name> = []
    let shard = context.mapping { event in
      switch event {
      case .tensor(let tensor):
        if isLegacy { return nil }
        present.insert(Name("/" + (tensor.path.parent?.text ?? "")))
        return event
      case .objectName: return isLegacy ? nil : event
      case .issue(let issue):
        hasIssue = true
        let object = issue.object.map { "\(name)/\($0)" } ?? name
        return .issue(issue.renamed(object))
      case .layerNames:
        isLegacy = true
        return nil
      case .opening(let object): return .opening("\(name)/\(object)")
      default: return nil
      }
    }
    try location.withPart(name, context.limits) { bytes throws(ReadError) in
      try WeightsFile.read(bytes, as: .weights, shard)
    }
    if isLegacy { throw ReadError(.unreadable, "it is not part of sharded weights: its layers are stored by name") }
    if !hasIssue { reportMissing(expected.filter { !present.contains(Name($0)) }, in: name) }
  }

  /// Reports the groups that the index expects in a file and that it does not have, up to a hundred.
  private func reportMissing(_ groups: [String], in name: String) {
    for group in groups.sorted().prefix(100) {
      context(
        .issue(
          Store.ReadIssue(
            .unreadableObject, object: "\(name)\(group.escapingControls)",
            reason: "the index lists it, but it is not in the file")))
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
