import Basics

/// What the files of a sharded model hold together.
struct Shards {
  private var inventory = Inventory(layout: .objects)
  private var faults: [Store.ReadIssue] = []

  var weights: StoredWeights { StoredWeights(inventory: inventory, faults: faults) }

  /// - Parameters:
  ///   - groups: the groups of variables that each file is to hold; a stranger may have named both.
  ///   - index: the path of the index, beside which alone they are looked for.
  ///   - listener: told of the tensors as they are found.
  init(_ groups: [String: [String]], beside index: String, _ context: Store.ReadContext?) {
    let folder = index.lastIndex(of: "/").map { String(index[...$0]) } ?? ""
    // The order in which Keras numbered them.
    for (name, groups) in groups.sorted(by: { $0.key < $1.key }) {
      do throws(ReadError) {
        try read(name, in: folder, groups, context)
      } catch {
        faults.append(Store.ReadIssue(name.escapingControls, error))
      }
    }
  }

  private mutating func read(
    _ name: String, in folder: String, _ groups: [String], _ context: Store.ReadContext?
  ) throws(ReadError) {
    guard name.isPlainFileName else {
      throw ReadError(
        .unreadable, "the index names a file outside its own folder, which is not followed", fault: .nameEscape)
    }
    context?(.opening(name))
    let file = try withFile(folder + name, context?.limits ?? Store.Limits()) { bytes throws(ReadError) in
      try WeightsFile(bytes, context?.hearing { news in if case .tensor = news { true } else { false } })
    }
    faults += file.faults.map { fault in
      Store.ReadIssue(fault.kind, object: fault.object.map { "\(name)/\($0)" } ?? name, reason: fault.reason)
    }
    guard let held = file.inventory else { return }
    guard held.layout == .objects else {
      throw ReadError(.unreadable, "it is no part of sharded weights: its layers are stored by name")
    }
    if file.faults.isEmpty { faults += missing(groups, of: held, in: name) }
    inventory.tensors += held.tensors
    inventory.objectNames.merge(held.objectNames) { first, _ in first }
  }

  /// The groups that the index leads to this file for, and that it holds nothing of, as long as there are not very many.
  private func missing(_ groups: [String], of held: Inventory, in name: String) -> [Store.ReadIssue] {
    let present = Set(held.tensors.map { "/" + $0.path.split(separator: "/").dropLast().joined(separator: "/") })
    return groups.sorted().filter { !present.contains($0) }.prefix(100).map { group in
      Store.ReadIssue(
        .unreadableObject, object: "\(name)\(group.escapingControls)",
        reason: "the index says that it is there, and it is not")
    }
  }
}

extension String {
  /// Whether it names a file of the folder it is looked for in, and of no other.
  fileprivate var isPlainFileName: Bool {
    !isEmpty && self != "." && self != ".."
      && !utf8.contains { [0, UInt8(ascii: "/"), UInt8(ascii: "\\")].contains($0) }
  }
}
