/// The arguments of an operation, from its call and from its configuration.
///
/// Keras states axes and other options in the configuration, TensorFlow among the arguments; a declaration reads both
/// by name.
struct OperationArguments {
  /// The class of `keras.ops` or the function of TensorFlow.
  let name: String
  /// Whether this is a call of TensorFlow, in which some defaults differ.
  let isTensorFlow: Bool
  private let call: Call
  private let config: Config

  init(_ name: String, _ call: Call, _ config: Config, isTensorFlow: Bool = false) {
    self.name = name
    self.call = call
    self.config = config
    self.isTensorFlow = isTensorFlow
  }

  /// Whether receptive fields are asked for.
  var measuresReach: Bool { config.builder.measuresReach }

  /// An argument by any of its names; nil if it is absent or null.
  subscript(names: [String]) -> Argument<Shape>? {
    for name in names {
      let found = call.keywords[name] ?? (isTensorFlow ? nil : config.constant(name))
      if let found, !found.isNull { return found }
    }
    return nil
  }

  /// An argument by its position or any of its names; nil if it is absent or null.
  subscript(position: Int, names: String...) -> Argument<Shape>? {
    guard call.positional.indices.contains(position) else { return self[names] }
    return call.positional[position].isNull ? nil : call.positional[position]
  }

  /// The outputs of an operation that makes so many tensors that their shapes are of no interest.
  func tooManyOutputs(_ count: Int?) -> [Shape] {
    reportOutputs(count ?? 0)
    return [.unknown]
  }

  /// Reports that an operation makes so many tensors. A few are no more than other layers make.
  func reportOutputs(_ count: Int) {
    guard count > 100 else { return }
    var costs = LoadCosts()
    costs.add(.tensors, count)
    config.builder.report(costs)
  }

  /// The shapes of all tensors among the arguments.
  var tensors: [Shape] { call.inputs }

  /// The shape of the first argument.
  var input: Shape { call.positional.first?.shape ?? call.input }

  /// The shape of the second argument.
  var other: Shape { self[1, "x2", "y", "b", "other"]?.shape ?? (call.inputs.count > 1 ? call.inputs[1] : []) }

  /// The shapes of a list of tensors: the items of the first argument, or all positional arguments.
  var listed: [Shape] {
    if call.positional.count == 1 || isTensorFlow, case .list(let items)? = call.positional.first {
      return items.map(\.shape)
    }
    return call.positional.isEmpty ? call.inputs : call.positional.map(\.shape)
  }
}

extension OperationArguments {
  func integer(_ names: String...) -> Int? { self[names]?.integer }

  /// One or several whole numbers; nil if absent or of another type.
  func integers(_ names: String...) -> [Int]? { self[names]?.integers }

  func flag(_ names: String..., default fallback: Bool = false) -> Bool {
    switch self[names] {
    case .bool(let flag)?: return flag
    // As Python reads other values.
    case .integer(let number)?: return number != 0
    case .number(let number)?: return number != 0
    case .text(let text)?: return !text.isEmpty
    default: return fallback
    }
  }

  func text(_ names: String...) -> String? {
    if case .text(let text)? = self[names] { return text }
    return nil
  }

  /// One or several sizes, with unknown ones for `null` and for tensors; nil if their number is unknown.
  func sizes(_ names: String...) -> [Dim]? { self[names]?.sizes }

  /// The stated axes; nil for all.
  var axes: [Int]? { integers("axis", "axes", "reduction_indices") }

  /// - Throws: `IncompatibleShapes` if a tensor of so many axes lacks one.
  func requireAxes(_ axes: [Int], rank: Int?) throws {
    guard let rank, let outside = axes.first(where: { !(-rank..<rank).contains($0) }) else { return }
    throw IncompatibleShapes("axis \(outside) does not exist in \(input)")
  }

  /// The stated axis; nil for the flattened tensor.
  var axis: Int? { integer("axis") }

  /// Whether reduced axes are kept with size 1.
  var keepsAxes: Bool { flag("keepdims", "keep_dims") }

  /// Whether the channels precede the spatial axes.
  var channelsFirst: Bool { text("data_format").map { $0 == "channels_first" || $0.hasPrefix("NC") } ?? false }
}

extension Argument where Tensor == Shape {
  var isNull: Bool {
    if case .null = self { return true }
    return false
  }

  /// Its shape as an array; without axes for a number.
  var shape: Shape {
    switch self {
    case .tensor(let shape): shape
    case .array(let sizes): Shape(sizes: sizes)
    case .list(let items): Shape((items.first?.shape.dims ?? []).reduce(into: [Dim(items.count)]) { $0.append($1) })
    default: []
    }
  }

  var integer: Int? {
    switch self {
    case .integer(let value): value
    // As Python counts with it.
    case .bool(let flag): flag ? 1 : 0
    case .number(let value): Int(exactly: value)
    case .list(let items) where items.count == 1: items[0].integer
    case .tensor(let shape): shape.knownValues?.count == 1 ? shape.knownValues?[0].value : nil
    default: nil
    }
  }

  var integers: [Int]? {
    guard case .list(let items) = self else { return integer.map { [$0] } }
    let values = items.compactMap(\.integer)
    return values.count == items.count ? values : nil
  }

  /// Its value as a size; unknown for `null` and for a tensor of unknown value.
  var size: Dim { integer.map { Dim($0) } ?? .unknown }

  var sizes: [Dim]? {
    switch self {
    case .list(let items): items.map(\.size)
    case .tensor(let shape): shape.knownValues ?? (shape.rank == 1 ? shape[0].value : nil).flatMap(Self.unknowns)
    case .array(let sizes): sizes.count == 1 ? Self.unknowns(sizes[0]) : nil
    default: integer.map { [Dim($0)] }
    }
  }

  /// A list of unknown sizes; nil for more axes than a tensor has.
  private static func unknowns(_ count: Int) -> [Dim]? {
    (0...Operation.maximumRank).contains(count) ? Array(repeating: .unknown, count: count) : nil
  }
}
