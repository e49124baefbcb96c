import Basics

extension ConfigObject {
  /// The string that a key of an object inside this one has, whatever the keys are; of two equal keys the last one.
  ///
  /// - Parameter path: the keys that lead to it: `config`, `dtype`.
  package func string(at path: [String]) -> String? {
    withValue(at: path) { text, position in
      guard text[position] == UInt8(ascii: "\"") else { return nil }
      return String(decoding: text.unescaped(text.string(from: position).content), as: UTF8.self)
    }
  }

  /// Whether the value of such a key is an object or a list.
  package func isContainer(at path: [String]) -> Bool {
    withValue(at: path) { text, position in
      text[position] == UInt8(ascii: "{") || text[position] == UInt8(ascii: "[")
    } ?? false
  }

  /// Whether the value of such a key is `true`, or a number other than 0, as Python reads a condition.
  package func isTrue(at path: [String]) -> Bool {
    withValue(at: path) { text, position in
      text[position] == UInt8(ascii: "t") || UInt8(ascii: "1")...UInt8(ascii: "9") ~= text[position]
        || text[position] == UInt8(ascii: "\"") || text[position] == UInt8(ascii: "[")
    } ?? false
  }

  /// The keys of an object inside this one that have whole numbers, and the numbers.
  package func wholeNumbers(at path: [String]) -> [(key: String, value: Int)] {
    withValue(at: path) { text, position in text.wholeNumbers(inObjectAt: position) } ?? []
  }

  /// The whole numbers in a list that such a key has; nil unless it is a list.
  package func sizes(at path: [String]) -> [Int]? {
    withValue(at: path) { text, position in
      guard text[position] == UInt8(ascii: "[") else { return nil }
      let list = text[(position + 1)...].prefix(while: { $0 != UInt8(ascii: "]") })
      return list.split(separator: UInt8(ascii: ",")).compactMap { number in
        Int(String(decoding: number.filter { $0 > UInt8(ascii: " ") }, as: UTF8.self))
      }
    }
  }

  private func withValue<Value>(
    at path: [String], _ body: (UnsafeBufferPointer<UInt8>, Int) -> Value?
  ) -> Value? {
    bytes.withUnsafeBufferPointer { text in
      var position = start
      for key in path {
        guard let value = text.value(of: key, inObjectAt: position) else { return nil }
        position = value
      }
      return position < text.count ? body(text, position) : nil
    }
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// The position of the value of a key in the object at a position; of two equal keys the last one.
  fileprivate func value(of key: String, inObjectAt brace: Int) -> Int? {
    let wanted = Array(key.utf8)
    var found: Int?
    forEachMember(ofObjectAt: brace) { name, value in
      if unescaped(name) == wanted { found = value }
    }
    return found
  }

  /// The keys of the object at a position that have whole numbers; one that does not fit is the largest.
  fileprivate func wholeNumbers(inObjectAt brace: Int) -> [(key: String, value: Int)] {
    var found: [(key: String, value: Int)] = []
    forEachMember(ofObjectAt: brace) { name, value in
      let digits = self[value...].prefix { UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 }
      if !digits.isEmpty {
        found.append(
          (String(decoding: unescaped(name), as: UTF8.self), Int(String(decoding: digits, as: UTF8.self)) ?? .max))
      }
    }
    return found
  }

  /// Calls a function with the key and the position of the value of each member of the object at a position.
  private func forEachMember(ofObjectAt brace: Int, _ body: (_ name: Range<Int>, _ value: Int) -> Void) {
    guard brace < count, self[brace] == UInt8(ascii: "{") else { return }
    var position = brace + 1
    while position < count, self[position] != UInt8(ascii: "}") {
      guard self[position] == UInt8(ascii: "\"") else {
        position += 1
        continue
      }
      let name = string(from: position).content
      guard let value = value(after: name.upperBound) else { return }
      body(name, value)
      position = end(ofValueAt: value)
    }
  }

  /// The position after a value.
  private func end(ofValueAt start: Int) -> Int {
    var position = start, depth = 0
    while position < count {
      switch self[position] {
      case UInt8(ascii: "\""): position = string(from: position).content.upperBound
      case UInt8(ascii: "{"), UInt8(ascii: "["): depth += 1
      case UInt8(ascii: "}"), UInt8(ascii: "]"):
        if depth == 0 { return position }
        depth -= 1
      case UInt8(ascii: ","): if depth == 0 { return position }
      default: break
      }
      position += 1
      if depth == 0, let last = Optional(self[position - 1]), [0x22, 0x7D, 0x5D].contains(last) { return position }
    }
    return position
  }
}
