/// A size as an expression of configuration keys and input axes: `units`, `2 * size[0]`, `input[-1] / groups`.
package indirect enum SizeExpression: Sendable, Equatable {
  case number(Int)
  /// `null`: an unknown size.
  case unknown
  /// A configuration key, or an element of its list.
  case key(String, at: Int?)
  /// An axis of an input.
  case axis(Int, of: Int)
  case sum(SizeExpression, SizeExpression)
  case difference(SizeExpression, SizeExpression)
  case product(SizeExpression, SizeExpression)
  /// Rounded down.
  case quotient(SizeExpression, SizeExpression)

  func dim(_ config: Config, _ call: Call) throws -> Dim {
    switch self {
    case .number(let number): return Dim(number)
    case .unknown: return .unknown
    case .key(let key, nil): return try config.dim(key)
    case .key(let key, let place?): return try config.element(place, of: key)
    case .axis(let axis, let input):
      let shape = try call.declaredInput(input, config)
      guard shape.rank == nil || shape.index(of: axis) != nil else {
        throw IncompatibleShapes("the declaration of \(config.className) uses axis \(axis) of its input \(shape)")
      }
      return axis == -1 ? shape[axis].named("channels") : shape[axis]
    case .sum(let a, let b): return try a.dim(config, call) + b.dim(config, call)
    case .difference(let a, let b): return try a.dim(config, call) - b.dim(config, call)
    case .product(let a, let b): return try a.dim(config, call) * b.dim(config, call)
    case .quotient(let a, let b): return try a.dim(config, call) / b.dim(config, call)
    }
  }
}

/// The sizes of a tensor: `[input[:-1], units]`.
package struct SizeList: Sendable, Equatable {
  package enum Item: Sendable, Equatable {
    case size(SizeExpression)
    /// A slice of the axes of an input: from one axis, up to another.
    case axes(Int?, Int?, of: Int)
  }

  let items: [Item]

  package init(_ items: [Item]) { self.items = items }

  /// The shape; unknown if it takes axes of an input of unknown rank.
  func shape(_ config: Config, _ call: Call) throws -> Shape {
    var dims: [Dim] = []
    for item in items {
      switch item {
      case .size(let size):
        let dim = try size.dim(config, call)
        if let value = dim.value, value < 0 {
          throw IncompatibleShapes("the declaration of \(config.className) gives a negative size: \(dim.formula)")
        }
        dims.append(dim)
      case .axes(let start, let end, let input):
        guard let all = try call.declaredInput(input, config).dims else { return .unknown }
        let index = { (axis: Int) in min(all.count, max(0, axis < 0 ? axis &+ all.count : axis)) }
        let first = start.map(index) ?? 0, last = end.map(index) ?? all.count
        dims += all[first..<max(first, last)]
      }
    }
    return Shape(dims)
  }
}

extension Call {
  fileprivate func declaredInput(_ index: Int, _ config: Config) throws -> Shape {
    guard inputs.indices.contains(index) else {
      throw IncompatibleShapes(
        "the declaration of \(config.className) uses input \(index), but there are \(inputs.count)")
    }
    return inputs[index]
  }
}

extension Config {
  /// An element of a list, counted from the end if negative.
  fileprivate func element(_ place: Int, of key: String) throws -> Dim {
    let list: [Int?] = try required(key)
    let index = place < 0 ? place &+ list.count : place
    guard list.indices.contains(index) else {
      throw error(key, "has \(list.count) elements, none at index \(place)")
    }
    if let size = list[index], size < 0 { throw error(key, "must contain whole numbers of at least 0, not \(size)") }
    return Dim(list[index], name: "\(key)[\(place)]")
  }
}
