import Basics

extension TensorRule {
  /// A function of TensorFlow, which casts nothing; unknown for one that was not measured.
  static let tensorFlow = TensorRule { call in
    guard let symbol = call.config.stated("function")?.string, let last = symbol.split(separator: ".").last else {
      return .unknown
    }
    let name = String(last)
    if call.inputs.contains(where: { $0?.isSparse == true }) { return sparse(name, call) }
    guard let function = functions[name] else { return .unknown }
    // What other functions take beside a tensor are positions, sizes or axes, of dtypes of their own.
    let first = TensorCall(call.config, Array(call.uncast.prefix(1)), rank: call.rank, creates: call.creates)
    return taking(function.kinds, giving: function.result).outcome(of: ofOneDType.contains(name) ? call : first)
  }

  private static func sparse(_ name: String, _ call: TensorCall) -> Outcome {
    if name == "cast" { return .unknown }
    if ["abs", "identity", "negative", "sign", "sqrt", "square", "tanh"].contains(name) { return call.gives(.input) }
    return refusingSparse.contains(name) ? .refuses(call.sparse) : .unknown
  }

  /// Functions whose tensors must all be of one dtype.
  private static let ofOneDType: Set = [
    "add", "clip_by_value", "concat", "greater", "matmul", "maximum", "minimum", "multiply", "stack", "subtract",
  ]

  /// What functions take besides sparse tensors, and what they give.
  private static let functions: [String: (kinds: TensorKinds, result: Result)] = {
    var all: [String: (kinds: TensorKinds, result: Result)] = [:]
    func add(_ names: [String], _ kinds: TensorKinds, _ result: Result = .input) {
      for name in names { all[name] = (kinds, result) }
    }
    add(
      [
        "zeros_like", "getitem", "reshape", "transpose", "expand_dims", "squeeze", "concat", "stack", "tile", "pad",
        "split", "identity",
      ], .everyElement)
    add(["add"], [.numbers, .complex, .texts])
    add(["reduce_sum", "reduce_mean", "matmul", "square", "subtract", "multiply"], [.numbers, .complex])
    add(["relu", "reduce_max", "maximum", "minimum"], .numbers)
    add(["sqrt", "exp", "l2_normalize"], [.floats, .complex])
    add(["softmax"], .floats)
    add(["greater"], .numbers, .dtype(.bool))
    add(["argmax"], [.bools, .numbers], .dtype(.int64))
    add(["abs"], [.numbers, .complex], .unknown)
    add(["clip_by_value"], [.numbers])
    add(["resize"], .numbers, .unknown)
    add(["one_hot"], .integers, .dtype(.float32))
    return all
  }()

  private static let refusingSparse: Set = [
    "add", "argmax", "clip_by_value", "concat", "divide", "elu", "exp", "expand_dims", "floor", "gather", "gelu",
    "getitem", "greater", "l2_normalize", "leaky_relu", "log", "matmul", "maximum", "multiply", "norm", "one_hot",
    "ones_like", "pad", "pow", "reduce_max", "reduce_mean", "reduce_prod", "reduce_sum", "relu", "relu6", "reshape",
    "resize", "round", "rsqrt", "sigmoid", "sin", "slice", "softmax", "split", "squeeze", "stack", "subtract", "tile",
    "transpose", "truediv", "where", "zeros_like",
  ]
}
