import KerasLayers

extension ConfigurationLoader {
  /// Calls the constructor of a layer, after those of the layers and cells that it contains.
  ///
  /// - Parameter path: the path of the object, whose `config` has the keywords.
  mutating func layer(_ className: String, _ keywords: Keywords, at path: String) {
    if target.line == .keras3 {
      layerInKeras3(className, keywords, at: path)
    } else {
      layerInKeras2(className, keywords, at: path)
    }
  }

  private mutating func layerInKeras3(_ className: String, _ given: Keywords, at path: String) {
    var keywords = given
    func inner(_ key: String) -> String { path.joined("config").joined(key) }
    if className == "InputLayer" {
      let shapes = ["batch_shape", "shape", "input_shape", "batch_input_shape"]
      let accepted = target.arguments("layers", className)?.accepted ?? []
      if !shapes.contains(where: { keywords.has($0) && accepted.contains($0) }) {
        refuse(.argumentMissing, "shape", className: className)
      }
      return
    }
    switch className {
    case "Bidirectional":
      if let layer = keywords["layer"] { deserialize(layer, at: inner("layer")) }
      if let backward = keywords.remove("backward_layer"), !backward.isNull {
        deserialize(backward, at: inner("backward_layer"))
      }
    case "RNN": if let cell = keywords["cell"] { deserialize(cell, at: inner("cell")) }
    case "StackedRNNCells": if let cells = keywords["cells"] { deserialize(cells, at: inner("cells")) }
    case _ where keywords["layer"]?.isObject ?? false:
      if let layer = keywords["layer"] { deserialize(layer, at: inner("layer")) }
      noteOutputList(ofWrapped: keywords["layer"], className)
    case _ where keywords["layers"]?.kind == .list:
      if let layers = keywords["layers"] { deserialize(layers, at: inner("layers")) }
    case "TextVectorization":
      for key in ["standardize", "split"] {
        if let value = keywords[key], value.isObject { deserialize(value, at: inner(key)) }
      }
    default: break
    }
    if let name = keywords["name"]?.string, name.utf8.contains(UInt8(ascii: "/")) {
      refuse(.nameWithSlash, name, className: className)
    }
    if className == "BatchNormalization", keywords["axis"]?.kind == .list { refuse(.axisIsAList, className: className) }
    if className == "Lambda", let function = keywords["function"],
      function.kind == .list || function.className == "__lambda__"
    {
      refuse(.lambda, className: className)
    }
    if className == "Lambda" { checkFunction(keywords["function"]) }
    let isRecurrent = ["LSTM", "GRU", "SimpleRNN", "ConvLSTM1D", "ConvLSTM2D", "ConvLSTM3D"].contains(className)
    if isRecurrent { checkValues(keywords, className) }
    check("layers", className, keywords)
    noteDefaults(className, keywords)
    if !isRecurrent { checkValues(keywords, className) }
  }

  /// What the `from_config` of a `Lambda` layer takes out.
  private static let keysOfCode = [
    "module", "function_type", "output_shape_module", "output_shape_type", "mask_module", "mask_type",
  ]

  /// The key of the function that the `from_config` of a wrapped cell takes out, with those that describe it.
  ///
  /// - Source: `keras/src/layers/rnn/cell_wrappers.py`, 2.15.0.
  private static let functionOfCell = ["ResidualWrapper": "residual_fn", "DropoutWrapper": "dropout_fn"]

  private mutating func layerInKeras2(_ className: String, _ given: Keywords, at path: String) {
    var keywords = given
    if className == "Lambda" {
      // The safe mode came with 2.13, and holds for objects that name their module.
      if target.line == .keras2, target.isAtLeast(2, 13), form.container != .hdf5,
        outline.groups.first?["module"] != nil, keywords["function_type"]?.string == "lambda"
      {
        refuse(.lambda, className: className)
      }
      for key in Self.keysOfCode { keywords.remove(key) }
    }
    if let function = Self.functionOfCell[className], keywords.has(function) {
      for key in [function, function + "_type", function + "_module"] { keywords.remove(key) }
    }
    for key in ["layer", "backward_layer", "cell", "forward_layer"] {
      if let value = keywords[key], value.isObject { child(value, at: path.joined("config").joined(key)) }
    }
    for (index, cell) in (keywords["cells"]?.items ?? []).enumerated() {
      child(cell, at: "\(path.joined("config")).cells[\(index)]")
    }
    if className == "GRU", target.line == .keras2, !keywords.has("reset_after") {
      change(.defaultChanged, "reset_after", className: className)
    }
    if className != "ClassMethod" { check("layers", className, keywords) }
    noteDefaults(className, keywords)
    checkValues(keywords, className)
  }

  /// Compares the keywords with the arguments of a class.
  mutating func check(_ kind: String, _ className: String, _ keywords: Keywords) {
    guard let arguments = target.arguments(kind, className) else { return }
    let isKeras3 = target.line == .keras3
    if isKeras3 || !arguments.translatesOldNames {
      var missing: [String] = []
      for key in arguments.required where !keywords.has(key) && !Self.isOptional(key, isKeras3) { missing.append(key) }
      if !missing.isEmpty { refuse(.argumentMissing, missing.sorted().joined(separator: ", "), className: className) }
    }
    if isKeras3, kind == "layers", let policy = keywords["dtype"], policy.isObject {
      checkValue("dtype", policy, className)
    }
    guard !arguments.isOpen else { return }
    let handled = isKeras3 && ["GRU", "LSTM", "SimpleRNN"].contains(className) ? [] : arguments.handled
    var unknown: [String] = []
    for (key, _) in keywords.members where !arguments.accepted.contains(key) && !handled.contains(key) {
      unknown.append(key)
    }
    if !unknown.isEmpty {
      refuse(
        .unknownArgument, Set(unknown).sorted().joined(separator: LoadProblem.separator), className: className)
    }
    if isKeras3, kind == "layers", className != "Embedding", let size = keywords["input_dim"], !size.isNull,
      keywords.has("input_shape")
    {
      refuse(.unknownArgument, "input_shape", className: className)
    }
  }

