import Basics

/// What the datasets of a file declare and store together: many small ones can claim as much memory as a large one.
struct DatasetSums {
  private var declared = 0, stored = 0, unwritten = 0, count = 0

  /// Keras writes every dataset, so what stores nothing is no weight of this size.
  static let mostUnwritten = 1 << 30
  /// All that a file declares without storing it; an untrained copy of a real model stays below.
  private static let mostUnwrittenTogether = 2 << 30

  mutating func add(declared bytes: Int, stored storedBytes: Int) {
    declared = declared.addingSaturated(bytes)
    stored = stored.addingSaturated(storedBytes)
    if storedBytes == 0, bytes > 0 {
      unwritten = unwritten.addingSaturated(bytes)
      count += 1
    }
  }

  /// What is wrong with the file as a whole; nil if nothing is.
  var excess: String? {
    if unwritten > Self.mostUnwrittenTogether {
      return "\(count.grouped) of its datasets declare \(unwritten.grouped) bytes together and store none"
    }
    // Keras' own bound for a single dataset.
    guard declared > 4 << 30, stored < declared / 1000 else { return nil }
    return "its datasets declare \(declared.grouped) bytes together and store \(stored.grouped)"
  }
}
