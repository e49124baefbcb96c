import Basics

extension Evaluation {
  /// Whole numbers keep the term that they are computed by; `/` rounds down, as `//`, unless it is `exact /`.
  func arithmetic(_ operation: String, _ a: DeclaredValue, _ b: DeclaredValue) throws -> DeclaredValue {
    switch (a, b) {
    case (.list(let x), .list(let y)) where operation == "+": return .list(x + y)
    case (.shape, .list(let y)) where operation == "+": if let x = a.elements { return .list(x + y) }
    case (.list(let x), .shape) where operation == "+": if let y = b.elements { return .list(x + y) }
    case (.text(let x), .text(let y)) where operation == "+": return .text(x + y)
    case (.list(let x), _) where operation == "*":
      if let count = b.wholeNumber, x.count * max(0, min(count, 100_000)) <= 100_000 {
        return .list((0..<max(0, count)).flatMap { _ in x })
      }
    case (_, .list) where operation == "*": return try arithmetic("*", b, a)
    case (.tensor, _), (_, .tensor):
      let names = [
        "+": "add", "-": "subtract", "*": "multiply", "/": "true_divide", "exact /": "true_divide",
        "//": "floor_divide",
        "**": "power",
      ]
      if let name = names[operation] { return try context.operate(name, [a, b], []) }
    case (.real, _), (_, .real):
      if let x = a.number, let y = b.number { return .real(try real(operation, x, y)) }
    default:
      if let x = a.wholeDim, let y = b.wholeDim { return try whole(operation, x, y) }
    }
    throw error("computes '\(operation == "exact /" ? "/" : operation)' of values that are not numbers")
  }

  private func real(_ operation: String, _ x: Double, _ y: Double) throws -> Double {
    switch operation {
    case "+": return x + y
    case "-": return x - y
    case "*": return x * y
    case "**": return x.raised(to: y)
    default: break
    }
    if y == 0 { throw error("divides by 0") }
    switch operation {
    case "//": return (x / y).rounded(.down)
    case "%": return x - (x / y).rounded(.down) * y
    default: return x / y
    }
  }

  private func whole(_ operation: String, _ x: Dim, _ y: Dim) throws -> DeclaredValue {
    switch operation {
    case "+": return .size(x + y)
    case "-": return .size(x - y)
    case "*": return .size(x * y)
    case "/", "//":
      if y.value == 0 { throw error("divides by 0") }
      return .size(x / y)
    case "exact /":
      if y.value == 0 { throw error("divides by 0") }
      guard let a = x.value, let b = y.value else { return .size(.unknown) }
      return a.isMultiple(of: b) ? .size(x / y) : .real(Double(a) / Double(b))
    case "%":
      guard let a = x.value, let b = y.value else { return .size(.unknown) }
      if b == 0 { throw error("divides by 0") }
      if b == -1 { return .integer(0) }
      let rest = a % b
      return .integer(rest != 0 && (rest < 0) != (b < 0) ? rest + b : rest)
    default:
      guard let a = x.value, let b = y.value else { return .size(.unknown) }
      if b < 0 { return .real(Double(a).raised(to: Double(b))) }
      var result = 1
      for _ in 0..<min(b, 64) {
        guard let next = result.multipliedChecked(by: a) else { return .size(.unknown) }
        result = next
      }
      return b > 64 && abs(a) > 1 ? .size(.unknown) : .integer(result)
    }
  }

  func compare(_ a: DeclaredValue, _ operation: String, _ b: DeclaredValue) throws -> Bool {
    switch operation {
    case "==": return a.equals(b)
    case "!=": return !a.equals(b)
    case "in", "not in":
      let isIn: Bool
      if case .text(let text) = b, case .text(let part) = a {
        isIn = part.isEmpty || text.contains(part)
      } else if let items = b.elements {
        isIn = items.contains { $0.equals(a) }
      } else {
        throw error("looks for a value in what is not a list")
      }
      return isIn == (operation == "in")
    default:
      if case .text(let x) = a, case .text(let y) = b { return order(x < y, x == y, operation) }
      guard let x = a.number, let y = b.number else { throw error("compares values that are not numbers") }
      return order(x < y, x == y, operation)
    }
  }

  private func order(_ isLess: Bool, _ isEqual: Bool, _ operation: String) -> Bool {
    switch operation {
    case "<": isLess
    case "<=": isLess || isEqual
    case ">": !isLess && !isEqual
    default: !isLess
    }
  }

  /// - Parameter expression: what the value is written as, for messages.
  func element(_ index: DeclaredValue, of base: DeclaredValue, _ expression: Expression) throws -> DeclaredValue {
    if case .tensor = base {
      if let several = try context.structure(of: base) { return try element(index, of: several, expression) }
      return try context.operate("get_item", [base, index], [])
    }
    if case .dictionary(let items) = base {
      let key = index.written
      if let item = items.first(where: { $0.key == key }) { return item.value }
      throw error("uses the key '\(key)' of a dictionary without it")
    }
    if case .layer = base, let result = try context.attribute(index.written, of: base) { return result }
    guard let place = index.wholeNumber else { throw error("uses an index that is not a whole number") }
    if case .shape(let shape) = base {
      guard shape.rank == nil || shape.index(of: place) != nil else {
        throw error("uses axis \(place) of its input \(shape)")
      }
      if place == -1, case .name("input", _) = expression { return .size(shape[place].named("channels")) }
      return .size(shape[place])
    }
    guard let items = base.elements else { throw error("uses an element of what is not a list") }
    let position = place < 0 ? place + items.count : place
    guard items.indices.contains(position) else {
      if case .name("inputs", _) = expression {
        throw error("uses input \(place), but there are \(items.count)")
      }
      if case .name(let key, _) = expression, variables[key] == nil {
        throw context.invalid(key, "has \(items.count) elements, none at index \(place)")
      }
      throw error("uses element \(place) of a list of \(items.count)")
    }
    return items[position]
  }

  func slice(
    _ base: DeclaredValue, _ start: DeclaredValue?, _ end: DeclaredValue?, _ step: DeclaredValue?
  ) throws -> DeclaredValue {
    if case .tensor = base {
      let range = DeclaredValue.dictionary([
        ("start", start ?? .null), ("stop", end ?? .null), ("step", step ?? .null),
      ])
      return try context.operate("get_item", [base, .list([range])], [])
    }
    if let step, case .null = step {
    } else if let step {
      guard let stride = step.wholeNumber, let items = try slice(base, start, end, nil).elements, stride != 0 else {
        throw error("takes a slice with a step that is not a whole number")
      }
      return .list(
        Swift.stride(from: 0, to: items.count, by: abs(stride)).map { items[stride < 0 ? items.count - 1 - $0 : $0] })
    }
    if case .shape(let shape) = base, shape.rank == nil { return base }
    guard let items = base.elements else { throw error("takes a slice of what is not a list") }
    let place = { (bound: DeclaredValue) -> Int? in
      if case .null = bound { return nil }
      return bound.wholeNumber.map { min(items.count, max(0, $0 < 0 ? $0 &+ items.count : $0)) }
    }
    let first = start.flatMap(place) ?? 0, last = end.flatMap(place) ?? items.count
    let part = Array(items[first..<max(first, last)])
    if case .text = base { return .text(part.map(\.written).joined()) }
    return .list(part)
  }
}

extension DeclaredValue {
  /// The whole number with its term; nil for anything else.
  fileprivate var wholeDim: Dim? {
    switch self {
    case .size(let dim): dim
    case .bool(let flag): Dim(flag ? 1 : 0)
    case .null: .unknown
    default: nil
    }
  }
}
