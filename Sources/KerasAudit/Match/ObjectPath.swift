import KerasLayers

/// Where saving by object path puts a layer, in the two ways in which Keras has named the objects of a model.
struct ObjectPath {
  /// `layers/dense_1`: Keras 3, and 2.13 on.
  let layers: String
  /// `_layer_checkpoint_dependencies/dense_2`: Keras 2.12, which counts a layer that has weights twice.
  let dependencies: String

  static let root = ObjectPath(layers: "", dependencies: "")

  func appending(owner: String, _ names: (layers: String, dependencies: String)) -> ObjectPath {
    let prefix = owner.isEmpty ? "" : owner + "/"
    return ObjectPath(
      layers: join(layers, prefix + "layers/" + names.layers),
      dependencies: join(dependencies, prefix + "_layer_checkpoint_dependencies/" + names.dependencies))
  }

  enum Scheme { case layers, dependencies }

  subscript(scheme: Scheme) -> String { scheme == .layers ? layers : dependencies }

  private func join(_ base: String, _ rest: String) -> String { base.isEmpty ? rest : base + "/" + rest }

  /// The paths of all layers of a model.
  static func all(in expectation: ExpectedWeights) -> [ObjectPath] {
    var paths = Array(repeating: ObjectPath.root, count: expectation.layers.count)
    var names: [Int: Names] = [:]
    for (index, layer) in expectation.layers.enumerated() {
      let around = layer.parent.map { paths[$0] } ?? .root
      let model = layer.parent.map { expectation.layers[$0].plan.className } ?? expectation.className
      let countsRepeated = expectation.writer.generation >= .keras3
      let isCounted = countsRepeated || !expectation.shared.areRepeated(layer.weights)
      let name = names[layer.parent ?? -1, default: Names(of: model)].next(for: layer.plan, isCounted: isCounted)
      paths[index] = around.appending(owner: layer.plan.owner, name)
    }
    return paths
  }

  /// Names the layers of one model in turn.
  private struct Names {
    private let skipsInputs: Bool
    private var plain = ObjectCounter()
    private var doubled = ObjectCounter()

    /// - Parameter className: the model's class; a Sequential model does not count its input layer.
    init(of className: String) { skipsInputs = className == "Sequential" }

    /// - Parameter isCounted: false for a layer that was saved elsewhere before, which Keras 2.13 to 2.15 pass over.
    mutating func next(for plan: LayerPlan, isCounted: Bool) -> (layers: String, dependencies: String) {
      if plan.isOperation || !isCounted || skipsInputs && plan.className == "InputLayer" { return ("", "") }
      let name = Catalogue.ownName(plan.className)
      let names = (plain.next(name), doubled.next(name))
      if !plan.allWeights.isEmpty { _ = doubled.next(name) }
      return names
    }
  }
}

extension ExpectedWeights.Weight {
  /// The paths below the object of its layer under which it may lie: `layers/lstm/cell/vars/0`; several for one that two
  /// objects keep, none for one that is not saved.
  func paths(below object: String) -> [String] {
    guard let key else { return [] }
    return [weight.owner, weight.secondOwner].compactMap(\.self).map { owner in
      object + "/" + (owner.isEmpty ? "" : owner + "/") + "vars/" + key
    }
  }
}
