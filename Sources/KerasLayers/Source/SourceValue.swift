import Synchronization

/// A value in the text of a configuration: where it begins, without anything decoded.
///
/// A decoder's container answers a question about one key at the price of thousands of instructions; a constraint
/// concerns a few bytes. The text must be valid JSON, as the decoder has read it before.
package struct SourceValue: Sendable {
  fileprivate let text: Text
  private let start: Int

  /// The bytes, shared by all values in them.
  fileprivate final class Text: Sendable {
    let bytes: [UInt8]
    /// Objects that satisfy all constraints of their kind, by the kind's label.
    let accepted = Mutex<[(label: String, object: Range<Int>)]>([])

    init(_ bytes: [UInt8]) { self.bytes = bytes }
  }

  /// The outermost value of a text.
  package init(_ bytes: [UInt8]) {
    text = Text(bytes)
    start = bytes.withUnsafeBufferPointer { $0.skippingSpace(0) }
  }

  private init(_ text: Text, _ start: Int) {
    self.text = text
    self.start = start
  }

  package enum Kind { case null, bool, number, text, list, object }

  package var kind: Kind {
    guard start < text.bytes.count else { return .null }
    switch text.bytes[start] {
    case UInt8(ascii: "\""): return .text
    case UInt8(ascii: "{"): return .object
    case UInt8(ascii: "["): return .list
    case UInt8(ascii: "t"), UInt8(ascii: "f"): return .bool
    case UInt8(ascii: "n"): return .null
    default: return .number
    }
  }

  package var isNull: Bool { kind == .null }

  /// The bytes of the value.
  package var range: Range<Int> {
    text.bytes.withUnsafeBufferPointer { start..<Swift.max(start, $0.end(of: start)) }
  }

  /// The value as the text writes it.
  package var written: String { String(decoding: text.bytes[range], as: UTF8.self) }
}

extension SourceValue {
  /// More distinct objects than this are not remembered.
  private static let rememberedObjects = 16

  /// Whether an equal object was accepted as the same kind before. Equal bytes are the same object: it ends at its
  /// brace.
  func isAccepted(as label: String) -> Bool {
    text.accepted.withLock { accepted in
      text.bytes.withUnsafeBufferPointer { bytes in
        accepted.contains { known in
          known.label == label && known.object.count <= bytes.count - start
            && bytes[known.object].elementsEqual(bytes[start..<(start + known.object.count)])
        }
      }
    }
  }

  /// Remembers an object as one that satisfies all constraints of its kind.
  func accept(as label: String) {
    let object = range
    text.accepted.withLock { accepted in
      if accepted.count < Self.rememberedObjects { accepted.append((label, object)) }
    }
  }
}

extension SourceValue {
  package var bool: Bool? { kind == .bool ? text.bytes[start] == UInt8(ascii: "t") : nil }

  /// A whole number without fraction or exponent; as in Python, true is 1.
  package var integer: Int? {
    switch kind {
    case .bool: bool == true ? 1 : 0
    case .number: text.bytes.withUnsafeBufferPointer { $0.integer(at: start) }
    default: nil
    }
  }

  /// A number of either kind; as in Python, true is 1. Constants such as NaN are quoted and not numbers.
  package var number: Double? {
    if let integer { return Double(integer) }
    return kind == .number ? Double(written) : nil
  }

  package var string: String? {
    if let plainString { return plainString }
    guard kind == .text else { return nil }
    return String(decoding: text.bytes[(range.lowerBound + 1)..<(range.upperBound - 1)], as: UTF8.self).replacingEscapes
  }

  /// A text without escapes; nil for anything else.
  var plainString: String? {
    guard kind == .text else { return nil }
    let content = text.bytes[(range.lowerBound + 1)..<(range.upperBound - 1)]
    return content.contains(UInt8(ascii: "\\")) ? nil : String(decoding: content, as: UTF8.self)
  }

  /// A list of whole numbers, none of them true or false; nil for anything else.
  var plainIntegers: [Int]? {
    guard kind == .list else { return nil }
    var numbers: [Int] = []
    for item in items {
      guard item.kind == .number, let number = item.integer else { return nil }
      numbers.append(number)
    }
    return numbers
  }

  /// Whether Python takes the value for true.
  package var isTruthy: Bool {
    switch kind {
    case .null: false
    case .bool: bool == true
    case .number: number != 0
    case .text: range.count > 2
    case .list: !items.isEmpty
    case .object: !members.isEmpty
    }
  }

