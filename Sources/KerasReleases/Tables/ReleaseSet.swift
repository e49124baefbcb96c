import Basics

/// A set of releases, by their number in the table of all releases.
package struct ReleaseSet: Hashable, Sendable {
  private var low: UInt64 = 0
  private var high: UInt64 = 0

  package static let none = ReleaseSet()

  /// Reads a line for each set, as the tables write it: `0-83,85-91`.
  static func list(_ table: TableText) -> [ReleaseSet] {
    var sets: [ReleaseSet] = []
    table.forEachLine { line in
      var set = ReleaseSet(), first = 0, number = 0
      guard !line.isEmpty else {
        sets.append(set)
        return true
      }
      for letter in line.utf8 {
        switch letter {
        case UInt8(ascii: "-"): (first, number) = (number, 0)
        case UInt8(ascii: ","):
          set.insert(first...max(first, number))
          (first, number) = (0, 0)
        default: number = number * 10 + Int(letter - UInt8(ascii: "0"))
        }
      }
      set.insert(first...max(first, number))
      sets.append(set)
      return true
    }
    return sets
  }

  private init() {}

  private mutating func insert(_ releases: ClosedRange<Int>) {
    for release in releases where release < 128 {
      if release < 64 { low |= 1 << UInt64(release) } else { high |= 1 << UInt64(release - 64) }
    }
  }

  package func contains(_ release: Int) -> Bool {
    release < 64 ? low >> UInt64(release) & 1 == 1 : high >> UInt64(release - 64) & 1 == 1
  }

  package var isEmpty: Bool { low | high == 0 }
}
