/// Numbers as people read them.
extension BinaryInteger {
  /// The number with thousands separators: `165,077,800`.
  package var grouped: String {
    let digits = Array(String(magnitude).utf8)
    if digits.count <= 3 { return String(self) }
    var text: [UInt8] = self < 0 ? [UInt8(ascii: "-")] : []
    for (index, digit) in digits.enumerated() {
      if index > 0 && (digits.count - index) % 3 == 0 { text.append(UInt8(ascii: ",")) }
      text.append(digit)
    }
    return String(decoding: text, as: UTF8.self)
  }
}

extension String {
  /// This with thousands separators in its numbers: `at least 1,234`.
  package var groupingNumbers: String {
    var text = "", digits = ""
    for character in self + "\0" {
      if character.isASCII, character.isNumber {
        digits.append(character)
      } else {
        text += (Int(digits)?.grouped ?? digits) + String(character)
        digits = ""
      }
    }
    return String(text.dropLast())
  }
}

extension Int {
  /// The number and a noun: `1 error`, `2 errors`, `3 axes`.
  ///
  /// - Parameter plural: The plural if it is not the noun with an `s`.
  package func pluralized(_ noun: String, _ plural: String? = nil) -> String {
    "\(grouped) " + (self == 1 ? noun : plural ?? noun + "s")
  }

  /// A size in bytes, rounded to one decimal: `629.7 MiB`.
  package var byteSize: String {
    var size = Double(self)
    var unit = "B"
    for larger in ["KiB", "MiB", "GiB", "TiB", "PiB", "EiB"] where size >= 1023.95 || (unit == "B" && size >= 1024) {
      size /= 1024
      unit = larger
    }
    if unit == "B" { return "\(self) B" }
    let tenths = Int(size * 10 + 0.5)
    return "\(tenths / 10).\(tenths % 10) \(unit)"
  }
}
