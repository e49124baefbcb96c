import Basics

/// The instructions of a Python pickle, followed as far as arrays need them; nothing they name is ever called.
struct Pickle {
  /// A value refers to others by their place, so that however deep they nest nothing recurses.
  enum Value {
    case number(Int)
    case text(String)
    case tuple([Int])
    case list([Int])
    case dictionary([(key: Int, value: Int)])
    /// A function or class of a module: `numpy.dtype`.
    case name(String)
    /// What a function would give, and would be given.
    case call(function: Int, arguments: Int)
    case flag(Bool)
    /// Where its bytes begin in the pickle, and how many there are.
    case data(Int, Int)
    /// What no array needs to be told by.
    case other
  }

  private let bytes: UnsafeRawBufferPointer
  private var position = 0
  private var values: [Value] = []
  private var stack: [Int] = []
  private var marks: [Int] = []
  private var memo: [Int: Int] = [:]
  /// What objects were given to restore them from.
  private(set) var states: [Int: Int] = [:]

  /// More instructions than any object of a model takes.
  private static let most = 1 << 20

  init(_ bytes: UnsafeRawBufferPointer) {
    self.bytes = bytes
  }

  /// The bytes that a value stands for; nil where it is something else.
  func data(_ value: Int) -> UnsafeRawBufferPointer? {
    guard case .data(let start, let length) = self[value] else { return nil }
    return bytes.part(start, length)
  }

  subscript(value: Int) -> Value { values.indices.contains(value) ? values[value] : .other }

  /// The place of the value that the pickle describes.
  mutating func run() throws(ReadError) -> Int {
    for _ in 0..<Self.most {
      let code = try number(UInt8.self)
      if code == UInt8(ascii: ".") { return try pop() }
      try follow(code)
    }
    throw ReadError(.unreadable, "the pickle in it goes on beyond reason")
  }

  private mutating func follow(_ code: UInt8) throws(ReadError) {
    switch code {
    case 0x80: try skip(1)
    case 0x95: try skip(8)
    case UInt8(ascii: "("): marks.append(stack.count)
    case UInt8(ascii: ")"): push(.tuple([]))
    case UInt8(ascii: "t"): push(.tuple(try popToMark()))
    case 0x85, 0x86, 0x87: push(.tuple(try popLast(Int(code) - 0x84)))
    case UInt8(ascii: "]"): push(.list([]))
    case UInt8(ascii: "a"): try append(popLast(1))
    case UInt8(ascii: "e"): try append(popToMark())
    case UInt8(ascii: "}"): push(.dictionary([]))
    case UInt8(ascii: "s"): try set(popLast(2))
    case UInt8(ascii: "u"): try set(popToMark())
    case UInt8(ascii: "N"): push(.other)
    case 0x88, 0x89: push(.flag(code == 0x88))
    case UInt8(ascii: "K"): push(.number(Int(try number(UInt8.self))))
    case UInt8(ascii: "M"): push(.number(Int(try number(UInt16.self))))
    case UInt8(ascii: "J"): push(.number(Int(try number(Int32.self))))
    case 0x8A: push(try long())
    case UInt8(ascii: "G"): try data(8)
    case 0x8C: push(.text(try text(Int(number(UInt8.self)))))
    case UInt8(ascii: "X"): push(.text(try text(Int(number(UInt32.self)))))
    case UInt8(ascii: "C"), UInt8(ascii: "U"): try data(number(UInt8.self))
    case UInt8(ascii: "B"), UInt8(ascii: "T"): try data(number(UInt32.self))
    case 0x8E: try data(number(UInt64.self))
    case UInt8(ascii: "c"): try name(line(), line())
    case 0x93: try globalFromStack()
    case UInt8(ascii: "R"): try call()
    case UInt8(ascii: "b"): try build()
    case UInt8(ascii: "0"): _ = try pop()
    case UInt8(ascii: "q"): try memorize(Int(number(UInt8.self)))
    case UInt8(ascii: "r"): try memorize(Int(number(UInt32.self)))
    case 0x94: try memorize(memo.count)
    case UInt8(ascii: "h"): try recall(Int(number(UInt8.self)))
    case UInt8(ascii: "j"): try recall(Int(number(UInt32.self)))
    default: throw ReadError(.unreadable, "the pickle in it has an instruction that no array needs (\(code))")
    }
  }
}

