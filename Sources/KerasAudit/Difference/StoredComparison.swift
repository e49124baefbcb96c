import Basics
import KerasStores

/// Compares two weights files of any kind: the tensors of each layer, as each file groups them.
struct StoredComparison {
  private(set) var layers: [Difference.LayerChange] = []
  private let comparesValues: Bool

  init(_ before: Inventory, _ after: Inventory, comparesValues: Bool) {
    self.comparesValues = comparesValues
    var first = before.groups, second = after.groups
    let hasOneLayout = before.layout == after.layout
    if !hasOneLayout {
      // Layouts differ in how they order and name layers: pair groups of equal contents first, then groups of equal
      // types.
      if comparesValues { _ = extractPairs(&first, &second) { $0.contents } }
      for (own, other) in extractPairs(&first, &second, by: { $0.types }) { compare(own, other, comparesNames: false) }
    }
    var alignment = ItemAlignment(first.map(\.item), second.map(\.item))
    let moved = alignment.extractMoved()
    for (row, column) in (alignment.pairs + moved).sorted(by: { $0.first < $1.first }) {
      compare(first[row], second[column], comparesNames: hasOneLayout)
    }
    layers += alignment.removed.map { first[$0].removed }
    layers += alignment.added.map { second[$0].added }
  }

  private mutating func compare(_ first: StoredGroup, _ second: StoredGroup, comparesNames: Bool) {
    let changes =
      comparesNames
      ? first.changes(to: second, comparesValues: comparesValues)
      : first.changesInTypes(to: second, comparesValues: comparesValues)
    let isRenamed = comparesNames && first.name != second.name
    if changes.isEmpty, !isRenamed { return }
    layers.append(
      .init(
        changes.isEmpty ? .renamed : .changed, before: [first.name], after: [second.name], properties: changes,
        isRenamed: isRenamed))
  }
}

/// The stored tensors of one layer.
private struct StoredGroup {
  let name: String
  var tensors: [StoredTensor]

  /// The number of tensors of each shape and dtype.
  var types: [TensorType: Int] { Dictionary(tensors.map { ($0.type, 1) }, uniquingKeysWith: +) }

  /// The number of tensors of each content; nil if the content of one is unknown.
  var contents: [StoredTensor.TypedDigest: Int]? {
    let contents = tensors.compactMap(\.content)
    return contents.count == tensors.count ? Dictionary(contents.map { ($0, 1) }, uniquingKeysWith: +) : nil
  }

  var item: ItemAlignment<[TensorType: Int]>.Item { .init(name: name, kind: "", content: types) }

  var removed: Difference.LayerChange {
    .init(
      .removed, before: [name],
      properties: tensors.map { .init("stored.\($0.name)", before: $0.type.description, after: nil) })
  }

  var added: Difference.LayerChange {
    .init(
      .added, after: [name],
      properties: tensors.map { .init("stored.\($0.name)", before: nil, after: $0.type.description) })
  }

  /// Compares tensors of the same name.
  func changes(to other: StoredGroup, comparesValues: Bool) -> [Difference.PropertyChange] {
    let own = Dictionary(tensors.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
    let others = Dictionary(other.tensors.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
    var changes = PropertyChanges()
    for name in Set(own.keys).union(others.keys).sorted() {
      changes.compare("stored.\(name)", own[name]?.type, others[name]?.type)
      if comparesValues, let before = own[name], let after = others[name] {
        changes.compareValues(name, before.stored, after.stored)
      }
    }
    return changes.all
  }

  /// Compares tensors by shape, dtype and content, since the names of two layouts cannot be compared.
  func changesInTypes(to other: StoredGroup, comparesValues: Bool) -> [Difference.PropertyChange] {
    var own = tensors, others = other.tensors
    if comparesValues { _ = extractPairs(&own, &others) { $0.content } }
    let pairs = extractPairs(&own, &others) { $0.type }
    var changes = PropertyChanges()
    if comparesValues {
      for (before, after) in pairs { changes.compareValues(before.name, before.stored, after.stored) }
    }
    let removed = own.map(\.type.description).sorted(), added = others.map(\.type.description).sorted()
    for index in 0..<max(removed.count, added.count) {
      changes.compare(
        "stored", index < removed.count ? removed[index] : nil, index < added.count ? added[index] : nil)
    }
    return changes.all
  }
}

/// A stored tensor and its name within its layer.
private struct StoredTensor {
  let name: String
  let stored: Report.Stored

  struct TypedDigest: Hashable {
    let type: TensorType
    let digest: TensorDigest
  }

  var type: TensorType { stored.type }
  var content: TypedDigest? { stored.values?.digest.map { TypedDigest(type: type, digest: $0) } }
}

/// Removes pairs of items with equal keys from both lists, and returns them. An item without a key is never paired.
private func extractPairs<Item, Key: Hashable>(
  _ first: inout [Item], _ second: inout [Item], by key: (Item) -> Key?
) -> [(Item, Item)] {
  var positions: [Key: [Int]] = [:]
  for position in second.indices.reversed() {
    if let key = key(second[position]) { positions[key, default: []].append(position) }
  }
  var unpaired: [Item] = [], paired: Set<Int> = [], pairs: [(Item, Item)] = []
  for item in first {
    if let key = key(item), let position = positions[key]?.popLast() {
      paired.insert(position)
      pairs.append((item, second[position]))
    } else {
      unpaired.append(item)
    }
  }
  first = unpaired
  second = second.indices.filter { !paired.contains($0) }.map { second[$0] }
  return pairs
}

extension Inventory {
  /// The model's own tensors by layer, without those of an optimizer or a metric.
  fileprivate var groups: [StoredGroup] {
    var groups: [StoredGroup] = []
    var positions: [Name: Int] = [:]
    for owned in WeightList(self).tensors where owned.isOwn {
      let name = owned.owner ?? ""
      let tensor = StoredTensor(name: owned.nameInOwner, stored: owned.tensor)
      if let position = positions[Name(name)] {
        groups[position].tensors.append(tensor)
      } else {
        positions[Name(name)] = groups.count
        groups.append(StoredGroup(name: name, tensors: [tensor]))
      }
    }
    return groups
  }
}
