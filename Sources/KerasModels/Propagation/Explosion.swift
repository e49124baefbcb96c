import Basics
import KerasLayers

/// Numbers that Keras sets aside for a layer and that the weights of its model do not show.
enum Explosion {
  /// More than any real layer takes: 16 GiB of float32.
  static let impossible = 1 << 32
  /// More than any real layer computes while it is loaded, or keeps between calls: 400 MB of float32.
  static let largestConstant = 100_000_000
  /// A shape without a larger size is not worth the computation.
  private static let largeSize = 1 << 20

  /// The number of values of a plan's weights, with those of inner layers; `Int.max` if they cannot be counted.
  static func values(of plan: LayerPlan) -> Int {
    plan.children.reduce(values(of: plan.weights)) { $0.addingSaturated(values(of: $1)) }
  }

  /// The number of values with which Keras builds a layer on the shapes in its `build_config`, as soon as it has
  /// created the layer: before any call, and whether the model has inputs or not.
  static func values(builtFrom object: SerializedObject) -> Int {
    let shapes = object.builtShapes
    guard shapes.contains(where: { $0.contains { $0 ?? 0 > largeSize } }) else { return 0 }
    return (try? object.build(Call(shapes.map { Shape(sizes: $0) })).weights).map(values) ?? 0
  }

  /// The number of values that a call returns; 0 if it is not known.
  static func values(of outputs: [Shape]) -> Int {
    outputs.reduce(0) { total, shape in
      guard let dims = shape.dims else { return total }
      return total.addingSaturated(dims.reduce(1) { $0.multipliedSaturated(by: $1.value ?? 0) })
    }
  }

  private static func values(of weights: [Weight]) -> Int {
    weights.reduce(0) { total, weight in
      total.addingSaturated(weight.shape.reduce(1) { $0.multipliedSaturated(by: $1.value ?? 0) })
    }
  }
}

extension SerializedObject {
  /// The shapes in `build_config`: one `input_shape`, or one for each argument of the layer's `build`.
  fileprivate var builtShapes: [[Int?]] {
    if let shape = builtShape { return [shape] }
    return source?["build_config"]?["shapes_dict"]?.members.compactMap(\.value.plainSizes) ?? []
  }
}
