extension Operation {
  /// Tensors laid one behind the other along an axis.
  static let concatenate = Operation("Concatenate", "concat") { given in
    guard let axis = given.axis else { return .unknown }
    return try given.listed.concatenated(along: axis, prefersKnown: given.isTensorFlow).knowing(given.joinedContents)
  }

  /// Tensors laid behind, below or upon each other.
  static let hstack = Operation("Hstack") { given in
    let shapes = given.listed.map { $0.rank == 0 ? [1] : $0 }
    return try shapes.concatenated(along: shapes.first?.rank == 1 ? 0 : 1, prefersKnown: false)
  }

  static let vstack = Operation("Vstack") { given in
    try given.listed.map { shape in
      switch shape.rank {
      case 0: [1, 1]
      case 1: [1, shape[0]]
      default: shape
      }
    }.concatenated(along: 0, prefersKnown: false)
  }

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

  /// One tensor behind the other, both flattened where no axis is stated.
  static let append = Operation("Append") { given in
    guard let axis = given.axis else { return [given.input.elements + given.other.elements] }
    return try [given.input, given.other].concatenated(along: axis)
  }

  /// Tensors of one shape along a new axis.
  static let stack = Operation("Stack", "parallel_stack") { given in
    let shapes = given.listed
    // TensorFlow takes a tensor for the list of its rows.
    if given.isTensorFlow, case .tensor? = given[0, "values"], shapes.count == 1 { return Shape(given.input.dims) }
    guard let first = shapes.first?.dims else { return .unknown }
    let axis = given.axis ?? 0
    let place = axis < 0 ? axis &+ first.count &+ 1 : axis
    guard (0...first.count).contains(place) else { return .unknown }
    let knownValues = first.isEmpty ? given.joinedContents : nil
    return Shape(first[..<place] + [Dim(shapes.count)] + first[place...]).knowing(knownValues)
  }

  /// A tensor cut up along an axis and without it.
  static let unstack = Operation(
    ["Unstack"],
    outputs: { given in
      let axis = given.axis ?? 0
      let count = given.integer("num") ?? given.input[axis].value ?? -1
      guard (0...manyOutputs).contains(count) else { return [.unknown] }
      let knownValues = given.input.knownValues
      return (0..<count).map { part in
        given.input.removing(axis).knowing(knownValues.flatMap { $0.indices.contains(part) ? [$0[part]] : nil })
      }
    })

  /// A tensor cut along an axis, into so many parts or at such places.
  static let split = Operation(
    ["Split", "Dsplit", "Hsplit", "Vsplit"],
    outputs: { given in
      let fixed = ["Hsplit": given.input.rank == 1 ? 0 : 1, "Vsplit": 0, "Dsplit": 2]
      let axis = fixed[given.name] ?? given.integer("axis", "split_dim") ?? 0
      let length = given.input[axis]
      let asked = given[1, "indices_or_sections", "num_or_size_splits"]
      if let asked, case .list = asked, given.isTensorFlow {
        return (asked.sizes ?? []).parts(of: length).map { given.input.replacing(axis, with: $0) }
      }
      if let asked, case .list = asked, let places = asked.integers {
        return places.parts(of: length).map { given.input.replacing(axis, with: $0) }
      }
      guard let count = asked?.integer, (1...manyOutputs).contains(count) else { return [.unknown] }
      return Array(repeating: given.input.replacing(axis, with: length / Dim(count)), count: count)
    })

  /// A tensor cut into so many parts, the first ones longer where they do not come out even.
  static let arraySplit = Operation(
    ["ArraySplit"],
    outputs: { given in
      guard let count = given.integer("indices_or_sections"), (1...manyOutputs).contains(count) else {
        return [.unknown]
      }
      let axis = given.axis ?? 0
      let length = given.input[axis]
      return (0..<count).map { part in
        given.input.replacing(axis, with: Dim(length.value.map { $0 / count + (part < $0 % count ? 1 : 0) }))
      }
    })

  /// The coordinates of a grid.
  static let meshgrid = Operation(
    ["Meshgrid"],
    outputs: { given in
      // Of several arguments, tf.keras records the first alone.
      let inputs = given.listed
      guard !given.isTensorFlow, inputs.count <= manyAxes else { return [.unknown] }
      var sizes = inputs.map(\.elements.withoutHistory)
      if given.text("indexing") ?? "xy" == "xy", sizes.count > 1 { sizes.swapAt(0, 1) }
      return inputs.map { _ in Shape(sizes) }
    })
}

extension [Int] {
  /// The sizes of the parts when a length is cut at these places.
  fileprivate func parts(of length: Dim) -> [Dim] {
    let ends = map { place in
      Dim(length.value.map { Swift.min(Swift.max(0, place < 0 ? place &+ $0 : place), $0) } ?? place)
    }
    return zip(ends + [length], [Dim(0)] + ends).map { Dim.maximum(0, $0 - $1).withoutHistory }
  }
}

extension [Dim] {
  /// The stated sizes of parts, of which one may be -1: what is left.
  fileprivate func parts(of length: Dim) -> [Dim] {
    let known = filter { $0.value != -1 }.sum
    return map { $0.value == -1 ? (length - known).withoutHistory : $0 }
  }
}

extension OperationArguments {
  /// What is known of the numbers in a list of sizes.
  fileprivate var joinedContents: [Dim]? {
    guard isTensorFlow, case .list(let items)? = self[0, "values"] else { return nil }
    let parts = items.map { item -> [Dim]? in item.shape.rank == 0 ? [item.size] : item.sizes }
    return parts.allSatisfy { $0 != nil } ? parts.flatMap { $0 ?? [] } : nil
  }
}
