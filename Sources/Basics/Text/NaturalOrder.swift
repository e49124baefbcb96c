extension String {
  /// Whether a name sorts before another, digits compared as numbers: `dense_9` before `dense_10`.
  package func isNaturallyOrdered(before other: String) -> Bool {
    let first = NaturalKey(self), second = NaturalKey(other)
    return first == second ? self < other : first < second
  }
}

extension Sequence {
  /// The elements sorted by names, digits compared as numbers; those of equal names keep their order.
  package func sortedNaturally(by name: (Element) -> String) -> [Element] {
    map { (key: NaturalKey(name($0)), element: $0) }.sorted { $0.key < $1.key }.map(\.element)
  }
}

/// A name split into texts and numbers.
private struct NaturalKey: Comparable {
  private let parts: [Component]

  private enum Component: Comparable {
    case number(Int)
    case text(String)
  }

  init(_ name: String) {
    var parts: [Component] = []
    var rest = name.utf8[...]
    while let first = rest.first {
      let isNumber = first.isDigit
      let run = rest.prefix { $0.isDigit == isNumber }
      let text = String(decoding: run, as: UTF8.self)
      parts.append(isNumber ? Int(text).map(Component.number) ?? .text(text) : .text(text))
      rest = rest[run.endIndex...]
    }
    self.parts = parts
  }

  static func < (a: NaturalKey, b: NaturalKey) -> Bool { a.parts.lexicographicallyPrecedes(b.parts) }
}

extension UInt8 {
  fileprivate var isDigit: Bool { self >= UInt8(ascii: "0") && self <= UInt8(ascii: "9") }
}
