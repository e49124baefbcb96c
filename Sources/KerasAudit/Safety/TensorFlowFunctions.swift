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
    case "raw_ops": return computingOperations.contains(last)
    case "__operators__": return parts.count == 2
    default:
      if parts.count == 1 { return computing.contains(last) || computingOperations.contains(last) }
      return computingModules.contains(first) && !last.hasPrefix("set_") && !last.hasPrefix("get_global")
        && !last.hasPrefix("experimental_")
    }
  }

  /// Whether an operation of a TensorFlow graph only computes with tensors.
  static func computes(operation name: String) -> Bool { computingOperations.contains(name) }

  /// The modules of `tf` whose functions compute.
  private static let computingModules = wordSet(
    """
    audio bitwise dtypes image linalg losses math metrics nn quantization ragged random sets signal sparse strings
    experimental
    """)

  /// The operation name in the text of a TensorFlow node: JSON, or the text format of protocol buffers.
  static func operation(in text: String) -> String? {
    let text = Array(text.utf8), key = Array("op".utf8)
    for start in text.indices.dropLast(key.count) where text[start..<start + key.count].elementsEqual(key) {
      let isWord = { (byte: UInt8) in
        byte == UInt8(ascii: "_") || byte >= UInt8(ascii: "a") && byte <= UInt8(ascii: "z")
      }
      guard start == 0 || !isWord(text[start - 1]), !isWord(text[start + key.count]) else { continue }
      let rest = text[(start + key.count)...].drop { $0 != UInt8(ascii: ":") }.dropFirst().drop {
        $0 <= UInt8(ascii: " ")
      }
      guard let quote = rest.first, quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else { continue }
      return String(decoding: rest.dropFirst().prefix { $0 != quote }, as: UTF8.self)
    }
    return nil
  }
}
