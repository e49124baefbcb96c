/// An operation that stands as a node in a functional graph, or several that share one idea: their names, and the one
/// function from what they are given to the shapes of their outputs. An operation has no weights.
///
/// The same rule serves `keras.ops` and the calls of TensorFlow that tf.keras records. A class of `keras.ops` goes by
/// its class name (`ExpandDims`), a function of TensorFlow by its own, without the module (`expand_dims`); of a class name
/// the function follows, so that only those that differ are listed.
public struct Operation: Sendable {
  let names: [String]
  let rule: @Sendable (OperationArguments) throws -> [Shape]

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

  /// More outputs than any model asks for: a count beyond is left unknown.
  static let manyOutputs = 4096
  /// More axes than an array of NumPy has: what works on a tensor of more is left unknown.
  static let manyAxes = 64

  private func outputs(_ operands: OperationArguments) throws -> [Shape] {
    guard operands.tensors.allSatisfy({ ($0.rank ?? 0) <= Self.manyAxes }) else { return [.unknown] }
    return try rule(operands)
  }
}

extension Operation {
  /// What a node of `keras.ops` gives; unknown for a class that no rule is known for.
  static func keras(_ object: SerializedObject, _ call: Call) throws -> Built {
    let operands = OperationArguments(object.className, call, object.config)
    return Built(try Catalogue.operation(object.className)?.outputs(operands) ?? [.unknown])
  }

  /// What a call of TensorFlow gives, by the symbol that tf.keras records: `math.reduce_mean`, `compat.v1.shape`.
  static func tensorFlow(_ symbol: String, _ call: Call, _ config: Config) throws -> Built {
    let path = symbol.split(separator: ".").map(String.init)
    let isPlain = path.dropLast().allSatisfy(plainModules.contains)
    guard let name = path.last, let known = Catalogue.operation(symbol) ?? (isPlain ? Catalogue.operation(name) : nil)
    else {
      return Built(Shape.unknown)
    }
    return Built(try known.outputs(OperationArguments(name, call, config, isTensorFlow: true)))
  }

  /// Modules of TensorFlow whose functions work on plain tensors; `strings.split` is no `split`.
  private static let plainModules: Set = [
    "RaggedTensor", "__operators__", "backend", "bitwise", "compat", "debugging", "dtypes", "image", "keras", "linalg",
    "math",
    "nn", "numpy", "random", "raw_ops", "signal", "tf", "v1",
  ]
}
