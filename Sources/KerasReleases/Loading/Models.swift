import KerasLayers

extension ConfigurationLoader {
  /// The layers of a functional model, its inputs and outputs, and its calls.
  mutating func functional(_ config: SourceValue?, at path: String) {
    let model = outline.model(config)
    for (index, layer) in model.layers.enumerated() { member(layer) { "\(path).layers[\(index)]" } }
    let calls = model.calls
    noteLostOperands(model.layers.map(\.value), at: path)
    noteDefects(ofCalls: config, model.layers.map(\.value), at: path)
    let takesFlat = target.line == .keras3 ? target.isAtLeast(3, 4) : target.isAtLeast(2, 4)
    if calls.isFlat, !takesFlat { refuse(.flatInputLayers) }
    if target.line == .keras3, target.isAtLeast(3, 9), !target.isAtLeast(3, 15), calls.returnsInputs {
      refuse(.outputIsInput)
    }
    func within(_ index: Int, _ body: (inout ConfigurationLoader, SourceValue) -> Void) {
      let layer = model.layers[index].value
      self.within(layer.className ?? "", layer["name"]?.string, "\(path).layers[\(index)].inbound_nodes") {
        body(&$0, layer)
      }
    }
    guard target.line == .keras3 else {
      for call in calls.objects.prefix(Self.mostProblems) {
        within(call.layer) {
          $0.refuse(.nodeFormKeras3, className: $1.className, layer: $1["name"]?.string)
        }
      }
      return
    }
    for problem in calls.problems.prefix(Self.mostProblems) {
      within(problem.layer) { loader, _ in loader.refuse(problem.reason, problem.detail) }
    }
    for call in calls.unusual {
      within(call.layer) { $0.arguments(of: call.call, $1) }
    }
  }

  /// The arguments of a call in the form of Keras 3.
  private mutating func arguments(of call: SourceValue, _ layer: SourceValue) {
    let arguments = call["args"]
    if layer["module"] == nil, let className = layer.className, target.has("layers", className),
      arguments?.items.contains(where: { $0.kind == .number }) ?? false
    {
      refuse(.operationInH5, className)
    }
    for (key, value) in [("args", arguments), ("kwargs", call["kwargs"])] {
      if let value { deserialize(value, at: key) }
    }
  }

  /// The layers of a Sequential model: of a list in older releases, of an object in newer ones.
  mutating func sequential(_ config: SourceValue?, at path: String) {
    if target.line == .multiBackend, !target.isAtLeast(2, 2, 3), config?.kind == .object {
      return refuse(.sequentialConfigIsADict, className: "Sequential")
    }
    if target.line == .keras3, config?.kind == .list, target.isAtLeast(3, 15) { refuse(.configIsAList) }
    let isList = config?.kind == .list
    let members = outline.model(config).layers, layers = members.map(\.value)
    for (index, layer) in members.enumerated() {
      member(layer) { isList ? "\(path)[\(index)]" : "\(path).layers[\(index)]" }
    }
    noteOutputLists(layers, at: path)
    noteDefects(ofSequential: config, layers, at: path)
    guard target.line == .keras3, let first = layers.first, first["module"] == nil, let className = first.className,
      className != "InputLayer", let shape = first["config"]?["batch_input_shape"], !shape.isNull
    else { return }
    if !["Functional", "Model", "Sequential"].contains(className) {
      change(.firstLayerRank, shape.written, className: className, layer: first["config"]?["name"]?.string)
    }
    for layer in layers {
      guard let className = layer.className else { continue }
      if Self.fixedRank.contains(className) {
        return refuse(.firstLayerShape, className: className, layer: layer["config"]?["name"]?.string)
      }
      if className == "Flatten" || className == "Reshape" { return }
    }
  }

  /// Layers that take an input of one rank only.
  private static let fixedRank: Set = [
    "Conv1D", "Conv2D", "Conv3D", "Conv1DTranspose", "Conv2DTranspose", "Conv3DTranspose", "SeparableConv1D",
    "SeparableConv2D", "DepthwiseConv1D", "DepthwiseConv2D", "MaxPooling1D", "MaxPooling2D", "MaxPooling3D",
    "AveragePooling1D", "AveragePooling2D", "AveragePooling3D", "GlobalMaxPooling1D", "GlobalMaxPooling2D",
    "GlobalMaxPooling3D", "GlobalAveragePooling1D", "GlobalAveragePooling2D", "GlobalAveragePooling3D", "UpSampling1D",
    "UpSampling2D", "UpSampling3D", "ZeroPadding1D", "ZeroPadding2D", "ZeroPadding3D", "Cropping1D", "Cropping2D",
    "Cropping3D", "LSTM", "GRU", "SimpleRNN", "RNN", "ConvLSTM1D", "ConvLSTM2D", "ConvLSTM3D", "RepeatVector",
    "SpatialDropout1D", "SpatialDropout2D", "SpatialDropout3D", "Bidirectional", "Permute",
  ]
}
