import Basics
import KerasLayers

/// Numbers that Keras sets aside for a layer and that the weights of its model do not show.
enum Explosion {
  /// More than any real model takes for layers without stored weights: 4 GiB of float32.
  static let impossible = 1 << 30

  /// The number of values of a plan's weights, with those of inner layers; `Int.max` if they cannot be counted.
  static func values(of plan: LayerPlan) -> Int {
    plan.children.reduce(values(of: plan.weights)) { $0.addingSaturated(values(of: $1)) }
  }

  /// The number of values that a call returns; 0 if it is not known.
  static func values(of outputs: [Shape]) -> Int {
    outputs.reduce(0) { total, shape in
      guard let dims = shape.dims else { return total }
      return total.addingSaturated(dims.reduce(1) { $0.multipliedSaturated(by: $1.value ?? 0) })
    }
  }

  /// The number of values of the matrices that LoRA adds, if they are many and more than those of the weights that
  /// they change; no real rank is that high.
  static func loraValues(of weights: [Weight]) -> Int? {
    guard weights.indices.contains(where: { weights[$0].role == .lora }) else { return nil }
    let added = values(of: weights.filter { $0.role == .lora })
    return added > values(of: weights.filter { $0.role != .lora }) ? added : nil
  }

  static func values(of weights: [Weight]) -> Int {
    weights.reduce(0) { total, weight in
      total.addingSaturated(weight.shape.reduce(1) { $0.multipliedSaturated(by: $1.value ?? 0) })
    }
  }
}

extension Propagation {
  /// Reports what Keras makes when it builds a layer on the shapes in its `build_config`, as soon as it has created the
  /// layer: before any call, and whether the model has inputs or not.
  mutating func addExplosion(builtFrom object: SerializedObject, to layer: Int) {
    guard let call = object.largeBuildCall else { return }
    let builder = object.config.modelBuilder
    _ = builder.takeCosts()
    guard let built = try? object.build(call) else { return }
    let count = Explosion.values(of: built.weights), costs = builder.takeCosts()
    if count > Explosion.impossible {
      plans[layer].problems.append(.explosion(LoadCosts.Excess(.numbers, count), layer: nil))
    }
    plans[layer].costs.add(costs)
  }

  /// Reports layers for which Keras makes more than is real. The result is what it makes for all layers together, if
  /// that is more than is real, and for no single one.
  mutating func excessOfModel() -> LoadCosts.Excess? {
    for index in plans.indices {
      if let excess = plans[index].costs.excess { plans[index].problems.append(.explosion(excess, layer: nil)) }
    }
    return plans.haveExplosion ? nil : plans.costs.excessOfModel
  }
}

extension [LayerPlan] {
  /// What Keras makes for the layers and those inside.
  var costs: LoadCosts {
    var sum = LoadCosts()
    for index in indices {
      sum.add(self[index].costs)
      if !self[index].children.isEmpty { sum.add(self[index].children.costs) }
    }
    return sum
  }

  /// Whether more than is real is reported for one of them, or for a layer inside.
  fileprivate var haveExplosion: Bool {
    indices.contains { index in
      self[index].problems.contains { if case .explosion = $0 { true } else { false } }
        || self[index].children.haveExplosion
    }
  }
}

extension SerializedObject {
  /// A call on the shapes in `build_config`, if one of them has a large size; smaller ones are not worth the
  /// computation.
  var largeBuildCall: Call? {
    let shapes = builtShapes
    guard shapes.contains(where: { $0.contains { $0 ?? 0 > 1 << 13 } }) else { return nil }
    return Call(shapes.map { Shape(sizes: $0) })
  }

  /// The shapes in `build_config`: one `input_shape`, or one for each argument of the layer's `build`.
  fileprivate var builtShapes: [[Int?]] {
    if let shape = builtShape { return [shape] }
    return source?["build_config"]?["shapes_dict"]?.members.compactMap(\.value.plainSizes) ?? []
  }
}
