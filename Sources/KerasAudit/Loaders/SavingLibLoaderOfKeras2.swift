import KerasStores

/// How Keras 2.12 to 2.15 loads weights by object path: it stops at the first object that fails.
///
/// Source: `_load_state` in `keras/src/saving/saving_lib.py`, `load_own_variables` in `keras/src/engine/base_layer.py`
/// (2.15.0).
struct SavingLibLoaderOfKeras2 {
  private let objects: SavedObjects

  init(_ expected: ExpectedWeights, _ inventory: Inventory, isSeparate: Bool) {
    objects = SavedObjects(expected, inventory, isSeparate: isSeparate)
  }

  /// False if the outcome is not known.
  func load() throws(LoadingFailure) -> Bool {
    var isKnown = true
    for object in objects.inLoadingOrder(by: Self.precedes, isKnown: &isKnown) { try load(object) }
    return isKnown
  }

  /// Attributes in the reverse order of their names.
  private static func precedes(_ owner: String, _ other: String) -> Bool {
    let owner = owner.split(separator: "/"), other = other.split(separator: "/")
    for (a, b) in zip(owner, other) where a != b { return a > b }
    return owner.count < other.count
  }

  private func load(_ object: SavedObject) throws(LoadingFailure) {
    let expected = objects.expected
    let stored = objects.stored(object)
    let fault = objects.firstFault(of: object)
    if stored.count != object.variables.count || fault != nil, objects.hasStrays(object) {
      throw LoadingFailure(layer: object.layer)
    }
    guard stored.count == object.variables.count else {
      let text = "expected \(object.variables.count) variables, but received \(stored.count) variables during loading."
      let names = object.variables.compactMap { variableName($0, of: object) }
      let list =
        names.count == object.variables.count ? " Expected: [\(names.map { "'\($0)'" }.joined(separator: ", "))]" : ""
      throw LoadingFailure(
        (objects.name(of: object).map { "Layer '\($0)' " } ?? "") + text + list, layer: object.layer, weight: fault?.id)
    }
    guard let fault else { return }
    guard let tensor = fault.tensor else {
      let key = expected.weights[fault.id].key ?? ""
      throw LoadingFailure(
        "Unable to synchronously open object (object '\(key)' doesn't exist)", layer: object.layer, weight: fault.id)
    }
    throw LoadingFailure(
      assignment: variableName(fault.id, of: object), expected: expected.weights[fault.id].weight.sizes,
      stored: tensor.shape, layer: object.layer, weight: fault.id)
  }

  /// The name that TensorFlow gives a variable: `lstm/lstm_cell/kernel:0`; nil if it is not known.
  private func variableName(_ id: WeightID, of object: SavedObject) -> String? {
    let weight = objects.expected.weights[id].weight
    let layer = objects.expected.layers[object.layer].plan.name
    let name = (weight.name.split(separator: "/").last ?? "") + ":0"
    let cell = SavedObjects.cellNames[weight.creatorClass]
    switch object.owner {
    case "", "layer": return "\(layer)/\(name)"
    case "cell": return cell.map { "\(layer)/\($0)/\(name)" }
    case "forward_layer/cell", "backward_layer/cell":
      guard let cell, let creator = weight.creator else { return nil }
      return "\(layer)/\(object.owner.hasPrefix("f") ? "forward" : "backward")_\(creator)/\(cell)/\(name)"
    case let owner where owner.hasSuffix("_dense"):
      return objects.name(of: object).map { "\(layer)/\($0)/\(name)" }
    default: return nil
    }
  }
}
