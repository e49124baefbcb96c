import Basics
import KerasLayers
import KerasStores

/// An object that saving by object path stores by itself: a layer, or an object inside one, such as the cell of an
/// LSTM.
struct SavedObject {
  let layer: LayerID
  /// The attribute path from the layer: `forward_layer/cell`; empty for the layer itself.
  let owner: String
  let path: TensorPath
  /// Its variables, in the order of their keys.
  let variables: [WeightID]
}

/// The objects of a model and what a file stores for each, as loaders by object path visit them.
struct SavedObjects {
  let expected: ExpectedWeights
  let inventory: Inventory
  private let paths: IDArray<LayerID, TensorPath>
  /// The tensors of each object by their key in `vars`.
  private var stored: [TensorPath: [String: TensorID]] = [:]

  init(_ expected: ExpectedWeights, _ inventory: Inventory, isSeparate: Bool) {
    self.expected = expected
    self.inventory = inventory
    paths = StoredPaths(inventory).objects(of: expected, inventory, isSeparate: isSeparate)
    // Keras looks for slashes and finds nothing.
    if inventory.hasBackslashes { return }
    for id in inventory.tensorIDs {
      let path = inventory[id].path
      guard let group = path.parent, group.name == "vars" else { continue }
      stored[group.parent ?? "", default: [:]][String(path.name)] = id
    }
  }

  /// What the file stores for an object, by key.
  func stored(_ object: SavedObject) -> [String: TensorID] { stored[object.path] ?? [:] }

  /// All objects, a layer before those inside it.
  ///
  /// - Parameters:
  ///   - precedes: the order of the attributes in which a loader visits an object.
  ///   - isKnown: set to false if a layer decides by itself what it loads.
  func inLoadingOrder(
    by precedes: (_ owner: String, _ other: String) -> Bool, isKnown: inout Bool
  ) -> [SavedObject] {
    var objects: [SavedObject] = []
    for id in expected.layers.indices {
      let layer = expected.layers[id]
      if layer.plan.isOperation || !layer.weights.isEmpty && expected.shared.areRepeated(layer.weights) { continue }
      let own = layer.weights.filter { expected.weights[$0].layer == id }
      guard !layer.hasUnknownWeights, own.allSatisfy({ expected.weights[$0].isNumbered }) else {
        isKnown = false
        continue
      }
      var owners: [String: [WeightID]] = ["": []]
      for weight in own { owners[expected.weights[weight].weight.owner, default: []].append(weight) }
      for owner in owners.keys.sorted(by: precedes) {
        let variables = owners[owner, default: []].sorted { number(of: $0) < number(of: $1) }
        let path = owner.isEmpty ? paths[id] : paths[id].appending(owner)
        objects.append(SavedObject(layer: id, owner: owner, path: path, variables: variables))
      }
    }
    return objects
  }

  /// The same object by its private attribute; nil if it has no other one.
  func retried(_ object: SavedObject) -> SavedObject? {
    let isShared = object.variables.first.map { !expected.weights[$0].weight.otherOwners.isEmpty } ?? false
    guard isShared, !object.path.name.hasPrefix("_"), let parent = object.path.parent else { return nil }
    return SavedObject(
      layer: object.layer, owner: object.owner, path: parent.appending("_" + object.path.name),
      variables: object.variables)
  }

  /// Whether the file stores variables inside a layer that belong to no object of it.
  func hasStrays(_ object: SavedObject) -> Bool {
    let layer = expected.layers[object.layer]
    if layer.isContainer { return false }
    let owners = layer.weights.flatMap { id in
      let weight = expected.weights[id].weight
      return ([weight.owner] + weight.otherOwners).map { paths[object.layer].appending($0) }
    }
    return stored.keys.contains { $0.isInside(paths[object.layer]) && !owners.contains($0) }
  }

  private func number(of weight: WeightID) -> Int { expected.weights[weight].key.flatMap(Int.init) ?? 0 }

  /// The first variable that is not stored under its key, and the first one of another shape.
  func firstFault(of object: SavedObject) -> (id: WeightID, tensor: Inventory.Tensor?)? {
    let stored = stored(object)
    for id in object.variables {
      guard let tensor = expected.weights[id].key.flatMap({ stored[$0] }) else { return (id, nil) }
      if !expected.weights[id].weight.accepts(shape: inventory[tensor].shape) { return (id, inventory[tensor]) }
    }
    return nil
  }

  /// The name of an object in Keras' messages; nil if it is not known.
  func name(of object: SavedObject) -> String? {
    let weight = object.variables.first.map { expected.weights[$0].weight }
    switch object.owner.split(separator: "/").last {
    case nil: return expected.layers[object.layer].plan.name
    case "cell"?: return weight.flatMap { Self.cellNames[$0.creatorClass] }
    case let attribute? where attribute.hasSuffix("_dense"):
      let part = attribute.dropLast("_dense".count).drop { $0 == "_" }
      return part == "output" ? "attention_output" : String(part)
    case "layer"? where object.owner == "layer": return weight?.creator
    default: return nil
    }
  }

  /// The cells that recurrent layers create, by the layer's class.
  static let cellNames = [
    "LSTM": "lstm_cell", "GRU": "gru_cell", "SimpleRNN": "simple_rnn_cell", "ConvLSTM1D": "conv_lstm_cell",
    "ConvLSTM2D": "conv_lstm_cell", "ConvLSTM3D": "conv_lstm_cell",
  ]
}

extension ExpectedWeights.Weight {
  /// Whether its key is its number among the variables of one object, as Keras' own `load_own_variables` has it.
  fileprivate var isNumbered: Bool { key.flatMap(Int.init) != nil && !isMerged && hasOwnObject }

  /// Whether no other object owns it too. The projections of an attention have a public and a private attribute.
  private var hasOwnObject: Bool { weight.otherOwners.isEmpty || weight.owner.hasSuffix("_dense") }
}
