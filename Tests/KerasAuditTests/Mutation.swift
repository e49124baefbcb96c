import Basics
import KerasLayers
import KerasModels
import KerasStores

@testable import KerasAudit

/// A change to the stored weights and the finding that must report it; nil if the change does not apply to the model.
struct Mutation: Sendable {
  let name: String
  let make: @Sendable (SavedModel, Int) -> (Inventory, String)?

  static let all = [
    Mutation(name: "another size") { model, choice in
      model.change(choice, "KI105") { $0.shape.isEmpty ? nil : ([$0.shape[0] + 1] + $0.shape.dropFirst(), $0.dtype) }
    },
    Mutation(name: "transposed") { model, choice in
      model.change(choice, "KI105") { $0.shape == $0.shape.reversed() ? nil : ($0.shape.reversed(), $0.dtype) }
    },
    Mutation(name: "another dtype") { model, choice in
      model.change(choice, "KI106") { $0.dtype == "float32" ? ($0.shape, "float64") : nil }
    },
    Mutation(name: "a weight less") { model, choice in
      guard let index = model.pick(choice, where: model.isDistinct), model.companions(index).count > 1,
        let tensor = model.match.weights[index].tensor
      else { return nil }
      let own = model.plain.filter { model.expected.weights[$0].layer == model.expected.weights[index].layer }
      if own.count == 1, !model.expected.layers[model.expected.weights[index].layer].isContainer {
        return (model.inventory.without([tensor]), "KI101 \(model.path(index))")
      }
      return (model.inventory.without([tensor]), "KI103 \(model.path(index)) \(model.name(index))")
    },
    Mutation(name: "a weight more") { model, choice in
      guard let index = model.pick(choice), let tensor = model.match.weights[index].tensor else { return nil }
      let isNamed = model.inventory.layout == .named
      let path = model.inventory[tensor].path.parent?.text ?? ""
      let name = isNamed ? "surplus:0" : "vars/99"
      let layer = isNamed ? model.path(layer: model.top(index)) : model.path(index)
      let added = path + "/" + (isNamed ? name : "99")
      return (model.inventory.with(added, name, beside: tensor), "KI104 \(layer) \(name)")
    },
    Mutation(name: "a layer less") { model, choice in
      guard let index = model.pick(choice) else { return nil }
      let top = model.top(index)
      let tensors = model.expected.layers[top].weights.compactMap { model.match.weights[$0].tensor }
      guard model.expected.layers[top].weights.allSatisfy({ model.plain.contains($0) }) else { return nil }
      return (model.inventory.without(Set(tensors)), "KI101 \(model.path(layer: top))")
    },
    Mutation(name: "a layer more") { model, _ in
      guard !model.plain.isEmpty else { return nil }
      return (model.inventory.withLayer("intruder"), "KI102")
    },
    Mutation(name: "data beside") { model, _ in
      var inventory = model.inventory
      inventory.tensors.append(.init(path: "payload/blob", shape: [7], dtype: "int8", bytes: 7))
      return (inventory, "KI112")
    },
    Mutation(name: "a weight under another name") { model, choice in
      guard let index = model.pick(choice, where: model.isDistinct), let tensor = model.match.weights[index].tensor
      else {
        return nil
      }
      let isNamed = model.inventory.layout == .named
      return (
        model.inventory.renaming(tensor, isNamed ? "nonsense:0" : "98"),
        "\(isNamed ? "KI108" : "KI103") \(model.path(index)) \(model.name(index))"
      )
    },
    Mutation(name: "a layer under another name") { model, choice in
      guard let index = model.pick(choice) else { return nil }
      let top = model.top(index), name = model.expected.layers[top].plan.name
      guard model.expected.layers[top].weights.allSatisfy({ model.plain.contains($0) }), !name.contains("/") else {
        return nil
      }
      guard model.inventory.layout == .named else {
        return model.object(of: index).map {
          (model.inventory.moving($0.text, to: "layers/elsewhere"), "KI101 \(name)")
        }
      }
      // Without a name of its own the layer takes that of its group.
      if model.expected.layers[top].plan.isUnnamed { return nil }
      return (model.inventory.renamingLayer(name, "elsewhere"), "KI109 \(name)")
    },
    Mutation(name: "two layers exchanged") { model, choice in
      let layers = model.expected.topLevel.filter { layer in
        let weights = model.expected.layers[layer].weights
        return !weights.isEmpty && weights.allSatisfy { model.plain.contains($0) }
      }
      guard layers.count > 1 else { return nil }
      let first = layers[choice % (layers.count - 1)], second = layers[choice % (layers.count - 1) + 1]
      let names = [first, second].map { model.expected.layers[$0].plan.name }
      if model.inventory.layout == .named {
        return (model.inventory.exchanging(names[0], names[1]), "KI110 \(names[0])")
      }
      let objects = [first, second].compactMap { model.object(of: model.expected.layers[$0].weights.lowerBound) }
      guard objects.count == 2, objects.allSatisfy({ model.inventory.objectNames[$0] != nil }) else { return nil }
      var inventory = model.inventory
      inventory.objectNames[objects[0]] = names[1]
      inventory.objectNames[objects[1]] = names[0]
      return (inventory, "KI110 \(names[0])")
    },
    Mutation(name: "two weights exchanged") { model, choice in
      guard let first = model.pick(choice, where: model.isDistinct), let a = model.match.weights[first].tensor else {
        return nil
      }
      let layer = model.expected.weights[first].layer
      let second = model.plain.first {
        $0 != first && model.expected.weights[$0].layer == layer && model.isDistinct($0)
      }
      guard let second, let b = model.match.weights[second].tensor else { return nil }
      let owner = model.inventory.layout == .named ? model.top(first) : layer
      if model.inventory.layout == .named,
        Set(model.expected.layers[owner].weights.map(model.name)).count
          != model.expected.layers[owner].weights.count
      {
        return nil
      }
      return (model.inventory.exchanging(a, b), "KI107 \(model.path(layer: owner))")
    },
  ]
}

extension SavedModel {
  fileprivate func pick(_ choice: Int, where isMeant: (WeightID) -> Bool = { _ in true }) -> WeightID? {
    let meant = plain.filter(isMeant)
    return meant.isEmpty ? nil : meant[choice % meant.count]
  }

  /// Gives one weight's tensor another shape or dtype.
  fileprivate func change(
    _ choice: Int, _ rule: String, _ to: (Inventory.Tensor) -> (shape: [Int], dtype: DType)?
  ) -> (Inventory, String)? {
    guard let index = pick(choice, where: isDistinct), let tensor = match.weights[index].tensor,
      let (shape, dtype) = to(inventory[tensor])
    else { return nil }
    var changed = inventory
    changed.tensors[tensor.index] = .init(path: inventory[tensor].path, shape: shape, dtype: dtype, bytes: 4)
    return (changed, "\(rule) \(path(index)) \(name(index))")
  }

  /// The top-level object in the file that owns a weight: `layers/dense`.
  fileprivate func object(of weight: WeightID) -> TensorPath? {
    let parts = match.weights[weight].tensor.map { inventory[$0].path.components } ?? []
    return parts.count > 2 ? TensorPath(parts.prefix(2).joined(separator: "/")) : nil
  }
}
