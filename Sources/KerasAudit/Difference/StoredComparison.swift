import KerasStores

/// Two weight files side by side, whatever their kinds: the tensors of each layer as the file itself groups them.
struct StoredComparison {
  private(set) var entries: [Difference.Entry] = []
  private let valuesCount: Bool

  /// - Parameter values: whether what the tensors hold is compared as well.
  init(_ a: Inventory, _ b: Inventory, values: Bool) {
    valuesCount = values
    var first = a.groups, second = b.groups
    let isOneLayout = a.layout == b.layout
    if !isOneLayout {
      // Files of two layouts list and name their layers in ways of their own: what holds the same belongs together, and of the
      // rest what has the same shapes.
      if valuesCount { _ = pairs(&first, &second) { $0.knownValues } }
      for (own, other) in pairs(&first, &second, by: { $0.kinds }) { compare(own, other, namesCount: false) }
    }
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
    var facts = DifferenceFacts()
    if namesCount {
      first.compare(second, values: valuesCount, &facts)
    } else {
      first.compareKinds(second, values: valuesCount, &facts)
    }
    let isRenamed = namesCount && first.name != second.name
    if facts.all.isEmpty, !isRenamed { return }
    entries.append(
      .init(
        change: facts.all.isEmpty ? .renamed : .changed, before: [first.name], after: [second.name], className: nil,
        facts: facts.all))
  }
}

/// The tensors that a file keeps for one layer of the model.
private struct StoredGroup {
  let name: String
  var tensors: [StoredTensor]

  /// How many tensors there are of each shape and dtype, whatever their names and order.
  var kinds: [String: Int] { Dictionary(tensors.map { ($0.kind, 1) }, uniquingKeysWith: +) }

  /// The same of each content; nil where these are not all known.
  var knownValues: [StoredTensor.Content: Int]? {
    let knownValues = tensors.compactMap(\.content)
    return knownValues.count == tensors.count ? Dictionary(knownValues.map { ($0, 1) }, uniquingKeysWith: +) : nil
  }

  var item: Alignment.Item {
    Alignment.Item(name: name, kind: "", content: tensors.map(\.kind).sorted().joined(separator: "\n"))
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
  func compare(_ other: StoredGroup, values: Bool, _ facts: inout DifferenceFacts) {
    let own = Dictionary(tensors.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
    let others = Dictionary(other.tensors.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
    for name in Set(own.keys).union(others.keys).sorted() {
      facts.note("stored.\(name)", own[name]?.kind, others[name]?.kind)
      if values, let before = own[name], let after = others[name] {
        facts.noteValues(name, before.stored, after.stored)
      }
    }
  }

  /// By what the tensors are alone: the names of two layouts have nothing to do with each other.
  func compareKinds(_ other: StoredGroup, values: Bool, _ facts: inout DifferenceFacts) {
    var own = tensors, others = other.tensors
    if values { _ = pairs(&own, &others) { $0.content } }
    let alike = pairs(&own, &others) { $0.kind }
    if values { for (before, after) in alike { facts.noteValues(before.name, before.stored, after.stored) } }
    let lost = own.map(\.kind).sorted(), found = others.map(\.kind).sorted()
    for place in 0..<max(lost.count, found.count) {
      facts.note("stored", place < lost.count ? lost[place] : nil, place < found.count ? found[place] : nil)
    }
  }
}

/// A tensor by the name that it has within its layer.
private struct StoredTensor {
  let name: String
  let stored: Report.Stored

  struct Content: Hashable {
    let kind: String
    let digest: TensorDigest
  }

  var kind: String { words(stored) }
  var content: Content? { stored.values?.digest.map { Content(kind: kind, digest: $0) } }
}

/// Takes out of both lists, pair by pair, what is alike in one respect; nil is like nothing.
private func pairs<Item, Respect: Hashable>(
  _ first: inout [Item], _ second: inout [Item], by respect: (Item) -> Respect?
) -> [(Item, Item)] {
  var places: [Respect: [Int]] = [:]
  for place in second.indices.reversed() {
    if let value = respect(second[place]) { places[value, default: []].append(place) }
  }
  var rest: [Item] = [], taken: Set<Int> = [], pairs: [(Item, Item)] = []
  for item in first {
    if let value = respect(item), let place = places[value]?.popLast() {
      taken.insert(place)
      pairs.append((item, second[place]))
    } else {
      rest.append(item)
    }
  }
  first = rest
  second = second.indices.filter { !taken.contains($0) }.map { second[$0] }
  return pairs
}

extension Inventory {
  /// The model's own tensors, layer by layer; those of an optimizer or a metric are not compared.
  fileprivate var groups: [StoredGroup] {
    var groups: [StoredGroup] = []
    var places: [String: Int] = [:]
    for entry in WeightList(self).tensors where entry.isOwn {
      let name = entry.owner ?? ""
      let tensor = StoredTensor(name: entry.nameInOwner, stored: entry.tensor)
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