extension Pickle {
  private static var torn: ReadError { ReadError(.unreadable, "the pickle in it is damaged") }

  private mutating func number<Number: FixedWidthInteger>(_ type: Number.Type) throws(ReadError) -> Number {
    guard let number = bytes.number(type, at: position) else { throw Self.torn }
    position += MemoryLayout<Number>.size
    return number
  }

  private mutating func skip(_ length: Int) throws(ReadError) {
    guard length >= 0, length <= bytes.count - position else { throw Self.torn }
    position += length
  }

  private mutating func text(_ length: Int) throws(ReadError) -> String {
    guard let part = bytes.part(position, length) else { throw Self.torn }
    position += length
    return String(decoding: part, as: UTF8.self)
  }

  private mutating func line() throws(ReadError) -> String {
    guard let end = bytes[position...].prefix(256).firstIndex(of: UInt8(ascii: "\n")) else { throw Self.torn }
    let line = try text(end - position)
    position += 1
    return line
  }

  private mutating func data(_ length: some FixedWidthInteger) throws(ReadError) {
    guard let length = Int(exactly: length) else { throw Self.torn }
    push(.data(position, length))
    try skip(length)
  }

  /// A number of so many bytes, the least first.
  private mutating func long() throws(ReadError) -> Value {
    let length = Int(try number(UInt8.self))
    let start = position
    try skip(length)
    guard length <= 8, length > 0 else { return .other }
    let magnitude = bytes[start..<position].reversed().reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
    return Int(exactly: magnitude).map(Value.number) ?? .other
  }

  private mutating func push(_ value: Value) {
    stack.append(values.count)
    values.append(value)
  }

  private mutating func pop() throws(ReadError) -> Int {
    guard stack.count > (marks.last ?? 0), let value = stack.popLast() else { throw Self.torn }
    return value
  }

  private mutating func popLast(_ count: Int) throws(ReadError) -> [Int] {
    guard stack.count - count >= (marks.last ?? 0) else { throw Self.torn }
    defer { stack.removeLast(count) }
    return Array(stack.suffix(count))
  }

  private mutating func popToMark() throws(ReadError) -> [Int] {
    guard let mark = marks.popLast(), mark <= stack.count else { throw Self.torn }
    defer { stack.removeSubrange(mark...) }
    return Array(stack[mark...])
  }

  private mutating func append(_ items: [Int]) throws(ReadError) {
    guard let place = stack.last, case .list(var list) = values[place] else { throw Self.torn }
    // With one owner left, the list grows in place.
    values[place] = .other
    list += items
    values[place] = .list(list)
  }

  private mutating func set(_ items: [Int]) throws(ReadError) {
    guard let place = stack.last, case .dictionary(var entries) = values[place], items.count.isMultiple(of: 2) else {
      throw Self.torn
    }
    values[place] = .other
    for index in stride(from: 0, to: items.count, by: 2) { entries.append((items[index], items[index + 1])) }
    values[place] = .dictionary(entries)
  }

  private mutating func globalFromStack() throws(ReadError) {
    let parts = try popLast(2)
    guard case .text(let module) = values[parts[0]], case .text(let member) = values[parts[1]] else { throw Self.torn }
    try name(module, member)
  }

  /// What an array is restored with: its maker, its class, its type.
  private mutating func name(_ module: String, _ member: String) throws(ReadError) {
    let known =
      switch module {
      case "numpy": ["ndarray", "dtype"].contains(member)
      case "numpy.core.multiarray", "numpy._core.multiarray": ["_reconstruct", "scalar"].contains(member)
      case "ml_dtypes": true
      default: false
      }
    guard known else {
      throw ReadError(
        .unreadable,
        "it is a pickle that names \("\(module).\(member)".escapingControls), which loading it could run; it is not unpickled"
      )
    }
    push(.name("\(module).\(member)"))
  }

  private mutating func call() throws(ReadError) {
    let parts = try popLast(2)
    push(.call(function: parts[0], arguments: parts[1]))
  }

  private mutating func build() throws(ReadError) {
    let state = try pop()
    guard let object = stack.last else { throw Self.torn }
    states[object] = state
  }

  private mutating func memorize(_ key: Int) throws(ReadError) {
    guard let value = stack.last else { throw Self.torn }
    memo[key] = value
  }

  private mutating func recall(_ key: Int) throws(ReadError) {
    guard let value = memo[key] else { throw Self.torn }
    stack.append(value)
  }
}
