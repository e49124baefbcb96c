import Basics

/// Functions and graph operations of TensorFlow that compute with tensors, and do nothing else.
enum TensorFlowFunctions {
  /// Whether a function only computes with tensors.
  ///
  /// - Parameter name: the name below `tf`: `math.reduce_mean`, `compat.v1.squeeze`.
  static func computes(_ name: String) -> Bool {
    var parts = name.split(separator: ".").map(String.init)
    while parts.first == "compat" || parts.first == "_api" { parts = Array(parts.dropFirst(2)) }
    guard let last = parts.last, let first = parts.first else { return false }
    switch first {
    case "keras":
      let reference = PythonReference(
        module: "tensorflow." + parts.dropLast().joined(separator: "."), name: last, isFunction: true)
      return KerasFunctions.effect(of: reference) == nil && !KerasClasses.isClass(reference)
    // What is below these names is below `tf.keras` too.
    case "losses", "metrics":
      return KerasFunctions.effect(of: PythonReference(module: "keras.\(first)", name: last, isFunction: true)) == nil
    case "experimental": return parts.dropFirst().first == "numpy" && parts.count == 3
    case "raw_ops": return computingOperations.contains(last)
    case "__operators__": return parts.count == 2
    default:
      if parts.count == 1 {
        // `compat.v1.floor_div` is the operation FloorDiv itself.
        let operation = last.split(separator: "_").map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined()
        return computing.contains(last) || computingOperations.contains(last)
          || name.hasPrefix("compat.v1.") && computingOperations.contains(operation)
      }
      return (computingModules.contains(first) || partlyComputing[first]?.contains(last) == true && parts.count == 2)
        && !isException(last, of: parts.dropLast())
    }
  }

  /// Whether an operation of a TensorFlow graph only computes with tensors.
  static func computes(operation name: String) -> Bool { computingOperations.contains(name) }

  /// Whether a method of a class only makes a tensor of others: those of ragged and sparse tensors.
  static func computes(_ method: String, of symbol: String) -> Bool {
    ["RaggedTensor", "SparseTensor", "sparse.SparseTensor"].contains(symbol) && method.hasPrefix("from_")
  }

  /// Whether an attribute of a tensor is one that a model takes.
  static func computes(attribute name: String) -> Bool {
    !name.hasPrefix("_") && !["graph", "op", "eval", "consumers", "numpy"].contains(name)
  }

  /// Whether a function of a module that computes does something else: it changes the state of TensorFlow, or reads
  /// or writes the files that its arguments name.
  ///
  /// - Source: `vocab_file` of `tf.nn.fixed_unigram_candidate_sampler`, `saved_model_path` and `output_directory` of
  ///   `tf.quantization.experimental.quantize_saved_model`, TensorFlow 2.15.
  private static func isException(_ name: String, of module: ArraySlice<String>) -> Bool {
    stateFunctions.contains(name) || name.hasPrefix("experimental_") || name == "fixed_unigram_candidate_sampler"
      || module.first == "quantization" && module.count > 1
  }

  private static let stateFunctions: Set = [
    "set_seed", "set_random_seed", "set_global_generator", "get_global_generator",
  ]

  /// The functions that compute, of modules whose others act on files or on TensorFlow itself.
  private static let partlyComputing: [String: NameSet] = [
    "io": wordSet(
      """
      decode_and_crop_jpeg decode_base64 decode_bmp decode_compressed decode_csv decode_gif decode_image decode_jpeg
      decode_json_example decode_png decode_raw deserialize_many_sparse encode_base64 encode_jpeg encode_png
      extract_jpeg_shape is_jpeg parse_example parse_sequence_example parse_single_example
      parse_single_sequence_example parse_tensor serialize_many_sparse serialize_sparse serialize_tensor
      """),
    "debugging": wordSet(
      """
      assert_all_finite assert_equal assert_greater assert_greater_equal assert_integer assert_less assert_less_equal
      assert_near assert_negative assert_non_negative assert_non_positive assert_none_equal assert_positive
      assert_proper_iterable assert_rank assert_rank_at_least assert_rank_in assert_same_float_dtype assert_scalar
      assert_shapes assert_type check_numerics is_finite is_inf is_nan is_non_decreasing is_numeric_tensor
      is_strictly_increasing
      """),
  ]

  /// The modules of `tf` whose functions compute.
  private static let computingModules = wordSet(
    """
    audio bitwise dtypes image linalg math nn quantization ragged random sets signal sparse strings
    """)
}
