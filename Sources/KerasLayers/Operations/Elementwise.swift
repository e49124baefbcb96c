extension Operation {
  /// Each element by itself, or moved about: the output has the shape of the first input.
  static let unchanged = Operation(
    "Abs", "Absolute", "Angle", "Arccos", "Arccosh", "Arcsin", "Arcsinh", "Arctan", "Arctanh", "BitwiseInvert", "BitwiseNot",
    "Cbrt", "Ceil", "Clip", "Conj", "Conjugate", "Corrcoef", "Cos", "Cosh", "Deg2rad", "Digitize", "EmptyLike", "Erf", "Erfc",
    "Erfinv", "Exp", "Exp2", "Expm1", "Fabs", "Flip", "Fliplr", "Flipud", "Floor", "FullLike", "I0", "Imag", "IsIn",
    "Isfinite", "Isinf", "Isnan", "Isneginf", "Isposinf", "Isreal", "Log", "Log10", "Log1p", "Log2", "LogicalNot", "NanToNum",
    "Negative", "OnesLike", "Rad2deg", "Real", "Reciprocal", "Roll", "Round", "Rsqrt", "Sign", "Signbit", "Sin", "Sinc",
    "Sinh", "Sqrt", "Square", "Tan", "Tanh", "Tril", "Triu", "Trunc", "ZerosLike",
    "Celu", "Elu", "Gelu", "HardShrink", "HardSigmoid", "HardSilu", "HardTanh", "LeakyRelu", "LogSigmoid", "LogSoftmax",
    "Relu", "Relu6", "Selu", "Sigmoid", "Silu", "SoftShrink", "Softmax", "Softplus", "Softsign", "Sparsemax", "SparsePlus",
    "SparseSigmoid", "Squareplus", "TanhShrink", "Threshold",
    "BatchNorm", "LayerNorm", "Normalize", "RMSNorm", "Polar", "DotProductAttention",
    "ScatterUpdate", "SliceUpdate", "StopGradient",
    "AffineTransform", "ElasticTransform", "GaussianBlur", "HSVToRGB", "PerspectiveTransform", "RGBToHSV",
    "Cholesky", "CholeskyInverse", "Inv",
    "acos", "acosh", "asin", "asinh", "atan", "atanh", "bessel_i0", "bessel_i0e", "bessel_i1", "bessel_i1e", "ceiling",
    "check_numerics", "clip_by_norm", "clip_by_value", "digamma", "dropout", "ensure_shape", "erfcinv", "invert",
    "is_finite", "is_inf", "is_nan", "is_non_decreasing", "l2_normalize", "lgamma", "log_sigmoid", "ndtri", "neg", "nextafter",
    "reciprocal_no_nan", "reverse", "reverse_sequence", "rint", "sigmoid", "softsign", "swish", 
    "band_part", "matrix_band_part", "expm", "logm", "sqrtm", "set_diag", "inv", "matrix_inverse", "batch_normalization",
    "local_response_normalization", "lrn", "bias_add", "ifftshift", "fftshift", "hsv_to_rgb", "rgb_to_hsv", "rgb_to_yiq",
    "rgb_to_yuv", "yiq_to_rgb", "yuv_to_rgb", "adjust_brightness", "adjust_contrast", "adjust_gamma", "adjust_hue",
    "adjust_saturation", "flip_left_right", "flip_up_down", "per_image_standardization", "random_brightness",
    "random_contrast", "random_flip_left_right", "random_flip_up_down", "random_hue", "mfccs_from_log_mel_spectrograms", "shuffle", "random_saturation", "convert_image_dtype",
    "tensor_scatter_nd_update", "tensor_scatter_nd_add", "tensor_scatter_nd_sub", "tensor_scatter_nd_max",
    "tensor_scatter_nd_min", "strings.lower", "strings.upper", "strings.strip", "strings.regex_replace", "strings.length",
    "strings.substr", "strings.to_number", "strings.to_hash_bucket", "strings.to_hash_bucket_fast", "strings.to_hash_bucket_strong", "as_string",
    "ragged.map_flat_values", "quantize_and_dequantize", "quantize_and_dequantize_v2", "fake_quant_with_min_max_args",
    "fake_quant_with_min_max_vars"
  ) { given in Shape(given.input.dims) }

  /// The same numbers in the same places, so that sizes among them stay known.
  static let same = Operation(
    "Array", "Cast", "ConvertToTensor", "Copy", "SaturateCast", "identity", "to_float", "to_int32"
  ) { given in given.input }

  /// Two tensors joined element by element, the smaller one stretched to the larger.
  static let binary = Operation(
    "Add", "Arctan2", "BitwiseAnd", "BitwiseLeftShift", "BitwiseOr", "BitwiseRightShift", "BitwiseXor", "Divide",
    "DivideNoNan", "Equal", "FloorDivide", "Fmax", "Fmin", "Fmod", "Gcd", "Greater", "GreaterEqual", "Heaviside", "Hypot",
    "Isclose", "Lcm", "Ldexp", "LeftShift", "Less", "LessEqual", "Logaddexp", "Logaddexp2", "LogicalAnd", "LogicalOr",
    "LogicalXor", "Maximum", "Minimum", "Mod", "Multiply", "Nextafter", "NotEqual", "Power", "RightShift", "Subtract",
    "TrueDivide",
    "add_v2", "atan2", "complex", "div", "div_no_nan", "floor_div", "floordiv", "floormod", "igamma", "igammac", "mul",
    "multiply_no_nan", "pow", "squared_difference", "sub", "truediv", "truncatediv", "truncatemod", "xdivy",
    "xlog1py", "xlogy", "zeta"
  ) { given in try given.input.broadcast(with: given.other).holding(given.arithmetic) }

  /// Any number of tensors of one shape, added.
  static let addMany = Operation("add_n", "accumulate_n", "strings.join") { given in given.listed.first ?? .unknown }

  /// The largest lengths or sums of squares brought to one, and what they were.
  static let normalize = Operation(
    ["linalg.normalize"],
    outputs: { given in [Shape(given.input.dims), given.input.reduced(over: given.axes, keeping: true)] })

  /// A polynomial of each element.
  static let polynomial = Operation("polyval") { given in Shape(given[1, "x"]?.shape.dims) }

  /// Whether each target is among the `k` best predictions.
  static let inTopK = Operation("InTopK") { given in Shape((given[["targets"]]?.shape ?? given.input).dims) }

  /// Positive and negative part behind each other.
  static let crelu = Operation("crelu") { given in
    let axis = given.axis ?? -1
    return given.input.replacing(axis, with: (2 * given.input[axis]).settled)
  }

  /// One of two tensors at each place.
  static let choice = Operation("Where") { given in
    let x = given[1, "x1", "x"]?.shape, y = given[2, "x2", "y"]?.shape
    if given.isTensorFlow, x == nil, y == nil { return [.unknown, Dim(given.input.rank)] }
    return try given.input.broadcast(with: x ?? []).broadcast(with: y ?? [])
  }

  /// Among several tensors, the one whose condition holds.
  static let select = Operation("Select") { given in given[1, "choicelist"]?.tensors.first ?? .unknown }

  /// A loss for each sample, or for each place before the classes.
  static let binaryCrossentropy = Operation(
    "BinaryCrossentropy", "sigmoid_cross_entropy_with_logits", "weighted_cross_entropy_with_logits", "log_poisson_loss"
  ) { given in Shape(given.input.dims) }

  static let crossentropy = Operation(
    "CategoricalCrossentropy", "softmax_cross_entropy_with_logits", "softmax_cross_entropy_with_logits_v2"
  ) { given in
    given.input.removing(given.axis ?? -1)
  }

  static let sparseCrossentropy = Operation("SparseCategoricalCrossentropy", "sparse_softmax_cross_entropy_with_logits") {
    given in
    given.other.removing(given.axis ?? -1)
  }
}

extension Shape {
  /// The same shape, with what is known of the numbers in it.
  func holding(_ contents: [Dim]?) -> Shape { Shape(dims, holding: contents) }
}

extension Operands {
  /// What is known of the result where both sides are single sizes.
  fileprivate var arithmetic: [Dim]? {
    let work: [String: (Dim, Dim) -> Dim] = [
      "add": { $0 + $1 }, "subtract": { $0 - $1 }, "multiply": { $0 * $1 }, "floordiv": { $0 / $1 }, "floor_div": { $0 / $1 },
    ]
    guard isTensorFlow, let work = work[name], let a = self[0, "x"]?.integer, let b = self[1, "y"]?.integer else { return nil }
    return [work(Dim(a), Dim(b))]
  }
}
