/// Replaces a configuration when documentation is generated: answers with defaults and with named variables, and
/// records the keys that a declaration reads.
final class ConfigRecorder {
  /// The keys in the order in which they were first read.
  private(set) var keys: [RecordedKey] = []
  /// The texts and flags that are answered in place of defaults.
  private let texts: [String: String], flags: [String: Bool]
  /// The words that a constraint allows for a key.
  private var allowed: [String: [String]] = [:]

  init(texts: [String: String] = [:], flags: [String: Bool] = [:]) { (self.texts, self.flags) = (texts, flags) }

  /// The text that a key has, if it is not to have its default.
  func text(_ key: String) -> String? { texts[key] }

  /// The flag that a key has, if it is not to have its default.
  func flag(_ key: String) -> Bool? { flags[key] }

  /// One key of a configuration.
  struct RecordedKey: Equatable, Sendable {
    let name: String
    var fallback: Fallback
    /// The allowed values, if there are only a few.
    var choices: [String] = []

    /// Whether it is a flag, and true by default; nil for any other key.
    var flag: Bool? { fallback == .value("true") ? true : fallback == .value("false") ? false : nil }
  }

  /// The value of an absent key, from the vaguest to the most definite.
  enum Fallback: Equatable, Sendable {
    case null
    /// JSON, or an expression of other keys.
    case value(String)
    case required
  }

  /// Records an optional key.
  func note(_ name: String) { note(RecordedKey(name: name, fallback: .null)) }

  func noteRequired(_ name: String) { note(RecordedKey(name: name, fallback: .required)) }

  func note(_ name: String, default fallback: some Any, among choices: [String] = []) {
    let choices = choices.filter { allowed[name]?.contains($0) ?? true }
    note(RecordedKey(name: name, fallback: .value(Self.json(fallback)), choices: choices))
  }

  /// Records a constraint, which the declaration states before it reads the key.
  func restrict(_ name: String, to words: [String]) { allowed[name] = words }

  /// A declaration may read a key twice, first whether it is present, then its value.
  private func note(_ key: RecordedKey) {
    guard let index = keys.firstIndex(where: { $0.name == key.name }) else {
      keys.append(key)
      return
    }
    if keys[index].fallback == .null { keys[index].fallback = key.fallback }
  }

  private static func json(_ value: some Any) -> String {
    if let text = value as? String { "\"\(text)\"" } else { String(describing: value) }
  }
}

extension ConfigRecorder {
  /// A size as a variable named by its key, whatever its default, so that formulas show factors of 1 too.
  func dim(_ name: String, default fallback: Int?) -> Dim {
    note(RecordedKey(name: name, fallback: fallback.map { .value(String($0)) } ?? .required))
    return .symbol(name)
  }

  func dim(_ name: String, default fallback: Dim) -> Dim {
    note(RecordedKey(name: name, fallback: Self.fallback(fallback)))
    return .symbol(name)
  }

  func dims(_ name: String, _ count: Int, default fallback: Int?) -> [Dim] {
    _ = dim(name, default: fallback)
    return (0..<count).map { .symbol("\(name)[\($0)]") }
  }

  func dims(_ name: String, _ count: Int, default fallback: Dim?) -> [Dim] {
    note(RecordedKey(name: name, fallback: fallback.map(Self.fallback) ?? .required))
    return (0..<count).map { .symbol("\(name)[\($0)]") }
  }

  /// A pair for each of `count` axes; for one axis, the pair itself.
  func margins(_ name: String, _ count: Int, default fallback: Int) -> [(before: Dim, after: Dim)] {
    _ = dim(name, default: fallback)
    let axes = count == 1 ? [name] : (0..<count).map { "\(name)[\($0)]" }
    return axes.map { (.symbol($0 + "[0]"), .symbol($0 + "[1]")) }
  }

  /// A default that follows from other keys, as an expression; for a list, of its name.
  private static func fallback(_ dim: Dim) -> Fallback {
    if dim.value == nil, dim.isLeaf { return .null }
    let text = dim.written(.names)
    return .value(text.hasSuffix("[0]") ? String(text.dropLast(3)) : text)
  }
}
