import Basics
import KerasLayers
import KerasModels
import KerasStores

/// The number of parameters of each weight: the one place that decides what a count is based on.
struct WeightSizes {
  private let counts: IDArray<WeightID, Report.Count>
  /// The weights with a size that the configuration leaves open.
  let open: Set<WeightID>

  init(_ expected: ExpectedWeights, _ match: Match?, _ inventory: Inventory?) {
    var open: Set<WeightID> = []
    counts = IDArray(
      expected.weights.indices.map { id in
        if let count = expected.weights[id].count { return Report.Count(configured: count) }
        open.insert(id)
        // The size of a stored tensor that agrees with everything that the configuration does state.
        guard let match, let inventory, let tensor = match.weights[id].tensor, !match.weights[id].isDiffering else {
          return Report.Count(isExact: false)
        }
        return Report.Count(fromFile: inventory[tensor].elements)
      })
    self.open = open
  }

  subscript(id: WeightID) -> Report.Count { counts[id] }
}

extension ReportBuilder {
  /// Counts each variable once, even if several layers share it.
  ///
  /// - Parameter layers: the layers whose weights, with those of the layers inside them, are counted.
  func parameters(
    of weights: Range<WeightID>, in layers: [LayerID], isTrainable: (WeightID) -> Bool
  ) -> Report.Parameters {
    var parameters = Report.Parameters()
    for id in weights {
      if shared.first[id] != id, weights.contains(shared.first[id]) { continue }
      if isTrainable(id) {
        parameters.trainableCount = parameters.trainableCount + sizes[id]
      } else {
        parameters.nonTrainableCount = parameters.nonTrainableCount + sizes[id]
      }
    }
    if layers.contains(where: undetermined.contains) {
      parameters.trainableCount.isExact = false
      parameters.nonTrainableCount.isExact = false
    }
    if parameters.total == nil { parameters.stored = stored(weights, in: layers) }
    return parameters
  }

  /// The elements of the tensors that the file holds for some layers, each counted once; nil if no weights were given,
  /// or if the file does not say which tensors are theirs.
  private func stored(_ weights: Range<WeightID>, in layers: [LayerID]) -> Int? {
    guard let match, let inventory else { return nil }
    var tensors = Set(weights.compactMap { match.weights[$0].tensor })
    for layer in layers {
      var ancestor = expected.layers[layer].parent
      while let id = ancestor {
        // A legacy file lists the tensors of a nested model without the layers that they belong to.
        if !match.layers[id].unverifiedTensors.isEmpty { return nil }
        ancestor = expected.layers[id].parent
      }
      tensors.formUnion(match.layers[layer].unverifiedTensors)
      for inner in expected.layers[layer].descendants { tensors.formUnion(match.layers[inner].unverifiedTensors) }
    }
    return tensors.reduce(0) { $0.addingSaturated(inventory[$1].elements) }
  }
}

extension ExpectedWeights {
  /// The layers that have, or may have, weights which the configuration does not state, with the models around them.
  ///
  /// A function of the user (`Lambda`) has weights only if the file holds some for it.
  func undeterminedLayers(_ match: Match?) -> Set<LayerID> {
    var undetermined: Set<LayerID> = []
    for id in layers.indices {
      guard
        layers[id].hasUndeterminedWeights || match.map({ !$0.layers[id].unverifiedTensors.isEmpty }) ?? false
      else { continue }
      var next: LayerID? = id
      while let layer = next, undetermined.insert(layer).inserted { next = layers[layer].parent }
    }
    return undetermined
  }
}
