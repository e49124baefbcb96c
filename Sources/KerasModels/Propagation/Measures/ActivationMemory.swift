import Basics
import KerasLayers

/// The memory that the tensors between the layers of a model take for one sample, if each is freed after the last call
/// that takes it.
///
/// The inputs of a model are held by its caller until it returns. A call of a nested model holds, besides, what that
/// model needs at once. docs/costs.md states the conventions.
struct ActivationMemory {
  /// The bytes of the model's inputs; nil if a size or a dtype is unknown.
  let inputs: Int?
  /// The most bytes held at once, without the inputs; nil if a size or a dtype is unknown.
  let peak: Int?

  /// The most bytes held at once.
  var total: Int? { inputs + peak }

  /// - Parameters:
  ///   - calls: the calls on which an output depends, in the order in which Keras makes them.
  ///   - sizes: the bytes of each output of a call.
  ///   - nested: what a layer that is a model needs.
  init(
    _ graph: Graph, _ calls: [(layer: Int, call: Int)], sizes: (_ layer: Int, _ call: Int) -> [Int?],
    nested: (_ layer: Int) -> ActivationMemory?
  ) {
    let lastUses = LastUses(graph, calls)
    var inputs: Int? = 0, live: Int? = 0, peak: Int? = 0
    var known: [OutputID: Int?] = [:]
    for (position, call) in calls.enumerated() {
      let outputs = sizes(call.layer, call.call), total = outputs.reduce(0, +)
      if graph.layers[call.layer].isInput {
        inputs = inputs + total
        continue
      }
      let isNested = graph.layers[call.layer].nested != nil
      let needed = isNested ? larger(total, nested(call.layer)?.peak) : total
      peak = larger(peak, live + needed)
      for (tensor, size) in outputs.enumerated() {
        let output = OutputID(layer: call.layer, node: call.call, tensor: tensor)
        // What no call takes is gone at once.
        guard lastUses.isUsed(output) else { continue }
        known[output] = size
        live = live + size
      }
      for output in lastUses.freed[position] { live = live + (known[output] ?? 0).map { -$0 } }
    }
    (self.inputs, self.peak) = (inputs, peak)
  }
}

/// After which call each tensor of a graph is no longer needed.
private struct LastUses {
  /// The tensors that no call after this one takes, by the position of the call.
  private(set) var freed: [[OutputID]]
  private var positions: [OutputID: Int] = [:]
  /// The calls whose outputs the model returns, all of them.
  private var returned: Set<CallID> = []

  init(_ graph: Graph, _ calls: [(layer: Int, call: Int)]) {
    for (position, call) in calls.enumerated() {
      for reference in graph.layers[call.layer].calls[call.call].references where reference.layer >= 0 {
        positions[OutputID(reference)] = position
      }
    }
    freed = Array(repeating: [], count: calls.count)
    for reference in graph.outputs where reference.layer >= 0 {
      let output = OutputID(reference)
      positions[output] = calls.count
      if graph.returnsAllOutputs { returned.insert(CallID(layer: reference.layer, call: reference.node)) }
    }
    for (output, position) in positions where position < calls.count && !isReturned(output) {
      freed[position].append(output)
    }
  }

  func isUsed(_ output: OutputID) -> Bool { positions[output] != nil || isReturned(output) }

  private func isReturned(_ output: OutputID) -> Bool {
    returned.contains(CallID(layer: output.layer, call: output.node))
  }
}

/// The sum; nil if one is unknown, or too large.
private func + (a: Int?, b: Int?) -> Int? {
  guard let a, let b, case (let sum, false) = a.addingReportingOverflow(b) else { return nil }
  return sum
}

private func larger(_ a: Int?, _ b: Int?) -> Int? { a.flatMap { a in b.map { max(a, $0) } } }
