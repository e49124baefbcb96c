import KerasLayers

extension ShapeDifferencePattern {
  /// Another value of a configuration key, or another number of input channels.
  static let changedKey = ShapeDifferencePattern("changed-key") { mismatch in
    let changes = mismatch.changes(beside: [])
    guard !changes.isEmpty, changes.count == mismatch.differingAxes.count else { return nil }
    var differences: [String] = []
    for difference in changes.map({ $0.difference(mismatch) }) where !differences.contains(difference) {
      differences.append(difference)
    }
    return differences.joined(separator: "; ")
  }
}

extension KeyChange {
  /// `32 filters in the file, 64 in the configuration`
  fileprivate func difference(_ mismatch: ShapeMismatch) -> String {
    let stored = countedNoun(mismatch).map { "\(to) \($0)" } ?? "\(key) is \(to)"
    return "\(stored) in the file, \(from) in the configuration" + remark
  }

  /// What the key counts; nil for a key that counts nothing.
  private func countedNoun(_ mismatch: ShapeMismatch) -> String? {
    switch key {
    case "channels": "input channels"
    case "units" where mismatch.isInLastLayer: "units (outputs or classes of the model)"
    case "units", "filters": key
    case "input_dim": "words in the vocabulary (input_dim)"
    case "output_dim": "numbers for each word (output_dim)"
    case "num_heads", "num_query_heads": "heads (\(key))"
    default: nil
    }
  }

  /// A vocabulary with one more or one fewer row usually differs by the padding token.
  private var remark: String {
    guard key == "input_dim", from != Int.max, to == from + 1 || from == to + 1 else { return "" }
    return "; off by one: perhaps only one side counts the padding token"
  }
}
