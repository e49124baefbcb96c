/// Sizes that a configuration states.
extension Config {
  /// A size, such as `filters`: a whole number, which Keras sometimes writes as `64.0`.
  package func dim(_ key: String, default fallback: Int? = nil) throws -> Dim {
    if let recorder { return recorder.dim(key, default: fallback) }
    guard let value = try optional(key, as: Int.self) ?? fallback else { throw error(key, "is missing") }
    guard value >= 0 else { throw error(key, "must be a whole number of at least 0, not \(value)") }
    return Dim(value, name: key)
  }

  /// A size that by default follows from others.
  package func dim(_ key: String, default fallback: Dim) throws -> Dim {
    if let recorder { return recorder.dim(key, default: fallback) }
    return try has(key) ? dim(key) : fallback
  }

  /// One size for each of `count` axes, stated as a list or as one number for all.
  package func dims(_ key: String, _ count: Int, default fallback: Int? = nil) throws -> [Dim] {
    if let recorder { return recorder.dims(key, count, default: fallback) }
    if let sizes = members[key]?.plainIntegers, sizes.count == count, sizes.allSatisfy({ $0 >= 0 }) {
      return Self.dims(sizes, key)
    }
    if !isKeras3, stated(key)?.isFractional == true { return Array(repeating: .unknown, count: count) }
    if let numbers = stated(key)?.items, numbers.count == count, numbers.contains(where: { $0.isFractional }) {
      // Keras computes with 1.5 in a list; the size that results is not computed here.
      return Array(repeating: .unknown, count: count)
    }
    let sizes = try list(key, count, default: fallback)
    guard let negative = sizes.first(where: { $0 < 0 }) else { return Self.dims(sizes, key) }
    throw error(key, "must contain whole numbers of at least 0, not \(negative)")
  }

  /// Sizes with the names `strides[0]`, `strides[1]`, ….
  private static func dims(_ sizes: [Int], _ key: String) -> [Dim] {
    sizes.indices.map { Dim(sizes[$0], name: key + (suffixes.indices.contains($0) ? suffixes[$0] : "[\($0)]")) }
  }

  private static let suffixes = (0..<3).map { "[\($0)]" }

  /// One size for each axis, which by default follow from others.
  package func dims(_ key: String, default fallback: [Dim]) throws -> [Dim] {
    if let recorder { return recorder.dims(key, fallback.count, default: fallback.first) }
    return try has(key) ? dims(key, fallback.count) : fallback
  }
}
