/// The words of a text that spaces and line breaks separate.
package func wordSet(_ list: String) -> Set<String> {
  var list = list
  return list.withUTF8 { letters in
    let words = letters.split { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\n") }
    return Set(words.map { String(decoding: $0, as: UTF8.self) })
  }
}
