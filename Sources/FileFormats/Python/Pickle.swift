import Basics

/// The instructions of a Python pickle, followed as far as arrays need them. Nothing that it names is ever called.
struct Pickle {
  /// A value refers to others by index, so that deep nesting needs no recursion.
  enum Value {
    case integer(Int)
    case flag(Bool)
    case text(String)
    case tuple([Int])
    case list([Int])
    case dictionary([(key: Int, value: Int)])
    /// A function or class of a module: `numpy.dtype`.
    case global(String)
    /// The result of a function, which is not computed.
    case call(function: Int, arguments: Int)
    /// A bytes object: where it is in the pickle.
    case bytes(Range<Int>)
    /// A big-endian double: where it is in the pickle.
    case float(Range<Int>)
    /// Anything that arrays do not use.
    case other
  }

  private let pickle: UnsafeRawBufferPointer
  private var position = 0
  private var values: [Value] = []
  private var stack: [Int] = []
  private var marks: [Int] = []
  private var memo: [Int: Int] = [:]
  /// The values that objects were given to restore their state from, by object.
  private(set) var states: [Int: Int] = [:]

  /// More instructions than any object of a model takes.
  private static let maximumInstructions = 1 << 20

  init(_ pickle: UnsafeRawBufferPointer) {
    self.pickle = pickle
  }

  /// The bytes of a bytes object or a float; nil for any other value.
  func content(of value: Int) -> UnsafeRawBufferPointer? {
    switch self[value] {
    case .bytes(let range), .float(let range): pickle.slice(at: range.lowerBound, count: range.count)
    default: nil
    }
  }

  subscript(value: Int) -> Value { values.indices.contains(value) ? values[value] : .other }

  /// Follows the pickle to its end.
  ///
  /// - Returns: the index of the value that it describes.
  mutating func run() throws(FormatError) -> Int {
    for _ in 0..<Self.maximumInstructions {
      let code = try readNumber(UInt8.self)
      if code == UInt8(ascii: ".") { return try pop() }
      try execute(code)
    }
    throw .unsupported("its pickle has more instructions than any model needs")
  }

  /// The codes are those of Python's `pickletools`, in protocols 2 to 5.
  private mutating func execute(_ code: UInt8) throws(FormatError) {
    switch code {
    // PROTO, FRAME
    case 0x80: _ = try readRange(1)
    case 0x95: _ = try readRange(8)
    // MARK, POP, POP_MARK
    case UInt8(ascii: "("): marks.append(stack.count)
    case UInt8(ascii: "0"): _ = try pop()
    case UInt8(ascii: "1"): _ = try popToMark()
    // EMPTY_TUPLE, TUPLE, TUPLE1 to TUPLE3
    case UInt8(ascii: ")"): push(.tuple([]))
    case UInt8(ascii: "t"): push(.tuple(try popToMark()))
    case 0x85...0x87: push(.tuple(try popLast(Int(code) - 0x84)))
    // EMPTY_LIST, APPEND, APPENDS
    case UInt8(ascii: "]"): push(.list([]))
    case UInt8(ascii: "a"): try append(popLast(1))
    case UInt8(ascii: "e"): try append(popToMark())
    // EMPTY_DICT, SETITEM, SETITEMS
    case UInt8(ascii: "}"): push(.dictionary([]))
    case UInt8(ascii: "s"): try insert(popLast(2))
    case UInt8(ascii: "u"): try insert(popToMark())
    // NONE, NEWTRUE, NEWFALSE
    case UInt8(ascii: "N"): push(.other)
    case 0x88, 0x89: push(.flag(code == 0x88))
    // BININT1, BININT2, BININT, LONG1, LONG4, BINFLOAT
    case UInt8(ascii: "K"): push(.integer(Int(try readNumber(UInt8.self))))
    case UInt8(ascii: "M"): push(.integer(Int(try readNumber(UInt16.self))))
    case UInt8(ascii: "J"): push(.integer(Int(try readNumber(Int32.self))))
    case 0x8A: push(integer(try readSized(UInt8.self)))
    case 0x8B: push(integer(try readSized(Int32.self)))
    case UInt8(ascii: "G"): push(.float(try readRange(8)))
    // SHORT_BINUNICODE, BINUNICODE, BINUNICODE8
    case 0x8C: push(.text(text(try readSized(UInt8.self))))
    case UInt8(ascii: "X"): push(.text(text(try readSized(UInt32.self))))
    case 0x8D: push(.text(text(try readSized(UInt64.self))))
    // SHORT_BINBYTES, BINBYTES, BINBYTES8, BYTEARRAY8; SHORT_BINSTRING, BINSTRING
    case UInt8(ascii: "C"), UInt8(ascii: "U"): push(.bytes(try readSized(UInt8.self)))
    case UInt8(ascii: "B"): push(.bytes(try readSized(UInt32.self)))
    case UInt8(ascii: "T"): push(.bytes(try readSized(Int32.self)))
    case 0x8E, 0x96: push(.bytes(try readSized(UInt64.self)))
    // GLOBAL, STACK_GLOBAL, REDUCE, BUILD
    case UInt8(ascii: "c"): try pushGlobal(readLine(), readLine())
    case 0x93: try pushGlobalFromStack()
    case UInt8(ascii: "R"): try call()
    case UInt8(ascii: "b"): try build()
    // BINPUT, LONG_BINPUT, MEMOIZE, BINGET, LONG_BINGET
    case UInt8(ascii: "q"): try memorize(Int(readNumber(UInt8.self)))
    case UInt8(ascii: "r"): try memorize(Int(readNumber(UInt32.self)))
    case 0x94: try memorize(memo.count)
    case UInt8(ascii: "h"): try recall(Int(readNumber(UInt8.self)))
    case UInt8(ascii: "j"): try recall(Int(readNumber(UInt32.self)))
    default: throw .unsupported("its pickle has an instruction that arrays do not need (\(code))")
    }
  }
}

