@testable import KerasReleases

/// What a release of Keras accepts that the one before it does not, and the reverse, as far as files depend on it.
struct ReleaseChanges {
  /// An argument, or what became of its default, and the classes concerned.
  typealias Change = (text: String, classes: [String])

  let title: String
  let previous: String
  private(set) var classesAdded: [String] = []
  private(set) var classesRemoved: [String] = []
  private(set) var argumentsAdded: [Change] = []
  private(set) var argumentsRemoved: [Change] = []
  private(set) var defaults: [Change] = []

  var isEmpty: Bool {
    classesAdded.isEmpty && classesRemoved.isEmpty && argumentsAdded.isEmpty && argumentsRemoved.isEmpty
      && defaults.isEmpty
  }

  /// The lines of development, newest first, each with its steps, newest first.
  static let lines: [(title: String, steps: [ReleaseChanges])] = {
    let releases = ReleaseTables.shared.releases
    func line(_ isMember: (String) -> Bool, after first: Int?) -> [ReleaseChanges] {
      let members = ([first].compactMap(\.self) + releases.indices.filter { isMember(releases[$0]) })
      return zip(members, members.dropFirst()).map(ReleaseChanges.init).filter { !$0.isEmpty }.reversed()
    }
    func index(_ name: String) -> Int? { releases.firstIndex(of: name) }
    func isKeras(_ name: String, _ isWanted: ([Int]) -> Bool) -> Bool {
      name.hasPrefix("keras ") && isWanted(name.dropFirst(6).split(separator: ".").compactMap { Int($0) })
    }
    return [
      ("Keras 3", line({ isKeras($0) { $0[0] == 3 } }, after: index("keras 2.15.0"))),
      ("tf-keras", line({ $0.hasPrefix("tf_keras ") }, after: index("keras 2.15.0"))),
      ("tf.keras since 2.6", line({ isKeras($0) { $0[0] == 2 && $0[1] >= 6 } }, after: index("tf 2.5.3"))),
      ("tf.keras in TensorFlow 1.13 to 2.5", line({ $0.hasPrefix("tf ") }, after: nil)),
      ("Multi-backend Keras", line({ isKeras($0) { $0[0] < 2 || $0[0] == 2 && $0[1] < 6 } }, after: nil)),
    ]
  }()

  private init(_ from: Int, _ to: Int) {
    let tables = ReleaseTables.shared
    title = Self.title(tables.releases[to])
    previous = Self.title(tables.releases[from])
    var added: [String: [String]] = [:], removed: [String: [String]] = [:], changed: [String: [String]] = [:]
    for (kind, name) in tables.classes where Self.isNamedInFiles(kind, name, tables.releases[to]) {
      guard let entry = tables.entry(kind, name) else { continue }
      let shown = kind == "ops" ? "ops.\(name)" : name
      switch (entry.releases.contains(from), entry.releases.contains(to)) {
      case (false, true): classesAdded.append(shown)
      case (true, false): classesRemoved.append(shown)
      case (true, true):
        for (argument, values) in entry.arguments where !Self.withoutEffect.contains(argument) {
          let old = values.first { $0.releases.contains(from) }?.value
          let new = values.first { $0.releases.contains(to) }?.value
          switch (old, new) {
          case (nil, _?): added[argument, default: []].append(shown)
          case (_?, nil) where !entry.open.contains(to): removed[argument, default: []].append(shown)
          case (let old?, let new?) where Self.areDifferent(old, new):
            let text = "`\(argument)`: " + Self.written(old) + " → " + Self.written(new)
            changed[text, default: []].append(shown)
          default: break
          }
        }
      default: break
      }
    }
    func sorted(_ changes: [String: [String]], _ text: (String) -> String) -> [Change] {
      changes.sorted { ($1.value.count, $0.key) < ($0.value.count, $1.key) }.map { (text($0.key), $0.value.sorted()) }
    }
    classesAdded.sort()
    classesRemoved.sort()
    argumentsAdded = sorted(added) { "`\($0)`" }
    argumentsRemoved = sorted(removed) { "`\($0)`" }
    defaults = sorted(changed) { $0 }
  }

  /// `Keras 3.12.0`, `tf-keras 2.16.0`, `TensorFlow 2.4.4`.
  private static func title(_ release: String) -> String {
    let parts = release.split(separator: " ")
    let name = ["keras": "Keras", "tf_keras": "tf-keras", "tf": "TensorFlow"][parts[0]] ?? String(parts[0])
    return "\(name) \(parts[1])"
  }

  /// Whether files name the class: base classes and other names for one class do not occur in them.
  private static func isNamedInFiles(_ kind: String, _ name: String, _ release: String) -> Bool {
    if kind == "ops" { return true }
    // Other names for one class begin with a small letter: `glorot_normal`.
    if name.first?.isLowercase ?? true { return false }
    let isMultiBackend = release.hasPrefix("keras 1.") || release.hasPrefix("keras 2.") && !hasExports(release)
    if !release.hasPrefix("keras 1."), name.contains("Convolution") { return false }
    if name.hasSuffix("D"), ["AvgPool", "MaxPool", "GlobalAvgPool", "GlobalMaxPool"].contains(String(name.dropLast(2)))
    {
      return false
    }
    let exports = ReleaseTables.shared.exports("keras.\(kind).\(name)")
    return isMultiBackend || !exports.isEmpty
  }

  /// Multi-backend releases do not mark their public names.
  private static func hasExports(_ release: String) -> Bool {
    let numbers = release.split(separator: " ").last?.split(separator: ".").compactMap { Int($0) } ?? []
    return numbers.count > 1 && (numbers[0] > 2 || numbers[0] == 2 && numbers[1] >= 6)
  }

  /// Arguments that change nothing about a model that is loaded.
  private static let withoutEffect: Set = [
    "autocast", "trainable", "enable_caching_device", "name", "has_static_table",
  ]

  // MARK: Defaults

  private static func areDifferent(_ old: String, _ new: String) -> Bool {
    let legacy = ReleaseTables.ClassEntry.legacy
    // What was required is stated in every file.
    guard ![old, new].contains(legacy), old != ReleaseTables.ClassEntry.required, isLiteral(old), isLiteral(new) else {
      return false
    }
    return meaning(old) != meaning(new)
  }

  private static func isLiteral(_ value: String) -> Bool {
    value == ReleaseTables.ClassEntry.required || ["None", "True", "False"].contains(value)
      || value.first.map { "'\"([{-.0123456789".contains($0) } ?? false
  }

  /// One text for defaults that mean the same: `1` and `(1, 1)`, `'zeros'` and `'Zeros'`, the usual data format.
  private static func meaning(_ value: String) -> String {
    var value = value.lowercased().filter { $0 != " " }
    if value == "'channels_last'" { return "none" }
    let items = value.filter { !"()[]".contains($0) }.split(separator: ",")
    if let first = items.first, Set(items).count == 1 { value = String(first) }
    return Double(value).map { "\($0)" } ?? value
  }

  private static func written(_ value: String) -> String {
    value == ReleaseTables.ClassEntry.required ? "required" : "`\(value)`"
  }
}
