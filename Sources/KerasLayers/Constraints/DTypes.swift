import Basics

extension Config {
  /// Checks the dtype or the policy that a layer states.
  ///
  /// - Source: `keras/src/dtype_policies` (3.15.1), `keras/mixed_precision/policy.py` (2.15.0).
  func checkDType(_ value: SourceValue, _ built: Built) {
    if className.hasSuffix("Lookup"), isKeras3, value.kind != .object { return }
    if className == "InputLayer", value.string?.hasPrefix("float8") == true { return }
    if value.isNull { return }
    if value.kind == .object { return checkPolicy(value, built) }
    let kind = "must be the name of a dtype or of a dtype policy"
    guard let name = isKeras3 ? value.string : value.dtypeOfTensorFlow else { return reject("dtype", value, kind) }
    if className == "InputLayer", name.hasPrefix("mixed_") {
      return reject("dtype", value, "must be the name of a dtype")
    }
    if isKeras3 ? name.isPolicyOfKeras3 : name.isPolicyOfTensorFlow {
      checkWeights(name, value, built)
    } else {
      reject("dtype", value, kind)
    }
  }

  /// Keras draws the values of kernels and tables at random, which it can for real numbers alone.
  private func checkWeights(_ name: String, _ value: SourceValue, _ built: Built) {
    // What nearly every layer states, and nearly every layer takes.
    if name == "float32", className != "TextVectorization", className != "HashedCrossing" { return }
    if !isKeras3 { checkKindsOfTensorFlow(name, value, built) }
    checkOrthogonal(name, value, built)
    if ["SequenceFeatures", "DenseFeatures"].contains(className) { return }
    // They draw nothing for themselves.
    if isKeras3, name == "string", ["PReLU", "SpectralNormalization"].contains(className) { return }
    let others = ["string", "bool", "complex", "int", "uint", "qint", "quint", "resource", "variant"]
    guard others.contains(where: name.hasPrefix), !name.has("_from_") else { return }
    if !isKeras3, name != "string", !DType(name).isComplex, computesInOwnDType(built) {
      return reject("dtype", value, "must be a dtype of real numbers, in which the layer can compute")
    }
    // The scale of the scores is drawn too, and Keras 3 can draw such whole numbers.
    let drawsScale = className == "AdditiveAttention" && isKeras3 && !["int32", "int64"].contains(name)
    let isOwn = { (weight: Weight) in
      if case .statistic = weight.role { return false }
      return weight.creatorClass.isEmpty && weight.role != .vocabulary
        && (name == "string" || [.kernel, .recurrentKernel, .embedding].contains(weight.role)
          || drawsScale && weight.role == .scale)
    }
    if built.weights.contains(where: isOwn) {
      reject("dtype", value, "must be a dtype of real numbers for a layer with weights")
    }
  }

  /// The dtypes that single layers of tf.keras do not take.
  ///
  /// - Source: measured with Keras 2.15.0 (`fixtures/make/tensor_dtypes.py`).
  private func checkKindsOfTensorFlow(_ name: String, _ value: SourceValue, _ built: Built) {
    let dtype = DType(name)
    switch className {
    case "TextVectorization" where dtype != .string: reject("dtype", value, "must be string")
    case "Hashing" where name.hasPrefix("mixed_"), "Discretization" where name.hasPrefix("mixed_"):
      reject("dtype", value, "must be the name of a dtype")
    case "HashedCrossing" where !dtype.isInteger && stated("output_mode")?.string ?? "int" == "int":
      reject("dtype", value, "must be a dtype of whole numbers")
    default: break
    }
  }

  /// An orthogonal matrix is computed in the dtype of the weight, and no backend of Keras does so in `bfloat16`.
  private func checkOrthogonal(_ name: String, _ value: SourceValue, _ built: Built) {
    guard DType(name) == .bfloat16 else { return }
    let isOrthogonal = { (initializer: SourceValue?) in
      (initializer?["class_name"]?.string ?? initializer?.string)?.lowercased() == "orthogonal"
    }
    let initializers = members.filter { $0.key.hasSuffix("_initializer") }
    let recurs = built.weights.contains { $0.role == .recurrentKernel && $0.creatorClass.isEmpty }
    let makesOne = !built.weights.isEmpty && initializers.contains { isOrthogonal($0.value) }
    if makesOne || recurs && stated("recurrent_initializer") == nil {
      reject("dtype", value, "must be a dtype in which an orthogonal matrix is computed")
    }
  }

  /// Whether tf.keras combines the layer's inputs, which it casts to no whole numbers, with tensors of its dtype.
  ///
  /// - Source: measured with Keras 2.15.0: each class with the dtype `int32`, on a `float32` input.
  private func computesInOwnDType(_ built: Built) -> Bool {
    let classes = [
      "LayerNormalization", "GroupNormalization", "UnitNormalization", "Normalization", "SpectralNormalization",
      "ThresholdedReLU", "StochasticDepth",
    ]
    if classes.contains(className) { return true }
    let roles: Set<Weight.Role> = [.bias, .scale, .offset, .activation, .statistic(.mean), .statistic(.variance)]
    return built.weights.contains { $0.creatorClass.isEmpty && roles.contains($0.role) }
  }

