import Basics

/// The dtypes of a layer's variables and computations.
///
/// Keras writes a policy as a string (`float32`, `mixed_float16`, `int8_from_float32`), as an object with a name, as
/// an object with a mode and a source for a quantised layer, or as a map from layer paths to policies.
struct DTypePolicy {
  /// The dtype of variables for which the layer states no other.
  let variableDType: DType
  let computeDType: DType
  /// How the large weights are stored; nil if they are not quantised.
  let quantization: Quantization?

  /// - Parameter part: the name of an inner layer, such as the `query` of an attention, which a map may list.
  /// - Throws: `ConfigError` for a name that is not a dtype.
  init(_ config: Config, of part: String? = nil) throws {
    // Decoding the wrong type is slow, and only Keras 3 usually writes an object.
    let isOld = config.writer.generation < .keras3
    let name = isOld ? config.dtypeOfTensorFlow : nil
    if let name = config.plainPolicy {
      self.init(name: name)
    } else if name == nil, let object = config.object("dtype") {
      let path = [config.optionalIfTyped("name", as: String.self), part].compactMap(\.self).joined(separator: "/")
      let policy = object.policy(at: path)
      self.init(policy)
      // A custom policy class may use any names.
      guard Self.classes.contains(policy.className) || policy.className == "Policy" else { return }
    } else {
      let stated = name ?? config.optionalIfTyped("dtype", as: String.self) ?? "float32"
      self.init(name: config.statesInputDType && !DType(stated).isFloat ? "float32" : stated)
    }
    for dtype in [variableDType, computeDType] {
      guard case .other(let name) = dtype, !name.isEmpty, !Self.dtypesOfTensorFlow.contains(name) else { continue }
      throw config.error("dtype", "is \"\(name)\", which is not a dtype")
    }
  }

  /// The policies of Keras 3 that name dtypes.
  private static let classes: Set = [
    "DTypePolicy", "FloatDTypePolicy", "QuantizedDTypePolicy", "QuantizedFloat8DTypePolicy", "GPTQDTypePolicy",
    "AWQDTypePolicy", "Int4DTypePolicy",
  ]

  /// The arguments of a policy of Keras 3; nil of a class that has others.
  static func arguments(of className: String) -> Set<String>? {
    switch className {
    case "DTypePolicy", "FloatDTypePolicy": ["name"]
    case "QuantizedDTypePolicy", "GPTQDTypePolicy", "AWQDTypePolicy": ["mode", "source_name"]
    case "QuantizedFloat8DTypePolicy": ["mode", "source_name", "amax_history_length"]
    default: nil
    }
  }

  /// Whether Keras 3 has a policy of this class.
  static func isClassOfKeras3(_ className: String) -> Bool {
    classes.contains(className) || className == "DTypePolicyMap"
  }

  static let dtypesOfTensorFlow: Set = [
    "qint8", "qint16", "qint32", "quint8", "quint16", "int4", "uint4", "resource", "variant",
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
    // Within a map, a quantised layer may state no source: it is that of the default.
    let isQuantized = object.config.optionalIfTyped("mode", as: String.self) != nil
    guard let source = object.config.optionalIfTyped("source_name", as: String.self) ?? (isQuantized ? "float32" : nil)
    else {
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
    variableDType = isMixed || isInferred ? .float32 : DType(source)
    computeDType = isMixed ? DType(String(source.dropFirst("mixed_".count))) : variableDType
    quantization = mode.flatMap { Quantization(mode: $0, history: history) }
  }
}

/// How a quantised layer stores its large weights.
enum Quantization: Sendable {
  /// One byte for each value, one scale for each output.
  case int8
  /// Two values in a byte; with a block size, one scale and one zero point for each block.
  case int4(block: Int?)
  /// Unchanged, with a scale and a history of the largest magnitudes.
  case float8(history: Int)
  /// One value in a byte, or two, outputs first, with a scale and a zero point for each group.
  case gptq(bits: Int, group: Int?)
  /// As GPTQ with 4 bits, and one scale for each input.
  case awq(group: Int?)

  /// - Parameter mode: `int8`, `int4/128`, `gptq/4/128`; -1 means no block or group.
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
  /// The policy for the layer at a path: of a map the entry of that layer or the default, otherwise the policy itself.
  fileprivate func policy(at path: String) -> SerializedObject {
    guard config.has("policy_map") else { return self }
    let policies = config.objects(in: "policy_map")
    let named = policies.first { $0.key == path || $0.key.hasSuffix("/" + path) }
    return named?.object ?? config.object("default_policy") ?? self
  }
}

extension Config {
  /// The dtype of a layer's outputs, if it computes them in that of its policy; nil if it states none that is known.
  package var computeDType: DType? { (try? DTypePolicy(self))?.computeDType }

  /// The dtype in which a layer computes, if it is not that of its variables.
  package var mixedDType: DType? {
    (try? DTypePolicy(self)).flatMap { $0.computeDType == $0.variableDType ? nil : $0.computeDType }
  }

  /// Whether `dtype` is that of the layer's input, such as the `int32` of an Embedding, and not of its variables.
  ///
  /// - Source: `Embedding.__init__` and `Layer.add_weight` (`keras/layers/embeddings.py`, `keras/engine/topology.py`,
  ///   2.0.2); in 2.3 variables have the layer's dtype.
  fileprivate var statesInputDType: Bool {
    writer.generation == .keras2 && (writer.version == nil || writer.isOlder(than: 2, 3))
  }

  /// The name in a policy of Keras 3 that has nothing but a name.
  fileprivate var plainPolicy: String? {
    guard isKeras3, let value = stated("dtype"), value.kind == .object, value["class_name"]?.string == "DTypePolicy"
    else { return nil }
    return value["config"]?["name"]?.string
  }
}
