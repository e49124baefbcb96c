extension Diagnosis {
  /// Layers stored in each other's place, known by their stored names or by shapes that fit nowhere else. Removes the
  /// faults that a permutation explains.
  func permutations(_ faults: inout [LayerID: LayerFault]) -> [(cycle: [LayerID], finding: Finding)] {
    var found: [(cycle: [LayerID], finding: Finding)] = []
    func add(_ cycle: [LayerID], loads: Bool) {
      let paths = cycle.map { expected.layers[$0].path }
      found.append((cycle, .layersPermuted(paths, loads: loads, hint: loader)))
    }
    for cycle in match.permutationCycles {
      let loads = cycle.indices.allSatisfy { haveEqualShapes(cycle[$0], cycle[($0 + 1) % cycle.count]) }
      if !loads { for layer in cycle { faults[layer]?.mismatches = [] } }
      add(cycle, loads: loads)
    }
    let layersWithMismatchesOnly = faults.keys.sorted().filter { layer in
      guard let fault = faults[layer] else { return false }
      return !fault.mismatches.isEmpty && fault.missing.isEmpty && fault.repeated.isEmpty && fault.unexpected.isEmpty
    }
    // Layers that are stored in each other's places are one fault. The search takes quadratic time.
    let candidates = layersWithMismatchesOnly.count <= 64 ? layersWithMismatchesOnly : []
    var free = candidates
    let partners = candidates.map { layer in
      let other = free.firstIndex { $0 != layer && tensors(of: layer, fit: $0) }.map { free.remove(at: $0) }
      return (own: Optional(layer), stored: other)
    }
    for cycle in permutationCycles(partners) {
      let layers = cycle.map { candidates[$0] }
      for layer in layers { faults[layer] = nil }
      add(layers, loads: false)
    }
    faults = faults.filter { !$1.isEmpty }
    return found
  }

  /// Whether two layers need weights of the same shapes.
  private func haveEqualShapes(_ a: LayerID, _ b: LayerID) -> Bool {
    func shapes(_ layer: LayerID) -> [[Int?]] {
      expected.layers[layer].weights.map { expected.weights[$0].weight.sizes }
    }
    return shapes(a) == shapes(b)
  }

  /// Whether the tensors of one layer have the shapes that another one needs.
  private func tensors(of layer: LayerID, fit other: LayerID) -> Bool {
    let shapes = expected.layers[layer].weights.map { match.weights[$0].tensor.map { inventory[$0].shape } }
    return expected.layers[other].weights.elementsEqual(shapes) { id, shape in
      shape.map { expected.weights[id].weight.accepts(shape: $0) } ?? false
    }
  }
}
