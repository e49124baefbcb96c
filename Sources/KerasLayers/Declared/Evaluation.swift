import Basics

/// What an evaluation needs to know of the declaration that it is part of.
package protocol DeclarationContext: AnyObject {
  /// The value of a name that is not a variable; nil for an unknown one.
  func value(of name: String) throws -> DeclaredValue?
  /// Calls a layer or model.
  func call(_ layer: DeclaredObject, _ arguments: [DeclaredValue], _ named: [(key: String, value: DeclaredValue)])
    throws
    -> DeclaredValue
  /// Builds a layer on a shape, as `layer.build(shape)`.
  func build(_ layer: DeclaredObject, _ arguments: [DeclaredValue]) throws -> DeclaredValue
  /// Applies an operation of `keras.ops` to tensors.
  func operate(_ name: String, _ arguments: [DeclaredValue], _ named: [(key: String, value: DeclaredValue)]) throws
    -> DeclaredValue
  /// An attribute of a value, such as the shape of a tensor; nil if it has none of the name.
  func attribute(_ name: String, of value: DeclaredValue) throws -> DeclaredValue?
  /// The outputs of a call of a layer that has several; nil for anything else.
  func outputs(of value: DeclaredValue, count: Int) throws -> [DeclaredValue]?
  /// What a call of a layer returned, as a list or a dictionary of its outputs; nil for a value that is a single tensor, or
  /// no tensor at all.
  func structure(of value: DeclaredValue) throws -> DeclaredValue?
  /// The result of a function that only this kind of declaration has; nil if it has none of the name.
  func builtIn(_ name: String, _ arguments: [DeclaredValue], _ named: [(key: String, value: DeclaredValue)]) throws
    -> DeclaredValue?
  /// A function that the package defines.
  func function(_ name: String) -> Statement.Function?
  /// Takes the value of an attribute that a program sets: `self.dense = Dense(units)`.
  func hasSet(_ attribute: String, _ value: DeclaredValue)
  /// Takes a weight that a program adds: `self.add_weight(name="kernel", shape=[n])`.
  func addWeight(_ values: [DeclaredValue], _ named: [(key: String, value: DeclaredValue)]) throws
  /// The package that declares a class; nil for a class of Keras.
  func package(of className: String) -> String?
  /// The error of a key of the configuration with a value that does not fit.
  func invalid(_ key: String, _ problem: String) -> any Error
  /// The error of an expression that has no value.
  func error(_ message: String) -> any Error
}

