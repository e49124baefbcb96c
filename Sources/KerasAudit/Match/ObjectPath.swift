import Basics
import KerasLayers
import KerasStores

extension ObjectLayout {
  /// The path of each layer's object in a file of this layout.
  ///
  /// - Parameter hasTensors: whether the file has tensors in an object, for layers whose weights are unknown.
  func paths(
    in expected: ExpectedWeights, hasTensors: (TensorPath) -> Bool
  ) -> IDArray<LayerID, TensorPath> {
    var paths = IDArray<LayerID, TensorPath>(repeating: "", count: expected.layers.count)
    var counters: [LayerID?: ObjectNames] = [:]
    for id in expected.layers.indices {
      let layer = expected.layers[id]
      let parentPath = layer.parent.map { paths[$0] } ?? ""
      let className = layer.parent.map { expected.layers[$0].plan.className } ?? expected.className
      let isListed = layer.plan.attribute.isEmpty
      let isCounted = isListed && (numbering != .unsaved || !expected.shared.areRepeated(layer.weights))
      let name = counters[layer.parent, default: ObjectNames(className)].next(for: layer.plan, isCounted: isCounted)
      let owner = layer.plan.owner.isEmpty ? "" : layer.plan.owner + "/"
      paths[id] = parentPath.appending(isListed ? owner + list + "/" + name : layer.plan.attribute)
      if numbering == .weightsTwice {
        let hasWeights =
          expected.hasUnknownWeights(id) ? hasTensors(paths[id]) : !layer.plan.allWeights.isEmpty
        if hasWeights { counters[layer.parent]?.skip(layer.plan) }
      }
    }
    return paths
  }

  /// Names the layers of one model in order.
  private struct ObjectNames {
    /// A Sequential model does not count its input layer.
    private let skipsInputs: Bool
    private var counter = ObjectCounter()

    /// - Parameter className: the model's class.
    init(_ className: String) { skipsInputs = className == "Sequential" }

    mutating func next(for plan: LayerPlan, isCounted: Bool) -> String {
      if plan.isOperation || !isCounted || skipsInputs && plan.className == "InputLayer" { return "" }
      return counter.next(Catalogue.pythonName(plan.className))
    }

    /// Counts a layer once more.
    mutating func skip(_ plan: LayerPlan) { _ = counter.next(Catalogue.pythonName(plan.className)) }
  }
}

extension ExpectedWeights.Weight {
  /// The paths below its layer's object at which it may be stored, such as `layers/lstm/cell/vars/0`: several if two
  /// objects own it or Keras looks in several places, none if it is not saved.
  func paths(below object: TensorPath) -> [TensorPath] {
    guard let key else { return [] }
    return ([weight.owner] + weight.otherOwners).map { owner in
      TensorPath(object.text + "/" + (owner.isEmpty ? "" : owner + "/") + "vars/" + key)
    }
  }
}
