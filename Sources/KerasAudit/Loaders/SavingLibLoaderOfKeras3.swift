import KerasStores

/// How Keras 3 loads weights by object path: it visits every object, and then raises one exception for those that
/// failed.
///
/// Source: `_load_state` and `_raise_loading_failure` in `keras/src/saving/saving_lib.py`, `load_own_variables` in
/// `keras/src/layers/layer.py` (3.15.1).
struct SavingLibLoaderOfKeras3 {
  private let objects: SavedObjects

  init(_ expected: ExpectedWeights, _ inventory: Inventory, isSeparate: Bool) {
    objects = SavedObjects(expected, inventory, isSeparate: isSeparate)
  }

  /// False if the outcome is not known.
  func load() throws(LoadingFailure) -> Bool {
    var isKnown = true
    let visited = objects.inLoadingOrder(by: Self.precedes, isKnown: &isKnown)
    let failures = visited.compactMap(failure)
    guard let first = failures.first else { return isKnown }
    let count = isKnown ? ["A total of \(failures.count) objects could not be loaded"] : []
    throw LoadingFailure(quotes: first.quotes + count, layer: first.layer, weight: first.weight)
  }

  /// Attributes in the order of their names, private ones last.
  private static func precedes(_ owner: String, _ other: String) -> Bool {
    func keys(_ owner: String) -> [String] {
      owner.split(separator: "/").map { $0.hasPrefix("_") ? "~" + $0 : String($0) }
    }
    return keys(owner).lexicographicallyPrecedes(keys(other))
  }

  /// The exception of an object. The last attempt counts: an object that fails is tried again by another attribute.
  private func failure(of object: SavedObject) -> LoadingFailure? {
    guard let failure = singleFailure(of: object) else { return nil }
    guard let retried = objects.retried(object) else { return failure }
    return singleFailure(of: retried)
  }

  private func singleFailure(of object: SavedObject) -> LoadingFailure? {
    let expected = objects.expected
    let stored = objects.stored(object)
    let fault = objects.firstFault(of: object)
    guard stored.count != object.variables.count || fault != nil else { return nil }
    if stored.count != object.variables.count {
      let names = object.variables.map { expected.weights[$0].weight.name.split(separator: "/").last ?? "" }
      let list = names.map { "'\($0)'" }.joined(separator: ", ")
      let text =
        "expected \(object.variables.count) variables, but received \(stored.count) variables during loading. "
        + "Expected: [\(list)]"
      return LoadingFailure(
        objects.name(of: object).map { "Layer '\($0)' \(text)" } ?? text, layer: object.layer, weight: fault?.id)
    }
    guard let fault, let tensor = fault.tensor else { return LoadingFailure(layer: object.layer, weight: fault?.id) }
    let shape = shapeText(expected.weights[fault.id].weight.sizes)
    return LoadingFailure(
      "The shape of the target variable and the shape of the target value in `variable.assign(value)` must match. "
        + "variable.shape=\(shape), Received: value.shape=\(shapeText(tensor.shape))",
      layer: object.layer, weight: fault.id)
  }
}
