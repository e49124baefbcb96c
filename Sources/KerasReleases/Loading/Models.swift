import KerasLayers

extension ConfigurationLoader {
  /// The layers of a functional model, its inputs and outputs, and its calls.
  mutating func functional(_ config: SourceValue?, at path: String) {
    let layers = config?["layers"]?.items ?? []
    for (index, layer) in layers.enumerated() { child(layer, at: "\(path).layers[\(index)]") }
    let inputs = config?["input_layers"], outputs = config?["output_layers"]
    if !target.isAtLeast(3, 4), Self.isOneTensor(inputs) || Self.isOneTensor(outputs) { refuse(.flatInputLayers) }
    if target.line == .keras3, target.isAtLeast(3, 9), !target.isAtLeast(3, 15) {
      let (from, to) = (Self.layerNames(inputs), Self.layerNames(outputs))
      if !from.isEmpty, !to.isEmpty, to.isSubset(of: from) { refuse(.outputIsInput) }
    }
    let names = Set(layers.compactMap(\.layerName))
    var nested: [String: Int] = [:]
    for layer in layers where ["Functional", "Model", "Sequential"].contains(layer.className) {
      if let name = layer.layerName { nested[name] = layer["inbound_nodes"]?.items.count ?? 0 }
    }
    for (index, layer) in layers.enumerated() {
      within(layer.className ?? "", layer["name"]?.string, "\(path).layers[\(index)].inbound_nodes") { loader in
        for node in layer["inbound_nodes"]?.items ?? [] { loader.node(node, of: layer, names, nested) }
      }
    }
  }

  /// `["dense", 0, 0]` where older readers expect a list of such lists.
  private static func isOneTensor(_ value: SourceValue?) -> Bool {
    let items = value?.items ?? []
    return items.count == 3 && items[0].kind == .text
  }

  private static func layerNames(_ value: SourceValue?) -> Set<String> {
    let items = value?.items ?? []
    if let name = items.first?.string { return [name] }
    return Set(items.compactMap { $0.items.first?.string })
  }

  private mutating func node(_ node: SourceValue, of layer: SourceValue, _ names: Set<String>, _ nested: [String: Int])
  {
    if target.line != .keras3 {
      if node.kind == .object, node["args"] != nil {
        refuse(.nodeFormKeras3, className: layer.className, layer: layer["name"]?.string)
      }
      return
    }
    if node.kind == .list {
      for tensor in node.items { self.tensor(tensor, names, nested) }
    } else if node.kind == .object {
      let arguments = node["args"]
      if layer["module"] == nil, let className = layer.className, target.has("layers", className),
        arguments?.items.contains(where: { $0.kind == .number }) ?? false
      {
        refuse(.operationInH5, className)
      }
      for (key, value) in [("args", arguments), ("kwargs", node["kwargs"])] {
        if let value { deserialize(value, at: key) }
      }
    }
  }

  /// A tensor in the form of Keras 2: `["dense", 0, 0, {}]`.
  private mutating func tensor(_ tensor: SourceValue, _ names: Set<String>, _ nested: [String: Int]) {
    let items = tensor.items
    guard let first = items.first else { return }
    guard let name = first.string else {
      if first.kind == .list { refuse(.nestedNode) }
      return
    }
    if items.count > 2, let calls = nested[name], let index = items[1].integer, index >= calls {
      refuse(.nestedNodeIndex, name)
    }
    if items.count != 3, items.count != 4 { refuse(.nodeForm, "\(items.count)") }
    if !names.contains(name) { refuse(name.hasPrefix("_CONSTANT") ? .constantInNode : .dangling, name) }
    guard items.count == 4 else { return }
    for member in items[3].members {
      let parts = member.value.items
      guard let part = parts.first else { continue }
      let isTensor = part.kind == .text && parts.count >= 3 || part.items.first?.kind == .text
      if isTensor { refuse(.tensorKeywordInNode, member.key) }
    }
  }

  /// The layers of a Sequential model: of a list in older releases, of an object in newer ones.
  mutating func sequential(_ config: SourceValue?, at path: String) {
    if target.line == .multiBackend, !target.isAtLeast(2, 2, 3), config?.kind == .object {
      return refuse(.sequentialConfigIsADict, className: "Sequential")
    }
    if target.line == .keras3, config?.kind == .list, target.isAtLeast(3, 15) { refuse(.configIsAList) }
    let isList = config?.kind == .list
    let layers = (isList ? config : config?["layers"])?.items ?? []
    for (index, layer) in layers.enumerated() {
      child(layer, at: isList ? "\(path)[\(index)]" : "\(path).layers[\(index)]")
    }
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
