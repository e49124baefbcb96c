extension String {
  /// The names that somebody who wrote this may have meant, the nearest first: the one that differs in case alone, or
  /// else those of few other letters, and those that begin with it.
  package func nearest(among names: [String], limit: Int = 3) -> [String] {
    let own = Array(lowercased().utf8)
    // Beyond this no name is near, and the table of distances would only grow.
    guard !own.isEmpty, own.count <= 64 else { return [] }
    let ranked = names.enumerated().compactMap { place, name -> (distance: Int, place: Int)? in
      let other = Array(name.lowercased().utf8)
      let distance = own.distance(to: other)
      if distance <= (own.count + 1) / 3 { return (distance, place) }
      return own.count > 2 && other.starts(with: own) ? (own.count, place) : nil
    }
    if let same = ranked.first(where: { $0.distance == 0 }) { return [names[same.place]] }
    return ranked.sorted { $0 < $1 }.prefix(limit).map { names[$0.place] }
  }
}

extension [String] {
  /// `; did you mean a, b or c?`; nothing where there are none.
  package var didYouMean: String {
    guard let last else { return "" }
    let others = dropLast().joined(separator: ", ")
    return "; did you mean " + (others.isEmpty ? last : others + " or " + last) + "?"
  }
}

extension [UInt8] {
  /// How many letters must be put in, taken out or replaced to make the other out of this.
  fileprivate func distance(to other: [UInt8]) -> Int {
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
