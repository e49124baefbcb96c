extension Layer {
  /// Tensors combined element by element, with broadcasting.
  ///
  /// - Source: `keras.layers.Add`, `Subtract`, `Multiply`, `Average`, `Maximum`, `Minimum`
  ///   (`keras/src/layers/merging/base_merge.py`, 3.15.1).
  /// - Input: tensors that broadcast to one shape.
  /// - Output: that shape; the batch axes are merged by themselves.
  /// - Weights: none.
  /// - Throws: `IncompatibleShapes` if sizes differ and neither is 1, or for a `Subtract` of other than two inputs.
  static let elementwiseMerge = Layer(
    "Add", "Subtract", "Multiply", "Average", "Maximum", "Minimum", since: .keras2,
    takes: .merging,
    merging: { config, inputs in
      if config.className == "Subtract", inputs.count != 2 {
        throw IncompatibleShapes("Subtract needs 2 inputs, got \(inputs.count)")
      }
      let prefersKnown = config.writer.generation == .tfKeras
      let output = try inputs.dropFirst().reduce(inputs.first ?? .unknown) { try $0.merged(with: $1, prefersKnown) }
        .withoutHistory
      return Built(output).reaching(.computed { .broadcast(inputs, to: output) })
    })

  /// Tensors concatenated along an axis.
  ///
  /// - Source: `keras.layers.Concatenate` (`keras/src/layers/merging/concatenate.py`, 3.15.1).
  /// - Input: tensors that agree in all axes but `axis`.
  /// - Output: the same shape, with the sum of the sizes along `axis`.
  /// - Weights: none.
  /// - Throws: `IncompatibleShapes` if they differ in another axis or `axis` does not exist.
  static let concatenate = Layer(
    "Concatenate", "TFDConcat".since(.keras3), since: .keras2,
    takes: .joining,
    merging: { config, inputs in
      config.require("axis", "a whole number") { $0.integer != nil }
      let axis = try config("axis", default: -1)
      return Built(try inputs.concatenated(along: axis, prefersKnown: config.writer.generation == .tfKeras))
        .reaching(.computed { .concatenating(inputs.count, along: inputs.first?.index(of: axis)) })
    })

  /// The sum of the first input and the scaled second one, in the residual blocks of InceptionResNetV2.
  ///
  /// - Source: `CustomScaleLayer` (`keras/src/applications/inception_resnet_v2.py`, 3.15.1).
  /// - Input: two tensors of one shape.
  /// - Output: that shape.
  /// - Weights: none.
  static let scaledSum = Layer(
    "CustomScaleLayer", "Custom>CustomScaleLayer".only(.tfKeras), since: .tfKeras,
    merging: { _, inputs in Built(inputs.first?.withoutHistory ?? .unknown).reaching(.pointwise) })

  /// Dot product of two tensors along one axis of each, sample by sample.
  ///
  /// - Source: `keras.layers.Dot` (`keras/src/layers/merging/dot.py`, 3.15.1).
  /// - Input: two tensors that agree in size along `axes`.
  /// - Output: `(batch, *rest of the first, *rest of the second)`, `(batch, 1)` if nothing is left.
  /// - Weights: none.
  /// - Throws: `IncompatibleShapes` for other than two inputs, axes that do not exist, or sizes that differ.
  static let dot = Layer(
    "Dot", since: .keras2,
    takes: .merging,
    merging: { config, inputs in
      config.require("axes", "a whole number or two of them") { value in
        value.kind == .list
          ? value.items.count == 2 && value.items.allSatisfy { $0.integer != nil } : value.integer != nil
      }
      guard inputs.count == 2 else { throw IncompatibleShapes("Dot needs 2 inputs, got \(inputs.count)") }
      let (a, b) = (inputs[0], inputs[1])
      guard let rankA = a.rank, let rankB = b.rank else { return Built(Shape.unknown) }
      let axes = try config.list("axes", 2)
      guard let i = a.index(of: axes[0]), let j = b.index(of: axes[1]), i > 0, j > 0 else {
        throw IncompatibleShapes("Dot of \(a) and \(b): axes \(axes) do not exist")
      }
      guard a[i].agrees(with: b[j]) else {
        throw IncompatibleShapes("Dot of \(a) and \(b): axis \(i) and axis \(j) differ in size")
      }
      let rest = (1..<rankA).filter { $0 != i }.map { a[$0] } + (1..<rankB).filter { $0 != j }.map { b[$0] }
      let reach = Reach.inputs([
        .reducing([i], of: a, keeping: false), .reducing([j], of: b, keeping: false).behind(rankA - 2),
      ])
      return Built([a[0]] + (rest.isEmpty ? [1] : rest)).multiplying([a[i]], for: rest).reaching(reach)
    })
}

