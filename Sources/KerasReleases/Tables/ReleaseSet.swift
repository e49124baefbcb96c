/// A set of releases, by their number in the table of all releases.
package struct ReleaseSet: Hashable, Sendable {
  private var low: UInt64 = 0
  private var high: UInt64 = 0

  package static let none = ReleaseSet()

  /// Reads ranges as the tables write them: `0-83,85-91`.
  init(_ ranges: some StringProtocol) {
    for range in ranges.split(separator: ",") {
      let ends = range.split(separator: "-").compactMap { Int($0) }
      guard ends.count == 2, ends[0] <= ends[1], ends[1] < 128 else { continue }
      for release in ends[0]...ends[1] { insert(release) }
    }
  }

  private init() {}

  private mutating func insert(_ release: Int) {
    if release < 64 { low |= 1 << UInt64(release) } else { high |= 1 << UInt64(release - 64) }
  }

  package func contains(_ release: Int) -> Bool {
    release < 64 ? low >> UInt64(release) & 1 == 1 : high >> UInt64(release - 64) & 1 == 1
  }
}
