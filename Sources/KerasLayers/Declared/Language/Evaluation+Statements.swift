import Basics

extension Evaluation {
  /// How statements end.
  package enum End {
    case reached
    case returned(DeclaredValue)
    case stopped, skipped
  }

  /// Runs statements.
  @discardableResult
  package func run(_ statements: [Statement]) throws -> End {
    for statement in statements {
      try step()
      switch statement {
      case .pass: break
      case .stop: return .stopped
      case .next: return .skipped
      case .give(let result): return .returned(try result.map(value) ?? .null)
      case .define(let function): functions[function.name] = function
      case .evaluate(let expression): try evaluate(expression)
      case .assign(let targets, let expression):
        let result = try value(expression)
        for target in targets { try assign(result, to: target) }
      case .change(let target, let operation, let operand):
        try assign(try arithmetic(operation, try value(target), try value(operand)), to: target)
      case .branch(let condition, let body, let otherwise):
        let end = try run(try value(condition).isTrue ? body : otherwise)
        if case .reached = end { continue }
        return end
      case .loop(let loop, let body):
        if case .returned(let result) = try run(loop, body) { return .returned(result) }
      }
    }
    return .reached
  }

  private func run(_ loop: Expression.Loop, _ body: [Statement]) throws -> End {
    guard let items = try structured(value(loop.values)).elements else {
      throw error("repeats over what is not a list")
    }
    for item in items {
      try step()
      try bind(loop.target, to: item)
      if let condition = loop.condition, try !value(condition).isTrue { continue }
      switch try run(body) {
      case .returned(let result): return .returned(result)
      case .stopped: return .reached
      case .reached, .skipped: break
      }
    }
    return .reached
  }

  /// Evaluates an expression for what it does: `features.append(x)` changes the list.
  private func evaluate(_ expression: Expression) throws {
    if case .call(.attribute(let list, let name), let arguments, _) = expression, ["append", "extend"].contains(name),
      arguments.count == 1, case .list(var items) = try value(list)
    {
      let new = try value(arguments[0])
      items += name == "append" ? [new] : new.elements ?? []
      return try assign(.list(items), to: list)
    }
    if case .call(.attribute(let owner, let name), let arguments, _) = expression, ["update", "pop"].contains(name),
      let first = arguments.first, case .dictionary(let items) = try value(owner)
    {
      return try assign(change(items, name, try value(first)), to: owner)
    }
    _ = try value(expression)
  }

  /// Changes a dictionary: `inputs.update({"images": x})`, `arguments.pop("name")`.
  private func change(
    _ items: [(key: String, value: DeclaredValue)], _ method: String, _ argument: DeclaredValue
  ) -> DeclaredValue {
    if method == "pop" { return .dictionary(items.filter { $0.key != argument.string }) }
    guard case .dictionary(let new) = argument else { return .dictionary(items) }
    return .dictionary(new.over(items))
  }

  /// An attribute that a function sets is one of the program too.
  private func setAttribute(_ name: String, _ value: DeclaredValue) {
    variables[name] = value
    outer?.setAttribute(name, value)
  }

  private func assign(_ result: DeclaredValue, to target: Expression) throws {
    switch target {
    case .name(let name, _): variables[name] = result
    case .attribute(.name("self", _), let name):
      setAttribute(name, result)
      context.hasSet(name, result)
    case .list(let targets):
      guard let items = try result.elements ?? context.outputs(of: result, count: targets.count),
        items.count == targets.count
      else {
        throw error("takes \(targets.count) values of something else")
      }
      for (target, item) in zip(targets, items) { try assign(item, to: target) }
    case .index(let base, let index):
      let key = try value(index)
      switch try value(base) {
      case .dictionary(var items):
        let name = key.written
        items.removeAll { $0.key == name }
        items.append((name, result))
        try assign(.dictionary(items), to: base)
      case .list(var items):
        guard let place = key.wholeNumber, items.indices.contains(place < 0 ? place + items.count : place) else {
          throw error("sets an element that the list does not have")
        }
        items[place < 0 ? place + items.count : place] = result
        try assign(.list(items), to: base)
      default: throw error("sets an element of what is not a list")
      }
    default: throw error("assigns to what is not a variable")
    }
  }
}
