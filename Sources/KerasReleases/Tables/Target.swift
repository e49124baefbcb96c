/// A release of Keras in which a model is to be loaded.
package struct Target: Sendable {
  /// The lines of development whose loaders differ.
  package enum Line: Sendable {
    /// Keras 1.0 to 2.3, on Theano, TensorFlow or CNTK.
    case multiBackend
    /// tf.keras, and tf-keras, which continues it.
    case keras2
    case keras3
  }

  package let line: Line
  /// The name that users know: `keras 3.15.1`, `tf.keras 2.12`, `tf-keras 2.21`.
  package let name: String
  /// Three numbers: `[3, 15, 1]`.
  package let version: [Int]
  /// Its position in the table of all releases.
  let index: Int
  /// Whether it is the package `tf_keras`, whose modules carry that name.
  let isPackageTFKeras: Bool

  /// The name in a sentence: `Keras 3.15.1`.
  package var title: String { name.hasPrefix("keras") ? "Keras" + String(name.dropFirst("keras".count)) : name }

  package var isKeras3: Bool { line == .keras3 }

  /// Whether the version is at least this one.
  func isAtLeast(_ numbers: Int...) -> Bool { !version.lexicographicallyPrecedes(numbers) }

  /// Every known release by product, oldest first: multi-backend Keras, tf.keras, tf-keras, Keras 3.
  package static let all: [Target] = lines.reversed().flatMap(\.self)

  /// The known releases of each product, oldest first: Keras 3, tf-keras, tf.keras, multi-backend Keras.
  package static let lines: [[Target]] = {
    let known = ReleaseTables.shared.releases.indices.flatMap(Target.targets)
    func line(_ isMember: (Target) -> Bool) -> [Target] {
      known.filter(isMember).sorted { $0.version.lexicographicallyPrecedes($1.version) }
    }
    return [
      line { $0.isKeras3 }, line { $0.name.hasPrefix("tf-keras") }, line { $0.name.hasPrefix("tf.keras") },
      line { $0.line == .multiBackend },
    ]
  }()

  /// The targets of one entry of the table. tf-keras 2.15 is Keras 2.15 under another name.
  private static func targets(_ index: Int) -> [Target] {
    let parts = ReleaseTables.shared.releases[index].words(separatedBy: " ")
    guard parts.count == 2, case let version = parts[1].versionNumbers(), version.count >= 2 else { return [] }
    let short = "\(version[0]).\(version[1])"
    func target(_ line: Line, _ name: String) -> Target {
      Target(line: line, name: name, version: version, index: index, isPackageTFKeras: parts[0] == "tf_keras")
    }
    switch parts[0] {
    case "tf": return [target(.keras2, "tf.keras \(short)")]
    case "tf_keras": return version[1] == 15 ? [] : [target(.keras2, "tf-keras \(short)")]
    case _ where version[0] >= 3: return [target(.keras3, "keras \(parts[1])")]
    case _ where version[0] == 2 && version[1] >= 6:
      let tensorFlow = target(.keras2, "tf.keras \(short)")
      return version[1] == 15 ? [tensorFlow, target(.keras2, "tf-keras 2.15")] : [tensorFlow]
    default: return [target(.multiBackend, "keras \(parts[1])")]
    }
  }
}

extension Target {
  /// The tables, restricted to this release.
  struct Arguments {
    var accepted: Set<String> = []
    var required: Set<String> = []
    /// Whether the constructor takes any keyword.
    var isOpen = false
    /// The keys that `from_config` takes out.
    var handled: Set<String> = []
    /// Whether old names are translated.
    var translatesOldNames = false

    /// - Parameter release: its position in the table of all releases.
    init(_ entry: ReleaseTables.ClassEntry, release: Int) {
      isOpen = entry.open.contains(release)
      for (argument, defaults) in entry.arguments {
        for known in defaults where known.releases.contains(release) {
          accepted.insert(argument)
          if known.value == ReleaseTables.ClassEntry.required { required.insert(argument) }
          if known.value == ReleaseTables.ClassEntry.legacy { translatesOldNames = true }
        }
      }
      for (key, releases) in entry.handled where releases.contains(release) { handled.insert(key) }
    }
  }

  /// The arguments of a class; nil where this release has no such class.
  func arguments(_ kind: String, _ name: String) -> Arguments? {
    ReleaseTables.shared.arguments(kind, name, release: index)
  }

  /// Whether this release has a class of a kind with this name: `layers`, `initializers`, ….
  package func has(_ kind: String, _ name: String) -> Bool {
    ReleaseTables.shared.kinds(of: name).contains { $0.name == kind && $0.releases.contains(index) }
  }

  /// The kinds of class that a bare name is in this release.
  func kinds(of name: String) -> [String] {
    ReleaseTables.shared.kinds(of: name).filter { $0.releases.contains(index) }.map(\.name)
  }

  func exports(_ name: String) -> Bool { ReleaseTables.shared.exports(name).contains(index) }
  func hasModule(_ name: String) -> Bool { ReleaseTables.shared.modules(name).contains(index) }
  func hasLayerName(_ name: String) -> Bool { ReleaseTables.shared.layerNames(name).contains(index) }
  func hasActivation(_ name: String) -> Bool { ReleaseTables.shared.activations(name).contains(index) }
}

extension StringProtocol {
  /// The numbers among the first parts of a version such as `3.15.1`.
  func versionNumbers(ofFirst count: Int = .max) -> [Int] {
    words(separatedBy: ".").prefix(count).compactMap { Int($0) }
  }

  fileprivate func words(separatedBy separator: Unicode.Scalar) -> [Substring] {
    Substring(self).utf8.split(separator: UInt8(ascii: separator)).map { Substring($0) }
  }
}
