/// A version as Keras states it, the numbers alone: `2.2.4-tf` is 2.2.4.
struct Version: Sendable, Comparable, CustomStringConvertible {
  let numbers: [Int]

  init?(_ text: String) {
    let number = text.prefix { $0.isASCII && ($0.isNumber || $0 == ".") }
    let parts = number.split(separator: ".").map { Int($0) }
    guard !parts.isEmpty, !parts.contains(nil), text.first != "." else { return nil }
    numbers = parts.compactMap(\.self)
  }

  var description: String { numbers.map(String.init).joined(separator: ".") }

  /// A number that is not stated is 0.
  private subscript(place: Int) -> Int { place < numbers.count ? numbers[place] : 0 }

  static func < (a: Version, b: Version) -> Bool {
    let places = 0..<max(a.numbers.count, b.numbers.count)
    return places.map { a[$0] }.lexicographicallyPrecedes(places.map { b[$0] })
  }

  static func == (a: Version, b: Version) -> Bool { !(a < b) && !(b < a) }

  /// Whether this begins with all numbers of another.
  func isPart(of other: Version) -> Bool { other.numbers.indices.allSatisfy { self[$0] == other[$0] } }
}

/// Versions as Python packages write them: `>=2.12, <4`, `==3.15.*`, `!=2.13.0`.
struct VersionRange: Sendable {
  private let bounds: [Bound]

  private enum Bound: Sendable {
    case least(Version), above(Version), most(Version), below(Version), same(Version), not(Version), part(Version)
  }

  init?(_ text: String) {
    let bounds = text.split(separator: ",", omittingEmptySubsequences: false).map { VersionRange.bound(String($0)) }
    guard !bounds.contains(where: { $0 == nil }) else { return nil }
    self.bounds = bounds.compactMap { $0 }
  }

  func contains(_ version: Version) -> Bool {
    bounds.allSatisfy { bound in
      switch bound {
      case .least(let bound): version >= bound
      case .above(let bound): version > bound
      case .most(let bound): version <= bound
      case .below(let bound): version < bound
      case .same(let bound): version == bound
      case .not(let bound): version != bound
      case .part(let bound): version.isPart(of: bound)
      }
    }
  }

  private static func bound(_ text: String) -> Bound? {
    let text = text.filter { !$0.isWhitespace }
    let sign = text.prefix { "<>=!".contains($0) }
    var rest = text.dropFirst(sign.count)
    let isPart = rest.hasSuffix(".*")
    if isPart { rest = rest.dropLast(2) }
    guard rest.allSatisfy({ $0.isASCII && ($0.isNumber || $0 == ".") }), let version = Version(String(rest)) else {
      return nil
    }
    if isPart { return ["", "==", "="].contains(sign) ? .part(version) : nil }
    switch sign {
    case ">=": return .least(version)
    case ">": return .above(version)
    case "<=": return .most(version)
    case "<": return .below(version)
    case "==", "=", "": return .same(version)
    case "!=": return .not(version)
    default: return nil
    }
  }
}
