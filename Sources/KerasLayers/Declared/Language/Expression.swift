/// An expression of a declaration, in the syntax and with the meaning of Python's.
package indirect enum Expression: Sendable {
  case null
  case bool(Bool)
  case integer(Int)
  case real(Double)
  case text(String)
  /// A text with expressions in it: `f"block_{i}"`.
  case format([Expression])
  /// A configuration key or a variable; the offset of its first character in the text.
  case name(String, Int)
  case list([Expression])
  /// An entry without a key stands for all entries of its value: `{**inputs, 'mask': mask}`.
  case dictionary([(key: Expression?, value: Expression)])
  /// `[block(i) for i in range(n) if …]`.
  case comprehension(Expression, Loop)
  /// `{f"P{i}": x for i, x in enumerate(values)}`.
  case dictionaryComprehension(key: Expression, Expression, Loop)
  /// `*x` in a list: all elements of `x`.
  case spread(Expression)
  case unary(String, Expression)
  case binary(String, Expression, Expression)
  /// `a < b <= c`.
  case comparison(Expression, [(operation: String, with: Expression)])
  case both(Expression, Expression)
  case either(Expression, Expression)
  case conditional(Expression, then: Expression, otherwise: Expression)
  case index(Expression, Expression)
  /// A start, an end and a step. Any of them may be left out.
  case slice(Expression, Expression?, Expression?, Expression?)
  /// Several indices, as of a tensor: `x[:, 0, :]`.
  case tensorIndex(Expression, [Range])
  case attribute(Expression, String)
  case call(Expression, [Expression], [(name: String, value: Expression)])

  package struct Loop: Sendable {
    let target: Target
    let values: Expression
    let condition: Expression?
  }

  /// The variables that a loop sets: one, or those of a list, as in `for i, (a, b) in …`.
  package indirect enum Target: Sendable {
    case name(String)
    case list([Target])

    var names: [String] {
      switch self {
      case .name(let name): [name]
      case .list(let targets): targets.flatMap(\.names)
      }
    }
  }

  /// One index of a tensor: a number, or a slice.
  package enum Range: Sendable {
    case one(Expression)
    case slice(Expression?, Expression?, Expression?)
  }
}

/// A statement of a program.
package indirect enum Statement: Sendable {
  case assign([Expression], Expression)
  case change(Expression, String, Expression)
  case evaluate(Expression)
  case loop(Expression.Loop, [Statement])
  case branch(Expression, [Statement], [Statement])
  case define(Function)
  case give(Expression?)
  case pass
  /// The end of a loop, or of one repetition of it.
  case stop, next

  /// A function that a program or a package defines.
  package struct Function: Sendable {
    package let name: String
    let parameters: [(name: String, fallback: Expression?)]
    let body: [Statement]
  }
}

/// A part of a layer: the layer that it makes, what this is called on, and whether and how often it exists.
package struct PartExpression: Sendable {
  let layer: Expression
  /// The shapes that it is called on; nil for those of the layer around it.
  let inputs: [Expression]?
  let condition: Expression?
  let loop: Expression.Loop?
}

extension Expression {
  /// The names in it that are neither functions nor bound by it, with the offsets of their first characters.
  package var names: [(name: String, offset: Int)] {
    var found: [(name: String, offset: Int)] = []
    collectNames(&found, bound: [])
    return found
  }

  private func collectNames(_ found: inout [(name: String, offset: Int)], bound: Set<String>) {
    switch self {
    case .null, .bool, .integer, .real, .text: break
    case .name(let name, let offset): if !bound.contains(name) { found.append((name, offset)) }
    case .format(let parts), .list(let parts): for part in parts { part.collectNames(&found, bound: bound) }
    case .dictionary(let pairs):
      for pair in pairs {
        pair.key?.collectNames(&found, bound: bound)
        pair.value.collectNames(&found, bound: bound)
      }
    case .comprehension(let element, let loop):
      loop.values.collectNames(&found, bound: bound)
      let inner = bound.union(loop.target.names)
      element.collectNames(&found, bound: inner)
      loop.condition?.collectNames(&found, bound: inner)
    case .dictionaryComprehension(let key, let element, let loop):
      Expression.comprehension(.list([key, element]), loop).collectNames(&found, bound: bound)
    case .unary(_, let a), .attribute(let a, _), .spread(let a): a.collectNames(&found, bound: bound)
    case .binary(_, let a, let b), .both(let a, let b), .either(let a, let b), .index(let a, let b):
      a.collectNames(&found, bound: bound)
      b.collectNames(&found, bound: bound)
    case .comparison(let a, let rest):
      a.collectNames(&found, bound: bound)
      for (_, b) in rest { b.collectNames(&found, bound: bound) }
    case .conditional(let a, let b, let c): for part in [a, b, c] { part.collectNames(&found, bound: bound) }
    case .slice(let a, let b, let c, let d):
      for part in [a, b, c, d] { part?.collectNames(&found, bound: bound) }
    case .tensorIndex(let a, let ranges):
      a.collectNames(&found, bound: bound)
      for range in ranges {
        switch range {
        case .one(let index): index.collectNames(&found, bound: bound)
        case .slice(let b, let c, let d): for part in [b, c, d] { part?.collectNames(&found, bound: bound) }
        }
      }
    case .call(let function, let arguments, let named):
      if case .name = function {} else { function.collectNames(&found, bound: bound) }
      for argument in arguments { argument.collectNames(&found, bound: bound) }
      for argument in named { argument.value.collectNames(&found, bound: bound) }
    }
  }
}

extension PartExpression {
  /// The names in it that neither it nor its loop binds.
  package var names: [(name: String, offset: Int)] {
    let all = ([layer, condition] + (inputs ?? []).map(Optional.some)).compactMap(\.self).flatMap(\.names)
    guard let loop else { return all }
    return loop.values.names + (all + (loop.condition?.names ?? [])).filter { !loop.target.names.contains($0.name) }
  }
}
