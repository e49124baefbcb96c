import Basics
import FileFormats
import KerasLayers

/// Reads declarations of layer and model classes from YAML, and collects every error in them.
package struct DeclarationReader {
  package private(set) var diagnostics: [Diagnostic] = []
  /// The names that the declarations use, and where, by class: most are keys of the configuration.
  package private(set) var names: [(className: String, name: String, isCondition: Bool, position: SourcePosition)] = []
  /// The text, for positions in blocks of several lines.
  private let lines: [Substring]
  private var className = ""
  /// Names that the class at hand defines.
  private var defined: Set<String> = []

  package init(text: String) { lines = text.split(separator: "\n", omittingEmptySubsequences: false) }

  package mutating func reject(_ position: SourcePosition, _ message: String) {
    diagnostics.append(Diagnostic(position, message))
  }

  /// The members of a map, in order.
  package mutating func members(_ value: YAMLValue, known: [String]? = nil) -> [(key: String, value: YAMLValue)] {
    value.members(&diagnostics, known: known) ?? []
  }

  /// The keys of the declaration of a layer class.
  package static let known = [
    "output", "weights", "like", "arguments", "wraps", "defaults", "let", "parts", "build", "call", "required",
    "applies", "all_weights",
  ]

  /// Reads the declaration of a layer class.
  package mutating func layer(_ name: String, _ value: YAMLValue) -> LayerDeclaration? {
    guard let members = value.members(&diagnostics, known: Self.known) else { return nil }
    if case .map(let pairs) = value.node.value, pairs.isEmpty {
      reject(value.node.position, "\(value.path) needs the key 'output' or 'weights'")
    }
    begin(name)
    for (key, value) in members where ["let", "parts"].contains(key) {
      for (name, _) in self.members(value) { defined.insert(name.replacing("/", with: "_")) }
    }
    var declaration = LayerDeclaration()
    for (key, value) in members {
      switch key {
      case "output": declaration.output = sizes(value)
      case "weights":
        declaration.weights = self.members(value).compactMap { weight($0, $1) }
      case "like": declaration.like = value.text(&diagnostics, "the name of a class")
      case "arguments": declaration.arguments = values(value)
      case "wraps": declaration.wraps = value.text(&diagnostics, "a key of the configuration")
      case "all_weights": declaration.listsWrapped = value.bool(&diagnostics) ?? true
      case "required": declaration.required = value.texts(&diagnostics, "keys of the configuration") ?? []
      case "applies": declaration.applies = expression(value, isCondition: true)
      case "defaults": declaration.defaults = values(value)
      case "let": declaration.lets = values(value)
      case "call": declaration.call = value.texts(&diagnostics, "the parameters of the call") ?? []
      case "build": declaration.program = program(value)
      default: declaration.parts = self.members(value).compactMap { part($0, $1) }
      }
    }
    return declaration
  }

  private mutating func begin(_ name: String) {
    className = name
    defined = ["input", "inputs", "batch", "keras_generation"]
  }

  private mutating func values(_ value: YAMLValue) -> LayerDeclaration.Values {
    members(value).compactMap { key, value in expression(value).map { (key, $0) } }
  }

  /// Reads `[units]`, or `{shape: [units], trainable: false, dtype: int32, when: use_bias, for: i in range(n)}`.
  private mutating func weight(_ name: String, _ value: YAMLValue) -> LayerDeclaration.Weight? {
    guard let path = parsed(name, value, { try DeclarationParser.name($0) }) else { return nil }
    guard case .map = value.node.value else {
      guard let shape = oneSize(value) else { return nil }
      return LayerDeclaration.Weight(path, shape)
    }
    var shape: Expression?, trainable = Expression.bool(true), dtype: String?, condition: Expression?
    var loop: Expression.Loop?, isListed = Expression.bool(true), isLast = false
    let members = self.members(value, known: ["shape", "trainable", "dtype", "when", "for", "listed", "last"])
    for (key, value) in members {
      switch key {
      case "shape": shape = oneSize(value)
      case "trainable": trainable = expression(value) ?? trainable
      case "dtype": dtype = value.text(&diagnostics, "a dtype")
      case "listed": isListed = expression(value) ?? isListed
      case "last": isLast = value.bool(&diagnostics) ?? isLast
      case "for":
        if let text = value.text(&diagnostics, "a loop: i in range(n)") {
          loop = parsed("[0 for \(text)]", value, shift: -7) { try DeclarationParser.expression($0) }?.loop
        }
      default: condition = expression(value, isCondition: true)
      }
    }
    if !members.contains(where: { $0.key == "shape" }) { value.rejectMissing("shape", &diagnostics) }
    guard let shape else { return nil }
    return LayerDeclaration.Weight(
      path, shape, trainable: trainable, dtype: dtype.map { DType($0) }, isListed: isListed, isLast: isLast,
      when: condition, loop: loop
    )
  }

  private mutating func part(_ name: String, _ value: YAMLValue) -> LayerDeclaration.Part? {
    guard let attribute = parsed(name, value, { try DeclarationParser.name($0) }),
      let text = value.text(&diagnostics, "a layer: Dense(units=4) on input when use_bias"),
      let part = parsed(text, value, { try DeclarationParser.part($0) })
    else { return nil }
    note(part.names, value, isCondition: false)
    return LayerDeclaration.Part(attribute, part)
  }

  /// Reads the declaration of a model class.
  package mutating func model(_ name: String, _ value: YAMLValue) -> ModelDeclaration? {
    guard let members = value.members(&diagnostics, known: ["defaults", "let", "freezes", "graph"]) else { return nil }
    begin(name)
    var declaration = ModelDeclaration()
    for (key, value) in members {
      switch key {
      case "defaults": declaration.defaults = values(value)
      case "let": declaration.lets = values(value)
      case "freezes":
        guard let freezes = value.text(&diagnostics).flatMap(ModelDeclaration.Freezes.init) else {
          value.reject("all, attributes or none", &diagnostics)
          continue
        }
        declaration.freezes = freezes
      default: declaration.program = program(value)
      }
    }
    return declaration
  }

  /// The functions that a program defines, by name.
  package mutating func functions(_ value: YAMLValue) -> [String: Statement.Function] {
    var functions: [String: Statement.Function] = [:]
    for case .define(let function) in program(value) { functions[function.name] = function }
    return functions
  }

  package mutating func program(_ value: YAMLValue) -> [Statement] {
    guard let text = value.text(&diagnostics, "a program") else { return [] }
    return parsed(text, value) { try DeclarationParser.program($0) } ?? []
  }
}

