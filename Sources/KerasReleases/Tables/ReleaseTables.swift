/// What each release of Keras accepts, parsed on first use.
///
/// Source: the wheels of every release; `fixtures/make/release_tables.py` writes the texts.
package struct ReleaseTables: Sendable {
  package static let shared = ReleaseTables()

  /// `keras 2.15.0`, `tf 2.3.4`, `tf_keras 2.21.0`: a release is its position in this list.
  let releases: [String]
  /// Classes by kind and name: `layers.Dense`.
  let classes: [String: ClassEntry]
  /// The kinds of class that a bare name may be: `Reshape` is a layer and an operation.
  let kinds: [String: [String]]
  let activations: [String: ReleaseSet]
  /// The classes of initializers by the name in small letters that a configuration may use: `glorot_uniform`.
  let initializers: [String: String]
  /// Public names: `keras.layers.Dense`.
  let exports: [String: ReleaseSet]
  /// Python modules: `keras.src.layers.core.dense`.
  let modules: [String: ReleaseSet]
  /// The classes in which Keras looks up a layer of a legacy configuration.
  let layerNames: [String: ReleaseSet]

  /// A class in all releases that have it.
  struct ClassEntry: Sendable {
    let releases: ReleaseSet
    /// The releases in which its constructor takes any keyword.
    let open: ReleaseSet
    fileprivate(set) var arguments: [String: [(value: String, releases: ReleaseSet)]] = [:]
    /// The keys that its own `from_config` takes out.
    fileprivate(set) var handled: [String: ReleaseSet] = [:]

    /// The default of a required argument, and of an old name that a decorator of Keras 2 translates.
    static let required = "!", legacy = "~legacy"
  }

  private init() {
    var releases: [String] = [], classes: [String: ClassEntry] = [:], activations: [String: ReleaseSet] = [:]
    var sets: [ReleaseSet] = []
    var current: (name: String, entry: ClassEntry)?
    func set(_ field: Substring) -> ReleaseSet {
      Int(field).map { sets.indices.contains($0) ? sets[$0] : .none } ?? .none
    }
    Self.forEachLine(of: Self.arguments) { fields in
      let first = fields[0]
      switch first.utf8.first {
      case _ where first == "releases": releases = fields.dropFirst().map(String.init)
      case _ where first == "ranges" && sets.isEmpty: sets = fields.dropFirst().map { ReleaseSet($0) }
      case UInt8(ascii: "@"):
        if let current { classes[current.name] = current.entry }
        let open = fields.count > 3 ? set(fields[3]) : .none
        current = (String(first.dropFirst()), ClassEntry(releases: set(fields[1]), open: open))
      case UInt8(ascii: "%"): activations[String(first.dropFirst())] = set(fields[1])
      case UInt8(ascii: "+"): current?.entry.handled[String(first.dropFirst())] = set(fields[1])
      default:
        current?.entry.arguments[String(first)] = stride(from: 1, to: fields.count - 1, by: 2).map {
          (String(fields[$0]), set(fields[$0 + 1]))
        }
      }
    }
    if let current { classes[current.name] = current.entry }
    var kinds: [String: [String]] = [:]
    for name in classes.keys.sorted() {
      let parts = name.split(separator: ".", maxSplits: 1).map(String.init)
      kinds[parts[1], default: []].append(parts[0])
    }
    var initializers: [String: String] = [:]
    for name in classes.keys where name.hasPrefix("initializers.") {
      let className = String(name.dropFirst("initializers.".count))
      initializers[className.snakeCased] = className
    }
    self.initializers = initializers
    var names: [String: [String: ReleaseSet]] = [:]
    sets = []
    Self.forEachLine(of: Self.names) { fields in
      if sets.isEmpty {
        sets = fields.dropFirst().map { ReleaseSet($0) }
      } else {
        names[String(fields[0]), default: [:]][String(fields[1])] = set(fields[2])
      }
    }
    self.releases = releases
    self.classes = classes
    self.kinds = kinds
    self.activations = activations
    exports = names["exports"] ?? [:]
    modules = names["modules"] ?? [:]
    layerNames = names["layers"] ?? [:]
  }

  private static func forEachLine(of table: StaticString, _ body: ([Substring]) -> Void) {
    for line in table.description.split(separator: "\n") {
      body(line.split(separator: "\t", omittingEmptySubsequences: false))
    }
  }
}

extension String {
  /// `GlorotUniform` as `glorot_uniform`, by the rule of Keras' `to_snake_case`.
  fileprivate var snakeCased: String {
    var result = ""
    let letters = Array(self)
    for (index, letter) in letters.enumerated() {
      if letter.isUppercase, index > 0 {
        let next = index + 1 < letters.count ? letters[index + 1] : "A"
        if !letters[index - 1].isUppercase || next.isLowercase { result += "_" }
      }
      result += letter.lowercased()
    }
    return result
  }
}
