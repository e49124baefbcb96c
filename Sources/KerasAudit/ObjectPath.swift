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

  /// The paths under which a weight may lie: `layers/lstm/cell/vars/0`; several for one that two objects keep, none for one
  /// that is not saved.
  func paths(of weight: Expectation.Weight, _ scheme: Scheme) -> [String] {
    guard let key = weight.key else { return [] }
    return [weight.weight.owner, weight.weight.secondOwner].compactMap(\.self).map { owner in
      self[scheme] + "/" + (owner.isEmpty ? "" : owner + "/") + "vars/" + key
    }
  }

  enum Scheme { case layers, dependencies }

  subscript(scheme: Scheme) -> String { scheme == .layers ? layers : dependencies }

  private func join(_ base: String, _ rest: String) -> String { base.isEmpty ? rest : base + "/" + rest }

  /// Names the layers of one model in turn.
  struct Names {
    private let skipsInputs: Bool
    private var plain = ObjectCounter()
    private var doubled = ObjectCounter()

    /// - Parameter className: the model's class; a Sequential model does not count its input layer.
    init(of className: String) { skipsInputs = className == "Sequential" }

    mutating func next(for plan: LayerPlan) -> (layers: String, dependencies: String) {
      if plan.isOperation || skipsInputs && plan.className == "InputLayer" { return ("", "") }
      let names = (plain.next(plan.className), doubled.next(plan.className))
      if !plan.allWeights.isEmpty { _ = doubled.next(plan.className) }
      return names
    }
  }
}
