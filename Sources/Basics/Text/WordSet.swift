/// A set of names that Keras, TensorFlow or Python have: compared by code points, as they compare names.
///
/// In a set of Swift strings, the sign for kelvin (U+212A) would be found where it has a K.
package struct NameSet: Sendable {
  private let names: Set<Name>

  package init(_ names: some Sequence<String>) { self.names = Set(names.map { Name($0) }) }

  package func contains(_ name: String) -> Bool { names.contains(Name(name)) }
}

/// The words of a text that spaces and line breaks separate.
package func wordSet(_ list: String) -> NameSet {
  var list = list
  return list.withUTF8 { letters in
    let words = letters.split { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\n") }
    return NameSet(words.lazy.map { String(decoding: $0, as: UTF8.self) })
  }
}