extension Dim {
  /// Whether the two may be equal: false only if both are known and differ.
  func agrees(with other: Dim) -> Bool { value == nil || other.value == nil || value == other.value }
}

extension Shape {
  /// The output shape of a merging layer: the batch axes are merged, the others are broadcast.
  ///
  /// - Parameter prefersKnown: whether an unknown size merged with a known one becomes known (tf.keras) or stays
  ///   unknown.
  fileprivate func merged(with other: Shape, _ prefersKnown: Bool) throws -> Shape {
    guard let a = dims, let b = other.dims, let batchA = a.first, let batchB = b.first else {
      return try broadcast(with: other)
    }
    let batch = batchA.value == nil ? batchB : batchA
    guard batchA.agrees(with: batchB) || batchA.value == 1 || batchB.value == 1 else {
      throw IncompatibleShapes("\(self) and \(other) have different batch sizes")
    }
    let rest = try Shape(Array(a.dropFirst())).broadcast(with: Shape(Array(b.dropFirst())), prefersKnown)
    return Shape([batch] + (rest.dims ?? []))
  }

  /// The shape that two tensors broadcast to, aligned at their last axes.
  ///
  /// - Parameter prefersKnown: whether an unknown size merged with a known one becomes known or stays unknown.
  /// - Throws: `IncompatibleShapes` if two sizes differ and neither is 1.
  func broadcast(with other: Shape, _ prefersKnown: Bool = true) throws -> Shape {
    guard let a = dims, let b = other.dims else { return .unknown }
    let rank = Swift.max(a.count, b.count)
    let filled = { (dims: [Dim]) in Array(repeating: Dim(1), count: rank - dims.count) + dims }
    return Shape(
      try zip(filled(a), filled(b)).map { x, y in
        if x.value == 1 { return y }
        if y.value == 1 { return x }
        guard x.agrees(with: y) else { throw IncompatibleShapes("\(self) and \(other) do not broadcast to one shape") }
        return x.value != nil && (y.value != nil || prefersKnown) ? x : prefersKnown || x.isSymbol ? y : .unknown
      })
  }
}

extension [Shape] {
  /// The shape of these tensors concatenated along an axis.
  ///
  /// - Parameter prefersKnown: whether a size that is unknown in the first tensor is taken from another.
  /// - Throws: `IncompatibleShapes` if they differ in another axis.
  func concatenated(along axis: Int, prefersKnown: Bool = true) throws -> Shape {
    guard let first, allSatisfy({ $0.rank != nil }) else { return .unknown }
    guard let index = first.index(of: axis), let rank = first.rank else {
      throw IncompatibleShapes("axis \(axis) does not exist in \(first)")
    }
    var sizes = first.dims ?? []
    for shape in dropFirst() {
      guard shape.rank == rank else { throw IncompatibleShapes("\(first) and \(shape) differ in the number of axes") }
      for other in 0..<rank where other != index {
        guard shape[other].agrees(with: sizes[other]) else {
          throw IncompatibleShapes(
            "\(first) and \(shape) differ in axis \(other), and are concatenated along axis \(index)")
        }
        if prefersKnown, sizes[other].value == nil { sizes[other] = shape[other] }
      }
    }
    sizes[index] = map { $0[index] }.sum
    return Shape(sizes)
  }
}