  /// Whether a loader supplies an argument that the constructor requires.
  private static func isOptional(_ key: String, _ isKeras3: Bool) -> Bool {
    switch key {
    case "name", "dtype": true
    case "cell", "layer", "forward_layer", "function", "input_dtype", "batch_size", "weights": !isKeras3
    default: false
    }
  }

  private mutating func checkValues(_ keywords: Keywords, _ className: String) {
    for (key, value) in keywords.members { checkValue(key, value, className) }
  }

  /// Checks an argument that names or contains another object: an initializer, an activation, a dtype policy.
  private mutating func checkValue(_ key: String, _ value: SourceValue, _ className: String) {
    // Nothing else names an object.
    guard value.kind == .text || value.kind == .object else { return }
    if let kind = ConfigurationOutline.kindByEnding(of: key) {
      // Keras 1 writes a regularizer or constraint under its name, without a class.
      if target.isAtLeast(2), value.kind == .object, value.className == nil, let name = value["name"]?.string {
        refuse(.nestedUnknown, "\(key)=\(name)", className: className)
      }
      if value.isObject, let name = value.className, name != "function" {
        if !hasObject(kind, name) { refuse(.nestedUnknown, "\(key)=\(name)", className: className) }
        if let config = value["config"], config.kind == .object { check(kind, name, Keywords(config)) }
      } else if target.line == .keras3, kind == "initializers", let name = value.string, !hasInitializer(name) {
        refuse(.nestedUnknown, "\(key)=\(name)", className: className)
      }
    } else if key == "activation" || key == "recurrent_activation" {
      checkActivation(key, value, className)
    } else if key == "dtype", value.isObject, let name = value.className {
      checkPolicy(value, name, className)
    } else if key == "quantization_config", target.line == .keras3, value.isObject {
      deserialize(value, at: key)
    }
  }

  /// Looks up the function of a `Lambda` layer, which Keras finds among its own or in `custom_objects`.
  private mutating func checkFunction(_ function: SourceValue?) {
    guard let function, function.isObject, function.className == "function", let name = function["config"]?.string
    else { return }
    if function["module"]?.string == "builtins", !hasBuiltInFunction(name) {
      refuse(.customClass, name, className: name)
    } else {
      look(up: function, isFunction: true)
    }
  }

  private func hasObject(_ kind: String, _ name: String) -> Bool {
    // TensorFlow 2.2 and earlier have the initializers in another module, which the tables do not cover.
    if target.line == .keras2, !target.isAtLeast(2, 3), kind == "initializers" { return true }
    if target.line != .keras3 {
      return target.has(kind, name) || kind == "regularizers" && ["L1", "L2", "L1L2"].contains(name)
    }
    switch (kind, name) {
    // The object of Orthogonal and Identity has a name of its own before these releases.
    case ("initializers", "Orthogonal"): return target.isAtLeast(3, 4)
    case ("initializers", "Identity"): return target.isAtLeast(3, 3)
    case ("initializers", "OrthogonalInitializer"): return true
    default: return target.has(kind, name)
    }
  }

  private static let oldInitializers: Set = [
    "uniform", "normal", "one", "zero", "orthogonal", "zeros", "ones", "identity",
  ]

  private func hasInitializer(_ name: String) -> Bool {
    if Self.oldInitializers.contains(name) || target.has("initializers", name) { return true }
    return ReleaseTables.shared.initializer(name).map { target.has("initializers", $0) } ?? false
  }

  private mutating func checkActivation(_ key: String, _ value: SourceValue, _ className: String) {
    if let name = value.string {
      guard !name.hasPrefix("<"), name != "swish", name != "linear" || target.line != .keras3 else { return }
      let isOther = target.line == .keras3 && name == "hard_swish" && target.hasActivation("hard_silu")
      if !target.hasActivation(name), !isOther { refuse(.nestedUnknown, "\(key)=\(name)", className: className) }
    } else if target.line == .keras3, value.isObject, let objectClass = value.className {
      if objectClass == "function" {
        let registered = value["registered_name"]?.string
        let name = (registered == "function" ? nil : registered) ?? value["config"]?.string ?? ""
        if !target.hasActivation(name), name != "swish", name != "hard_swish" {
          refuse(.nestedUnknown, "\(key)=\(name)", className: className)
        }
      } else if !target.isAtLeast(3, 10), ReleaseTables.shared.hasLayer(objectClass) {
        refuse(.releaseDefect, "\(key) of \(className) is the layer \(objectClass)", className: className)
      } else if !target.has("layers", objectClass) {
        refuse(.nestedUnknown, "\(key)=\(objectClass)", className: className)
      }
    }
  }

  private mutating func checkPolicy(_ value: SourceValue, _ name: String, _ className: String) {
    if target.line != .keras3 {
      if name == "DTypePolicy" { refuse(.dtypePolicy, name, className: className) }
      return
    }
    if !target.has("dtype_policies", name) { return refuse(.dtypePolicy, name, className: className) }
    if let config = value["config"], config.kind == .object { check("dtype_policies", name, Keywords(config)) }
  }
}
