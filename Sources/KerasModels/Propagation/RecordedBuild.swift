import KerasLayers

extension ModelBuilder {
  /// A layer with the weights that Keras 3 creates for it before its first call, on the input shape in `build_config`.
  ///
  /// That shape is the one of the first call, unless the configuration was edited. Many layers then take the other
  /// input too, since they compute their output shape without using the weights.
  ///
  /// - Source: `deserialize_keras_object` (`keras/src/saving/serialization_lib.py`, 3.15.1), which leaves objects without
  ///   a module to the older notation.
  /// - Parameter built: the layer built on the inputs of the call.
  /// - Throws: `ConfigError`, `IncompatibleShapes` for recorded shapes that a merging layer does not take.
  func builtAsRecorded(_ built: Built, _ layer: SerializedObject, _ call: Call) throws -> Built {
    guard usesRecordedShapes, layer.config.writer.generation == .keras3, !layer.recordsInput(call, of: built),
      layer.source?["module"] != nil
    else { return built }
    if let problem = layer.buildProblem(built, call) { report(problem) }
    if built.weights.isEmpty {
      if call.inputs.count > 1, Catalogue.layer(layer.className)?.takesSeveralTensors == true {
        try checkRecordedShapes(layer, call)
      }
      // For what it makes besides weights.
      if let call = layer.largeBuildCall { _ = attempt { try Catalogue.build(layer, call) } }
      return built
    }
    guard let stated = layer.recordedShapes, !call.inputs.isEmpty else { return built }
    let given = call.inputs.prefix(stated.count).map(\.sizes)
    if stated == given { return built }
    let recorded = Call(stated.map { Shape(sizes: $0) })
    guard let other = attempt({ try Catalogue.build(layer, recorded) }) else {
      // Their `build` checks what their call does.
      if Self.convolutions.contains(layer.className) { _ = try Catalogue.build(layer, recorded) }
      return built
    }
    if let given = given[0],
      !built.weights.agree(with: other.weights) || built.keepsRank && given.count != stated[0].count
        || layer.refuses(given, builtOn: stated[0])
    {
      reportRecordedInput(.recordedInput(recorded: stated[0], given: given))
    }
    var copy = built
    copy.weights = other.weights
    return copy
  }

  private static let convolutions: Set = ["Conv1D", "Conv2D", "Conv3D"]

  /// Checks the shapes on which Keras 3 builds a layer of several tensors.
  private func checkRecordedShapes(_ layer: SerializedObject, _ call: Call) throws {
    guard let stated = layer.source?["build_config"]?["input_shape"] else { return }
    let shapes = stated.items.compactMap(\.plainSizes)
    guard stated.kind == .list, shapes.count == stated.items.count, !shapes.isEmpty else {
      throw layer.error(of: "build_config", "input_shape", "must be a list of shapes, is \(stated.written)")
    }
    if shapes == call.positionalInputs.map({ $0.sizes ?? [] }) { return }
    _ = try Catalogue.build(layer, Call(shapes.map { Shape(sizes: $0) }))
  }
}

extension SerializedObject {
  /// The shapes on which Keras built a layer: one, or those of several arguments.
  fileprivate var recordedShapes: [[Int?]]? {
    if let one = builtShape { return one.isEmpty ? nil : [one] }
    if let list = source?["build_config"]?["input_shape"], case let shapes = list.items.compactMap(\.plainSizes),
      !shapes.isEmpty, shapes.count == list.items.count
    {
      return shapes
    }
    guard let several = source?["build_config"]?["shapes_dict"], several.kind == .object else { return nil }
    let shapes = several.members.compactMap { $0.value.plainSizes }
    return shapes.isEmpty || shapes.count < several.members.map(\.key).count ? nil : shapes
  }

  /// Whether the recorded shape is that of the call, as Keras writes it, and nothing of it has to be looked at.
  fileprivate func recordsInput(_ call: Call, of built: Built) -> Bool {
    guard call.inputs.count == 1, let sizes = call.inputs[0].sizes, sizes.dropFirst().allSatisfy({ $0 != nil }),
      built.weights.allSatisfy({ $0.count != nil })
    else { return false }
    return source?["build_config"]?["input_shape"]?.plainSizes == sizes
  }

  /// Whether a layer that was built on one shape refuses another one, even if it would have the same weights with it.
  ///
  /// - Source: `SpectralNormalization.build` (`keras/src/layers/normalization/spectral_normalization.py`, 3.15.1).
  fileprivate func refuses(_ given: [Int?], builtOn stated: [Int?]) -> Bool {
    className == "SpectralNormalization" && !given.suffix(1).agrees(with: stated.suffix(1))
  }

  /// An error about a value in an object beside `config`.
  func error(of object: String, _ key: String, _ problem: String) -> ConfigError {
    ConfigError(path: json.path + object + key, problem: problem)
  }
}
