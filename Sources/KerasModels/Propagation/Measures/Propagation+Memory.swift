import Basics
import KerasLayers

extension Propagation {
  /// Notes the bytes of each layer's outputs and the dtype in which it computes, and computes what the model holds at
  /// once.
  ///
  /// - Returns: the memory, and the dtype of the model's first output.
  mutating func measureMemory(_ order: CallOrder) -> (memory: ActivationMemory, outputDType: DType?) {
    let dtypes = outputDTypes(order)
    let connected = graph.isFunctional ? Connections(graph).calls : nil
    let calls = graph.isFunctional ? ExecutionOrder(graph).calls : order.calls
    for layer in plans.indices {
      plans[layer].activation = activation(of: layer, dtypes[layer], connected?[layer])
      let object = graph.layers[layer].object
      if !object.isOperation, graph.layers[layer].nested == nil { plans[layer].mixedDType = object.config.mixedDType }
    }
    let memory = ActivationMemory(graph, calls) { layer, call in
      plans[layer].calls[call].outputs.map { output in dtypes[layer].flatMap { output.bytes(of: $0).value } }
    } nested: { layer in
      graph.layers[layer].nested.flatMap { graph.layers[layer].object.config.modelBuilder.plan(of: $0).memory }
    }
    let output = graph.outputs.first.flatMap { $0.layer < 0 ? .float32 : dtypes[$0.layer] }
    return (memory, output)
  }

  /// The bytes of the outputs of all calls on which an output depends; of a model, those of the layers in it, whose
  /// inputs are its caller's.
  private func activation(of layer: Int, _ dtype: DType?, _ isConnected: [Bool]?) -> Dim {
    let calls = zip(plans[layer].calls, isConnected ?? plans[layer].calls.map { _ in true }).filter(\.1).map(\.0)
    if let nested = graph.layers[layer].nested {
      let plan = graph.layers[layer].object.config.modelBuilder.plan(of: nested)
      let once = plan.layers.filter { $0.className != "InputLayer" }.map { $0.activation ?? .unknown }.sum
        .withoutHistory
      let areAlike = calls.allSatisfy { $0.inputs == calls.first?.inputs }
      return calls.count == 1 || areAlike ? once * Dim(calls.count) : .unknown
    }
    guard let dtype else { return .unknown }
    return calls.flatMap(\.outputs).map { $0.bytes(of: dtype) }.sum
  }

  /// The dtype of each layer's outputs; nil where it is unknown.
  private func outputDTypes(_ order: CallOrder) -> [DType?] {
    var dtypes = [DType?](repeating: nil, count: graph.layers.count)
    for (layer, call) in order.calls where call == 0 {
      let operand = graph.layers[layer].calls[call].references.first { $0.layer >= 0 }
      dtypes[layer] = outputDType(of: graph.layers[layer], operand: operand.map { dtypes[$0.layer] } ?? .float32)
    }
    return dtypes
  }

  private func outputDType(of layer: GraphLayer, operand: DType?) -> DType? {
    let config = layer.object.config
    if let nested = layer.nested { return config.modelBuilder.plan(of: nested).outputDType }
    if layer.isInput, let stated = config.optionalIfTyped("dtype", as: String.self) { return DType(stated) }
    // Most operations compute in the dtype of their operands.
    return layer.object.isOperation ? operand : config.computeDType
  }
}
