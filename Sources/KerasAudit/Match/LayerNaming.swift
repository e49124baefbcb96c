import Basics
import KerasLayers
import KerasModels
import KerasStores

/// Names for the layers that a configuration leaves unnamed, taken from the groups of a legacy file.
///
/// Up to Keras 2.1 a Sequential model inside another one loses its name in the configuration but not in the file. The
/// names are used only if the other layers agree with the groups in number, order and name.
struct LayerNaming {
  /// The group's name by the name that was made up for the layer.
  private let names: [Name: String]

  /// Nil if no layer takes a name from the file.
  init?(_ architecture: Architecture, _ inventory: Inventory) {
    guard architecture.layers.contains(where: \.isUnnamed) else { return nil }
    let layers = architecture.layers.filter { !$0.allWeights.isEmpty }
    let groups = inventory.layers.filter { !$0.weights.isEmpty }
    guard layers.count == groups.count,
      zip(layers, groups).allSatisfy({ $0.isUnnamed || $0.name.isIdentical(to: $1.name) })
    else { return nil }
    names = Dictionary(zip(layers.map { Name($0.name) }, groups.map(\.name))) { $1 }
  }

  /// The same layers, renamed.
  func applied(to layers: [LayerPlan]) -> [LayerPlan] {
    layers.map { plan in
      var copy = plan
      copy.name = names[Name(plan.name)] ?? plan.name
      copy.connectedTo = plan.connectedTo.map { names[Name($0)] ?? $0 }
      return copy
    }
  }
}
