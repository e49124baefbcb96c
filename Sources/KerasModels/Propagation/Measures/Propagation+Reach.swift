import Basics
import KerasLayers

extension Propagation {
  /// The most pairs of an input and a call that are composed.
  private static let mostReaches = 2_000_000

  var measuresReach: Bool { graph.layers.first?.object.config.modelBuilder.measuresReach == true }

  /// Composes, along the graph, on which positions of the model's inputs each output depends, and notes it for the
  /// first call of each layer and of the layers inside it.
  ///
  /// - Returns: that of the model's outputs.
  mutating func measureReach(_ order: CallOrder) -> Reach {
    // A model made up to have as many inputs as layers would take their product.
    guard graph.inputs.count.multipliedSaturated(by: order.calls.count) < Self.mostReaches else { return .unknown }
    var tensors = TensorReaches(inputs: graph.inputs.map { shape(of: $0).rank ?? 0 })
    for (layer, call) in order.calls {
      if graph.layers[layer].isInput, let input = graph.inputs.firstIndex(where: { $0.layer == layer }) {
        tensors[layer, call] = [tensors.whole(of: input)]
      } else {
        let sources = graph.layers[layer].calls[call].references.map { tensors[$0, in: graph] }
        let made = plans[layer].calls[call], reach = made.reach.evaluated
        tensors[layer, call] = made.outputs.indices.map { output in
          tensors.following(sources) { reach.axis($0, ofInput: $1, output: output) }
        }
        if call == 0 {
          for child in plans[layer].children.indices { plans[layer].children[child].follow(sources, tensors.inputs) }
        }
      }
      if call == 0 { plans[layer].reach = tensors[layer, call].first }
    }
    return .outputs(
      graph.outputs.flatMap { output -> [Reach] in
        let all = graph.returnsAllOutputs && output.layer >= 0 ? tensors[output.layer, output.node] : []
        return (all.isEmpty ? [tensors[output, in: graph]] : all).map { reach in
          .inputs(reach.map { $0.map(Reach.axes) ?? .nothing })
        }
      })
  }
}

/// How the tensors of a graph follow the axes of the model's inputs.
private struct TensorReaches {
  typealias Reaches = [[AxisReach]?]

  /// The number of axes of each input.
  let inputs: [Int]
  private var calls: [CallID: [Reaches]] = [:]

  init(inputs: [Int]) { self.inputs = inputs }

  subscript(layer: Int, call: Int) -> [Reaches] {
    get { calls[CallID(layer: layer, call: call)] ?? [] }
    set { calls[CallID(layer: layer, call: call)] = newValue }
  }

  subscript(reference: Reference, in graph: Graph) -> Reaches {
    if reference.layer == Reference.modelInput, inputs.indices.contains(reference.tensor) {
      return whole(of: reference.tensor)
    }
    let outputs = self[reference.layer, reference.node]
    return outputs.indices.contains(reference.tensor) ? outputs[reference.tensor] : unknown
  }

  /// An input itself.
  func whole(of input: Int) -> Reaches {
    inputs.indices.map { $0 == input ? (0..<inputs[$0]).map { .along($0, .same) } : nil }
  }

  private var unknown: Reaches { inputs.map { (0..<$0).map { _ in .unknown } } }

  /// The output of a call that takes tensors.
  ///
  /// - Parameter next: how it follows an axis of a tensor; nil if it does not depend on the tensor.
  func following(_ tensors: [Reaches], _ next: (_ axis: Int, _ tensor: Int) -> AxisReach?) -> Reaches {
    tensors.followed(inputs, next)
  }
}

extension [[[AxisReach]?]] {
  /// - Parameter inputs: the number of axes of each input of the model.
  fileprivate func followed(_ inputs: [Int], _ next: (_ axis: Int, _ tensor: Int) -> AxisReach?) -> [[AxisReach]?] {
    inputs.indices.map { input in
      var sum: [AxisReach]?
      for (tensor, reaches) in enumerated() {
        guard reaches.indices.contains(input), let axes = reaches[input] else { continue }
        let followed = axes.compactMap { $0.followed { next($0, tensor) } }
        guard followed.count == axes.count, !axes.isEmpty else { continue }
        sum = sum.map { zip($0, followed).map { $0.union($1) } } ?? followed
      }
      return sum
    }
  }
}

extension LayerPlan {
  /// Makes what it and its inner layers state of the inputs of a nested model a statement of those of the outer one.
  ///
  /// - Parameter sources: the tensors with which the nested model is called first.
  fileprivate mutating func follow(_ sources: [[[AxisReach]?]], _ inputs: [Int]) {
    if let own = reach {
      reach = sources.followed(inputs) { axis, tensor in
        guard own.indices.contains(tensor) else { return .unknown }
        return own[tensor].map { $0.indices.contains(axis) ? $0[axis] : .unknown }
      }
    }
    for child in children.indices { children[child].follow(sources, inputs) }
  }
}