/// Evaluates expressions and runs programs.
package final class Evaluation {
  package let context: any DeclarationContext
  package var variables: [String: DeclaredValue]
  private var functions: [String: Statement.Function] = [:]
  private let budget: Budget
  /// The evaluation of the program that calls this function; nil in a program.
  private let outer: Evaluation?
  /// Whether `/` is exact, as in the arguments of `ceil`.
  private var isExact = false

  /// The number of steps that are left for a declaration, so that no configuration makes it run for long.
  private final class Budget {
    var steps = 2_000_000
    var depth = 0
  }

  package init(_ context: any DeclarationContext, _ variables: [String: DeclaredValue] = [:]) {
    self.context = context
    self.variables = variables
    outer = nil
    budget = Budget()
  }

  private init(within outer: Evaluation, _ variables: [String: DeclaredValue]) {
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

  private func bind(_ target: Expression.Target, to value: DeclaredValue) throws {
    switch target {
    case .name(let name): variables[name] = value
    case .list(let targets):
      guard let items = try value.elements ?? context.outputs(of: value, count: targets.count),
        items.count == targets.count
      else { throw error("takes \(targets.count) values of something else") }
      for (target, item) in zip(targets, items) { try bind(target, to: item) }
    }
  }

  /// A name that begins with a capital is a class; one of a single letter, as `K`, is a key.
  private func isCallable(_ name: String) -> Bool {
    functions[name] != nil || name.utf8.count > 1 && name.first?.isUppercase == true || context.function(name) != nil
  }

  private func call(
    _ function: Expression, _ arguments: [Expression], _ named: [(name: String, value: Expression)]
  ) throws -> DeclaredValue {
    let isExact = self.isExact
    if case .name(let name, _) = function { self.isExact = isExact || Self.exactFunctions.contains(name) }
    defer { self.isExact = isExact }
    let values = try arguments.map(value)
    let keywords = try named.flatMap { item -> [(key: String, value: DeclaredValue)] in
      let result = try value(item.value)
      if !item.name.isEmpty { return [(item.name, result)] }
      if case .dictionary(let items) = try structured(result) { return items }
      throw error("spreads arguments that are not a dictionary")
    }
    switch function {
    case .name(let name, _):
      switch variables[name] {
      case .layer(let layer)?: return try context.call(layer, values, keywords)
      case .callable(let other, let bound)?: return try call(other, values, keywords.over(bound))
      case .null?: return .null
      default: return try call(name, values, keywords)
      }
    case .attribute(.name("ops", _), let name): return try context.operate(name, values, keywords)
    case .attribute(.name("self", _), "add_weight"):
      try context.addWeight(values, keywords)
      return .null
    case .attribute(.name("self", _), let name):
      switch try variables[name] ?? context.value(of: name) {
      case .layer(let layer)?: return try context.call(layer, values, keywords)
      case .callable(let other, let bound)?: return try call(other, values, keywords.over(bound))
      case .null?: return values.first ?? .null
      default: throw error("calls 'self.\(name)', which is not a layer")
      }
    case .attribute(.name("functools", _), "partial"):
      guard case .callable(let name, let bound)? = values.first else { throw error("binds arguments of no function") }
      return .callable(name, keywords.over(bound))
    case .attribute(let base, let name):
      let owner = try value(base)
      if case .null = owner { return .null }
      if let result = try method(name, of: structured(owner), values) { return result }
      if case .layer(let layer) = owner, name == "build" { return try context.build(layer, values) }
      if case .layer(let layer) = owner, name == "compute_output_shape" {
        return try context.call(layer, values, keywords)
      }
      guard case .layer(let layer)? = try context.attribute(name, of: owner) else {
        throw error("calls '.\(name)', which the value does not have")
      }
      return try context.call(layer, values, keywords)
    default:
      switch try value(function) {
      case .layer(let layer): return try context.call(layer, values, keywords)
      case .callable(let name, let bound): return try call(name, values, keywords.over(bound))
      case .null: return .null
      default: throw error("calls something that is not a layer")
      }
    }
  }

  /// Calls a function or makes a layer.
  private func call(
    _ name: String, _ values: [DeclaredValue], _ keywords: [(key: String, value: DeclaredValue)]
  ) throws -> DeclaredValue {
    if let defined = functions[name] ?? context.function(name) { return try run(defined, values, keywords) }
    if let result = try builtIn(name, values, keywords) ?? context.builtIn(name, values, keywords) { return result }
    if name.first?.isUppercase == true { return .layer(try make(name, values, keywords)) }
    if case .layer(let layer)? = try context.value(of: name) { return try context.call(layer, values, keywords) }
    throw error("calls '\(name)', which is not a function")
  }

  /// Modules of Python whose results no shape depends on.
  private static let modules: Set = ["np", "keras", "functools", "math"]

  private static let exactFunctions: Set = ["ceil", "floor", "round", "int", "float", "sqrt"]

  /// The parameters of classes of Keras that may be given without their names.
  private static let parameters: [String: [String]] = [
    "Activation": ["activation"], "AveragePooling2D": ["pool_size", "strides"], "Bidirectional": ["layer"],
    "Conv1D": ["filters", "kernel_size", "strides"], "Conv2D": ["filters", "kernel_size", "strides"],
    "Dense": ["units"], "DepthwiseConv2D": ["kernel_size", "strides"], "Dropout": ["rate"],
    "EinsumDense": ["equation", "output_shape"], "Embedding": ["input_dim", "output_dim"],
    "MaxPooling2D": ["pool_size", "strides"], "Permute": ["dims"], "Reshape": ["target_shape"],
    "ReversibleEmbedding": ["input_dim", "output_dim"], "Sequential": ["layers"], "TimeDistributed": ["layer"],
    "UpSampling2D": ["size"], "ZeroPadding2D": ["padding"],
  ]

  private func make(
    _ className: String, _ values: [DeclaredValue], _ named: [(key: String, value: DeclaredValue)]
  ) throws -> DeclaredObject {
    let parameters = Self.parameters[className] ?? []
    guard values.count <= parameters.count else {
      throw error("makes a \(className) with \(values.count) arguments without names")
    }
    return DeclaredObject(
      className, zip(parameters, values).map { ($0, $1) } + named, package: context.package(of: className))
  }

  private func run(
    _ function: Statement.Function, _ values: [DeclaredValue], _ named: [(key: String, value: DeclaredValue)]
  ) throws -> DeclaredValue {
    budget.depth += 1
    defer { budget.depth -= 1 }
    guard budget.depth < 64 else { throw error("calls \(function.name) too deeply") }
    var bound: [String: DeclaredValue] = [:]
    for (index, parameter) in function.parameters.enumerated() {
      if index < values.count {
        bound[parameter.name] = values[index]
      } else if let given = named.first(where: { $0.key == parameter.name }) {
        bound[parameter.name] = given.value
      } else if let fallback = parameter.fallback {
        bound[parameter.name] = try value(fallback)
      } else {
        throw error("calls \(function.name) without '\(parameter.name)'")
      }
    }
    if let unknown = named.first(where: { item in !function.parameters.contains { $0.name == item.key } }) {
      throw error("calls \(function.name) with '\(unknown.key)', which it does not take")
    }
    // A function sees the variables of its caller, as the functions of a program see those of the program.
    let inner = Evaluation(within: self, variables.merging(bound) { $1 })
    if case .returned(let result) = try inner.run(function.body) { return result }
    return .null
  }

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

extension [(key: String, value: DeclaredValue)] {
  /// The others, but for those whose keys are among these, then these.
  func over(_ others: Self) -> Self {
    others.filter { other in !contains { $0.key == other.key } } + self
  }
}
