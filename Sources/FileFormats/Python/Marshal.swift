/// A value that Python's `marshal` wrote, read without running anything.
///
/// Every length is compared with the bytes that are left, and nesting is bounded, so that no input can trap or take
/// forever.
package struct Marshal {
  /// A value in as much detail as a report needs.
  package indirect enum Value {
    case none
    case number(String)
    case text(String)
    case bytes(Int)
    case collection([Value])
    case code(PythonCode)
    case other(String)
  }

  /// The order in which a release of Python writes the parts of a code object.
  package enum Layout: CaseIterable, Sendable {
    case python311, python38, python30, python2

    package var name: String {
      switch self {
      case .python311: "Python 3.11 or later"
      case .python38: "Python 3.8 to 3.10"
      case .python30: "Python 3.0 to 3.7"
      case .python2: "Python 2"
      }
    }

    /// How many integers a code object begins with: arguments, flags, sizes.
    fileprivate var integerCount: Int {
      switch self {
      case .python311, .python30: 5
      case .python38: 6
      case .python2: 4
      }
    }
  }

  struct Malformed: Error {}

  private static let maximumDepth = 100

  private let bytes: [UInt8]
  private let layout: Layout
  private var position = 0
  private var depth = 0
  private var references: [Value] = []
  private var interned: [Value] = []

  /// The value that the bytes begin with, as Python ignores what follows it; nil if they begin with none.
  package static func read(_ bytes: [UInt8], _ layout: Layout) -> Value? {
    var reader = Marshal(bytes: bytes, layout: layout)
    return try? reader.value()
  }

  /// The most bytes before the instructions of a code object.
  static let headerLength = 64

  /// Whether the bytes begin with a code object: its numbers of arguments and variables, then its instructions.
  static func beginsCode(_ bytes: [UInt8], _ layout: Layout) -> Bool {
    var reader = Marshal(bytes: bytes, layout: layout)
    guard let kind = try? reader.byte(), kind & 0x7F == UInt8(ascii: "c") else { return false }
    for _ in 0..<layout.integerCount {
      guard let number = try? reader.number(), number >= 0 else { return false }
    }
    guard let kind = try? reader.byte(), kind & 0x7F == UInt8(ascii: "s"), let size = try? reader.number() else {
      return false
    }
    return size > 0
  }

  private init(bytes: [UInt8], layout: Layout) {
    self.bytes = bytes
    self.layout = layout
  }

  private mutating func value() throws -> Value {
    depth += 1
    defer { depth -= 1 }
    guard depth <= Self.maximumDepth else { throw Malformed() }
    let kind = try byte()
    // A value takes its index among the references before the values inside it do.
    let isReferenced = kind & 0x80 != 0
    let index = references.count
    if isReferenced { references.append(.none) }
    let value = try value(of: Character(Unicode.Scalar(kind & 0x7F)))
    if isReferenced { references[index] = value }
    return value
  }

  private mutating func value(of kind: Character) throws -> Value {
    switch kind {
    case "N": return .none
    case "T": return .number("True")
    case "F": return .number("False")
    case ".": return .other("...")
    case "S": return .other("StopIteration")
    case "i": return .number(String(try number()))
    case "I": return try skip(8, .other("an integer"))
    case "l": return try long()
    case "g": return .number(try double())
    case "y": return try skip(16, .other("a complex number"))
    case "f": return .number(String(decoding: try take(Int(try byte())), as: UTF8.self))
    case "x":
      for _ in 0..<2 { _ = try take(Int(try byte())) }
      return .other("a complex number")
    case "s": return layout == .python2 ? .text(try text(count())) : .bytes(try take(count()).count)
    case "u", "a": return .text(try text(count()))
    case "A": return .text(try text(count()))
    case "t":
      let text = Value.text(try text(count()))
      interned.append(text)
      return text
    case "z", "Z": return .text(try text(Int(try byte())))
    case "R": return try entry(of: interned)
    case "r": return try entry(of: references)
    case "(", "[", "<", ">": return try collection(count())
    case ")": return try collection(Int(try byte()))
    case "{": return try dictionary()
    case ":": return try collection(3)
    case "c": return .code(try code())
    default: throw Malformed()
    }
  }

  private mutating func collection(_ count: Int) throws -> Value {
    // Each value takes at least one byte.
    guard count <= bytes.count - position else { throw Malformed() }
    return .collection(try (0..<count).map { _ in try value() })
  }

  private mutating func dictionary() throws -> Value {
    var values: [Value] = []
    while true {
      guard position < bytes.count else { throw Malformed() }
      if bytes[position] & 0x7F == UInt8(ascii: "0") {
        position += 1
        return .collection(values)
      }
      values.append(try value())
    }
  }

  private mutating func code() throws -> PythonCode {
    let arguments = try number()
    for _ in 1..<layout.integerCount { _ = try number() }
    guard case .bytes(let size) = try instructions() else { throw Malformed() }
    guard case .collection(let constants) = try value() else { throw Malformed() }
    let names = try strings()
    if layout == .python311 {
      _ = try strings()
      _ = try value()
    } else {
      for _ in 0..<3 { _ = try strings() }
    }
    guard case .text(let file) = try value(), case .text(let name) = try value() else { throw Malformed() }
    if layout == .python311 { _ = try value() }
    let line = try number()
    _ = try value()
    if layout == .python311 { _ = try value() }
    return PythonCode(
      name: name, file: file, line: line, arguments: arguments, size: size, names: names, constants: constants)
  }

  /// Python 2 has one kind of string for both code and text.
  private mutating func instructions() throws -> Value {
    let value = try value()
    if layout == .python2, case .text(let text) = value { return .bytes(text.utf8.count) }
    return value
  }

  private mutating func strings() throws -> [String] {
    guard case .collection(let values) = try value() else { throw Malformed() }
    return try values.map {
      guard case .text(let text) = $0 else { throw Malformed() }
      return text
    }
  }
}

