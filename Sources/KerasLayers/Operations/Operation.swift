/// The declaration of one or more related operations, which are nodes of a functional graph: their names, and one
/// function from arguments to output shapes. Operations have no weights.
///
/// The same declaration serves `keras.ops` and the calls of TensorFlow that tf.keras records. A class of `keras.ops`
/// is listed by its name (`ExpandDims`), a function of TensorFlow without its module (`expand_dims`) if it differs
/// from the class name in snake case.
package struct Operation: Sendable {
  let names: [String]
  let rule: @Sendable (OperationArguments) throws -> [Shape]
  /// The multiply-accumulates for the first output; nil for an operation that adds up no products.
  private(set) var macs: (@Sendable (OperationArguments, Shape) -> MACCount)?
  /// The positions of its tensors on which a position of its outputs depends; nil for unknown ones.
  private(set) var reach: (@Sendable (OperationArguments, Shape) -> Reach)?

  /// An operation with any number of outputs.
  init(_ names: [String], outputs rule: @escaping @Sendable (OperationArguments) throws -> [Shape]) {
    self.names = names
    self.rule = rule
  }

  /// An operation with one output.
  init(_ names: String..., rule: @escaping @Sendable (OperationArguments) throws -> Shape) {
    self.names = names
    self.rule = { [try rule($0)] }
  }

  /// The limit of outputs; beyond it they are unknown.
  static let maximumOutputs = 4096
  /// The limit of axes, that of NumPy; beyond it the outputs are unknown.
  static let maximumRank = 64

  /// The same with the sizes of the axes that are summed over for each element of the output; an unknown size without
  /// a rule.
  func summing(_ terms: @escaping @Sendable (OperationArguments) -> [Dim] = { _ in [.unknown] }) -> Operation {
    var copy = self
    copy.macs = { given, output in
      let sizes = terms(given)
      return MACCount(outputs: output.sample, terms: sizes)
    }
    return copy
  }

  /// The same with the positions of its tensors on which a position of its output depends.
  func reaching(_ reach: @escaping @Sendable (_ given: OperationArguments, _ output: Shape) -> Reach) -> Operation {
    var copy = self
    copy.reach = reach
    return copy
  }

  private func build(_ arguments: OperationArguments) throws -> Built {
    guard arguments.tensors.allSatisfy({ ($0.rank ?? 0) <= Self.maximumRank }) else {
      return Built(Shape.unknown).taking(.unknown)
    }
    var built = Built(try rule(arguments))
    arguments.reportOutputs(built.outputs.count)
    if let reach, arguments.measuresReach { built.reach = reach(arguments, built.output) }
    return macs.map { built.taking($0(arguments, built.output)) } ?? built
  }
}

extension Operation {
  /// Builds a node of `keras.ops`; the output is unknown for a class without a declaration.
  static func keras(_ object: SerializedObject, _ call: Call) throws -> Built {
    object.config.requireUsualArguments(call)
    let arguments = OperationArguments(object.className, call, object.config)
    return try Catalogue.operation(object.className)?.build(arguments) ?? Built(Shape.unknown).taking(.unknown)
  }

  /// Builds a call of TensorFlow by the symbol that tf.keras records: `math.reduce_mean`, `compat.v1.shape`.
  static func tensorFlow(_ symbol: String, _ call: Call, _ config: Config) throws -> Built {
    let path = symbol.split(separator: ".").map(String.init)
    let isPlain = path.dropLast().allSatisfy(plainModules.contains)
    guard let name = path.last,
      let operation = Catalogue.operation(symbol) ?? (isPlain ? Catalogue.operation(name) : nil)
    else {
      return Built(Shape.unknown).taking(.unknown)
    }
    return try operation.build(OperationArguments(name, call, config, isTensorFlow: true))
  }

  /// The modules of TensorFlow whose functions are found without their module; `strings.split` is not `split`.
  private static let plainModules: Set = [
    "RaggedTensor", "__operators__", "backend", "bitwise", "compat", "debugging", "dtypes", "image", "keras", "linalg",
    "math",
    "nn", "numpy", "random", "raw_ops", "signal", "tf", "v1",
  ]
}
