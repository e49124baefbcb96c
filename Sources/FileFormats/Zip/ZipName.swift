/// The names of members as Python's `zipfile` reads them.
enum ZipName {
  /// Bit 11 of the flags: the name is encoded in UTF-8. Without it, it is encoded in code page 437.
  static func text(_ bytes: some Sequence<UInt8>, flags: UInt16) -> String {
    if flags & 0x800 != 0 || bytes.allSatisfy({ $0 < 0x80 }) { return String(decoding: Array(bytes), as: UTF8.self) }
    return String(String.UnicodeScalarView(bytes.map { $0 < 0x80 ? Unicode.Scalar($0) : upperHalf[Int($0) - 0x80] }))
  }

  /// The name of the file that a member becomes where case does not count and Windows' separators do; empty parts and
  /// dots drop out.
  static func folded(_ name: String) -> String {
    name.lowercased().split { $0 == "/" || $0 == "\\" }.filter { $0 != "." }.joined(separator: "/")
  }

  /// The characters of code page 437 from 0x80 on.
  private static let upperHalf = Array(
    ("ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀"
      + "αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u{A0}").unicodeScalars)
}
