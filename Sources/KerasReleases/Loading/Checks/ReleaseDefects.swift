import KerasLayers

/// Defects of Keras 3.0 to 3.3, for which a release refuses what it wrote itself.
///
/// Source: the files named at each; measured in 3.0.5, 3.1.1, 3.2.1, 3.3.3, 3.4.1 and 3.8.0.
extension ConfigurationLoader {
  /// What the release cannot do with a layer in the newer form.
  mutating func noteDefects(of layer: SourceValue, _ className: String) {
    guard target.line == .keras3, !target.isAtLeast(3, 3), layer["module"] != nil else { return }
    // `Dot.build`, `keras/src/layers/merging/dot.py`: it expects tuples, and JSON has lists.
    if className == "Dot", !target.isAtLeast(3, 2), layer["build_config"]?["input_shape"]?.items.first?.kind == .list {
      refuse(.releaseDefect, "Dot refuses the shapes in its build_config", className: className)
    }
    // `Bidirectional.__init__`, `keras/src/layers/rnn/bidirectional.py`: the layer that both directions are copied
    // from is built too, and no file has weights for it.
    if className == "Bidirectional", form.isLegacy == false,
      layer["config"]?["layer"]?["build_config"]?["input_shape"]?.kind == .list
    {
      refuse(.releaseDefect, "Bidirectional looks for weights that no file has", className: className)
    }
  }

  /// What the release cannot do with the calls and outputs of a functional model.
  mutating func noteDefects(ofCalls config: SourceValue?, _ layers: [SourceValue], at path: String) {
    guard target.line == .keras3, !target.isAtLeast(3, 4) else { return }
    for (index, layer) in layers.enumerated() {
      guard let className = layer.className else { continue }
      within(className, layer.layerName, "\(path).layers[\(index)]") { loader in
        if layer.stepsThroughModel { loader.refuse(.releaseDefect, Self.steps, className: className) }
        // `GetItem.compute_output_spec`, `keras/src/ops/numpy.py`: it expects a tuple, and JSON has a list.
        if className == "GetItem", !loader.target.isAtLeast(3, 2), layer.isCalledWithListKey {
          loader.refuse(.releaseDefect, "GetItem takes one index, and the call has several", className: className)
        }
      }
    }
    // `get_tensor`, `keras/src/models/functional.py`: calls of a nested model are counted from 1.
    guard !target.isAtLeast(3, 3) else { return }
    for output in config?["output_layers"]?.items ?? [] {
      guard let name = output.items.first?.string, output.items.count == 3, let call = output.items[1].integer,
        let model = layers.first(where: { $0.layerName == name }), model["config"]?["output_layers"] != nil,
        call >= model["inbound_nodes"]?.items.count ?? 0
      else { continue }
      refuse(.releaseDefect, "the release does not find an output of the nested model \(name)", layer: name)
    }
  }

  /// What the release cannot do with the layers of a `Sequential` model.
  ///
  /// `Sequential.build` stops at the layer, so that the model is built once more: with a list for a shape, which it
  /// refuses, or not before its legacy weights are read.
  mutating func noteDefects(ofSequential config: SourceValue?, _ layers: [SourceValue], at path: String) {
    guard target.line == .keras3, !target.isAtLeast(3, 4),
      let index = layers.firstIndex(where: \.stepsThroughModel)
    else { return }
    let isRebuilt = config?["build_input_shape"]?.kind == .list
    let isUnbuilt = form.isLegacy == true && layers[(index + 1)...].contains(where: \.hasInitializer)
    if isRebuilt || isUnbuilt {
      within(layers[index].className ?? "", layers[index].layerName, "\(path).layers[\(index)]") {
        $0.refuse(.releaseDefect, Self.steps)
      }
    }
  }

  /// `keras/src/layers/rnn/time_distributed.py`; models have no `compute_output_shape` before 3.4.
  private static let steps = "TimeDistributed cannot compute the shape that a model gives"
}

extension SourceValue {
  /// Whether it is a `TimeDistributed` layer around a model.
  fileprivate var stepsThroughModel: Bool {
    guard className == "TimeDistributed", let layer = self["config"]?["layer"] else { return false }
    return layer.className == "Sequential" || layer["config"]?["output_layers"] != nil
  }

  /// Whether a call in the form of Keras 3 has a list of indices.
  fileprivate var isCalledWithListKey: Bool {
    self["inbound_nodes"]?.items.contains { call in
      let key = call["kwargs"]?["key"] ?? call["args"]?.items.dropFirst().first
      return key?.kind == .list
    } ?? false
  }

  /// Whether its class creates weights.
  fileprivate var hasInitializer: Bool {
    self["config"]?.members.contains { $0.key.hasSuffix("initializer") && !$0.value.isNull } ?? false
  }
}
