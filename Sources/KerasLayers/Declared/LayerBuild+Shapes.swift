import Basics

/// Shapes and weights of the values of a declaration.
extension LayerBuild {
  func shape(_ expression: Expression) throws -> Shape { try shape(of: evaluation.value(expression)) }

  func shape(of value: DeclaredValue) throws -> Shape {
    if case .shape(let shape) = value { return shape }
    var dims: [Dim] = []
    let items = if case .list(let items) = value { items } else { [value] }
    for item in items {
      switch item {
      case .shape(let shape):
        guard let all = shape.dims else { return .unknown }
        dims += all
      case .list:
        guard let all = try shape(of: item).dims else { return .unknown }
        dims += all
      default:
        guard let dim = item.dim else { throw error("states a size that is not a whole number: \(item.written)") }
        if let size = dim.value, size < 0 { throw error("gives a negative size: \(dim.formula)") }
        dims.append(dim)
      }
    }
    return Shape(dims)
  }

  /// The outputs that a declaration states: a shape, or a list or a dictionary of shapes.
  func stated(_ expression: Expression) throws -> DeclaredValue {
    if case .list(let items) = expression, case .list? = items.first {
      return .list(try items.map { .shape(try shape($0)) })
    }
    let value = try evaluation.value(expression)
    if case .comprehension = expression, let items = value.elements {
      return .list(try items.map { .shape(try shape(of: $0)) })
    }
    return value
  }

  func outputs(of value: DeclaredValue) throws -> [Shape] {
    switch value {
    case .dictionary(let items): return try items.sorted { $0.key < $1.key }.map { try shape(of: $0.value) }
    case .list(let items):
      let shapes = items.compactMap { item -> Shape? in if case .shape(let shape) = item { shape } else { nil } }
      if !items.isEmpty, shapes.count == items.count { return shapes }
      if !items.isEmpty, items.allSatisfy({ $0.elements != nil && $0.string == nil }), shapes.isEmpty || items.count > 1
      {
        return try items.map { try shape(of: $0) }
      }
      return [try shape(of: .list(items))]
    default: return [try shape(of: value)]
    }
  }

  /// A declared weight, or one for each value of its loop.
  func weights(_ weight: LayerDeclaration.Weight) throws -> [Weight] {
    var all: [Weight] = []
    func add() throws { if let one = try self.weight(weight) { all.append(one) } }
    if let loop = weight.loop { try evaluation.repeating(loop, add) } else { try add() }
    return all
  }

  func weight(_ weight: LayerDeclaration.Weight) throws -> Weight? {
    guard try exists(weight.condition) else { return nil }
    let parts = try evaluation.value(weight.path).written.split(separator: "/").map(String.init)
    let name = parts.last ?? ""
    let shape = try shape(weight.shape).dims ?? [.unknown], role = Weight.Role(declaredName: name)
    // JAX and PyTorch keep such a number in 32 bits.
    return Weight(
      name, shape, role, axes: role.axes(shape.count), dtype: weight.dtype,
      otherDType: weight.dtype == .int64 ? .int32 : nil,
      trainable: try evaluation.value(weight.trainable).isTrue, owner: parts.dropLast().joined(separator: "/"),
      kind: try evaluation.value(weight.isListed).isTrue ? .variable : .unlisted)
  }
}

extension Weight {
  /// What a declaration knows of a weight of a wrapped layer: `path` has the attributes that lead to it.
  var declaredValue: DeclaredValue {
    .dictionary([
      ("name", .text(name)), ("path", .text(owner.isEmpty ? name : owner + "/" + name)),
      ("shape", .shape(Shape(shape))),
      ("trainable", .bool(createdTrainable)),
    ])
  }

  /// The weight of a layer inside, with the name of that layer before its own: `_output_dense/kernel`.
  var namedByOwner: Weight {
    let last = name.split(separator: "/").last.map(String.init) ?? name
    return owner.isEmpty ? self : with(name: owner + "/" + last)
  }
}

extension Weight.Role {
  /// The role that a weight of this name has in Keras' own layers; `other` for a name that these do not use.
  init(declaredName name: String) {
    self =
      switch name {
      case "recurrent_kernel": .recurrentKernel
      case "bias": .bias
      case "embeddings": .embedding
      case "gamma", "scale": .scale
      case "beta": .offset
      case "moving_mean", "mean": .statistic(.mean)
      case "moving_variance", "variance": .statistic(.variance)
      default: name.hasSuffix("kernel") ? .kernel : .other
      }
  }

  /// The usual axes of a kernel: with four or more those of a convolution, otherwise those of a dense layer.
  func axes(_ rank: Int) -> [KernelLayout.Axis] {
    guard self == .kernel || self == .recurrentKernel, rank > 1 else { return [] }
    return rank > 3
      ? Array(repeating: .window, count: rank - 2) + [.inputs, .outputs]
      : Array(repeating: .inputs, count: rank - 1) + [.outputs]
  }
}
