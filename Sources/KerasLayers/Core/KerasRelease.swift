/// Which Keras wrote a configuration, since defaults and names differ between generations.
public struct KerasRelease: Sendable, Equatable {
  public enum Generation: Int, Sendable, Comparable, CaseIterable {
    /// Keras 1.
    case keras1
    /// The multi-backend Keras 2.0 to 2.3.
    case keras2
    /// tf.keras and tf-keras.
    case tfKeras
    case keras3

    public static func < (a: Generation, b: Generation) -> Bool { a.rawValue < b.rawValue }

    /// As the documentation calls it.
    var label: String {
      switch self {
      case .keras1: "Keras 1"
      case .keras2: "Keras 2"
      case .tfKeras: "tf.keras"
      case .keras3: "Keras 3"
      }
    }
  }

  public let generation: Generation
  /// The version as the file states it; nil where it does not.
  public let version: String?
  /// Whether pictures have their channels first where a layer does not say.
  public let channelsFirst: Bool

  public init(_ generation: Generation, version: String? = nil, channelsFirst: Bool = false) {
    self.generation = generation
    self.version = version
    self.channelsFirst = channelsFirst
  }

  /// The generation a stated version belongs to.
  public static func generation(of version: String) -> Generation? {
    let numbers = version.split(separator: ".").prefix(2).map { Int($0) }
    guard let major = numbers.first ?? nil else { return nil }
    let minor = numbers.count > 1 ? numbers[1] ?? 0 : 0
    return switch major {
    case ...0: .keras1
    case 1: .keras1
    case 2: version.hasSuffix("-tf") || minor >= 4 ? .tfKeras : .keras2
    default: .keras3
    }
  }

  /// Whether a stated version is older than that one.
  func isOlder(than other: Int...) -> Bool {
    let numbers = (version ?? "").split(separator: ".").prefix(other.count).compactMap { Int($0) }
    return numbers.count == other.count && numbers.lexicographicallyPrecedes(other)
  }
}
