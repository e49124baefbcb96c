extension Operation {
  /// Tensors concatenated along an axis.
  ///
  /// - Source: `keras.ops` (`keras/src/ops/numpy.py`, 3.15.1); functions of TensorFlow.
  static let concatenate = Operation("Concatenate", "concat") { given in
    // Without an axis, `keras.ops` concatenates along the first one.
    guard let axis = given.axis ?? (given.isTensorFlow ? nil : 0) else { return .unknown }
    return try given.listed.concatenated(along: axis, prefersKnown: given.isTensorFlow).knowing(
      given.concatenatedValues)
  }.reaching { given, _ in
    .concatenating(given.tensors.count, along: (given.axis ?? 0).onAxes(of: given.listed.first))
  }

  /// Tensors stacked horizontally.
  ///
  /// - Source: `keras.ops` (`keras/src/ops/numpy.py`, 3.15.1).
  static let hstack = Operation("Hstack") { given in
    let shapes = given.listed.map { $0.rank == 0 ? [1] : $0 }
    return try shapes.concatenated(along: shapes.first?.rank == 1 ? 0 : 1, prefersKnown: false)
  }

  /// Tensors stacked vertically.
  ///
  /// - Source: `keras.ops` (`keras/src/ops/numpy.py`, 3.15.1).
  static let vstack = Operation("Vstack") { given in
    try given.listed.map { shape in
      switch shape.rank {
      case 0: [1, 1]
      case 1: [1, shape[0]]
      default: shape
      }
    }.concatenated(along: 0, prefersKnown: false)
  }

  /// Tensors stacked in depth.
  ///
  /// - Source: `keras.ops` (`keras/src/ops/numpy.py`, 3.15.1).
  static let dstack = Operation("Dstack") { given in
    try given.listed.map { shape in
      switch shape.rank {
      case 0: [1, 1, 1]
      case 1: [1, shape[0], 1]
      case 2: [shape[0], shape[1], 1]
      default: shape
      }
    }.concatenated(along: 2, prefersKnown: false)
  }

  /// Two tensors concatenated, flattened if no axis is stated.
  ///
  /// - Source: `keras.ops` (`keras/src/ops/numpy.py`, 3.15.1).
  static let append = Operation("Append") { given in
    guard let axis = given.axis else { return [given.input.elements + given.other.elements] }
    return try [given.input, given.other].concatenated(along: axis)
  }

  /// Tensors of one shape stacked along a new axis.
  ///
  /// - Source: `keras.ops` (`keras/src/ops/numpy.py`, 3.15.1); functions of TensorFlow.
  static let stack = Operation("Stack", "parallel_stack") { given in
    let shapes = given.listed
    // TensorFlow treats a tensor as the list of its rows.
    if given.isTensorFlow, case .tensor? = given[0, "values"], shapes.count == 1 { return Shape(given.input.dims) }
    guard let first = shapes.first?.dims else { return .unknown }
    let axis = given.axis ?? 0
    let index = axis < 0 ? axis &+ first.count &+ 1 : axis
    guard (0...first.count).contains(index) else { return .unknown }
    let knownValues = first.isEmpty ? given.concatenatedValues : nil
    return Shape(first[..<index] + [Dim(shapes.count)] + first[index...]).knowing(knownValues)
  }

  /// The slices of a tensor along an axis.
  ///
  /// - Source: `keras.ops` (`keras/src/ops/core.py`, 3.15.1).
  static let unstack = Operation(
    ["Unstack"],
    outputs: { given in
      let axis = given.axis ?? 0
      let count = given.integer("num") ?? given.input[axis].value ?? -1
      guard (0...maximumOutputs).contains(count) else { return given.tooManyOutputs(count) }
      let knownValues = given.input.knownValues
      return (0..<count).map { part in
        given.input.removing(axis).knowing(knownValues.flatMap { $0.indices.contains(part) ? [$0[part]] : nil })
      }
    })

  /// A tensor split along an axis into equal parts or at given positions.
  ///
  /// - Source: `keras.ops` (`keras/src/ops/numpy.py`, 3.15.1).
  static let split = Operation(
    ["Split", "Dsplit", "Hsplit", "Vsplit"],
    outputs: { given in
      let fixed = ["Hsplit": given.input.rank == 1 ? 0 : 1, "Vsplit": 0, "Dsplit": 2]
      let axis = fixed[given.name] ?? given.integer("axis", "split_dim") ?? 0
      let length = given.input[axis]
      let sections = given[1, "indices_or_sections", "num_or_size_splits"]
      if let sections, case .list = sections, given.isTensorFlow {
        return (sections.sizes ?? []).parts(of: length).map { given.input.replacing(axis, with: $0) }
      }
      if let sections, case .list = sections, let ends = sections.integers {
        return ends.parts(of: length).map { given.input.replacing(axis, with: $0) }
      }
      guard let count = sections?.integer, (1...maximumOutputs).contains(count) else {
        return given.tooManyOutputs(sections?.integer)
      }
      return Array(repeating: given.input.replacing(axis, with: length / Dim(count)), count: count)
    })

  /// A tensor split into parts; the first parts are longer if the length is not divisible.
  ///
  /// - Source: `keras.ops` (`keras/src/ops/numpy.py`, 3.15.1).
  static let arraySplit = Operation(
    ["ArraySplit"],
    outputs: { given in
      let stated = given.integer("indices_or_sections")
      guard let count = stated, (1...maximumOutputs).contains(count) else { return given.tooManyOutputs(stated) }
      let axis = given.axis ?? 0
      let length = given.input[axis]
      return (0..<count).map { part in
        given.input.replacing(axis, with: Dim(length.value.map { $0 / count + (part < $0 % count ? 1 : 0) }))
      }
    })

  /// The coordinates of a grid.
  ///
  /// - Source: `keras.ops` (`keras/src/ops/numpy.py`, 3.15.1).
  static let meshgrid = Operation(
    ["Meshgrid"],
    outputs: { given in
      // tf.keras records only the first of several arguments.
      let inputs = given.listed
      guard !given.isTensorFlow, inputs.count <= maximumRank else { return [.unknown] }
      var sizes = inputs.map(\.elements.withoutHistory)
      if given.text("indexing") ?? "xy" == "xy", sizes.count > 1 { sizes.swapAt(0, 1) }
      return inputs.map { _ in Shape(sizes) }
    })
}

