/// How a function of TensorFlow is written as an operation of Keras 3 that computes the same.
struct OperationTranslation: Sendable {
  /// The module within `keras.src.ops`.
  let module: String
  let className: String
  /// The names of further arguments that are tensors or numbers, in the order of the operation's call.
  let operands: [String]
  /// Arguments that the operation's constructor takes.
  let settings: [Setting]
  /// Arguments that may be stated, if they have this value.
  let neutral: [String: JSONTree]

  /// An argument by its name in TensorFlow and in Keras.
  struct Setting: Sendable {
    let names: [String]
    let keras: String
    /// Its value where the call does not state it; nil if it must.
    let value: JSONTree?

    init(_ names: String..., as keras: String? = nil, default value: JSONTree? = nil) {
      self.names = names
      self.keras = keras ?? names[0]
      self.value = value
    }
  }

  init(
    _ module: String, _ className: String, operands: [String] = [], _ settings: [Setting] = [],
    neutral: [String: JSONTree] = [:]
  ) {
    self.module = module
    self.className = className
    self.operands = operands
    self.settings = settings
    self.neutral = neutral
  }

  static func unary(_ module: String, _ className: String) -> OperationTranslation {
    OperationTranslation(module, className)
  }

  static func binary(_ className: String, _ second: String = "y") -> OperationTranslation {
    OperationTranslation("numpy", className, operands: [second])
  }

  static func reduction(_ className: String) -> OperationTranslation {
    OperationTranslation(
      "numpy", className,
      [
        Setting("axis", "reduction_indices", default: .null),
        Setting("keepdims", "keep_dims", as: "keepdims", default: false),
      ])
  }
}

extension OperationTranslation {
  /// By the name that `TFOpLambda` gives the function.
  static let ofFunctions: [String: OperationTranslation] = {
    var table = common
    for (name, translation) in operators { table["__operators__." + name] = translation }
    for (name, alias) in aliases { table[alias] = table[name] }
    return table
  }()

  private static let operators: [String: OperationTranslation] = [
    "add": .binary("Add"), "sub": .binary("Subtract"), "mul": .binary("Multiply"), "truediv": .binary("TrueDivide"),
    "floordiv": .binary("FloorDivide"), "mod": .binary("Mod"), "pow": .binary("Power"),
    "matmul": .binary("Matmul", "b"),
    "neg": .unary("numpy", "Negative"), "abs": .unary("numpy", "Absolute"), "lt": .binary("Less"),
    "le": .binary("LessEqual"), "gt": .binary("Greater"), "ge": .binary("GreaterEqual"),
    "eq": .binary("Equal", "other"),
    "ne": .binary("NotEqual", "other"),
  ]

  /// The names under which TensorFlow has the same function too.
  private static let aliases = [
    ("math.add", "add"), ("math.subtract", "subtract"), ("math.multiply", "multiply"), ("math.divide", "divide"),
    ("math.sqrt", "sqrt"), ("math.square", "square"), ("math.exp", "exp"), ("math.abs", "abs"), ("math.pow", "pow"),
    ("math.maximum", "maximum"), ("math.minimum", "minimum"), ("math.tanh", "tanh"), ("math.sigmoid", "sigmoid"),
    ("math.tanh", "nn.tanh"), ("math.sigmoid", "nn.sigmoid"), ("math.negative", "negative"), ("math.round", "round"),
    ("math.reduce_mean", "reduce_mean"), ("math.reduce_sum", "reduce_sum"), ("math.reduce_max", "reduce_max"),
    ("math.reduce_min", "reduce_min"), ("math.reduce_prod", "reduce_prod"), ("math.cumsum", "cumsum"),
    ("math.sin", "sin"), ("math.cos", "cos"), ("math.floor", "floor"), ("nn.softmax", "math.softmax"),
    ("linalg.matmul", "matmul"), ("linalg.einsum", "einsum"), ("math.truediv", "truediv"), ("nn.silu", "nn.swish"),
    ("math.greater", "greater"), ("math.less", "less"), ("math.equal", "equal"), ("math.not_equal", "not_equal"),
    ("math.log_sigmoid", "nn.log_sigmoid"), ("math.softplus", "nn.softplus"), ("nn.softsign", "math.softsign"),
  ]