  /// What Python makes of the value where it takes any type: true and false of anything, 0 and 1 of true and false.
  ///
  /// - Parameter callingInt: whether it calls `int`, which cuts fractions off and reads text.
  func converted<Value>(to type: Value.Type, callingInt: Bool) -> Value? {
    if type is Bool.Type { return isTruthy as? Value }
    guard type is Int.Type else { return nil }
    if kind == .bool { return integer as? Value }
    guard callingInt else { return nil }
    return (number.flatMap { Int(exactly: $0.rounded(.towardZero)) } ?? string.flatMap { Int($0) }) as? Value
  }

  /// Whether Python takes two values for equal: numbers and flags by their number, anything else by its text.
  func equalsInPython(_ other: SourceValue) -> Bool {
    if let number, let theirs = other.number { return number == theirs }
    return written == other.written
  }

  /// The value if it has a type that needs no decoder.
  func plain<Value>(as type: Value.Type) -> Value? {
    if type == Bool.self { return bool as? Value }
    if type == Int.self { return kind == .number ? integer as? Value : nil }
    if type == String.self { return plainString as? Value }
    if type == [Int].self { return plainIntegers as? Value }
    return nil
  }

  /// Whether it is a number that is not whole.
  var isFractional: Bool { kind == .number && integer == nil && number.map { $0 != $0.rounded() } ?? false }

  /// The whole numbers of a list, or true and false as such; nil for anything else.
  var wholeNumbers: [Int]? {
    if kind == .bool { return integer.map { [$0] } }
    let numbers = items.compactMap(\.integer)
    return kind == .list && numbers.count == items.count ? numbers : nil
  }

  /// The values of a list; empty for anything else.
  package var items: [SourceValue] {
    guard kind == .list else { return [] }
    return text.bytes.withUnsafeBufferPointer { bytes in
      var items: [SourceValue] = []
      var place = bytes.skippingSpace(start + 1)
      while place < bytes.count, bytes[place] != UInt8(ascii: "]") {
        items.append(SourceValue(text, place))
        place = bytes.afterComma(bytes.end(of: place))
      }
      return items
    }
  }

  /// The members of an object, by the positions of their keys; empty for anything else.
  package var members: Members {
    guard kind == .object else { return Members(text: text, fields: []) }
    return text.bytes.withUnsafeBufferPointer { bytes in
      var fields: [Members.Field] = []
      fields.reserveCapacity(24)
      bytes.forEachMember(of: start) { key, value in
        fields.append(Members.Field(key: key, value: value))
        return true
      }
      return Members(text: text, fields: fields)
    }
  }

  /// The member of an object under a key; nil where there is none. What follows it is not looked at.
  package subscript(key: StaticString) -> SourceValue? {
    guard kind == .object else { return nil }
    return text.bytes.withUnsafeBufferPointer { bytes in
      var found: Int?
      bytes.forEachMember(of: start) { name, value in
        guard bytes.reads(key, in: name) else { return true }
        found = value
        return false
      }
      return found.map { SourceValue(text, $0) }
    }
  }

  /// The members of one object.
  package struct Members: Sendable {
    fileprivate let text: Text
    fileprivate let fields: [Field]

    fileprivate struct Field: Sendable {
      let key: Range<Int>
      let value: Int
    }

    /// No members, for where there is no object.
    static let none = Members(text: Text([]), fields: [])

    package var isEmpty: Bool { fields.isEmpty }

    /// Whether a key is written with escapes; it is not found under its name then.
    var hasEscapedKeys: Bool {
      text.bytes.withUnsafeBufferPointer { bytes in
        fields.contains { field in bytes[field.key].contains(UInt8(ascii: "\\")) }
      }
    }
    package var indices: Range<Int> { fields.indices }

    /// The value under a key; nil where there is none.
    package subscript(key: String) -> SourceValue? {
      var key = key
      return key.withUTF8 { name in
        text.bytes.withUnsafeBufferPointer { bytes in
          fields.first { bytes.reads(name, in: $0.key) }.map { SourceValue(text, $0.value) }
        }
      }
    }

    package func value(_ index: Int) -> SourceValue { SourceValue(text, fields[index].value) }

    package func key(_ index: Int) -> String { String(decoding: text.bytes[fields[index].key], as: UTF8.self) }

    /// The last byte of a key.
    func lastByte(_ index: Int) -> UInt8 {
      let key = fields[index].key
      return key.isEmpty ? 0 : text.bytes[key.upperBound - 1]
    }

    /// Whether a key is a word, or ends with it.
    func key(_ index: Int, is word: StaticString) -> Bool {
      text.bytes.withUnsafeBufferPointer { $0.reads(word, in: fields[index].key) }
    }

    func key(_ index: Int, endsWith word: StaticString) -> Bool {
      let key = fields[index].key
      guard key.count > word.utf8CodeUnitCount else { return false }
      return text.bytes.withUnsafeBufferPointer { bytes in
        bytes.reads(word, in: (key.upperBound - word.utf8CodeUnitCount)..<key.upperBound)
      }
    }
  }
}

