import Synchronization

extension Target {
  /// The targets of a report that asks for none: the newest Keras 3, the newest tf-keras, and the release that wrote
  /// the file.
  package static func usual(writtenBy version: String?) -> [Target] {
    var targets = [newestKeras3, newest { $0.name.hasPrefix("tf-keras") }].compactMap(\.self)
    if let writer = version.flatMap(writing), !targets.contains(where: { $0.index == writer.index }) {
      targets.append(writer)
    }
    return targets
  }

  package static let newestKeras3: Target? = newest { $0.line == .keras3 }

  /// The release whose files state a version.
  package static func writing(_ version: String) -> Target? {
    if let latest = latest.withLock({ $0 }), latest.version == version { return latest.target }
    let name = "keras \(version)", numbers = version.versionNumbers(ofFirst: 2)
    let target = all.first { $0.name == name || $0.states(version, numbers) }
    latest.withLock { $0 = (version, target) }
    return target
  }

  /// The version that was asked for last: most models of a batch state the same.
  private static let latest = Mutex<(version: String, target: Target?)?>(nil)

  private static func newest(_ isWanted: (Target) -> Bool) -> Target? {
    all.filter(isWanted).max { $0.version.lexicographicallyPrecedes($1.version) }
  }

  /// Whether files that this release writes state a version: tf.keras 2.12 writes `2.12.0`, and that of TensorFlow 2.1
  /// `2.2.4-tf`.
  ///
  /// - Parameter numbers: the first two numbers of the text.
  private func states(_ text: String, _ numbers: [Int]) -> Bool {
    guard line == .keras2 else { return false }
    if text.hasSuffix("-tf") {
      return name == (text.hasPrefix("2.2.") ? "tf.keras 2.1" : text.hasPrefix("2.3.") ? "tf.keras 2.2" : "")
    }
    return numbers.starts(with: version.prefix(2)) && (version[1] > 4 || numbers == [2, 4])
  }

  /// The targets that a text names: `keras==3.15.1`, `keras 3.15`, `keras>=3.10, <3.13`, `tf-keras` (the newest),
  /// `all`.
  ///
  /// - Throws: `UnknownTarget` for a text that cannot be read, or names no known release.
  package static func named(_ text: String) throws(UnknownTarget) -> [Target] {
    guard let found = matching(text), !found.isEmpty else { throw UnknownTarget(text: text) }
    return found
  }

  /// The same; nil for a text that cannot be read, and none for a release that is not known.
  package static func matching(_ text: String) -> [Target]? {
    let text = text.filter { $0 != " " }.lowercased()
    if text == "all" { return all }
    guard let family = families.first(where: { text.hasPrefix($0.spelling) }) else { return nil }
    var candidates = all.filter { family.names.contains($0.family) && family.versions.contains($0.version[0]) }
    var rest = text.dropFirst(family.spelling.count)
    if rest.isEmpty { return candidates.newest.map { [$0] } }
    if rest.first?.isNumber ?? false { rest = "==" + rest }
    for condition in rest.split(separator: ",", omittingEmptySubsequences: false) {
      guard let comparison = ["==", ">=", "<=", "!=", ">", "<"].first(where: { condition.hasPrefix($0) }) else {
        return nil
      }
      let fields = condition.dropFirst(comparison.count).split(separator: ".", omittingEmptySubsequences: false)
      let numbers = fields.compactMap { Int($0) }
      guard !numbers.isEmpty, numbers.count == fields.count else { return nil }
      candidates = candidates.filter { target in
        let isBefore = target.version.lexicographicallyPrecedes(numbers)
        let isEqual = target.version.starts(with: numbers)
        switch comparison {
        case "==": return isEqual
        case "!=": return !isEqual
        case ">=": return !isBefore
        case "<=": return isBefore || isEqual
        case ">": return !isBefore && !isEqual
        default: return isBefore
        }
      }
      // A version without its last number is the newest of them.
      if comparison == "==", numbers.count < 3 { candidates = candidates.newest.map { [$0] } ?? [] }
    }
    return candidates
  }

  /// How a family of releases is written, longer spellings first. Keras 2.6 to 2.15 is tf.keras.
  private static let families: [(spelling: String, names: Set<String>, versions: ClosedRange<Int>)] = [
    ("tf-keras", ["tf-keras"], 2...2), ("tf_keras", ["tf-keras"], 2...2), ("tf.keras", ["tf.keras"], 1...2),
    ("keras", ["keras", "tf.keras"], 1...99),
  ]

  /// `keras`, `tf-keras` or `tf.keras`.
  private var family: String { String(name.prefix { $0 != " " }) }
}

/// A text that names no known release.
package struct UnknownTarget: Error, CustomStringConvertible {
  let text: String

  package var description: String {
    let newest = ["keras", "tf-keras", "tf.keras"].compactMap { Target.matching($0)?.first?.name }
    return "'\(text)' names no known release of Keras (the newest are \(newest.joined(separator: ", "))); write "
      + "'keras==3.15.1', 'keras>=3.10', 'tf-keras' or 'all'"
  }
}

extension [Target] {
  /// The one with the highest version.
  fileprivate var newest: Target? { self.max { $0.version.lexicographicallyPrecedes($1.version) } }
}
