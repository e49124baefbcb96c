/// A size by what it follows from: `units`, `2 * size[0]`, `input[-1] / groups`.
public indirect enum SizeExpression: Sendable, Equatable {
  case number(Int)
  /// `null`: a size that is left open.
  case open
  /// A key of the configuration, and the place in its list.
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
    case .open: return .unknown
    case .key(let key, nil): return try config.dim(key)
    case .key(let key, let place?): return try config.element(place, of: key)
    case .axis(let axis, let input):
      let shape = try call.declaredInput(input, config)
      guard shape.rank == nil || shape.index(of: axis) != nil else {
        throw IncompatibleShapes("\(config.className) is declared by axis \(axis) of its input, which is \(shape)")
      }
      return axis == -1 ? shape[axis].named("channels") : shape[axis]
    case .sum(let a, let b): return try a.dim(config, call) + b.dim(config, call)
    case .difference(let a, let b): return try a.dim(config, call) - b.dim(config, call)
    case .product(let a, let b): return try a.dim(config, call) * b.dim(config, call)
    case .quotient(let a, let b): return try a.dim(config, call) / b.dim(config, call)
    }
  }
}

/// Sizes in a row: `[input[:-1], units]`.
public struct SizeList: Sendable, Equatable {
  public enum Item: Sendable, Equatable {
    case size(SizeExpression)
    /// The axes of an input from one on, up to another.
    case axes(Int?, Int?, of: Int)
  }

  let items: [Item]

  public init(_ items: [Item]) { self.items = items }

  /// Wholly unknown where it takes axes of an input whose number of axes is.
  func shape(_ config: Config, _ call: Call) throws -> Shape {
    var dims: [Dim] = []
    for item in items {
      switch item {
      case .size(let size):
        let dim = try size.dim(config, call)
        if let value = dim.value, value < 0 {
          throw IncompatibleShapes("\(config.className) is declared with a size of \(dim.written(.numbers)) = \(value)")
        }
        dims.append(dim)
      case .axes(let start, let end, let input):
        guard let all = try call.declaredInput(input, config).dims else { return .unknown }
        let place = { (axis: Int) in min(all.count, max(0, axis < 0 ? axis &+ all.count : axis)) }
        let first = start.map(place) ?? 0, last = end.map(place) ?? all.count
        dims += all[first..<max(first, last)]
      }
    }
    return Shape(dims)
  }
}

extension Call {
  fileprivate func declaredInput(_ place: Int, _ config: Config) throws -> Shape {
    guard inputs.indices.contains(place) else {
      throw IncompatibleShapes("\(config.className) is declared by input \(place) and is given \(inputs.count)")
    }
    return inputs[place]
  }
}

extension Config {
  /// A number of the list under a key, counted from the end where negative.
  fileprivate func element(_ place: Int, of key: String) throws -> Dim {
    let list: [Int?] = try required(key)
    let index = place < 0 ? place &+ list.count : place
    guard list.indices.contains(index) else {
      throw error(key, "holds \(list.count) numbers, and none at \(place)")
    }
    if let size = list[index], size < 0 { throw error(key, "holds \(size), which is no size") }
    return Dim(list[index], name: "\(key)[\(place)]")
  }
}
