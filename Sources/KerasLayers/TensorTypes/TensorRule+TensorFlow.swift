import Basics

extension TensorRule {
  /// A function of TensorFlow, which casts nothing; unknown for one that was not measured.
  static let tensorFlow = TensorRule { call in
    guard let name = call.config.tensorFlowFunction else { return .unknown }
    if call.inputs.contains(where: { $0?.isSparse == true }) { return sparse(name, call) }
    guard let function = functions[name] else { return .unknown }
    let rule = taking(function.kinds, giving: function.result)
    if function.combines { return rule.outcome(of: call) }
    let first = Array(call.uncast.prefix(1))
    return rule.outcome(of: TensorCall(call.config, first, rank: call.rank, creates: call.creates))
  }

  private static func sparse(_ name: String, _ call: TensorCall) -> Outcome {
    if name == "cast" { return .unknown }
    if ["abs", "identity", "negative", "sign", "sqrt", "square", "tanh"].contains(name) { return call.gives(.input) }
    return refusingSparse.contains(name) ? .refuses(call.sparse) : .unknown
  }

  /// Whether a function gives tensors of one dtype, whatever it takes, such as a comparison.
  package static func changesDType(function name: String) -> Bool {
    if case .dtype? = functions[name]?.result { true } else { false }
  }

  private struct Function {
    /// What it takes besides sparse tensors.
    let kinds: TensorKinds
    let result: Result
    /// Whether it computes with several tensors, which must be of one dtype. What another function takes beside its
    /// tensor are positions, sizes or axes, of dtypes of their own.
    let combines: Bool
  }

  private static let functions: [String: Function] = {
    var all: [String: Function] = [:]
    func add(_ names: [String], _ kinds: TensorKinds, _ result: Result = .input, combines: Bool = false) {
      for name in names { all[name] = Function(kinds: kinds, result: result, combines: combines) }
    }
    add(
      [
        "zeros_like", "getitem", "reshape", "transpose", "expand_dims", "squeeze", "tile", "pad", "split", "identity",
      ], .everyElement)
    add(["concat", "stack"], .everyElement, combines: true)
    add(["add"], [.numbers, .complex, .texts], combines: true)
    add(["reduce_sum", "reduce_mean", "reduce_prod", "square"], [.numbers, .complex])
    add(["matmul", "subtract", "multiply", "floordiv", "floor_div"], [.numbers, .complex], combines: true)
    add(["truediv", "divide"], [.numbers, .complex], .unknown, combines: true)
    add(["negative", "sign", "reciprocal"], [.signed, .floats, .complex])
    add(["pow"], [.signed, .floats, .complex], combines: true)
    add(["relu", "relu6", "reduce_max", "reduce_min"], .numbers)
    add(["maximum", "minimum", "clip_by_value", "floormod", "mod"], .numbers, combines: true)
    add(
      ["sqrt", "rsqrt", "exp", "log", "sigmoid", "tanh", "sin", "cos", "l2_normalize"], [.floats, .complex])
    add(["softmax", "floor", "ceil", "gelu", "elu", "softplus", "erf"], .floats)
    add(["greater", "greater_equal", "less", "less_equal"], .numbers, .dtype(.bool), combines: true)
    add(["equal", "not_equal"], .everyElement, .dtype(.bool), combines: true)
    add(["reduce_any", "reduce_all", "logical_not"], .bools)
    add(["argmax"], [.bools, .numbers], .dtype(.int64))
    add(["abs"], [.signed, .floats, .complex], .unknown)
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
