/// The words of a text that spaces and line breaks separate.
package func wordSet(_ list: String) -> Set<String> {
  Set(list.utf8.split { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\n") }.map { String(Substring($0)) })
}
