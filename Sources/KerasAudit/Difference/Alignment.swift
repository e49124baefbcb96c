/// Two lists laid side by side: what belongs together, in order, and what has no counterpart.
struct Alignment {
  private(set) var pairs: [(first: Int, second: Int)] = []
  private(set) var removed: [Int] = []
  private(set) var added: [Int] = []

  /// What is compared of an item.
  struct Item {
    let name: String
    let kind: String
    /// All that there is to it but its name.
    let content: String
  }

  init(_ first: [Item], _ second: [Item]) {
    var start = 0
    while start < min(first.count, second.count), first[start].isSame(second[start]) {
      pairs.append((start, start))
      start += 1
    }
    var end = 0
    while end < min(first.count, second.count) - start,
      first[first.count - 1 - end].isSame(second[second.count - 1 - end])
    {
      end += 1
    }
    let rows = start..<first.count - end, columns = start..<second.count - end
    if rows.count * columns.count <= 4_000_000 {
      align(first, rows, second, columns)
    } else {
      pairNames(first, rows, second, columns)
    }
    for place in (0..<end).reversed() { pairs.append((first.count - 1 - place, second.count - 1 - place)) }
  }

  private static let gap: Int32 = 3
  private static let never: Int32 = 1000

  /// What it costs to take one for the other; more than leaving both out means never.
  private static func cost(_ a: Item, _ b: Item) -> Int32 {
    guard a.kind == b.kind else { return a.name == b.name ? 5 : never }
    if a.content == b.content { return a.name == b.name ? 0 : 1 }
    return a.name == b.name ? 2 : 4
  }

  /// The cheapest way from one list to the other.
  private mutating func align(_ first: [Item], _ rows: Range<Int>, _ second: [Item], _ columns: Range<Int>) {
    let width = columns.count + 1
    var best = Array(repeating: Int32(0), count: (rows.count + 1) * width)
    for a in stride(from: rows.count, through: 0, by: -1) {
      for b in stride(from: columns.count, through: 0, by: -1) where a < rows.count || b < columns.count {
        var least = Int32.max
        if a < rows.count { least = min(least, best[(a + 1) * width + b] + Alignment.gap) }
        if b < columns.count { least = min(least, best[a * width + b + 1] + Alignment.gap) }
        if a < rows.count, b < columns.count {
          let cost = Alignment.cost(first[rows.lowerBound + a], second[columns.lowerBound + b])
          least = min(least, best[(a + 1) * width + b + 1] + cost)
        }
        best[a * width + b] = least
      }
    }
    var a = 0, b = 0
    while a < rows.count || b < columns.count {
      let here = best[a * width + b]
      let row = rows.lowerBound + a, column = columns.lowerBound + b
      if a < rows.count, b < columns.count,
        here == best[(a + 1) * width + b + 1] + Alignment.cost(first[row], second[column])
      {
        pairs.append((row, column))
        a += 1
        b += 1
      } else if a < rows.count, here == best[(a + 1) * width + b] + Alignment.gap {
        removed.append(row)
        a += 1
      } else {
        added.append(column)
        b += 1
      }
    }
  }

  /// For lists too long to be laid side by side in full.
  private mutating func pairNames(_ first: [Item], _ rows: Range<Int>, _ second: [Item], _ columns: Range<Int>) {
    var places: [String: Int] = [:]
    for column in columns where places[second[column].name] == nil { places[second[column].name] = column }
    for row in rows {
      if let column = places.removeValue(forKey: first[row].name) {
        pairs.append((row, column))
      } else {
        removed.append(row)
      }
    }
    let taken = Set(pairs.map(\.second))
    added = columns.filter { !taken.contains($0) }
  }

  /// Takes from what has no counterpart those that only stand elsewhere.
  mutating func takeMoved(_ first: [Item], _ second: [Item]) -> [(first: Int, second: Int)] {
    var places: [String: [Int]] = [:]
    for column in added { places[second[column].kind + "\n" + second[column].name, default: []].append(column) }
    var moved: [(first: Int, second: Int)] = []
    for row in removed {
      let key = first[row].kind + "\n" + first[row].name
      guard let column = places[key]?.first else { continue }
      places[key]?.removeFirst()
      moved.append((row, column))
    }
    let rows = Set(moved.map(\.first)), columns = Set(moved.map(\.second))
    removed.removeAll { rows.contains($0) }
    added.removeAll { columns.contains($0) }
    return moved
  }
}

extension Alignment.Item {
  fileprivate func isSame(_ other: Alignment.Item) -> Bool {
    name == other.name && kind == other.kind && content == other.content
  }
}
