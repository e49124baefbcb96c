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
      return computingModules.contains(first) && !last.hasPrefix("set_") && !last.hasPrefix("get_global")
        && !last.hasPrefix("experimental_")
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

  /// The modules of `tf` whose functions compute.
  private static let computingModules = wordSet(
    """
    audio bitwise dtypes image linalg math nn quantization ragged random sets signal sparse strings
    """)
}
