import Basics

/// Evaluates expressions and runs programs.
package final class Evaluation {
  package let context: any DeclarationContext
  package var variables: [String: DeclaredValue]
  var functions: [String: Statement.Function] = [:]
  let budget: Budget
  /// The evaluation of the program that calls this function; nil in a program.
  let outer: Evaluation?
  /// Whether `/` is exact, as in the arguments of `ceil`.
  var isExact = false

  /// The number of steps that are left for a declaration, so that no configuration makes it run for long.
  final class Budget {
    var steps = 2_000_000
    var depth = 0
  }

  package init(_ context: any DeclarationContext, _ variables: [String: DeclaredValue] = [:]) {
    self.context = context
    self.variables = variables
    outer = nil
    budget = Budget()
  }

  init(within outer: Evaluation, _ variables: [String: DeclaredValue]) {
    self.outer = outer
    context = outer.context
    self.variables = variables
    functions = outer.functions
    budget = outer.budget
  }

  func step() throws {
    budget.steps -= 1
    if budget.steps < 0 { throw context.error("needs too many steps") }
  }

  func error(_ message: String) -> any Error { context.error(message) }

  package func value(_ expression: Expression) throws -> DeclaredValue {
    try step()
    switch expression {
    case .null: return .null
    case .bool(let flag): return .bool(flag)
    case .integer(let number): return .integer(number)
    case .real(let number): return .real(number)
    case .text(let text): return .text(text)
    case .format(let parts): return .text(try parts.map { try value($0).written }.joined())
    case .name(let name, _):
      if let variable = variables[name] { return variable }
      if isCallable(name) { return .callable(name, []) }
      if Self.modules.contains(name) { return .null }
      if let value = try context.value(of: name) { return value }
      throw error("uses '\(name)', which the configuration does not state")
    case .list(let items):
      return .list(
        try items.flatMap { item -> [DeclaredValue] in
          guard case .spread(let list) = item else { return [try value(item)] }
          guard let elements = try structured(value(list)).elements else {
            throw error("spreads a value that is not a list")
          }
          return elements
        })
    case .spread: throw error("spreads a list outside of a list")
    case .dictionaryComprehension(let key, let element, let loop):
      var items: [(key: String, value: DeclaredValue)] = []
      try repeating(loop) { items.append((try value(key).written, try value(element))) }
      return .dictionary(items)
    case .dictionary(let pairs):
      return .dictionary(
        try pairs.flatMap { pair -> [(key: String, value: DeclaredValue)] in
          let result = try value(pair.value)
          if let key = pair.key { return [(try value(key).written, result)] }
          guard case .dictionary(let items) = try structured(result) else {
            throw error("spreads a value that is not a dictionary")
          }
          return items
        })
    case .comprehension(let element, let loop):
      var items: [DeclaredValue] = []
      try repeating(loop) { items.append(try value(element)) }
      return .list(items)
    case .unary(let operation, let operand):
      let operand = try value(operand)
      return operation == "not" ? .bool(!operand.isTrue) : try arithmetic("-", .integer(0), operand)
    case .binary(let operation, let a, let b):
      return try arithmetic(operation == "/" && isExact ? "exact /" : operation, try value(a), try value(b))
    case .comparison(let first, let rest):
      var left = try value(first)
      for (operation, right) in rest {
        let right = try value(right)
        guard try compare(left, operation, right) else { return .bool(false) }
        left = right
      }
      return .bool(true)
    case .both(let a, let b):
      let first = try value(a)
      return first.isTrue ? try value(b) : first
    case .either(let a, let b):
      let first = try value(a)
      return first.isTrue ? first : try value(b)
    case .conditional(let condition, let a, let b): return try value(try value(condition).isTrue ? a : b)
    case .index(let base, let index): return try element(try value(index), of: try value(base), base)
    case .slice(let base, let start, let end, let step):
      return try slice(try value(base), try start.map(value), try end.map(value), try step.map(value))
    case .tensorIndex(let base, let ranges):
      let indices = try ranges.map { range -> DeclaredValue in
        switch range {
        case .one(let index): try value(index)
        case .slice(let start, let end, let step):
          .dictionary([
            ("start", try start.map(value) ?? .null), ("stop", try end.map(value) ?? .null),
            ("step", try step.map(value) ?? .null),
          ])
        }
      }
      return try context.operate("get_item", [try value(base), .list(indices)], [])
    case .attribute(.name("self", _), let name):
      if let variable = variables[name] { return variable }
      if let value = try context.value(of: name) { return value }
      throw error("uses 'self.\(name)', which it does not set")
    case .attribute(let base, let name):
      let base = try value(base)
      if case .null = base { return .null }
      if case .dictionary(let items) = base, let item = items.first(where: { $0.key == name }) { return item.value }
      if let result = try context.attribute(name, of: base) { return result }
      throw error("uses '.\(name)', which the value does not have")
    case .call(let function, let arguments, let named): return try call(function, arguments, named)
    }
  }

  /// The outputs of a call that returned several, in place of the first of them; any other value itself.
  func structured(_ value: DeclaredValue) throws -> DeclaredValue {
    guard case .tensor = value else { return value }
    return try context.structure(of: value) ?? value
  }

  /// Runs `body` for each value of a loop.
  func repeating(_ loop: Expression.Loop, _ body: () throws -> Void) throws {
    guard let items = try structured(value(loop.values)).elements else {
      throw error("repeats something over a value that is not a list")
    }
    let outer = variables
    for item in items {
      try step()
      try bind(loop.target, to: item)
      if let condition = loop.condition, try !value(condition).isTrue { continue }
      try body()
    }
    for name in loop.target.names { variables[name] = outer[name] }
  }

  func bind(_ target: Expression.Target, to value: DeclaredValue) throws {
    switch target {
    case .name(let name): variables[name] = value
    case .list(let targets):
      guard let items = try value.elements ?? context.outputs(of: value, count: targets.count),
        items.count == targets.count
      else { throw error("takes \(targets.count) values of something else") }
      for (target, item) in zip(targets, items) { try bind(target, to: item) }
    }
  }
}

extension [(key: String, value: DeclaredValue)] {
  /// The others, but for those whose keys are among these, then these.
  func over(_ others: Self) -> Self {
    others.filter { other in !contains { $0.key == other.key } } + self
  }
}
