/// A value in the text of a configuration: where it is, without anything decoded.
package struct SourceValue: Sendable {
  let text: SourceText
  /// The index of its token, which no other value of the text has.
  package let token: Int

  init(_ text: SourceText, _ token: Int) {
    self.text = text
    self.token = token
  }

  package enum Kind { case null, bool, number, text, list, object }

  package var kind: Kind {
    switch text.bytes[text.tokens[token].start] {
    case UInt8(ascii: "\""): .text
    case UInt8(ascii: "{"): .object
    case UInt8(ascii: "["): .list
    case UInt8(ascii: "t"), UInt8(ascii: "f"): .bool
    case UInt8(ascii: "n"): .null
    default: .number
    }
  }

  package var isNull: Bool { kind == .null }

  /// The positions of its bytes.
  package var range: Range<Int> { text.tokens[token].start..<text.end(of: token) }

  /// The bytes of the value.
  var bytes: ArraySlice<UInt8> { text.bytes[range] }

  /// Whether another value has the same bytes.
  package func readsSame(as other: SourceValue) -> Bool {
    let (own, theirs) = (range, other.range)
    guard own.count == theirs.count else { return false }
    return text === other.text ? text.isSame(own, theirs) : bytes == other.bytes
  }

  /// The value as the text writes it.
  package var written: String { String(decoding: bytes, as: UTF8.self) }
}

extension SourceText {
  /// The bytes of a string or a key between its quotes.
  func contents(of token: Int) -> ArraySlice<UInt8> {
    bytes[(tokens[token].start + 1)..<(tokens[token].endOfScalar - 1)]
  }
}

extension SourceValue {
  package var bool: Bool? { kind == .bool ? bytes.first == UInt8(ascii: "t") : nil }

  /// A whole number without fraction or exponent; as in Python, true is 1.
  package var integer: Int? {
    switch kind {
    case .bool: bool == true ? 1 : 0
    case .number: bytes.wholeNumber
    default: nil
    }
  }

  /// A number of either kind; as in Python, true is 1. Constants such as NaN are quoted and not numbers.
  package var number: Double? {
    if let integer { return Double(integer) }
    return kind == .number ? Double(written) : nil
  }

  /// A number, or one of the constants of Python's JSON, which `JSONNormalizer` has put in quotes.
  var numberOrConstant: Double? {
    if let number { return number }
    switch plainString {
    case "Infinity": return .infinity
    case "-Infinity": return -.infinity
    case "NaN": return .nan
    default: return nil
    }
  }

  /// The bytes of a string as the text writes it, without quotes; nil for anything else.
  var letters: ArraySlice<UInt8>? { kind == .text ? text.contents(of: token) : nil }

  package var string: String? {
    guard let letters else { return nil }
    let hasEscapes = text.tokens[token].hasEscapes
    return String(decoding: hasEscapes ? letters.replacingJSONEscapes()[...] : letters, as: UTF8.self)
  }

  /// A text without escapes; nil for anything else.
  package var plainString: String? { text.tokens[token].hasEscapes ? nil : string }

  /// A list of whole numbers, none of them true or false; nil for anything else.
  var plainIntegers: [Int]? {
    guard kind == .list else { return nil }
    var numbers: [Int] = []
    let isPlain = allItems { item in
      guard item.kind == .number, let number = item.integer else { return false }
      numbers.append(number)
      return true
    }
    return isPlain ? numbers : nil
  }

  /// A list of whole numbers and `null` for unknown ones; nil for anything else.
  package var plainSizes: [Int?]? {
    guard kind == .list else { return nil }
    var sizes: [Int?] = []
    let isPlain = allItems { item in
      let size = item.kind == .number ? item.integer : nil
      guard size != nil || item.isNull else { return false }
      sizes.append(size)
      return true
    }
    return isPlain ? sizes : nil
  }

  /// The sizes of a shape: whole numbers that are not negative, and `null` for unknown ones; nil for anything else.
  package var shapeSizes: [Int?]? {
    guard kind == .list else { return nil }
    return items.allSatisfy { $0.isNull || ($0.integer ?? -1) >= 0 } ? items.map(\.integer) : nil
  }

  /// The value if it has a type that needs no decoder.
  func plain<Value>(as type: Value.Type) -> Value? {
    if type == Bool.self { return bool as? Value }
    if type == Int.self { return kind == .number ? integer as? Value : nil }
    if type == String.self { return plainString as? Value }
    if type == [Int].self { return plainIntegers as? Value }
    if type == [Int?].self { return plainSizes as? Value }
    return nil
  }

  /// Whether the decoder would refuse to make a value of a simple type of it, which it takes long to do.
  func hasOtherKind(than type: Any.Type) -> Bool {
    switch kind {
    case .null: false
    case .bool: type == Int.self || type == String.self || type == [Int].self || type == [Int?].self
    case .number: type == Bool.self || type == String.self || type == [Int].self || type == [Int?].self
    case .text, .object: type == Bool.self || type == Int.self || type == [Int].self || type == [Int?].self
    case .list: type == Bool.self || type == Int.self || type == String.self
    }
  }

  /// Whether it is a number that is not whole.
  var isFractional: Bool { kind == .number && integer == nil && number.map { $0 != $0.rounded() } ?? false }

  /// The whole numbers of a list, or a whole number by itself; nil for anything else.
  package var oneOrMoreWholeNumbers: [Int]? { wholeNumbers ?? integer.map { [$0] } }

  /// The whole numbers of a list, or true and false as such; nil for anything else.
  package var wholeNumbers: [Int]? {
    if kind == .bool { return integer.map { [$0] } }
    let numbers = items.compactMap(\.integer)
    return kind == .list && numbers.count == items.count ? numbers : nil
  }
}

extension ArraySlice<UInt8> {
  /// The number that the digits write; nil with a fraction, an exponent or an overflow.
  fileprivate var wholeNumber: Int? {
    var value = 0
    let isNegative = first == UInt8(ascii: "-")
    let digits = isNegative ? dropFirst() : self
    for byte in digits {
      guard case let digit = byte &- UInt8(ascii: "0"), digit < 10 else { return nil }
      let (product, overflowed) = value.multipliedReportingOverflow(by: 10)
      let (sum, overflowedToo) = product.addingReportingOverflow(Int(digit))
      if overflowed || overflowedToo { return nil }
      value = sum
    }
    return digits.isEmpty ? nil : isNegative ? -value : value
  }
}