  private static let common: [String: OperationTranslation] = [
    "math.add": .binary("Add"), "math.subtract": .binary("Subtract"), "math.multiply": .binary("Multiply"),
    "math.divide": .binary("Divide"), "math.truediv": .binary("TrueDivide"), "math.floordiv": .binary("FloorDivide"),
    "math.pow": .binary("Power"), "math.maximum": .binary("Maximum"), "math.minimum": .binary("Minimum"),
    "math.floormod": .binary("Mod"), "math.greater": .binary("Greater"), "math.less": .binary("Less"),
    "math.greater_equal": .binary("GreaterEqual"), "math.less_equal": .binary("LessEqual"),
    "math.equal": .binary("Equal"), "math.not_equal": .binary("NotEqual"),
    "math.logical_and": .binary("LogicalAnd"), "math.logical_or": .binary("LogicalOr"),
    "math.logical_not": .unary("numpy", "LogicalNot"),
    "math.squared_difference": OperationTranslation("numpy", "SquaredDifference", operands: ["y"]),
    "math.sqrt": .unary("numpy", "Sqrt"), "math.square": .unary("numpy", "Square"), "math.exp": .unary("numpy", "Exp"),
    "math.expm1": .unary("numpy", "Expm1"), "math.log": .unary("numpy", "Log"), "math.log1p": .unary("numpy", "Log1p"),
    "math.abs": .unary("numpy", "Absolute"), "math.negative": .unary("numpy", "Negative"),
    "math.sign": .unary("numpy", "Sign"), "math.floor": .unary("numpy", "Floor"), "math.ceil": .unary("numpy", "Ceil"),
    "math.sin": .unary("numpy", "Sin"), "math.cos": .unary("numpy", "Cos"), "math.tanh": .unary("numpy", "Tanh"),
    "math.reciprocal": .unary("numpy", "Reciprocal"), "math.rsqrt": .unary("math", "Rsqrt"),
    "math.erf": .unary("math", "Erf"), "math.is_nan": .unary("numpy", "Isnan"),
    "math.sigmoid": .unary("nn", "Sigmoid"), "math.softplus": .unary("nn", "Softplus"),
    "math.log_sigmoid": .unary("nn", "LogSigmoid"), "nn.relu": .unary("nn", "Relu"), "nn.relu6": .unary("nn", "Relu6"),
    "nn.elu": .unary("nn", "Elu"), "nn.selu": .unary("nn", "Selu"), "nn.softsign": .unary("nn", "Softsign"),
    "nn.silu": OperationTranslation("nn", "Silu", neutral: ["beta": 1]),
    "nn.gelu": OperationTranslation("nn", "Gelu", [Setting("approximate", default: false)]),
    "nn.leaky_relu": OperationTranslation(
      "nn", "LeakyRelu", [Setting("alpha", as: "negative_slope", default: .scalar("0.2"))]),
    "nn.softmax": OperationTranslation("nn", "Softmax", [Setting("axis", default: -1)]),
    "nn.log_softmax": OperationTranslation("nn", "LogSoftmax", [Setting("axis", default: -1)]),
    "math.reduce_mean": .reduction("Mean"), "math.reduce_sum": .reduction("Sum"), "math.reduce_max": .reduction("Max"),
    "math.reduce_min": .reduction("Min"), "math.reduce_prod": .reduction("Prod"), "math.reduce_any": .reduction("Any"),
    "math.reduce_all": .reduction("All"), "math.reduce_std": .reduction("Std"),
    "math.reduce_variance": .reduction("Var"),
    "math.argmax": OperationTranslation(
      "numpy", "Argmax", [Setting("axis", default: 0)], neutral: ["output_type": "int32"]),
    "math.cumsum": OperationTranslation(
      "numpy", "Cumsum", [Setting("axis", default: 0)], neutral: ["exclusive": false, "reverse": false]),
    "linalg.matmul": OperationTranslation(
      "numpy", "Matmul", operands: ["b"],
      neutral: [
        "transpose_a": false, "transpose_b": false, "adjoint_a": false, "adjoint_b": false, "a_is_sparse": false,
        "b_is_sparse": false,
      ]),
    "reshape": OperationTranslation("numpy", "Reshape", [Setting("shape", as: "newshape")]),
    "transpose": OperationTranslation(
      "numpy", "Transpose", [Setting("perm", as: "axes", default: .null)], neutral: ["conjugate": false]),
    "expand_dims": OperationTranslation("numpy", "ExpandDims", [Setting("axis")]),
    "squeeze": OperationTranslation("numpy", "Squeeze", [Setting("axis", default: .null)]),
    "concat": OperationTranslation("numpy", "Concatenate", [Setting("axis")]),
    "stack": OperationTranslation("numpy", "Stack", [Setting("axis", default: 0)]),
    "tile": OperationTranslation("numpy", "Tile", [Setting("multiples", as: "repeats")]),
    "repeat": OperationTranslation("numpy", "Repeat", [Setting("repeats"), Setting("axis", default: .null)]),
    "roll": OperationTranslation("numpy", "Roll", [Setting("shift"), Setting("axis", default: .null)]),
    "split": OperationTranslation(
      "numpy", "Split", [Setting("num_or_size_splits", as: "indices_or_sections"), Setting("axis", default: 0)],
      neutral: ["num": .null]),
    "clip_by_value": OperationTranslation(
      "numpy", "Clip", [Setting("clip_value_min", as: "x_min"), Setting("clip_value_max", as: "x_max")]),
    "zeros_like": OperationTranslation("numpy", "ZerosLike", neutral: ["optimize": true, "layout": .null]),
    "ones_like": OperationTranslation("numpy", "OnesLike", neutral: ["optimize": true, "layout": .null]),
    "cast": OperationTranslation("core", "Cast", [Setting("dtype")]),
    "unstack": OperationTranslation("core", "Unstack", [Setting("num", default: .null), Setting("axis", default: 0)]),
    "where": OperationTranslation("numpy", "Where", operands: ["x", "y"]),
    "stop_gradient": .unary("core", "StopGradient"),
    "l2_normalize": OperationTranslation("nn", "Normalize", [Setting("axis", default: -1)]),
  ]

