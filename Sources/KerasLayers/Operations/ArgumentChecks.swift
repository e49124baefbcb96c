/// What one argument of operations must be: its key, the clause after "must be", and the condition.
///
/// An argument that the configuration does not state is not checked.
struct ArgumentCheck: Sendable {
  let key: String
  let expectation: String
  var takesNull = false
  let isValid: @Sendable (SourceValue, Config, Call) -> Bool

  /// The same for `null` too.
  var orNull: ArgumentCheck {
    var copy = self
    copy.takesNull = true
    return copy
  }

  func apply(_ config: Config, _ call: Call) {
    config.require(key, expectation, orNull: takesNull) { isValid($0, config, call) }
  }
}

extension ArgumentCheck {
  /// A whole number.
  static func whole(_ key: String, atLeast minimum: Int = 0) -> ArgumentCheck {
    ArgumentCheck(key: key, expectation: "a whole number of at least \(minimum)") { value, _, _ in
      value.integer.map { $0 >= minimum } ?? false
    }
  }

  /// A whole number of either sign.
  static func anyWhole(_ key: String) -> ArgumentCheck {
    ArgumentCheck(key: key, expectation: "a whole number") { value, _, _ in value.integer != nil }
  }

  /// What NumPy divides or multiplies sizes by: a number other than 0, or one for all or for each of the spatial axes.
  static func factor(_ key: String) -> ArgumentCheck {
    ArgumentCheck(key: key, expectation: "a number other than 0, or one for each spatial axis") { value, _, call in
      guard value.kind == .list else { return value.number.map { $0 != 0 } ?? false }
      let count = value.items.count
      return value.items.allSatisfy { $0.number.map { $0 != 0 } ?? false }
        && (count == 1 || call.input.rank.map { $0 - 2 == count } ?? true)
    }
  }

  /// The sizes of a window, which NumPy subtracts: a number, or one for all or for each of the spatial axes.
  static func window(_ key: String) -> ArgumentCheck {
    ArgumentCheck(key: key, expectation: "a number, or one for each spatial axis") { value, _, call in
      guard value.kind == .list else { return value.number != nil }
      let count = value.items.count
      return value.items.allSatisfy { $0.number != nil }
        && (count == 1 || call.input.rank.map { $0 - 2 == count } ?? true)
    }
  }

  /// A whole number, or one for each of the spatial axes.
  ///
  /// - Parameter axes: the number of spatial axes; nil for those of the first input.
  static func pair(_ key: String, atLeast minimum: Int = Int.min, axes: Int? = nil) -> ArgumentCheck {
    ArgumentCheck(key: key, expectation: "a whole number, or one for each spatial axis") { value, _, call in
      guard value.kind == .list else { return value.integer.map { $0 >= minimum } ?? false }
      let items = value.items.map(\.integer)
      let count = axes ?? call.input.rank.map { $0 - 2 }
      return items.allSatisfy { $0.map { $0 >= minimum } ?? false } && count.map { items.count == $0 } ?? true
    }
  }

  /// A list of sizes, or one.
  static func sizes(_ key: String, takesOne: Bool, atLeast minimum: Int = 0) -> ArgumentCheck {
    ArgumentCheck(key: key, expectation: "a list of whole numbers of at least \(minimum)") { value, _, _ in
      guard value.kind == .list else { return takesOne && value.integer.map { $0 >= minimum } ?? false }
      return value.items.allSatisfy { $0.integer.map { $0 >= minimum } ?? false }
    }
  }

  /// One of a few words.
  static func word(_ key: String, _ words: String..., ignoringCase: Bool = false) -> ArgumentCheck {
    ArgumentCheck(key: key, expectation: words.alternatives) { value, _, _ in
      value.string.map { words.contains(ignoringCase ? $0.lowercased() : $0) } ?? false
    }
  }

  /// An axis of the first input, not a list of them.
  ///
  /// - Parameters:
  ///   - added: how many axes more than the first input the tensor has for each stated axis.
  ///   - takesLists: whether several axes are taken.
  static func axis(_ key: String = "axis", added: Int = 0, takesLists: Bool = false) -> ArgumentCheck {
    ArgumentCheck(key: key, expectation: takesLists ? "axes of the input" : "an axis of the input") { value, _, call in
      let axes = value.kind == .list && takesLists ? value.items.map(\.integer) : [value.integer]
      let rank = call.input.rank.map { $0 + added * axes.count }
      return axes.allSatisfy { axis in axis.map { axis in rank.map { (-$0..<$0).contains(axis) } ?? true } ?? false }
    }
  }

  /// The axis of the classes in an encoding: the last one, or one that is not counted from the end.
  static let encodingAxis = ArgumentCheck(key: "axis", expectation: "-1 or an axis of the output") { value, _, call in
    guard let axis = value.integer else { return false }
    return axis == -1 || axis >= 0 && call.input.rank.map { axis <= $0 } ?? true
  }

  static func any(
    _ key: String, _ expectation: String, _ isValid: @escaping @Sendable (SourceValue, Config, Call) -> Bool
  ) -> ArgumentCheck {
    ArgumentCheck(key: key, expectation: expectation, isValid: isValid)
  }
}
