/// Stands in for a configuration that nobody has written: it answers with defaults and with names, and keeps in mind which
/// keys a declaration asked for.
final class ConfigRecorder {
  /// The keys in the order in which they were first asked for.
  private(set) var keys: [Key] = []

  /// One key of a configuration.
  struct Key: Equatable, Sendable {
    let name: String
    var fallback: Fallback
    /// The words that it may hold, where Keras knows only a few.
    var words: [String] = []
  }

  /// What counts where the key is absent, from the vaguest to the surest.
  enum Fallback: Equatable, Sendable {
    case null
    /// As JSON writes it, or by the names of other keys.
    case value(String)
    case required
  }

  /// A key that may be absent.
  func note(_ name: String) { note(Key(name: name, fallback: .null)) }

  func noteRequired(_ name: String) { note(Key(name: name, fallback: .required)) }

  func note(_ name: String, default fallback: some Any, among words: [String] = []) {
    note(Key(name: name, fallback: .value(Self.json(fallback)), words: words))
  }

  /// A declaration may ask twice, first whether the key is there, then for its value.
  private func note(_ key: Key) {
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
  /// A size by the name of its key, whatever its default: a factor of 1 is to be seen.
  func dim(_ name: String, default fallback: Int?) -> Dim {
    note(Key(name: name, fallback: fallback.map { .value(String($0)) } ?? .required))
    return .symbol(name)
  }

  func dim(_ name: String, default fallback: Dim) -> Dim {
    note(Key(name: name, fallback: Self.fallback(fallback)))
    return .symbol(name)
  }

  func dims(_ name: String, _ count: Int, default fallback: Int?) -> [Dim] {
    _ = dim(name, default: fallback)
    return (0..<count).map { .symbol("\(name)[\($0)]") }
  }

  func dims(_ name: String, _ count: Int, default fallback: Dim?) -> [Dim] {
    note(Key(name: name, fallback: fallback.map(Self.fallback) ?? .required))
    return (0..<count).map { .symbol("\(name)[\($0)]") }
  }

  /// A pair for each of `count` axes; of one axis, the pair itself.
  func margins(_ name: String, _ count: Int, default fallback: Int) -> [(before: Dim, after: Dim)] {
    _ = dim(name, default: fallback)
    let axes = count == 1 ? [name] : (0..<count).map { "\(name)[\($0)]" }
    return axes.map { (.symbol($0 + "[0]"), .symbol($0 + "[1]")) }
  }

  /// A default that follows from other keys, by their names; of one for each axis, by the name of the list.
  private static func fallback(_ dim: Dim) -> Fallback {
    if dim.value == nil, case .leaf = dim.term { return .null }
    let text = dim.written(.names)
    return .value(text.hasSuffix("[0]") ? String(text.dropLast(3)) : text)
  }
}
