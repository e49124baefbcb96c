import Basics
import KerasLayers
import KerasStores

/// The path of a layer's object in a file saved by object path, in the two schemes that Keras has used.
struct ObjectPath {
  /// `layers/dense_1`: Keras 3, and 2.13 to 2.15.
  let layers: TensorPath
  /// `_layer_checkpoint_dependencies/dense_2`: Keras 2.12, which counts a layer that has weights twice.
  let dependencies: TensorPath

  static let root = ObjectPath(layers: "", dependencies: "")

  enum Scheme { case layers, dependencies }

  subscript(scheme: Scheme) -> TensorPath { scheme == .layers ? layers : dependencies }

  /// The path of a layer in a list of layers.
  ///
  /// - Parameter owner: the attribute path from this object to the one that has the list; empty for this object.
  private func appending(owner: String, _ names: ObjectNames.Names) -> ObjectPath {
    let prefix = owner.isEmpty ? "" : owner + "/"
    return ObjectPath(
      layers: layers.appending(prefix + "layers/" + names.layers),
      dependencies: dependencies.appending(prefix + "_layer_checkpoint_dependencies/" + names.dependencies))
  }

  /// The paths of all layers of a model.
  static func all(in expected: ExpectedWeights) -> IDArray<LayerID, ObjectPath> {
    var paths = IDArray<LayerID, ObjectPath>(repeating: .root, count: expected.layers.count)
    var counters: [LayerID?: ObjectNames] = [:]
    for id in expected.layers.indices {
      let layer = expected.layers[id]
      let parentPath = layer.parent.map { paths[$0] } ?? .root
      let className = layer.parent.map { expected.layers[$0].plan.className } ?? expected.className
      let countsRepeatedLayers = expected.writer.generation >= .keras3
      let isCounted = countsRepeatedLayers || !expected.shared.areRepeated(layer.weights)
      let names = counters[layer.parent, default: ObjectNames(className)].next(for: layer.plan, isCounted: isCounted)
      paths[id] = parentPath.appending(owner: layer.plan.owner, names)
    }
    return paths
  }

  /// Names the layers of one model in order.
  private struct ObjectNames {
    /// A Sequential model does not count its input layer.
    private let skipsInputs: Bool
    private var counter = ObjectCounter()
    private var doubleCounter = ObjectCounter()

    typealias Names = (layers: String, dependencies: String)

    /// - Parameter className: the model's class.
    init(_ className: String) { skipsInputs = className == "Sequential" }

    /// - Parameter isCounted: false for a layer that was saved before, which Keras 2.13 to 2.15 skip.
    mutating func next(for plan: LayerPlan, isCounted: Bool) -> Names {
      if plan.isOperation || !isCounted || skipsInputs && plan.className == "InputLayer" { return ("", "") }
      let name = Catalogue.pythonName(plan.className)
      let names = (counter.next(name), doubleCounter.next(name))
      if !plan.allWeights.isEmpty { _ = doubleCounter.next(name) }
      return names
    }
  }
}

extension ExpectedWeights.Weight {
  /// The paths below its layer's object at which it may be stored, such as `layers/lstm/cell/vars/0`: several if two
  /// objects own it, none if it is not saved.
  func paths(below object: TensorPath) -> [TensorPath] {
    guard let key else { return [] }
    return [weight.owner, weight.secondOwner].compactMap(\.self).map { owner in
      TensorPath(object.text + "/" + (owner.isEmpty ? "" : owner + "/") + "vars/" + key)
    }
  }
}
