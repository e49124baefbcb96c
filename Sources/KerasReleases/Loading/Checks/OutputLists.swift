import KerasLayers

/// A part of a `Sequential` model, or of a wrapper, that gives its one output in a list.
///
/// Keras 3.3 and 3.5 to 3.10 take the tensor of `output_layers: [["dense", 0, 0]]` out of its list. In the other
/// releases such a model gives a list, and `Sequential` hands it to the next layer. A `Functional` model, which reads
/// the tensors of a call one by one, does not mind.
///
/// Source: `functional_from_config`, `keras/src/models/functional.py` of 3.0 to 3.15.1; `build`,
/// `keras/src/models/sequential.py`. What each layer does with a list was measured in 3.0.5, 3.4.1, 3.11.0 and 3.15.1.
extension ConfigurationLoader {
  private var keepsOutputLists: Bool {
    guard target.line == .keras3 else { return false }
    return target.isAtLeast(3, 11) || !target.isAtLeast(3, 3) || target.isAtLeast(3, 4) && !target.isAtLeast(3, 5)
  }

  /// Notes the first layer of a `Sequential` model that takes a list for a tensor.
  mutating func noteOutputLists(_ layers: [SourceValue], at path: String) {
    guard keepsOutputLists else { return }
    var flow = OutputFlow.tensor, source: SourceValue?, isChanged = false
    for (index, layer) in layers.enumerated() {
      if flow != .tensor {
        switch flow.effect(on: layer) {
        case .none: break
        case .changed where !isChanged:
          isChanged = true
          note(.changed, from: source, to: layer, at: "\(path).layers[\(index)]")
        case .changed: break
        case .refused: return note(.refused, from: source, to: layer, at: "\(path).layers[\(index)]")
        case .unknown: return
        }
      }
      flow = flow.after(layer)
      if flow == .list, layer.isModelObject { source = layer }
    }
  }

  /// Notes a wrapper that calls a model for each step and takes its list for a tensor.
  mutating func noteOutputList(ofWrapped layer: SourceValue?, _ className: String) {
    guard keepsOutputLists, className == "TimeDistributed", let layer, OutputFlow.tensor.after(layer) == .list else {
      return
    }
    refuse(.outputInList, className, className: layer.className, layer: layer.layerName)
  }

  private mutating func note(
    _ effect: OutputFlow.Effect, from source: SourceValue?, to layer: SourceValue, at path: String
  ) {
    let name = source?.layerName, taker = layer.className ?? ""
    within(source?.className ?? "Functional", name, path) { loader in
      if effect == .refused {
        loader.refuse(.outputInList, taker, layer: name)
      } else {
        loader.change(.outputInList, taker, layer: name)
      }
    }
  }
}

/// What one layer of a `Sequential` model hands to the next.
private enum OutputFlow {
  case tensor
  /// A list of one tensor.
  case list
  /// The sizes of a shape, which a pooling layer takes for the shapes of several tensors.
  case shapes

  enum Effect { case none, changed, refused, unknown }

  /// What the next layer does with it.
  func effect(on layer: SourceValue) -> Effect {
    if self == .tensor || layer.isModelObject { return .none }
    guard let className = layer.className, ReleaseTables.shared.hasLayer(className) else { return .unknown }
    if self == .shapes { return .refused }
    if Self.passing.contains(className) { return .none }
    if Self.stacking.contains(className) || Self.pooling.contains(className) || className.hasPrefix("Random") {
      return .changed
    }
    let isBuilt = layer["build_config"]?["input_shape"]?.kind == .list
    return isBuilt && Self.built.contains(className) ? .changed : .refused
  }

  /// What comes after the layer.
  func after(_ layer: SourceValue) -> OutputFlow {
    guard let className = layer.className, let config = layer["config"] else { return .tensor }
    if let outputs = config["output_layers"] {
      return outputs.items.count == 1 && outputs.items[0].items.first?.kind == .text ? .list : .tensor
    }
    if className == "Sequential" {
      return ConfigurationOutline.layers(of: config).reduce(.tensor) { $0.after($1) }
    }
    if self == .tensor { return .tensor }
    if Self.passing.contains(className) || Self.stacking.contains(className), className != "Lambda" { return self }
    return Self.pooling.contains(className) ? .shapes : .tensor
  }

  /// Layers that give the list on as it is.
  private static let passing: Set = [
    "Dropout", "GaussianNoise", "GaussianDropout", "AlphaDropout", "SpatialDropout1D", "SpatialDropout2D",
    "SpatialDropout3D", "ActivityRegularization", "Identity", "InputLayer",
  ]
  /// Layers that load, and stack the list to a tensor with one more axis when they are called, or fail then.
  private static let stacking: Set = [
    "Activation", "ReLU", "LeakyReLU", "ELU", "Softmax", "UnitNormalization", "Rescaling", "Lambda",
  ]
  /// Layers that load, and fail when they are called.
  private static let pooling: Set = [
    "GlobalAveragePooling1D", "GlobalAveragePooling2D", "GlobalAveragePooling3D", "GlobalMaxPooling1D",
    "GlobalMaxPooling2D", "GlobalMaxPooling3D", "MaxPooling1D", "AveragePooling1D",
  ]
  /// Layers that load where the file states the shape from which to build them; the list has none that fits.
  private static let built: Set = [
    "Dense", "PReLU", "BatchNormalization", "LayerNormalization", "GroupNormalization", "Normalization",
    "SpectralNormalization",
  ]
}

extension SourceValue {
  /// Whether it is a `Functional` or `Sequential` model, which takes a tensor and a list of it alike.
  fileprivate var isModelObject: Bool {
    className == "Sequential" || self["config"]?["output_layers"] != nil
  }
}