// MARK: Expressions

extension DeclarationReader {
  /// The sizes of one tensor.
  private mutating func oneSize(_ value: YAMLValue) -> Expression? {
    guard let sizes = sizes(value) else { return nil }
    guard case .list(let items) = sizes, items.count > 1, items.allSatisfy(\.isList) else { return sizes }
    value.reject("the sizes of one tensor", &diagnostics)
    return nil
  }

  /// The sizes of a tensor, or of several: a text, or a list of texts.
  private mutating func sizes(_ value: YAMLValue) -> Expression? {
    switch value.node.value {
    case .scalar where !value.node.isNull: return expression(value)
    case .list(let nodes): return list(nodes, value)
    default:
      value.reject("sizes such as \"[batch, units]\"", &diagnostics)
      return nil
    }
  }

  private mutating func list(_ nodes: [YAMLNode], _ value: YAMLValue) -> Expression? {
    var items: [Expression] = []
    for node in nodes {
      let inner = YAMLValue(value.path, node)
      switch node.value {
      case .scalar(let text, _):
        guard let item = parsed(text, inner, { try DeclarationParser.expression($0) }) else { return nil }
        note(item.names, inner, isCondition: false)
        items.append(item)
      case .list(let nodes):
        guard let item = list(nodes, inner) else { return nil }
        items.append(item)
      case .map:
        reject(node.position, "expected a size, not \(node.kind)")
        return nil
      }
    }
    return .list(items)
  }

  /// Any value: a text is an expression, a list and a map have expressions in them.
  package mutating func expression(_ value: YAMLValue, isCondition: Bool = false) -> Expression? {
    switch value.node.value {
    case .scalar(let text, _):
      if value.node.isNull { return .null }
      guard let result = parsed(text, value, { try DeclarationParser.expression($0) }) else { return nil }
      note(result.names, value, isCondition: isCondition)
      return result
    case .list(let nodes): return list(nodes, value)
    case .map:
      return .dictionary(
        members(value).compactMap { key, value in expression(value).map { (.text(key), $0) } })
    }
  }

  /// Parses a text of the file; a syntax error becomes a diagnostic with its position there.
  private mutating func parsed<Result>(
    _ text: String, _ value: YAMLValue, shift: Int = 0,
    _ parse: (String) throws -> Result
  ) -> Result? {
    do {
      return try parse(text)
    } catch {
      guard let error = error as? DeclarationSyntaxError else { return nil }
      reject(position(of: error.offset + shift, in: text, value), error.message)
      return nil
    }
  }

  /// The position in the file of a byte of a scalar.
  private func position(of offset: Int, in text: String, _ value: YAMLValue) -> SourcePosition {
    let start = value.node.position
    guard case .scalar(let whole, let isPlain) = value.node.value else { return start }
    let bytes = Array(text.utf8.prefix(max(0, offset)))
    let breaks = bytes.count { $0 == UInt8(ascii: "\n") }
    guard whole.contains("\n") else {
      return SourcePosition(line: start.line, column: start.column + max(0, offset) + (isPlain ? 0 : 1))
    }
    // The lines of a block begin below the `|`, with the indentation that the file gives them.
    let line = start.line + 1 + breaks
    let column = bytes.count - ((bytes.lastIndex(of: UInt8(ascii: "\n")) ?? -1) + 1)
    let first = text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    let shown = lines.indices.contains(line - 1) ? lines[line - 1].utf8.count : 0
    let written = first.indices.contains(breaks) ? first[breaks].count : 0
    return SourcePosition(line: line, column: max(0, shown - written) + column + 1)
  }

  private mutating func note(_ found: [(name: String, offset: Int)], _ value: YAMLValue, isCondition: Bool) {
    guard case .scalar(let text, _) = value.node.value else { return }
    for item in found where !defined.contains(item.name) {
      names.append((className, item.name, isCondition, position(of: item.offset, in: text, value)))
    }
  }
}

extension Expression {
  fileprivate var isList: Bool { if case .list = self { true } else { false } }
  fileprivate var loop: Loop? { if case .comprehension(_, let loop) = self { loop } else { nil } }
}