/// Reading: each function returns what it reads and moves on, and none touches the stack.
extension Pickle {
  private static var damaged: FormatError { .damaged("its pickle is damaged") }

  private mutating func readNumber<Number: FixedWidthInteger>(_ type: Number.Type) throws(FormatError) -> Number {
    guard let number = pickle.number(type, at: position) else { throw Self.damaged }
    position += MemoryLayout<Number>.size
    return number
  }

  private mutating func readRange(_ count: Int) throws(FormatError) -> Range<Int> {
    guard count >= 0, count <= pickle.count - position else { throw Self.damaged }
    position += count
    return position - count..<position
  }

  /// As many bytes as the number before them states.
  private mutating func readSized<Count: FixedWidthInteger>(_ type: Count.Type) throws(FormatError) -> Range<Int> {
    guard let count = Int(exactly: try readNumber(type)) else { throw Self.damaged }
    return try readRange(count)
  }

  private mutating func readLine() throws(FormatError) -> String {
    let start = position
    guard let end = pickle[start...].prefix(256).firstIndex(of: UInt8(ascii: "\n")) else { throw Self.damaged }
    position = end + 1
    return text(start..<end)
  }

  private func text(_ range: Range<Int>) -> String { String(decoding: pickle[range], as: UTF8.self) }

  /// A number in two's complement, the lowest byte first; no byte at all is zero.
  private func integer(_ range: Range<Int>) -> Value {
    guard range.count <= 8 else { return .other }
    let isNegative = range.last.map { pickle[$0] & 0x80 != 0 } ?? false
    return .integer(pickle[range].reversed().reduce(isNegative ? -1 : 0) { $0 << 8 | Int($1) })
  }
}

/// The stack and the values on it.
extension Pickle {
  private mutating func push(_ value: Value) {
    stack.append(values.count)
    values.append(value)
  }

  private mutating func pop() throws(FormatError) -> Int {
    guard stack.count > (marks.last ?? 0), let value = stack.popLast() else { throw Self.damaged }
    return value
  }

  private mutating func popLast(_ count: Int) throws(FormatError) -> [Int] {
    guard stack.count - count >= (marks.last ?? 0) else { throw Self.damaged }
    defer { stack.removeLast(count) }
    return Array(stack.suffix(count))
  }

  private mutating func popToMark() throws(FormatError) -> [Int] {
    guard let mark = marks.popLast(), mark <= stack.count else { throw Self.damaged }
    defer { stack.removeSubrange(mark...) }
    return Array(stack[mark...])
  }

  private mutating func append(_ items: [Int]) throws(FormatError) {
    guard let target = stack.last, case .list(var list) = values[target] else { throw Self.damaged }
    // With one owner left, the list grows in place.
    values[target] = .other
    list += items
    values[target] = .list(list)
  }

  private mutating func insert(_ items: [Int]) throws(FormatError) {
    guard let target = stack.last, case .dictionary(var entries) = values[target], items.count.isMultiple(of: 2) else {
      throw Self.damaged
    }
    values[target] = .other
    for index in stride(from: 0, to: items.count, by: 2) { entries.append((items[index], items[index + 1])) }
    values[target] = .dictionary(entries)
  }

  private mutating func pushGlobalFromStack() throws(FormatError) {
    let parts = try popLast(2)
    guard case .text(let module) = values[parts[0]], case .text(let member) = values[parts[1]] else {
      throw Self.damaged
    }
    try pushGlobal(module, member)
  }

  /// Only what NumPy restores arrays with is accepted.
  private mutating func pushGlobal(_ module: String, _ member: String) throws(FormatError) {
    let isKnown =
      switch module {
      case "numpy": ["ndarray", "dtype"].contains(member)
      case "numpy.core.multiarray", "numpy._core.multiarray": ["_reconstruct", "scalar"].contains(member)
      case "ml_dtypes": true
      default: false
      }
    guard isKnown else { throw .unsafePickle("\(module).\(member)") }
    push(.global("\(module).\(member)"))
  }

  private mutating func call() throws(FormatError) {
    let parts = try popLast(2)
    push(.call(function: parts[0], arguments: parts[1]))
  }

  private mutating func build() throws(FormatError) {
    let state = try pop()
    guard let object = stack.last else { throw Self.damaged }
    states[object] = state
  }

  private mutating func memorize(_ key: Int) throws(FormatError) {
    guard let value = stack.last else { throw Self.damaged }
    memo[key] = value
  }

  private mutating func recall(_ key: Int) throws(FormatError) {
    guard let value = memo[key] else { throw Self.damaged }
    stack.append(value)
  }
}
