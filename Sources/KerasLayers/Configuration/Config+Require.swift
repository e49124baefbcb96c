/// Constraints of Keras' constructors, one line each in the declaration of a layer.
///
/// A violation is reported to the builder and does not end the layer: shapes and weights follow from other keys. A key
/// that is absent violates nothing. Constraints hold for tf.keras and Keras 3; of older releases nothing is checked.
extension Config {
  /// Whether the configuration is that of Keras 3, whose constructors are stricter than those of tf.keras.
  var isKeras3: Bool { writer.generation == .keras3 }

  /// Whether Keras 3 has built the layer on a recorded shape before its first call, so that the call may leave sizes
  /// open.
  ///
  /// - Source: `deserialize_keras_object` (`keras/src/saving/serialization_lib.py`, 3.15.1).
  var isBuiltAsRecorded: Bool {
    isKeras3 && holder.map { $0["module"] != nil && $0["build_config"]?.isTruthy == true } ?? false
  }

  /// The value under a key, as the text has it; nil where it is absent or nothing is to be checked.
  package func stated(_ key: String) -> SourceValue? { members[key] }

  /// Reports a value that does not satisfy a condition.
  ///
  /// - Parameters:
  ///   - expectation: what the value must be, after "must be".
  ///   - takesNull: whether `null` is accepted.
  func require(
    _ key: String, _ expectation: @autoclosure () -> String, orNull takesNull: Bool = false,
    where isValid: (SourceValue) -> Bool
  ) {
    guard let value = members[key] else { return }
    if value.isNull ? takesNull : isValid(value) { return }
    reject(key, value, "must be \(expectation())")
  }

  /// Reports a value.
  func reject(_ key: String, _ value: SourceValue, _ problem: String) {
    builder.report(error(key, "\(problem), not \(value.shortened)"))
  }

  /// A whole number.
  func require(_ key: String, atLeast minimum: Int, orNull takesNull: Bool = false) {
    require(key, "a whole number of at least \(minimum)", orNull: takesNull) { ($0.integer ?? minimum - 1) >= minimum }
  }

  /// A whole number that is not true or false.
  func require(_ key: String, integerAtLeast minimum: Int, orNull takesNull: Bool = false) {
    require(key, "a whole number of at least \(minimum)", orNull: takesNull) {
      $0.kind == .number && ($0.integer ?? minimum - 1) >= minimum
    }
  }

  /// A number within a range.
  func require(_ key: String, in range: ClosedRange<Double>, orNull takesNull: Bool = false) {
    require(key, "a number from \(range.lowerBound.plain) to \(range.upperBound.plain)", orNull: takesNull) {
      $0.number.map(range.contains) ?? false
    }
  }

  /// A number that is not less than another.
  func require(_ key: String, numberAtLeast minimum: Double, orNull takesNull: Bool = false) {
    require(key, "a number of at least \(minimum.plain)", orNull: takesNull) { ($0.number ?? -.infinity) >= minimum }
  }

  /// A number that is not less than 0, such as infinity, and NaN.
  func requireNotNegative(_ key: String, orNull takesNull: Bool = false) {
    require(key, "a number of at least 0", orNull: takesNull) { $0.numberOrConstant.map { !($0 < 0) } ?? false }
  }

  /// Keys without a default in the constructor.
  func requireStated(_ keys: String...) {
    guard source != nil, writer.generation >= .tfKeras else { return }
    for key in keys where members[key] == nil { builder.report(error(key, "is missing")) }
  }

  func requireNumber(_ key: String, orNull takesNull: Bool = false) {
    require(key, "a number", orNull: takesNull) { $0.number != nil }
  }

  /// One of a few words.
  func require(
    _ key: String, oneOf words: [String], ignoringCase: Bool = false, orNull takesNull: Bool = false
  ) {
    recorder?.restrict(key, to: words)
    require(key, words.alternatives, orNull: takesNull) { value in
      guard let text = value.string else { return false }
      return words.contains(text) || ignoringCase && words.contains(text.lowercased())
    }
  }

  /// One number for each of some axes: a list, or one that holds for all. Keras calls `int` on each entry of a list, so
  /// that it takes 1.5 in a list where no weight has that size.
  func requireSizes(
    _ key: String, _ count: Int, atLeast minimum: Int = 1, orNull takesNull: Bool = false, wholeOnly: Bool = true
  ) {
    require(
      key, count == 1 ? "a whole number of at least \(minimum)" : "\(count) whole numbers of at least \(minimum)",
      orNull: takesNull
    ) { value in
      guard value.kind == .list else { return (value.integer ?? minimum - 1) >= minimum }
      let items = value.items
      return items.count == count
        && items.allSatisfy {
          wholeOnly ? ($0.integer ?? minimum - 1) >= minimum : ($0.number ?? -.infinity) >= Double(minimum)
        }
    }
  }

  /// The activation that a layer applies: recorded for the documentation here, and checked with the other keys that
  /// many layers share (`checkSharedKeys`).
  func takesActivation(_ key: String = "activation", default name: String = "linear") {
    recorder?.note(key, default: name)
  }

  /// `null`, or whether channels come before or after the spatial axes.
  func requireDataFormat() {
    require("data_format", oneOf: ["channels_last", "channels_first"], ignoringCase: true, orNull: true)
  }

  /// The seed of random numbers: a whole number or `null`.
  func requireSeed(_ key: String = "seed") {
    guard isKeras3 else {
      // tf.keras takes anything but a text and an object.
      return require(key, "a whole number or null", orNull: true) { $0.kind != .text && $0.kind != .object }
    }
    require(key, "a whole number or null", orNull: true) { $0.kind == .number && $0.integer != nil }
  }

  /// A number, or two that bound a range.
  func requireRange(
    _ key: String, in bounds: ClosedRange<Double>, orNull takesNull: Bool = false, ordered: Bool = false
  ) {
    require(
      key, "a number or two numbers from \(bounds.lowerBound.plain) to \(bounds.upperBound.plain)", orNull: takesNull
    ) { value in
      guard value.kind == .list else { return value.number.map(bounds.contains) ?? false }
      let numbers = value.items.map(\.number)
      guard numbers.count == 2, let low = numbers[0], let high = numbers[1] else { return false }
      return ordered
        ? low <= high && bounds.contains(low) && bounds.contains(high)
        : bounds.contains(low) && bounds.contains(high)
    }
  }
}

extension SourceValue {
  /// The value as the text writes it, at most 40 characters.
  package var shortened: String {
    let text = written
    return text.count <= 40 ? text : text.prefix(39) + "…"
  }
}

extension [String] {
  /// The words as a sentence lists them: `"valid" or "same"`.
  var alternatives: String {
    let quoted = map { "\"\($0)\"" }
    return count < 2 ? quoted.joined() : quoted.dropLast().joined(separator: ", ") + " or " + quoted[count - 1]
  }
}

extension Double {
  /// Without a fraction of zero.
  var plain: String { self == rounded() && abs(self) < 1e9 ? String(Int(self)) : String(self) }
}
