/// One argument of a call: a tensor, a constant, or a list or dictionary of arguments.
///
/// `Tensor` is a reference into the graph when a configuration is read, and a shape when a layer is built.
package indirect enum Argument<Tensor> {
  case tensor(Tensor)
  case list([Argument])
  /// Sorted by key, as Keras flattens a dictionary.
  case dictionary([(key: String, value: Argument)])
  case integer(Int)
  case number(Double)
  case bool(Bool)
  case text(String)
  case null
  case ellipsis
  case slice(start: Argument, stop: Argument, step: Argument)
  /// The shape of a constant array.
  case array(shape: [Int])

  @inlinable package var mayHoldTensors: Bool {
    switch self {
    case .tensor, .list, .dictionary, .slice: true
    case .integer, .number, .bool, .text, .null, .ellipsis, .array: false
    }
  }

  /// Its tensors, in order.
  @inlinable package var tensors: [Tensor] {
    var found: [Tensor] = []
    collect(into: &found)
    return found
  }

  /// Appends its tensors, in order.
  @inlinable package func collect(into found: inout [Tensor]) {
    switch self {
    case .tensor(let tensor): found.append(tensor)
    case .list(let items): for item in items { item.collect(into: &found) }
    case .dictionary(let items): for item in items { item.value.collect(into: &found) }
    case .slice(let start, let stop, let step): for part in [start, stop, step] { part.collect(into: &found) }
    default: break
    }
  }

  /// The tensors of positional arguments, then those of keyword arguments, sorted by keyword.
  @inlinable package static func tensors(in positional: [Argument], _ keywords: [String: Argument]) -> [Tensor] {
    // Most calls take one tensor, and flags.
    if positional.count == 1, case .tensor(let tensor) = positional[0],
      keywords.isEmpty || !keywords.values.contains(where: { $0.mayHoldTensors })
    {
      return [tensor]
    }
    var found: [Tensor] = []
    for argument in positional { argument.collect(into: &found) }
    if keywords.isEmpty { return found }
    for keyword in keywords.sorted(by: { $0.key < $1.key }) { keyword.value.collect(into: &found) }
    return found
  }

  /// The argument with each tensor replaced.
  @inlinable package func map<Other>(_ replace: (Tensor) -> Other) -> Argument<Other> {
    switch self {
    case .tensor(let tensor): .tensor(replace(tensor))
    case .list(let items): .list(items.map { $0.map(replace) })
    case .dictionary(let items): .dictionary(items.map { ($0.key, $0.value.map(replace)) })
    case .slice(let start, let stop, let step):
      .slice(start: start.map(replace), stop: stop.map(replace), step: step.map(replace))
    case .integer(let value): .integer(value)
    case .number(let value): .number(value)
    case .bool(let value): .bool(value)
    case .text(let value): .text(value)
    case .null: .null
    case .ellipsis: .ellipsis
    case .array(let shape): .array(shape: shape)
    }
  }
}

extension Argument: Sendable where Tensor: Sendable {}

/// One call of a layer: its arguments, with a shape for each tensor.
package struct Call: Sendable {
  package var positional: [Argument<Shape>]
  package var keywords: [String: Argument<Shape>]
  /// The shapes of all tensors: positional arguments first, then keywords in sorted order.
  package let inputs: [Shape]

  package init(_ positional: [Argument<Shape>], keywords: [String: Argument<Shape>] = [:]) {
    self.positional = positional
    self.keywords = keywords
    self.inputs = Argument.tensors(in: positional, keywords)
  }

  package init(_ inputs: [Shape]) {
    self.init(inputs.map { .tensor($0) })
  }

  /// The shapes of the tensors in positional arguments.
  package var positionalInputs: [Shape] { Argument.tensors(in: positional, [:]) }

  /// The first input, the only one of most layers; unknown without inputs.
  package var input: Shape { inputs.first ?? .unknown }

  /// The shape of the tensor at a position or under that parameter's name.
  func tensor(_ position: Int, _ name: String) -> Shape? {
    let argument = positional.indices.contains(position) ? positional[position] : keywords[name]
    return argument?.tensors.first
  }

  /// A boolean keyword argument; false if it is not given.
  func flag(_ name: String) -> Bool {
    if case .bool(let value) = keywords[name] { value } else { false }
  }
}
