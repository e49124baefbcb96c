import KerasLayers

/// The order in which Keras lists the layers of a functional model that it has loaded, whatever their order in the
/// configuration: by their distance from the outputs, then as they are found from the outputs.
///
/// The order decides under which names, and at which positions, a file stores their weights. It differs from that of the
/// configuration if somebody has changed the latter, and where tf.keras saves an argument of a call by another name.
///
/// - Source: `_map_graph_network` (`keras/src/engine/functional.py`, 2.15.0), `map_graph` (`keras/src/ops/function.py`,
///   3.15.1).
struct LoadedOrder {
  /// The first call of each layer in the list of all calls.
  private let first: [Int]
  /// The layer of each call.
  private let owners: [Int]
  /// The calls whose outputs a call takes.
  private let sources: [[Int]]

  /// The positions of the layers in the configuration, in the order of the loaded model; nil if it is the same, or if a
  /// layer is not connected to an output, or a reference is to nothing.
  static func positions(_ layers: [GraphLayer], inputs: [Reference], outputs: [Reference]) -> [Int]? {
    LoadedOrder(layers)?.positions(inputs, outputs)
  }

  private init?(_ layers: [GraphLayer]) {
    var first: [Int] = [], owners: [Int] = []
    for (index, layer) in layers.enumerated() {
      first.append(owners.count)
      for _ in layer.calls { owners.append(index) }
    }
    var sources: [[Int]] = []
    sources.reserveCapacity(owners.count)
    for layer in layers {
      for call in layer.calls {
        let origins = call.references
        guard
          origins.allSatisfy({
            layers.indices.contains($0.layer) && layers[$0.layer].calls.indices.contains($0.node)
          })
        else { return nil }
        sources.append(origins.map { first[$0.layer] + $0.node })
      }
    }
    (self.first, self.owners, self.sources) = (first, owners, sources)
  }

  private func positions(_ inputs: [Reference], _ outputs: [Reference]) -> [Int]? {
    var found = [Int?](repeating: nil, count: first.count)
    guard let finished = finished(from: outputs, &found) else { return nil }
    var depths = [Int](repeating: 0, count: first.count), depthsOfCalls = [Int](repeating: 0, count: owners.count)
    for call in finished.reversed() {
      let depth = max(depthsOfCalls[call], depths[owners[call]])
      depths[owners[call]] = depth
      for source in sources[call] { depthsOfCalls[source] = max(depthsOfCalls[source], depth + 1) }
    }
    for input in inputs where first.indices.contains(input.layer) && found[input.layer] == nil {
      found[input.layer] = -1
    }
    guard found.allSatisfy({ $0 != nil }) else { return nil }
    let order = first.indices.sorted { a, b in
      depths[a] != depths[b] ? depths[a] > depths[b] : (found[a] ?? 0, a) < (found[b] ?? 0, b)
    }
    return order.elementsEqual(first.indices) ? nil : order
  }

  /// The calls that lead to the outputs, each after those whose outputs it takes; nil if there is a cycle. Not recursive,
  /// so that long chains are safe.
  ///
  /// - Parameter found: when each layer was found.
  private func finished(from outputs: [Reference], _ found: inout [Int?]) -> [Int]? {
    var finished: [Int] = [], count = 0, next = [Int](repeating: -1, count: owners.count)
    var path: [Int] = []
    func enter(_ call: Int) {
      if found[owners[call]] == nil {
        found[owners[call]] = count
        count += 1
      }
      next[call] = 0
      path.append(call)
    }
    for output in outputs {
      guard first.indices.contains(output.layer) else { return nil }
      let root = first[output.layer] + output.node
      guard owners.indices.contains(root), owners[root] == output.layer else { return nil }
      if next[root] < 0 { enter(root) }
      while let call = path.last {
        if next[call] == sources[call].count {
          finished.append(call)
          next[call] = .max
          path.removeLast()
          continue
        }
        let source = sources[call][next[call]]
        next[call] += 1
        if next[source] < 0 {
          enter(source)
        } else if next[source] != .max {
          return nil
        }
      }
    }
    return finished
  }
}

extension [GraphLayer] {
  /// The same layers in another order, with the references to them.
  func reordered(by order: [Int]) -> [GraphLayer] {
    let moved = order.inverted
    return order.map { index in
      var layer = self[index]
      layer.calls = layer.calls.map { $0.map { $0.moved(by: moved) } }
      return layer
    }
  }
}

extension Reference {
  /// The same reference once the layers have other positions.
  func moved(by positions: [Int]) -> Reference {
    guard positions.indices.contains(layer) else { return self }
    return Reference(layer: positions[layer], node: node, tensor: tensor, recorded: recorded)
  }
}

extension [Int] {
  /// The position of each number in a list of all of them.
  var inverted: [Int] {
    var positions = self
    for (position, index) in enumerated() { positions[index] = position }
    return positions
  }
}
