extension Operation {
  /// Functions of one tensor whose output has the shape of the first input.
  ///
  /// - Source: `keras.ops` (`keras/src/ops/core.py`, `image.py`, `linalg.py`, `math.py`, `nn.py`, `numpy.py`,
  ///   3.15.1).
  static let unchanged = Operation(
    "Abs", "Absolute", "AffineTransform", "Angle", "Arccos", "Arccosh", "Arcsin", "Arcsinh", "Arctan", "Arctanh",
    "BatchNorm", "BitwiseInvert", "BitwiseNot", "Cbrt", "Ceil", "Celu", "Cholesky", "CholeskyInverse", "Clip", "Conj",
    "Conjugate", "Corrcoef", "Cos", "Cosh", "Deg2rad", "Digitize", "ElasticTransform", "Elu",
    "EmptyLike", "Erf", "Erfc", "Erfinv", "Exp", "Exp2", "Expm1", "Fabs", "Flip", "Fliplr", "Flipud", "Floor",
    "FullLike", "GaussianBlur", "Gelu", "HSVToRGB", "HardShrink", "HardSigmoid", "HardSilu", "HardTanh", "I0", "Imag",
    "Inv", "IsIn", "Isfinite", "Isinf", "Isnan", "Isneginf", "Isposinf", "Isreal", "LayerNorm", "LeakyRelu", "Log",
    "Log10", "Log1p", "Log2", "LogSigmoid", "LogSoftmax", "LogicalNot", "NanToNum", "Negative", "Normalize",
    "OnesLike", "PerspectiveTransform", "Polar", "RGBToHSV", "RMSNorm", "Rad2deg", "Real", "Reciprocal", "Relu",
    "Relu6", "Roll", "Round", "Rsqrt", "ScatterUpdate", "Selu", "Sigmoid", "Sign", "Signbit", "Silu", "Sin", "Sinc",
    "Sinh", "SliceUpdate", "SoftShrink", "Softmax", "Softplus", "Softsign", "SparsePlus", "SparseSigmoid",
    "Sparsemax", "Sqrt", "Square", "Squareplus", "StopGradient", "Tan", "Tanh", "TanhShrink", "Threshold", "Tril",
    "Triu", "Trunc", "ZerosLike"
  ) { given in Shape(given.input.dims) }.reaching { given, output in given.elementwiseReach(output) }

  /// Functions of TensorFlow, without a class in Keras, whose output has the shape of the first input.
  ///
  /// - Source: functions of TensorFlow.
  static let unchangedInTensorFlow = Operation(
    "acos", "acosh", "adjust_brightness", "adjust_contrast", "adjust_gamma", "adjust_hue", "adjust_saturation",
    "as_string", "asin", "asinh", "atan", "atanh", "band_part", "batch_normalization", "bessel_i0", "bessel_i0e",
    "bessel_i1", "bessel_i1e", "bias_add", "ceiling", "check_numerics", "clip_by_norm", "clip_by_value",
    "convert_image_dtype", "digamma", "dropout", "ensure_shape", "erfcinv", "expm", "fake_quant_with_min_max_args",
    "fake_quant_with_min_max_vars", "fftshift", "flip_left_right", "flip_up_down", "hsv_to_rgb", "ifftshift",
    "invert", "is_finite", "is_inf", "is_nan", "is_non_decreasing", "l2_normalize", "lgamma",
    "local_response_normalization", "logm", "lrn", "matrix_band_part", "matrix_inverse",
    "mfccs_from_log_mel_spectrograms", "ndtri", "neg", "per_image_standardization", "quantize_and_dequantize",
    "quantize_and_dequantize_v2", "ragged.map_flat_values", "random_brightness", "random_contrast",
    "random_flip_left_right", "random_flip_up_down", "random_hue", "random_saturation", "reciprocal_no_nan",
    "reverse", "reverse_sequence", "rgb_to_hsv", "rgb_to_yiq", "rgb_to_yuv", "rint", "set_diag", "shuffle", "sqrtm",
    "strings.length", "strings.lower", "strings.regex_replace", "strings.strip", "strings.substr",
    "strings.to_hash_bucket", "strings.to_hash_bucket_fast", "strings.to_hash_bucket_strong", "strings.to_number",
    "strings.upper", "swish", "tensor_scatter_nd_add", "tensor_scatter_nd_max", "tensor_scatter_nd_min",
    "tensor_scatter_nd_sub", "tensor_scatter_nd_update", "yiq_to_rgb", "yuv_to_rgb"
  ) { given in Shape(given.input.dims) }.reaching { given, output in given.elementwiseReach(output) }

