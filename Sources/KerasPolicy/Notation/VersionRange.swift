import KerasLayers

/// A range of Keras versions in the notation of Python packages: `>=2.12, <4`, `==3.15.*`, `!=2.13.0`.
struct VersionRange: Sendable {
  private let bounds: [Bound]

  private typealias Version = KerasRelease.Version

  private enum Bound: Sendable {
    case atLeast(Version), above(Version), atMost(Version), below(Version)
    case equal(Version), notEqual(Version), prefix(Version)
  }

  /// - Returns: nil for a text that is not such a range.
  init?(_ text: String) {
    let bounds = text.split(separator: ",", omittingEmptySubsequences: false).map { VersionRange.bound(String($0)) }
    guard !bounds.contains(where: { $0 == nil }) else { return nil }
    self.bounds = bounds.compactMap { $0 }
  }

  func contains(_ version: KerasRelease.Version) -> Bool {
    bounds.allSatisfy { bound in
      switch bound {
      case .atLeast(let bound): version >= bound
      case .above(let bound): version > bound
      case .atMost(let bound): version <= bound
      case .below(let bound): version < bound
      case .equal(let bound): version == bound
      case .notEqual(let bound): version != bound
      case .prefix(let bound): version.hasPrefix(bound)
      }
    }
  }

  private static func bound(_ text: String) -> Bound? {
    let text = text.filter { !$0.isWhitespace }
    let comparison = text.prefix { "<>=!".contains($0) }
    var number = text.dropFirst(comparison.count)
    let isPrefix = number.hasSuffix(".*")
    if isPrefix { number = number.dropLast(2) }
    guard number.allSatisfy({ $0.isASCII && ($0.isNumber || $0 == ".") }), let version = Version(String(number)) else {
      return nil
    }
    if isPrefix { return ["", "==", "="].contains(comparison) ? .prefix(version) : nil }
    switch comparison {
    case ">=": return .atLeast(version)
    case ">": return .above(version)
    case "<=": return .atMost(version)
    case "<": return .below(version)
    case "==", "=", "": return .equal(version)
    case "!=": return .notEqual(version)
    default: return nil
    }
  }
}
