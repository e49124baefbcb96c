import Basics
import KerasLayers

/// Which layers feed which, in a model and in the models inside it.
struct LayerPredecessors {
  private let expected: ExpectedWeights
  /// The layers of each model by name; nil is the model itself.
  private var layersByName: [LayerID?: [Name: LayerID]] = [:]
  /// The names of the layers of each model whose output another layer takes.
  private var sourceNames: [LayerID?: Set<Name>] = [:]

  init(_ expected: ExpectedWeights) {
    self.expected = expected
    for id in expected.layers.indices {
      let layer = expected.layers[id]
      layersByName[layer.parent, default: [:]][Name(layer.plan.name)] = id
      sourceNames[layer.parent, default: []].formUnion(layer.plan.connectedTo.names)
    }
  }

  /// Whether no layer of its model takes its output.
  func isLast(_ layer: LayerID) -> Bool {
    let entry = expected.layers[layer]
    return sourceNames[entry.parent]?.contains(Name(entry.plan.name)) != true
  }

  /// For each layer the nearest one of a set that feeds it, directly or through other layers.
  func nearest(among wanted: Set<LayerID>) -> IDArray<LayerID, LayerID?> {
    let count = expected.layers.count
    let inside = IDArray<LayerID, LayerID?>(expected.layers.map { $0.descendants.first(where: wanted.contains) })
    var nearest = IDArray<LayerID, (layer: LayerID, distance: Int)?>(repeating: nil, count: count)
    var isVisited = IDArray<LayerID, Bool>(repeating: false, count: count)
    // An explicit stack: a chain of layers may be longer than the call stack allows.
    var stack = Array(expected.layers.indices.reversed())
    while let layer = stack.last {
      let sources = sources(of: layer)
      let parent = expected.layers[layer].parent
      if !isVisited[layer] {
        isVisited[layer] = true
        stack += (sources + [parent].compactMap(\.self)).filter { !isVisited[$0] }
        continue
      }
      stack.removeLast()
      var candidates = sources.compactMap { source -> (layer: LayerID, distance: Int)? in
        if let layer = wanted.contains(source) ? source : inside[source] { return (layer, 1) }
        return nearest[source].map { ($0.layer, $0.distance + 1) }
      }
      // The input of a model may feed any layer in it.
      if let outer = parent.flatMap({ nearest[$0] }) { candidates.append(outer) }
      nearest[layer] = candidates.min { $0.distance < $1.distance }
    }
    return IDArray(nearest.map { $0?.layer })
  }

  /// The layers of the same model that feed a layer directly.
  private func sources(of layer: LayerID) -> [LayerID] {
    let entry = expected.layers[layer]
    return entry.plan.connectedTo.compactMap { layersByName[entry.parent]?[Name($0)] }
  }
}
