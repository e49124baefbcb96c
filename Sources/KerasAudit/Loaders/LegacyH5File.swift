import KerasStores

/// A legacy file as both generations of its loader read it: first the groups that `layer_names` lists, then one group
/// after the other, by position.
struct LegacyH5File {
  let expected: ExpectedWeights
  let inventory: Inventory
  /// What h5py or Keras says about a missing group or dataset.
  let missing: (_ name: String) -> String

  typealias StoredLayer = (layer: LayerID, group: Inventory.Layer)

  /// The layers with weights and their groups; nil if the configuration does not determine which layers have weights.
  func pairs() throws(LoadingFailure) -> [StoredLayer]? {
    if let absent = inventory.absentLayers.first {
      let layer = expected.topLevel.first { expected.layers[$0].plan.name == absent.name }
      throw LoadingFailure(missing(absent.name), layer: layer)
    }
    guard !expected.topLevel.contains(where: expected.hasUnknownWeights) else { return nil }
    let groups = inventory.layers.filter { !$0.weights.isEmpty }
    let layers = expected.topLevel.filter { !expected.legacyOrder(of: $0).isEmpty }
    guard layers.count == groups.count else {
      throw LoadingFailure(
        "Layer count mismatch when loading weights from file. Model expected \(layers.count) layers, found "
          + "\(groups.count) saved layers.")
    }
    return Array(zip(layers, groups)).map { ($0.0, $0.1) }
  }

  /// The tensors of a group, in the order of its `weight_names`.
  func tensors(of pair: StoredLayer) throws(LoadingFailure) -> [Inventory.Tensor] {
    var tensors: [Inventory.Tensor] = []
    for weight in pair.group.weights {
      guard let tensor = weight.tensor else {
        let path = TensorPath(weight.name)
        let group = TensorPath(inventory.root).appending(pair.group.name)
        // If the group around the dataset is missing too, the text depends on the release of HDF5.
        let isGroupPresent = path.parent.map { parent in
          inventory.tensors.contains { $0.path.isInside(group.appending(parent.text)) }
        }
        throw isGroupPresent == false
          ? LoadingFailure(layer: pair.layer)
          : LoadingFailure(missing(String(path.name)), layer: pair.layer)
      }
      tensors.append(inventory[tensor])
    }
    return tensors
  }

  /// The exception for a layer with another number of weights.
  ///
  /// - Parameter position: of the layer among those with weights.
  func countMismatch(_ pair: StoredLayer, at position: Int, expected count: Int, stored: Int) -> LoadingFailure {
    let name = expected.layers[pair.layer].plan.name
    return LoadingFailure(
      "Weight count mismatch for layer #\(position) (named \(name) in the current model, \(pair.group.name) in the "
        + "save file). Layer expects \(count) weight(s). Received \(stored) saved weight(s)", layer: pair.layer)
  }

  /// The name of a variable as the file states it: the entry of `weight_names` that ends with the weight's own name.
  ///
  /// - Parameter ending: what the generation writes behind the name.
  func variableName(_ id: WeightID, at position: Int, in group: Inventory.Layer, ending: String) -> String? {
    let weight = expected.weights[id]
    // The names in another layer's group are not those of this layer.
    guard group.name == expected.layers[expected.topLevelAncestor(of: weight.layer)].plan.name else { return nil }
    let ownName = weight.weight.name + ending
    func isName(_ stored: String) -> Bool { stored.hasSuffix("/" + ownName) }
    let stored = group.weights[position].name
    if isName(stored) { return stored }
    let candidates = group.weights.filter { isName($0.name) }
    return candidates.count == 1 ? candidates[0].name : nil
  }
}

extension Inventory {
  /// The layers that `layer_names` lists and for which the file has no group.
  var absentLayers: [Layer] {
    guard layout == .named, layers.contains(where: { !$0.exists }) else { return [] }
    return layers.filter { layer in
      let group = TensorPath(root).appending(layer.name)
      return !layer.exists && !tensors.contains { $0.path.isInside(group) }
    }
  }
}
