import Basics

/// One way in which a stored tensor can differ in shape from its weight.
struct ShapeDifferencePattern: Sendable {
  let name: String
  /// Describes the difference from the configuration; nil for a mismatch that does not have this pattern.
  let difference: @Sendable (ShapeMismatch) -> String?
  /// Whether the Keras that loads the file converts it.
  let isConverted: @Sendable (LoaderBehavior, ShapeMismatch) -> Bool

  init(
    _ name: String, isConverted: @escaping @Sendable (LoaderBehavior, ShapeMismatch) -> Bool = { _, _ in false },
    difference: @escaping @Sendable (ShapeMismatch) -> String?
  ) {
    self.name = name
    self.difference = difference
    self.isConverted = isConverted
  }

  /// The most specific first.
  static let all = [
    lstmBias, gruBias,
    keras1Row, outputsFirst, spatialFirst, channelsSwapped, permutedByKeras2,
    transposed, depthwise, full, channelsFirst, reordered, changedKey, flattened, axisCount, sizes,
  ]

  /// The first pattern of a mismatch, one that Keras converts before all others.
  static func first(
    of mismatch: ShapeMismatch, _ loader: LoaderBehavior
  ) -> (pattern: ShapeDifferencePattern, difference: String) {
    var first: (pattern: ShapeDifferencePattern, difference: String)?
    for pattern in all {
      guard let difference = pattern.difference(mismatch) else { continue }
      if pattern.isConverted(loader, mismatch) { return (pattern, difference) }
      if first == nil { first = (pattern, difference) }
    }
    return first ?? (sizes, "its shape differs")
  }

  static let transposed = ShapeDifferencePattern("transposed") { mismatch in
    guard let sizes = mismatch.expectedSizes, sizes.count > 1, sizes == mismatch.storedShape.reversed() else {
      return nil
    }
    return "it is transposed"
  }

  /// The channels of the input are on another axis than the layer takes them from.
  static let channelsFirst = ShapeDifferencePattern("channels-first-or-last") { mismatch in
    guard let input = mismatch.input, input.count > 2, let first = input[1], let last = input[input.count - 1],
      first != last
    else { return nil }
    for changes in mismatch.possibleChanges where changes.count == 1 && changes[0].isOfInput {
      if (changes[0].from, changes[0].to) == (first, last) {
        return "its input channels come last; the layer takes them first"
      }
      if (changes[0].from, changes[0].to) == (last, first) {
        return "its input channels come first; the layer takes them last"
      }
    }
    return nil
  }

  static let flattened = ShapeDifferencePattern("flattened") { mismatch in
    let stored = mismatch.storedShape
    guard let sizes = mismatch.expectedSizes, sizes.count != stored.count, !sizes.isEmpty,
      let count = sizes.checkedProduct, count == stored.checkedProduct
    else { return nil }
    return "the same number of elements along \(stored.count.pluralized("axis", "axes")) instead of \(sizes.count)"
  }

  static let reordered = ShapeDifferencePattern("reordered") { mismatch in
    guard let sizes = mismatch.expectedSizes, sizes.sorted() == mismatch.storedShape.sorted() else { return nil }
    return "it has the same sizes in another order"
  }

  static let axisCount = ShapeDifferencePattern("axis-count") { mismatch in
    let count = mismatch.expectedShape.count
    guard count != mismatch.storedShape.count else { return nil }
    return "\(mismatch.storedShape.count.pluralized("axis", "axes")) in the file, \(count) in the configuration"
  }

  static let sizes = ShapeDifferencePattern("sizes") { mismatch in
    let axes = mismatch.differingAxes.map { axis in
      "axis \(axis) has size \(mismatch.storedShape[axis]) in the file, "
        + "\(mismatch.expectedShape[axis] ?? 0) in the configuration"
    }
    return axes.joined(separator: "; ")
  }
}
