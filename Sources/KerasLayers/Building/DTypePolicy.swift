/// The dtypes a layer computes and keeps its variables in.
///
/// Keras writes a policy as a string (`float32`, `mixed_float16`, `int8_from_float32`), as a dictionary with a name, with a
/// mode and a source where the layer is quantised, or as a map from the paths of layers to policies.
struct DTypePolicy {
  /// What variables are stored as, unless the layer says otherwise.
  let variableDType: String
  /// What the layer computes in.
  let computeDType: String
  /// How the large weights are kept; nil where they are kept as they are.
  let quantization: Quantization?

  /// - Parameter part: the name of a layer inside, such as the `query` of an attention, of which a map may say something.
  init(_ config: Config, of part: String? = nil) throws {
    // A wrong guess is dear: only Keras 3 writes objects as a rule.
    let isOld = config.writer.generation < .keras3
    let name = isOld ? config.optionalIfTyped("dtype", as: String.self) : nil
    if name == nil, let object = config.object("dtype") {
      let path = [config.optionalIfTyped("name", as: String.self), part].compactMap(\.self).joined(separator: "/")
      let policy = object.policy(at: path)
      self.init(policy)
      // A class of the user's may mean anything by a name.
      guard Self.classes.contains(policy.className) else { return }
    } else {
      self.init(name: name ?? config.optionalIfTyped("dtype", as: String.self) ?? "float32")
    }
    for dtype in [variableDType, computeDType] where !Self.known.contains(dtype) {
      throw config.error("dtype", "is \(dtype), which is no dtype")
    }
  }

  private static let classes: Set<String> = [
    "Policy", "DTypePolicy", "FloatDTypePolicy", "QuantizedDTypePolicy", "QuantizedFloat8DTypePolicy",
    "GPTQDTypePolicy",
    "AWQDTypePolicy", "Int4DTypePolicy",
  ]

  /// Those of any backend, of any generation.
  private static let known: Set<String> = [
    "bool", "string", "int4", "int8", "int16", "int32", "int64", "uint4", "uint8", "uint16", "uint32", "uint64",
    "float16", "float32", "float64", "bfloat16", "float8_e4m3fn", "float8_e5m2", "half", "float", "double", "complex64",
    "complex128", "qint8", "qint16", "qint32", "quint8", "quint16", "resource", "variant",
  ]

  init(name: String) {
    guard name.utf8.contains(UInt8(ascii: "_")) else {
      self.init(mode: nil, source: name)
      return
    }
    let parts = name.split(separator: "_from_", maxSplits: 1).map(String.init)
    self.init(mode: parts.count > 1 ? parts[0] : nil, source: parts.last ?? name)
  }

  private init(_ object: SerializedObject) {
    guard let source = object.config.optionalIfTyped("source_name", as: String.self) else {
      self.init(name: object.config.optionalIfTyped("name", as: String.self) ?? "float32")
      return
    }
    self.init(
      mode: object.config.optionalIfTyped("mode", as: String.self), source: source,
      history: object.config.optionalIfTyped("amax_history_length", as: Int.self))
  }

  private init(mode: String?, source: String, history: Int? = nil) {
    let isMixed = source.hasPrefix("mixed_")
    let isInferred = source.hasPrefix("infer") || source == "_infer"
    variableDType = isMixed || isInferred ? "float32" : source
    computeDType = isMixed ? String(source.dropFirst("mixed_".count)) : variableDType
    quantization = mode.flatMap { Quantization(mode: $0, history: history) }
  }
}

/// How a quantised layer keeps its large weights.
enum Quantization: Sendable {
  /// One byte each, and a scale for each output.
  case int8
  /// Two to a byte; with a block size a scale and a zero for each block.
  case int4(block: Int?)
  /// As they are, beside the history of their extremes.
  case float8(history: Int)
  /// As bytes, or two to a byte, output first, with a scale and a zero for each group.
  case gptq(bits: Int, group: Int?)
  /// As with 4 bits, and a scale for each input besides.
  case awq(group: Int?)

  /// - Parameter mode: `int8`, `int4/128`, `gptq/4/128`; a size of -1 stands for none.
  fileprivate init?(mode: String, history: Int?) {
    let parts = mode.split(separator: "/").map(String.init)
    let sizes = parts.dropFirst().map { Int($0).flatMap { $0 > 0 ? $0 : nil } }
    switch parts.first {
    case "int8": self = .int8
    case "int4": self = .int4(block: sizes.first ?? nil)
    case "float8": self = .float8(history: history ?? 1024)
    case "gptq": self = .gptq(bits: (sizes.first ?? nil) ?? 4, group: sizes.count > 1 ? sizes[1] : nil)
    case "awq": self = .awq(group: sizes.count > 1 ? sizes[1] : nil)
    default: return nil
    }
  }
}

extension SerializedObject {
  /// Of a map, the policy of the layer at a path, or the default one; of any other policy, itself.
  fileprivate func policy(at path: String) -> SerializedObject {
    guard config.has("policy_map") else { return self }
    let policies = config.objects(in: "policy_map")
    let named = policies.first { $0.key == path || $0.key.hasSuffix("/" + path) }
    return named?.object ?? config.object("default_policy") ?? self
  }
}
