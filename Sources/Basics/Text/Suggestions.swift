extension String {
  /// The names that this misspelt name may mean, the nearest first.
  ///
  /// A name that differs only in case is returned alone. Otherwise the names within a small edit distance, and those
  /// that begin with this one.
  package func nearest(among names: [String], limit: Int = 3) -> [String] {
    let own = Array(lowercased().utf8)
    // No name is near a longer one, and the distance table would only grow.
    guard !own.isEmpty, own.count <= 64 else { return [] }
    let ranked = names.enumerated().compactMap { index, name -> (distance: Int, index: Int)? in
      let other = Array(name.lowercased().utf8)
      let distance = own.editDistance(to: other)
      if distance <= (own.count + 1) / 3 { return (distance, index) }
      return own.count > 2 && other.starts(with: own) ? (own.count, index) : nil
    }
    if let same = ranked.first(where: { $0.distance == 0 }) { return [names[same.index]] }
    return ranked.sorted { $0 < $1 }.prefix(limit).map { names[$0.index] }
  }
}

extension String {
  /// The message for an unknown name: `unknown rule 'shape-mismach'; did you mean 'shape-mismatch'?`
  ///
  /// - Parameters:
  ///   - kind: What the name should be the name of: `rule`.
  ///   - owner: Where the name occurs: ` in parameters`.
  package func unknownMessage(_ kind: String, in owner: String = "", among names: [String]) -> String {
    "unknown \(kind) '\(self)'" + owner + nearest(among: names).didYouMean
  }
}

extension String {
  /// The message for an unknown name in a file of the user: it quotes only what resembles a known name. Otherwise the
  /// file may be another one than the user thinks, with content that is nobody's business.
  package func unknownMessageOfFile(_ kind: String, in owner: String = "", among names: [String]) -> String {
    nearest(among: names).isEmpty ? "unknown \(kind)" + owner : unknownMessage(kind, in: owner, among: names)
  }
}

extension [String] {
  /// `; did you mean 'a', 'b' or 'c'?`; empty without names.
  package var didYouMean: String {
    guard let last else { return "" }
    let others = dropLast().map { "'\($0)'" }.joined(separator: ", ")
    return "; did you mean " + (others.isEmpty ? "" : others + " or ") + "'\(last)'?"
  }
}

extension [UInt8] {
  /// The Levenshtein distance: the fewest insertions, deletions and substitutions that turn this into the other.
  fileprivate func editDistance(to other: [UInt8]) -> Int {
    var row = Array<Int>(0...other.count)
    for (index, letter) in enumerated() {
      var diagonal = row[0]
      row[0] = index + 1
      for column in other.indices {
        let replaced = diagonal + (letter == other[column] ? 0 : 1)
        diagonal = row[column + 1]
        row[column + 1] = Swift.min(replaced, diagonal + 1, row[column] + 1)
      }
    }
    return row[other.count]
  }
}
