import Basics

/// An alignment of two lists of named items: pairs in order, and the items that have no counterpart.
struct ItemAlignment<Content: Hashable> {
  private(set) var pairs: [(first: Int, second: Int)] = []
  private(set) var removed: [Int] = []
  private(set) var added: [Int] = []
  private let first: [Item]
  private let second: [Item]

  struct Item {
    let name: String
    let kind: String
    /// Everything else that is compared.
    let content: Content
  }

  init(_ first: [Item], _ second: [Item]) {
    (self.first, self.second) = (first, second)
    let contents = ContentIDs(first, second)
    let shortest = min(first.count, second.count)
    let start = (0..<shortest).first { !contents.areEqual($0, $0) } ?? shortest
    let end =
      (0..<shortest - start).first { !contents.areEqual(first.count - 1 - $0, second.count - 1 - $0) }
      ?? shortest - start
    pairs = (0..<start).map { ($0, $0) }
    let alignment = SequenceAlignment(
      first.count - start - end, second.count - start - end, gap: Self.gap
    ) { contents.cost(start + $0, start + $1) }
    if let alignment {
      pairs += alignment.pairs.map { (start + $0.first, start + $0.second) }
      removed = alignment.removed.map { start + $0 }
      added = alignment.added.map { start + $0 }
    } else {
      pairByName(start..<first.count - end, start..<second.count - end)
    }
    pairs += (0..<end).reversed().map { (first.count - 1 - $0, second.count - 1 - $0) }
  }

  /// Pairs items of the same name, for lists too long to align.
  private mutating func pairByName(_ rows: Range<Int>, _ columns: Range<Int>) {
    var positions: [Name: Int] = [:]
    for column in columns where positions[Name(second[column].name)] == nil {
      positions[Name(second[column].name)] = column
    }
    var paired = Set<Int>()
    for row in rows {
      if let column = positions.removeValue(forKey: Name(first[row].name)) {
        pairs.append((row, column))
        paired.insert(column)
      } else {
        removed.append(row)
      }
    }
    added = columns.filter { !paired.contains($0) }
  }

  /// Pairs removed and added items of the same name and kind, which only moved, and returns these pairs.
  mutating func extractMoved() -> [(first: Int, second: Int)] {
    var positions: [NameAndKind: [Int]] = [:]
    for column in added.reversed() { positions[NameAndKind(second[column]), default: []].append(column) }
    var moved: [(first: Int, second: Int)] = []
    for row in removed {
      if let column = positions[NameAndKind(first[row])]?.popLast() { moved.append((row, column)) }
    }
    let rows = Set(moved.map(\.first)), columns = Set(moved.map(\.second))
    removed.removeAll { rows.contains($0) }
    added.removeAll { columns.contains($0) }
    return moved
  }

  private struct NameAndKind: Hashable {
    let name: Name
    let kind: String

    init(_ item: Item) { (name, kind) = (Name(item.name), item.kind) }
  }

  private static var gap: Int32 { 3 }
}

/// Numbers for equal contents, so that an alignment compares each content only once.
private struct ContentIDs<Content: Hashable> {
  private let first: [ItemAlignment<Content>.Item]
  private let second: [ItemAlignment<Content>.Item]
  private let firstIDs: [Int]
  private let secondIDs: [Int]

  init(_ first: [ItemAlignment<Content>.Item], _ second: [ItemAlignment<Content>.Item]) {
    (self.first, self.second) = (first, second)
    var ids: [Content: Int] = [:]
    func id(_ item: ItemAlignment<Content>.Item) -> Int {
      if let id = ids[item.content] { return id }
      ids[item.content] = ids.count
      return ids.count - 1
    }
    firstIDs = first.map(id)
    secondIDs = second.map(id)
  }

  func areEqual(_ a: Int, _ b: Int) -> Bool { cost(a, b) == 0 }

  /// The cost of pairing two items; one above twice the gap prevents the pair.
  func cost(_ a: Int, _ b: Int) -> Int32 {
    let hasSameName = first[a].name.isIdentical(to: second[b].name)
    guard first[a].kind == second[b].kind else { return hasSameName ? 5 : 1000 }
    if firstIDs[a] == secondIDs[b] { return hasSameName ? 0 : 1 }
    return hasSameName ? 2 : 4
  }
}