  /// By the name of the node in TensorFlow's graph, which `TensorFlowOpLayer` keeps. Its further inputs are constants.
  static let ofNodes: [String: (function: String, arguments: [String])] = [
    "Add": ("math.add", ["y"]), "AddV2": ("math.add", ["y"]), "Sub": ("math.subtract", ["y"]),
    "Mul": ("math.multiply", ["y"]), "RealDiv": ("math.truediv", ["y"]), "Pow": ("math.pow", ["y"]),
    "Maximum": ("math.maximum", ["y"]), "Minimum": ("math.minimum", ["y"]), "Relu": ("nn.relu", []),
    "Relu6": ("nn.relu6", []), "Sigmoid": ("math.sigmoid", []), "Tanh": ("math.tanh", []),
    "Square": ("math.square", []), "Sqrt": ("math.sqrt", []), "Exp": ("math.exp", []), "Abs": ("math.abs", []),
    "Neg": ("math.negative", []), "Log": ("math.log", []), "Softplus": ("math.softplus", []),
    "Softmax": ("nn.softmax", []), "Transpose": ("transpose", ["perm"]), "Reshape": ("reshape", ["shape"]),
    "ExpandDims": ("expand_dims", ["axis"]), "Tile": ("tile", ["multiples"]),
  ]
}
