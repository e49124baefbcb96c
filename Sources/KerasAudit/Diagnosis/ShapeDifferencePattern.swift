/// One way in which a stored tensor can differ in shape from the weight it is held against.
struct ShapeDifferencePattern: Sendable {
  let name: String
  /// What there is to say of a pair that differs in this way; nil where it does not.
  let sentence: @Sendable (ShapeMismatch) -> String?
  /// Whether a Keras makes the one of the other as it loads.
  let isConverted: @Sendable (LoaderBehavior, ShapeMismatch) -> Bool

  init(
    _ name: String, isConverted: @escaping @Sendable (LoaderBehavior, ShapeMismatch) -> Bool = { _, _ in false },
    sentence: @escaping @Sendable (ShapeMismatch) -> String?
  ) {
    self.name = name
    self.sentence = sentence
    self.isConverted = isConverted
  }

  /// The most telling first; every misfit differs in the last.
  static let all = [
    lstmBias, gruBias,
    keras1Row, outputsFirst, spatialFirst, channelsSwapped, storedBackToFront,
    transposed, depthwise, full, channelsFirst, reordered, otherKey, flattened, otherAxes, otherSizes,
  ]

  /// Two axes or more, back to front.
  static let transposed = ShapeDifferencePattern("transposed") { pair in
    guard let sizes = pair.sizes, sizes.count > 1, sizes == pair.stored.reversed() else { return nil }
    return "it is transposed"
  }

  /// The input's channels lie along another axis than the layer takes them from.
  static let channelsFirst = ShapeDifferencePattern("channels-first-or-last") { pair in
    guard let input = pair.input, input.count > 2, let first = input[1], let last = input[input.count - 1],
      first != last
    else { return nil }
    for changes in pair.changes where changes.count == 1 && changes[0].isOfInput {
      if (changes[0].from, changes[0].to) == (first, last) {
        return "its channels come last, where they are to come first"
      }
      if (changes[0].from, changes[0].to) == (last, first) {
        return "its channels come first, where they are to come last"
      }
    }
    return nil
  }

  static let flattened = ShapeDifferencePattern("flattened") { pair in
    guard let sizes = pair.sizes, sizes.count != pair.stored.count, !sizes.isEmpty,
      sizes.elements == pair.stored.elements, sizes.elements != nil
    else { return nil }
    return "the same numbers are laid out along \(counted(pair.stored.count, "axis", "axes")) instead of \(sizes.count)"
  }

  static let reordered = ShapeDifferencePattern("reordered") { pair in
    guard let sizes = pair.sizes, sizes.sorted() == pair.stored.sorted() else { return nil }
    return "it has the same sizes in another order"
  }

  static let otherAxes = ShapeDifferencePattern("other-axes") { pair in
    guard pair.expected.count != pair.stored.count else { return nil }
    return "it has \(counted(pair.stored.count, "axis", "axes")) where \(pair.expected.count) are expected"
  }

  static let otherSizes = ShapeDifferencePattern("other-sizes") { pair in
    pair.axes.map { "\(pair.stored[$0]) instead of \(pair.expected[$0] ?? 0) at axis \($0)" }.joined(separator: ", ")
  }
}

extension [Int] {
  /// The product; nil where it does not fit.
  var elements: Int? {
    var product = 1
    for size in self {
      let (next, overflow) = product.multipliedReportingOverflow(by: size)
      if overflow { return nil }
      product = next
    }
    return product
  }
}
