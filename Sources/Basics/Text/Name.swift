/// A name that equals another only if their code points are equal, as in Python, zip archives and HDF5.
///
/// Two Swift strings are equal already if Unicode considers them equivalent, such as `é` as one code point and as two.
/// So names out of a file are compared as `Name`s, and are `Name`s where they are the keys of a dictionary.
package struct Name: Sendable {
  package let text: String

  package init(_ text: String) { self.text = text }
}

extension Name: Hashable, Comparable {
  package static func == (a: Name, b: Name) -> Bool { a.text.isIdentical(to: b.text) }

  package static func < (a: Name, b: Name) -> Bool { a.text.utf8.lexicographicallyPrecedes(b.text.utf8) }

  package func hash(into hasher: inout Hasher) {
    let isHashed: Void? = text.utf8.withContiguousStorageIfAvailable {
      hasher.combine(bytes: UnsafeRawBufferPointer($0))
    }
    if isHashed == nil { for byte in text.utf8 { hasher.combine(byte) } }
  }
}

extension String {
  /// Whether both have the same code points.
  package func isIdentical(to other: String) -> Bool {
    let isEqual = utf8.withContiguousStorageIfAvailable { own in
      other.utf8.withContiguousStorageIfAvailable { theirs in
        guard own.count == theirs.count else { return false }
        for index in own.indices where own[index] != theirs[index] { return false }
        return true
      }
    }
    return (isEqual ?? nil) ?? utf8.elementsEqual(other.utf8)
  }
}

extension [String] {
  /// The same as names.
  package var names: [Name] { map { Name($0) } }

  /// Whether both have the same names in the same order.
  package func isIdentical(to other: [String]) -> Bool { elementsEqual(other) { $0.isIdentical(to: $1) } }
}
