/// What Python makes of a value.
extension SourceValue {
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

  /// Whether it can be a key of a dictionary, which no list and no object can.
  var isHashable: Bool { kind != .list && kind != .object }

  /// Whether Python takes two values for equal: numbers and flags by their number, anything else by its text.
  func equalsInPython(_ other: SourceValue) -> Bool {
    if let number, let theirs = other.number { return number == theirs }
    return written == other.written
  }
}
