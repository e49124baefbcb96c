extension String {
  /// Whether the bytes of a text occur in it. `contains` compares characters in generic code and takes a hundred times
  /// as long.
  package func has(_ part: String) -> Bool {
    var own = self, part = part
    return own.withUTF8 { own in
      part.withUTF8 { part in
        guard let first = part.first else { return true }
        var start = 0
        while start + part.count <= own.count {
          if own[start] == first, own[start..<start + part.count].elementsEqual(part) { return true }
          start += 1
        }
        return false
      }
    }
  }
}