  /// Conversions that keep values and positions, so that known sizes among the values stay known.
  ///
  /// - Source: `keras.ops` (`keras/src/ops/core.py`, `numpy.py`, 3.15.1); functions of TensorFlow.
  static let same = Operation(
    "Array", "Cast", "ConvertToTensor", "Copy", "SaturateCast", "identity", "to_float", "to_int32"
  ) { given in given.input }.reaching { _, _ in .pointwise }

  /// Functions of two tensors, element by element, with broadcasting.
  ///
  /// - Source: `keras.ops` (`keras/src/ops/numpy.py`, 3.15.1); functions of TensorFlow.
  static let binary = Operation(
    "Add", "Arctan2", "BitwiseAnd", "BitwiseLeftShift", "BitwiseOr", "BitwiseRightShift", "BitwiseXor", "Divide",
    "DivideNoNan", "Equal", "FloorDivide", "Fmax", "Fmin", "Fmod", "Gcd", "Greater", "GreaterEqual", "Heaviside",
    "Hypot", "Isclose", "Lcm", "Ldexp", "LeftShift", "Less", "LessEqual", "Logaddexp", "Logaddexp2", "LogicalAnd",
    "LogicalOr", "LogicalXor", "Maximum", "Minimum", "Mod", "Multiply", "Nextafter", "NotEqual", "Power",
    "RightShift", "Subtract", "TrueDivide",
    "add_v2", "atan2", "complex", "div", "div_no_nan", "floor_div", "floordiv", "floormod", "igamma", "igammac",
    "mul", "multiply_no_nan", "pow", "squared_difference", "sub", "truediv", "truncatediv", "truncatemod", "xdivy",
    "xlog1py", "xlogy", "zeta"
  ) { given in try given.input.broadcast(with: given.other).knowing(given.arithmetic) }
  .reaching { given, output in .broadcast(given.tensors, to: output) }

  /// The sum of any number of tensors of one shape.
  ///
  /// - Source: functions of TensorFlow.
  static let addMany = Operation("add_n", "accumulate_n", "strings.join") { given in given.listed.first ?? .unknown }
    .reaching { _, _ in .pointwise }

  /// A tensor divided by its norm, and the norm.
  ///
  /// - Source: functions of TensorFlow.
  static let normalize = Operation(
    ["linalg.normalize"],
    outputs: { given in [Shape(given.input.dims), given.input.reduced(over: given.axes, keeping: true)] })

  /// A polynomial of each element.
  ///
  /// - Source: functions of TensorFlow.
  static let polynomial = Operation("polyval") { given in Shape(given[1, "x"]?.shape.dims) }

  /// Whether each target is among the `k` largest predictions.
  ///
  /// - Source: `keras.ops` (`keras/src/ops/math.py`, 3.15.1).
  static let inTopK = Operation("InTopK") { given in Shape((given[["targets"]]?.shape ?? given.input).dims) }

  /// The positive and the negative part, concatenated along an axis.
  ///
  /// - Source: functions of TensorFlow.
  static let crelu = Operation("crelu") { given in
    let axis = given.axis ?? -1
    return given.input.replacing(axis, with: (2 * given.input[axis]).withoutHistory)
  }

  /// An element of one of two tensors at each position; with a condition alone, the positions where it holds.
  ///
  /// - Source: `keras.ops` (`keras/src/ops/numpy.py`, 3.15.1).
  static let choice = Operation("Where") { given in
    let x = given[1, "x1", "x"]?.shape, y = given[2, "x2", "y"]?.shape
    if given.isTensorFlow, x == nil, y == nil { return [.unknown, Dim(given.input.rank)] }
    return try given.input.broadcast(with: x ?? []).broadcast(with: y ?? [])
  }