  private func checkPolicy(_ value: SourceValue, _ built: Built) {
    // What nearly every layer states.
    if isKeras3, value["module"]?.string == "keras", value["class_name"]?.string == "DTypePolicy",
      let config = value["config"], config["name"]?.string == "float32", config.hasOneMember
    {
      return
    }
    let policy = value.members
    if policy.hasEscapedKeys { return }
    guard let className = policy["class_name"]?.string else {
      return reject("dtype", value, "must be a dtype policy, an object with a class_name that is a text")
    }
    if let module = policy["module"] {
      if module.isNull { return reject("dtype", value, "must state its module") }
      if let path = module.string, path != "keras", !path.hasPrefix("keras.") {
        // Keras imports no other package.
        if isKeras3, policy["registered_name"]?.isNull != false {
          reject("dtype", value, "must be a dtype policy of Keras")
        }
        return
      }
    }
    if !isKeras3, policy["registered_name"]?.isHashable == false {
      return reject("dtype", value, "must have a text as its registered_name")
    }
    if let registered = policy["registered_name"], !registered.isNull, isKeras3 || !className.hasSuffix("DTypePolicy") {
      return
    }
    guard isKeras3 ? DTypePolicy.isClassOfKeras3(className) : ["Policy", "PolicyV1"].contains(className) else {
      if policy["module"] != nil || className == "Policy" || className == "DTypePolicy" {
        reject("dtype", value, "must be a dtype policy of Keras")
      }
      return
    }
    guard let stated = policy["config"] else {
      if !isKeras3 { reject("dtype", value, "must state its config") }
      return
    }
    if stated.kind != .object, !isKeras3 || !stated.isNull {
      return reject("dtype", value, "must have an object as its config")
    }
    if !isKeras3, stated.members["name"].map(\.isNull) ?? true {
      return reject("dtype", value, "must have a name in its config")
    }
    if let known = isKeras3 ? DTypePolicy.arguments(of: className) : ["name"],
      let other = stated.members.first(where: { !known.contains($0.key) })
    {
      return reject("dtype", value, "must have no \(other.key) in its config")
    }
    for key in ["name", "source_name"] {
      guard let name = stated.members[key], !name.isNull else { continue }
      guard let text = name.string, isKeras3 ? text.isPolicyOfKeras3 : text.isPolicyOfTensorFlow else {
        return reject("dtype", name, "must have the name of a dtype policy as its \(key)")
      }
    }
    if ["DTypePolicy", "Policy"].contains(className), let name = stated.members["name"]?.string {
      checkWeights(name, value, built)
    }
    if let length = stated.members["amax_history_length"], length.kind != .bool && length.integer == nil {
      return reject("dtype", length, "must have a whole number as its amax_history_length")
    }
    if className == "QuantizedDTypePolicy", let mode = stated.members["mode"], mode.string?.isQuantizationMode != true {
      reject("dtype", mode, "must have a quantization mode as its mode")
    }
  }
}

extension SourceValue {
  fileprivate var hasOneMember: Bool {
    var members = members.makeIterator()
    return members.next() != nil && members.next() == nil
  }
}

extension String {
  private static let mixed: Set = ["mixed_float16", "mixed_bfloat16"]

  /// Whether it is Keras' name of a dtype of variables: `ALLOWED_DTYPES` (`keras/src/backend/common/variables.py`).
  package var isDTypeOfKeras3: Bool { DType(self).isOfVariables && DType(self).name == self }

  /// A dtype or a policy; a quantized one names its source.
  var isPolicyOfKeras3: Bool {
    if isDTypeOfKeras3 || Self.mixed.contains(self) { return self != "int8" }
    let parts = split(separator: "_from_", maxSplits: 1).map(String.init)
    return parts.count == 2 && parts[0].isQuantizationMode
      && (Self.mixed.contains(parts[1]) || parts[1].isDTypeOfKeras3)
  }

  /// TensorFlow has other names for some dtypes, such as `half`, and dtypes that Keras does not use.
  var isPolicyOfTensorFlow: Bool {
    DType(self).isOfVariables || Self.mixed.contains(self) || DTypePolicy.dtypesOfTensorFlow.contains(self)
  }

  /// `int8`, `float8`, `int4`, with the sizes of blocks after slashes: `gptq/4/128`.
  fileprivate var isQuantizationMode: Bool {
    ["int8", "int4", "float8", "gptq", "awq"].contains(split(separator: "/").first.map(String.init) ?? "")
  }
}

extension DType {
  /// Whether Keras has variables of this dtype.
  fileprivate var isOfVariables: Bool {
    switch self {
    case .int4, .uint4, .float8e4m3fn, .float8e5m2, .other: false
    default: true
    }
  }
}