extension Int {
  fileprivate func onAxes(of shape: Shape?) -> Int? { shape?.index(of: self) }
}

extension [Int] {
  /// The sizes of the parts of a length that is split at these positions.
  fileprivate func parts(of length: Dim) -> [Dim] {
    let ends = map { end in
      Dim(length.value.map { Swift.min(Swift.max(0, end < 0 ? end &+ $0 : end), $0) } ?? end)
    }
    return zip(ends + [length], [Dim(0)] + ends).map { Dim.maximum(0, $0 - $1).withoutHistory }
  }
}

extension [Dim] {
  /// The stated sizes of parts; one of them may be -1, which stands for the rest.
  fileprivate func parts(of length: Dim) -> [Dim] {
    let known = filter { $0.value != -1 }.sum
    return map { $0.value == -1 ? (length - known).withoutHistory : $0 }
  }
}

extension OperationArguments {
  /// The values of concatenated lists of sizes, as far as known.
  fileprivate var concatenatedValues: [Dim]? {
    guard isTensorFlow, case .list(let items)? = self[0, "values"] else { return nil }
    let parts = items.map { item -> [Dim]? in item.shape.rank == 0 ? [item.size] : item.sizes }
    return parts.allSatisfy { $0 != nil } ? parts.flatMap { $0 ?? [] } : nil
  }
}
