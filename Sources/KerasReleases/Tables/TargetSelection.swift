extension Target {
  /// The targets of a report that asks for none: the newest Keras 3, the newest tf-keras, and the release that wrote the
  /// file.
  package static func usual(writtenBy version: String?) -> [Target] {
    var targets = [newest { $0.line == .keras3 }, newest { $0.name.hasPrefix("tf-keras") }].compactMap(\.self)
    if let version, let writer = all.first(where: { $0.name == "keras \(version)" || $0.states(version) }),
      !targets.contains(where: { $0.index == writer.index })
    {
      targets.append(writer)
    }
    return targets
  }

  private static func newest(_ isWanted: (Target) -> Bool) -> Target? {
    all.filter(isWanted).max { $0.version.lexicographicallyPrecedes($1.version) }
  }

  /// Whether files that this release writes state a version: tf.keras 2.12 writes `2.12.0`.
  private func states(_ text: String) -> Bool {
    line == .keras2 && text.split(separator: ".").prefix(2).compactMap { Int($0) } == Array(version.prefix(2))
  }

  /// The targets that a text names: `keras==3.15.1`, `keras 3.15.1`, `keras>=3.10`, `tf-keras` (the newest), `all`; nil if
  /// it cannot be read.
  package static func matching(_ text: String) -> [Target]? {
    if text == "all" { return all }
    let text = text.replacing("==", with: " ")
    if let exact = all.first(where: { $0.name == text }) { return [exact] }
    for comparison in [">=", "<=", ">", "<"] {
      let parts = text.split(separator: comparison, maxSplits: 1).map { $0.filter { $0 != " " } }
      guard text.contains(comparison), parts.count == 2 else { continue }
      let numbers = parts[1].split(separator: ".").compactMap { Int($0) }
      guard !numbers.isEmpty else { return nil }
      return all.filter { target in
        guard target.family == parts[0] else { return false }
        let isBefore = target.version.lexicographicallyPrecedes(numbers)
        let isEqual = target.version.starts(with: numbers)
        switch comparison {
        case ">=": return !isBefore
        case "<=": return isBefore || isEqual
        case ">": return !isBefore && !isEqual
        default: return isBefore
        }
      }
    }
    return newest { $0.family == text }.map { [$0] }
  }

  /// `keras`, `tf-keras` or `tf.keras`.
  private var family: String { String(name.prefix { $0 != " " }) }
}
