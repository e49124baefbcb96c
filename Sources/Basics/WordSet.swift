/// The words of a text that spaces and line breaks separate.
package func wordSet(_ list: String) -> Set<String> { Set(list.split(whereSeparator: \.isWhitespace).map(String.init)) }
