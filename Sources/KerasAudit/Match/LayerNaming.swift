import KerasLayers
import KerasStores

extension [LayerPlan] {
  /// The same layers, those that the configuration leaves without a name called as their groups in a legacy file are.
  ///
  /// Up to Keras 2.1 a Sequential model inside another loses its name in the configuration, not in the file. Nothing is renamed
  /// unless all the others stand in their places.
  func named(after inventory: Inventory?) -> [LayerPlan] {
    guard contains(where: \.isUnnamed), let inventory else { return self }
    let own = indices.filter { !self[$0].allWeights.isEmpty }
    let groups = inventory.layers.filter { !$0.weights.isEmpty }
    guard own.count == groups.count,
      zip(own, groups).allSatisfy({ self[$0].isUnnamed || self[$0].name == $1.name })
    else { return self }

    var names: [String: String] = [:]
    for (index, group) in zip(own, groups) { names[self[index].name] = group.name }
    return map { plan in
      var copy = plan
      copy.name = names[plan.name] ?? plan.name
      copy.connectedTo = plan.connectedTo.map { names[$0] ?? $0 }
      return copy
    }
  }
}