extension UnsafeBufferPointer<UInt8> {
  fileprivate func skippingSpace(_ position: Int) -> Int {
    var position = position
    while position < count, self[position] <= UInt8(ascii: " ") { position += 1 }
    return position
  }

  /// Where the next value or key begins, or the bracket that ends a container, after a value that ends at a position.
  fileprivate func afterComma(_ position: Int) -> Int {
    let next = skippingSpace(position)
    return next < count && self[next] == UInt8(ascii: ",") ? skippingSpace(next + 1) : next
  }

  /// The position after the string that begins at a position.
  private func endOfString(_ quote: Int) -> Int {
    var position = quote + 1
    while position < count, self[position] != UInt8(ascii: "\"") {
      position += self[position] == UInt8(ascii: "\\") ? 2 : 1
    }
    return Swift.min(position + 1, count)
  }

  /// The position after the value that begins at a position.
  fileprivate func end(of start: Int) -> Int {
    var position = start, depth = 0
    while position < count {
      switch self[position] {
      case UInt8(ascii: "\""):
        position = endOfString(position)
        if depth == 0 { return position }
        continue
      case UInt8(ascii: "{"), UInt8(ascii: "["): depth += 1
      case UInt8(ascii: "}"), UInt8(ascii: "]"):
        if depth == 0 { return position }
        depth -= 1
        if depth == 0 { return position + 1 }
      case UInt8(ascii: ","), ...UInt8(ascii: " "): if depth == 0 { return position }
      default: break
      }
      position += 1
    }
    return count
  }

  /// Goes through the members of an object until told to stop: the bytes of a key without quotes, and where its value
  /// begins.
  fileprivate func forEachMember(of start: Int, _ body: (Range<Int>, Int) -> Bool) {
    var place = skippingSpace(start + 1)
    while place < count, self[place] == UInt8(ascii: "\"") {
      let end = endOfString(place)
      var value = skippingSpace(end)
      if value < count, self[value] == UInt8(ascii: ":") { value = skippingSpace(value + 1) }
      guard value < count, body((place + 1)..<Swift.max(place + 1, end - 1), value) else { return }
      place = afterComma(self.end(of: value))
    }
  }

  fileprivate func reads(_ word: StaticString, in range: Range<Int>) -> Bool {
    reads(UnsafeBufferPointer(start: word.utf8Start, count: word.utf8CodeUnitCount), in: range)
  }

  fileprivate func reads(_ word: UnsafeBufferPointer<UInt8>, in range: Range<Int>) -> Bool {
    guard range.count == word.count, range.upperBound <= count else { return false }
    for offset in 0..<word.count where self[range.lowerBound + offset] != word[offset] { return false }
    return true
  }

  fileprivate func integer(at start: Int) -> Int? {
    var position = start, value = 0
    let isNegative = self[start] == UInt8(ascii: "-")
    if isNegative { position += 1 }
    let first = position
    while position < count, case let digit = self[position] &- UInt8(ascii: "0"), digit < 10 {
      let (product, overflowed) = value.multipliedReportingOverflow(by: 10)
      let (sum, overflowedToo) = product.addingReportingOverflow(Int(digit))
      if overflowed || overflowedToo { return nil }
      value = sum
      position += 1
    }
    if position < count, [UInt8(ascii: "."), UInt8(ascii: "e"), UInt8(ascii: "E")].contains(self[position]) {
      return nil
    }
    return position > first ? (isNegative ? -value : value) : nil
  }
}

extension String {
  /// The text with JSON's simple escapes undone; others stay as written, which is enough to compare and to quote it.
  fileprivate var replacingEscapes: String {
    var result = "", isEscaped = false
    for character in self {
      if !isEscaped, character == "\\" {
        isEscaped = true
      } else {
        if isEscaped, character == "u" { result += "\\" }
        result.append(isEscaped && character == "n" ? "\n" : isEscaped && character == "t" ? "\t" : character)
        isEscaped = false
      }
    }
    return result
  }
}
