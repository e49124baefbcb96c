extension Diagnosis {
  /// Layers in each other's place: by the names that stand with them, or by shapes that fit nowhere else.
  func permutations(_ faults: inout [Int: LayerFault]) -> [Finding] {
    var found: [Finding] = []
    for ring in match.permuted {
      let loads = ring.indices.allSatisfy { position in
        fits(ring[position], ring[(position + 1) % ring.count])
      }
      for layer in ring where loads == false { faults[layer]?.misfits = [] }
      found.append(.layersPermuted(ring.map { expectation.layers[$0].path }, loads: loads, hint: loader))
    }
    let plain = faults.keys.sorted().filter { layer in
      guard let fault = faults[layer] else { return false }
      return !fault.misfits.isEmpty && fault.missing.isEmpty && fault.extra.isEmpty
    }
    // Which of them suits each: a ring of such is one fault.
    var free = plain.count <= 64 ? plain : []
    let suits = free.map { layer in
      let other = free.firstIndex { $0 != layer && holds(layer, whatSuits: $0) }.map { free.remove(at: $0) }
      return (own: String(layer), stored: other.map { String($0) } ?? "")
    }
    for ring in permutationCycles(suits) {
      for position in ring { faults[plain[position]] = nil }
      found.append(.layersPermuted(ring.map { expectation.layers[plain[$0]].path }, loads: false, hint: loader))
    }
    faults = faults.filter { !$1.misfits.isEmpty || !$1.missing.isEmpty || !$1.extra.isEmpty }
    return found
  }

  /// Whether two layers ask for the same shapes.
  private func fits(_ a: Int, _ b: Int) -> Bool {
    let shapes = [a, b].map { layer in expectation.layers[layer].weights.map { expectation.weights[$0].weight.sizes } }
    return shapes[0] == shapes[1]
  }

  /// Whether what is stored for one layer has the shapes that another asks for.
  private func holds(_ layer: Int, whatSuits other: Int) -> Bool {
    let held = expectation.layers[layer].weights.map { match.tensor[$0].map { inventory.tensors[$0].shape } }
    return expectation.layers[other].weights.elementsEqual(held) { index, shape in
      shape.map { expectation.weights[index].weight.accepts($0) } ?? false
    }
  }
}
