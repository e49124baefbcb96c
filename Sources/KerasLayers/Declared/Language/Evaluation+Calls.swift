import Basics

extension Evaluation {
  /// A name that begins with a capital is a class; one of a single letter, as `K`, is a key.
  func isCallable(_ name: String) -> Bool {
    functions[name] != nil || name.utf8.count > 1 && name.first?.isUppercase == true || context.function(name) != nil
  }

  func call(
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
  static let modules: Set = ["np", "keras", "functools", "math"]

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
}
