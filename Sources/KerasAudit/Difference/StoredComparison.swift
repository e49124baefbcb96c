import KerasStores

/// Two weight files side by side, whatever their kinds: the tensors of each layer as the file itself groups them.
struct StoredComparison {
  private(set) var entries: [Difference.Entry] = []

  init(_ a: Inventory, _ b: Inventory) {
    // Files of two layouts list and name their layers in ways of their own: what holds the same belongs together.
    let isOneLayout = a.layout == b.layout
    var first = a.groups, second = b.groups
    if !isOneLayout { StoredGroup.cancel(&first, &second) }
    let items = first.map(\.item), others = second.map(\.item)
    var alignment = Alignment(items, others)
    let moved = alignment.takeMoved(items, others)
    for (row, column) in (alignment.pairs + moved).sorted(by: { $0.first < $1.first }) {
      compare(first[row], second[column], namesCount: isOneLayout)
    }
    entries += alignment.removed.map { first[$0].entry(.removed) }
    entries += alignment.added.map { second[$0].entry(.added) }
  }

  private mutating func compare(_ first: StoredGroup, _ second: StoredGroup, namesCount: Bool) {
    let facts = namesCount ? first.differences(second) : first.differencesInKind(second)
    let isRenamed = namesCount && first.name != second.name
    if facts.isEmpty, !isRenamed { return }
    entries.append(
      .init(
        change: facts.isEmpty ? .renamed : .changed, before: [first.name], after: [second.name], className: nil,
        facts: facts))
  }
}

/// The tensors that a file keeps for one layer of the model.
private struct StoredGroup {
  let name: String
  var tensors: [(name: String, kind: String)]

  private var content: String { tensors.map(\.kind).sorted().joined(separator: "\n") }

  var item: Alignment.Item { Alignment.Item(name: name, kind: "", content: content) }

  /// Leaves of both lists those for which the other holds nothing of the same content.
  static func cancel(_ first: inout [StoredGroup], _ second: inout [StoredGroup]) {
    var held = Dictionary(grouping: second, by: \.content).mapValues(\.count)
    var shared: [String: Int] = [:]
    first.removeAll { group in
      let content = group.content
      guard let count = held[content], count > 0 else { return false }
      held[content] = count - 1
      shared[content, default: 0] += 1
      return true
    }
    second.removeAll { group in
      guard let count = shared[group.content], count > 0 else { return false }
      shared[group.content] = count - 1
      return true
    }
  }

  func entry(_ change: Difference.Entry.Change) -> Difference.Entry {
    let facts = tensors.map { tensor in
      Difference.Fact(
        subject: "stored.\(tensor.name)", before: change == .removed ? tensor.kind : nil,
        after: change == .added ? tensor.kind : nil)
    }
    return .init(
      change: change, before: change == .removed ? [name] : nil, after: change == .added ? [name] : nil,
      className: nil, facts: facts)
  }

  /// Tensor by tensor, by name.
  func differences(_ other: StoredGroup) -> [Difference.Fact] {
    let own = Dictionary(tensors.map { ($0.name, $0.kind) }, uniquingKeysWith: { first, _ in first })
    let others = Dictionary(other.tensors.map { ($0.name, $0.kind) }, uniquingKeysWith: { first, _ in first })
    return Set(own.keys).union(others.keys).sorted().compactMap { name in
      own[name] == others[name]
        ? nil : Difference.Fact(subject: "stored.\(name)", before: own[name], after: others[name])
    }
  }

  /// By shape and dtype alone: the names of two layouts have nothing to do with each other.
  func differencesInKind(_ other: StoredGroup) -> [Difference.Fact] {
    var rest = other.tensors.map(\.kind).sorted()
    var lost: [String] = []
    for kind in tensors.map(\.kind).sorted() {
      if let place = rest.firstIndex(of: kind) { rest.remove(at: place) } else { lost.append(kind) }
    }
    return (0..<max(lost.count, rest.count)).map { place in
      Difference.Fact(
        subject: "stored", before: place < lost.count ? lost[place] : nil, after: place < rest.count ? rest[place] : nil
      )
    }
  }
}

extension Inventory {
  /// The model's own tensors, layer by layer; those of an optimizer or a metric are not compared.
  fileprivate var groups: [StoredGroup] {
    var groups: [StoredGroup] = []
    var places: [String: Int] = [:]
    for entry in WeightList(self).tensors where entry.isOwn {
      let name = entry.owner ?? ""
      let tensor = (name: entry.nameInOwner, kind: "\(shapeText(entry.tensor.shape)) \(entry.tensor.dtype)")
      if let place = places[name] {
        groups[place].tensors.append(tensor)
      } else {
        places[name] = groups.count
        groups.append(StoredGroup(name: name, tensors: [tensor]))
      }
    }
    return groups
  }
}