extension Marshal {
  private mutating func byte() throws -> UInt8 {
    guard position < bytes.count else { throw Malformed() }
    position += 1
    return bytes[position - 1]
  }

  private mutating func take(_ count: Int) throws -> ArraySlice<UInt8> {
    guard count >= 0, count <= bytes.count - position else { throw Malformed() }
    position += count
    return bytes[(position - count)..<position]
  }

  private mutating func skip(_ count: Int, _ value: Value) throws -> Value {
    _ = try take(count)
    return value
  }

  private mutating func number() throws -> Int {
    Int(Int32(truncatingIfNeeded: try take(4).reversed().reduce(0) { $0 << 8 | UInt32($1) }))
  }

  private mutating func count() throws -> Int {
    let count = try number()
    guard count >= 0 else { throw Malformed() }
    return count
  }

  private mutating func text(_ count: Int) throws -> String { String(decoding: try take(count), as: UTF8.self) }

  private mutating func double() throws -> String {
    let bits = try take(8).reversed().reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
    return "\(Double(bitPattern: bits))"
  }

  /// Digits to the base 2^15, the lowest first; the sign of their count is the sign of the number.
  private mutating func long() throws -> Value {
    let count = try number()
    let digits = try take(2 * Int(count.magnitude))
    guard count.magnitude <= 4 else { return .other("an integer of \(15 * count.magnitude) bits") }
    var value = 0
    for index in digits.indices where (index - digits.startIndex) % 2 == 0 {
      let digit = Int(digits[index]) | Int(digits[index + 1] & 0x7F) << 8
      value += digit << (15 * ((index - digits.startIndex) / 2))
    }
    return .number(String(count < 0 ? -value : value))
  }

  private mutating func entry(of list: [Value]) throws -> Value {
    let index = try number()
    guard list.indices.contains(index) else { throw Malformed() }
    return list[index]
  }
}
