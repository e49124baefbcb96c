import Basics

import Synchronization

/// What each release of Keras accepts, read from the tables on demand.
///
/// Source: the wheels of every release; `fixtures/make/release_tables.py` writes the texts.
package final class ReleaseTables: Sendable {
  package static let shared = ReleaseTables()

  /// `keras 2.15.0`, `tf 2.3.4`, `tf_keras 2.21.0`: a release is its position in this list.
  let releases: [String]
  /// The sets of releases that the tables refer to by number.
  private let sets: [ReleaseSet]
  // What was read is kept: all models ask for the same classes.
  private let read = Mutex<[ClassKey: ClassEntry]>([:])
  private let readKinds = Mutex<[Name: [Kind]]>([:])
  private let readArguments = Mutex<[ClassOfRelease: Target.Arguments]>([:])

  private struct ClassKey: Hashable {
    let kind: String
    let name: Name
  }

  private struct ClassOfRelease: Hashable {
    let release: Int
    let kind: String
    let name: Name
  }

  private init() {
    releases = TableText(Self.releaseNames).lines
    sets = ReleaseSet.list(TableText(Self.ranges))
  }

  /// Public names: `keras.layers.Dense`.
  func exports(_ name: String) -> ReleaseSet { set(of: name, in: Self.exports) }
  /// Python modules: `keras.src.layers.core.dense`.
  func modules(_ name: String) -> ReleaseSet { set(of: name, in: Self.modules) }
  /// The classes in which Keras looks up a layer of a legacy configuration.
  func layerNames(_ name: String) -> ReleaseSet { set(of: name, in: Self.layerNames) }
  /// The known classes in a private module of any release of Keras 3; nil for a module that none of them has.
  func classes(inModule name: String) -> [Substring]? { TableText(Self.places).entries(name).first }
  func activations(_ name: String) -> ReleaseSet { set(of: name, in: Self.activations) }

  private func set(of name: String, in table: StaticString) -> ReleaseSet {
    TableText(table).number(name).map(set) ?? .none
  }

  private func set(_ number: Int) -> ReleaseSet { sets.indices.contains(number) ? sets[number] : .none }
  private func set(_ field: Substring) -> ReleaseSet { Int(field).map(set) ?? .none }

  // MARK: Classes

  /// A class that a bare name may be: `Reshape` is a layer and an operation.
  struct Kind: Sendable {
    let name: String
    let releases: ReleaseSet
    /// The position of the lines of the class.
    fileprivate let position: Int
  }

  /// The kinds of class with a bare name.
  func kinds(of name: String) -> [Kind] {
    if let known = readKinds.withLock({ $0[Name(name)] }) { return known }
    let kinds = TableText(Self.classIndex).entries(name).compactMap { fields -> Kind? in
      guard fields.count == 3, let position = Int(fields[2]) else { return nil }
      return Kind(name: String(fields[0]), releases: set(fields[1]), position: position)
    }
    // Names that files make up are not kept.
    if !kinds.isEmpty { readKinds.withLock { $0[Name(name)] = kinds } }
    return kinds
  }

  /// Whether any release has a layer class with a bare name.
  package func hasLayer(_ name: String) -> Bool { kinds(of: name).contains { $0.name == "layers" } }

  /// A class in all releases that have it.
  struct ClassEntry: Sendable {
    typealias Argument = (value: String, releases: ReleaseSet)

    let releases: ReleaseSet
    /// The releases in which its constructor takes any keyword.
    let open: ReleaseSet
    fileprivate(set) var arguments: [String: [Argument]] = [:]
    /// The keys that its own `from_config` takes out.
    fileprivate(set) var handled: [String: ReleaseSet] = [:]
    /// The keys that its `get_config` writes and that are no arguments.
    fileprivate(set) var written: [String: ReleaseSet] = [:]
    /// Its arguments and all other keys.
    fileprivate(set) var keys: Set<String> = []

    /// The default of a required argument, and of an old name that a decorator of Keras 2 translates.
    static let required = "!", legacy = "~legacy"
  }

  /// A class of a kind; nil if no release has it.
  func entry(_ kind: String, _ name: String) -> ClassEntry? {
    let key = ClassKey(kind: kind, name: Name(name))
    if let known = read.withLock({ $0[key] }) { return known }
    guard let position = kinds(of: name).first(where: { $0.name == kind })?.position else { return nil }
    guard var entry = entry(at: position) else { return nil }
    entry.keys = Set(entry.arguments.keys).union(entry.handled.keys).union(entry.written.keys)
    read.withLock { [entry] in $0[key] = entry }
    return entry
  }

  /// The arguments of a class in one release; nil where it has no such class.
  func arguments(_ kind: String, _ name: String, release: Int) -> Target.Arguments? {
    let key = ClassOfRelease(release: release, kind: kind, name: Name(name))
    if let known = readArguments.withLock({ $0[key] }) { return known }
    guard let entry = entry(kind, name), entry.releases.contains(release) else { return nil }
    let arguments = Target.Arguments(entry, release: release)
    readArguments.withLock { $0[key] = arguments }
    return arguments
  }

  private func entry(at position: Int) -> ClassEntry? {
    var entry: ClassEntry?
    TableText(Self.arguments).forEachEntry(from: position) { fields in
      let mark = fields[0].utf8.first
      let isHead = mark == UInt8(ascii: "@")
      guard isHead == (entry == nil) else { return false }
      switch mark {
      case UInt8(ascii: "@"):
        entry = ClassEntry(releases: set(fields[1]), open: fields.count > 3 ? set(fields[3]) : .none)
      case UInt8(ascii: "+"): entry?.handled[String(fields[0].dropFirst())] = set(fields[1])
      case UInt8(ascii: "-"): entry?.written[String(fields[0].dropFirst())] = set(fields[1])
      default:
        entry?.arguments[String(fields[0])] = stride(from: 1, to: fields.count - 1, by: 2).map {
          (String(fields[$0]), set(fields[$0 + 1]))
        }
      }
      return true
    }
    return entry
  }

  /// The initializers by the name in small letters that a configuration may use: `glorot_uniform`.
  private static let initializers: [String: String] = {
    var initializers: [String: String] = [:]
    TableText(classIndex).forEachEntry { fields in
      if fields.count > 1, fields[1] == "initializers" {
        initializers[String(fields[0]).snakeCased] = String(fields[0])
      }
      return true
    }
    return initializers
  }()

  /// The class of an initializer whose name is written in small letters.
  func initializer(_ name: String) -> String? { Self.initializers[name] }

  /// Every class with its kind, in the order of the names.
  var classes: [(kind: String, name: String)] {
    var classes: [(String, String)] = []
    TableText(Self.classIndex).forEachEntry { fields in
      if fields.count > 1 { classes.append((String(fields[1]), String(fields[0]))) }
      return true
    }
    return classes
  }
}

extension TableText {
  /// All lines.
  fileprivate var lines: [String] {
    var lines: [String] = []
    forEachLine {
      lines.append(String($0))
      return true
    }
    return lines
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