  /// An element of the first tensor whose condition holds at each position.
  ///
  /// - Source: `keras.ops` (`keras/src/ops/numpy.py`, 3.15.1).
  static let select = Operation("Select") { given in given[1, "choicelist"]?.tensors.first ?? .unknown }

  /// A loss of the shape of the first input.
  ///
  /// - Source: `keras.ops` (`keras/src/ops/nn.py`, 3.15.1); functions of TensorFlow.
  static let binaryCrossentropy = Operation(
    "BinaryCrossentropy", "sigmoid_cross_entropy_with_logits", "weighted_cross_entropy_with_logits",
    "log_poisson_loss"
  ) { given in Shape(given.input.dims) }

  /// A loss of the shape of the first input without the axis of the classes.
  ///
  /// - Source: `keras.ops` (`keras/src/ops/nn.py`, 3.15.1); functions of TensorFlow.
  static let crossentropy = Operation(
    "CategoricalCrossentropy", "softmax_cross_entropy_with_logits", "softmax_cross_entropy_with_logits_v2"
  ) { given in
    given.input.removing(given.axis ?? -1)
  }

  /// A loss of the shape of the second input without the axis of the classes.
  ///
  /// - Source: `keras.ops` (`keras/src/ops/nn.py`, 3.15.1); functions of TensorFlow.
  static let sparseCrossentropy = Operation(
    "SparseCategoricalCrossentropy", "sparse_softmax_cross_entropy_with_logits"
  ) {
    given in
    given.other.removing(given.axis ?? -1)
  }
}

extension Shape {
  /// The same shape with known values.
  func knowing(_ knownValues: [Dim]?) -> Shape { Shape(dims, knownValues: knownValues) }
}

extension OperationArguments {
  /// That of an operation on each element, or along the axis that it normalises.
  fileprivate func elementwiseReach(_ output: Shape) -> Reach {
    let name = name.snakeCased
    if Self.unlikeElementwise.contains(name) { return .unknown }
    guard Self.alongAxis.contains(name) else { return .broadcast(tensors, to: output) }
    return .inputs([.mixing(axes ?? [-1], of: input)])
  }

  /// Operations that normalise along an axis, the last one by default.
  private static let alongAxis: Set = [
    "l2_normalize", "layer_norm", "log_softmax", "normalize", "rms_norm", "rmsnorm", "softmax", "sparsemax",
  ]

  /// Operations whose outputs have the shape of the input and do not depend on the same positions.
  private static let unlikeElementwise: Set = [
    "affine_transform", "band_part", "cholesky", "cholesky_inverse", "clip_by_norm", "corrcoef", "elastic_transform",
    "expm", "fftshift", "flip", "flip_left_right", "flip_up_down", "fliplr", "flipud", "gaussian_blur", "ifftshift",
    "inv", "is_non_decreasing", "logm", "matrix_band_part", "matrix_inverse", "mfccs_from_log_mel_spectrograms",
    "per_image_standardization", "perspective_transform", "ragged.map_flat_values", "random_flip_left_right",
    "random_flip_up_down", "reverse", "reverse_sequence", "roll", "scatter_update", "set_diag", "shuffle",
    "slice_update", "sqrtm", "tensor_scatter_nd_add", "tensor_scatter_nd_max", "tensor_scatter_nd_min",
    "tensor_scatter_nd_sub", "tensor_scatter_nd_update",
  ]

  /// The result, if both operands are known sizes.
  fileprivate var arithmetic: [Dim]? {
    let operations: [String: (Dim, Dim) -> Dim] = [
      "add": { $0 + $1 }, "subtract": { $0 - $1 }, "multiply": { $0 * $1 }, "floordiv": { $0 / $1 },
      "floor_div": { $0 / $1 },
    ]
    guard isTensorFlow, let operation = operations[name], let a = self[0, "x"]?.integer, let b = self[1, "y"]?.integer
    else {
      return nil
    }
    return [operation(Dim(a), Dim(b))]
  }
}
