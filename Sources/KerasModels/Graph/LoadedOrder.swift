import KerasLayers

/// The order in which Keras lists the layers of a functional model that it has loaded, whatever their order in the
/// configuration: by their distance from the outputs, then as they are found from the outputs.
///
/// The order decides under which names, and at which positions, a file stores their weights. It differs from that of
/// the configuration if somebody has changed the latter, and where tf.keras saves an argument of a call by another
/// name.
///
/// - Source: `_map_graph_network` (`keras/src/engine/functional.py`, 2.15.0), `map_graph` (`keras/src/ops/function.py`,
///   3.15.1).
struct LoadedOrder {
  /// The first call of each layer in the list of all calls.
  private let first: [Int]
  /// The layer of each call.
  private let owners: [Int]
  /// The calls whose outputs calls take, of one call after another.
  private let sources: [Int]
  /// Where the sources of each call begin, and where those of the last one end.
  private let starts: [Int]

  /// The positions of the layers in the configuration, in the order of the loaded model; nil if it is the same, or if a
  /// reference is to nothing.
  ///
  /// tf.keras appends the layers that no output depends on (`connect_ancillary_layers`); with such a layer, the order
  /// in Keras 3, which drops it, is nil.
  static func positions(
    _ layers: [GraphLayer], inputs: [Reference], outputs: [Reference], keepsUnconnected: Bool
  ) -> [Int]? {
    LoadedOrder(layers)?.positions(inputs, outputs, keepsUnconnected)
  }

  private init?(_ layers: [GraphLayer]) {
    var first: [Int] = [], owners: [Int] = []
    first.reserveCapacity(layers.count)
    owners.reserveCapacity(layers.count)
    for index in layers.indices {
      first.append(owners.count)
      for _ in layers[index].calls.indices { owners.append(index) }
    }
    var sources: [Int] = [], starts = [0], isConnected = true
    sources.reserveCapacity(owners.count + owners.count / 4)
    starts.reserveCapacity(owners.count + 1)
    for index in layers.indices {
      for call in layers[index].calls.indices {
        layers[index].calls[call].forEachReference { origin in
          guard first.indices.contains(origin.layer), origin.node >= 0,
            first[origin.layer] + origin.node
              < (origin.layer + 1 < first.count ? first[origin.layer + 1] : owners.count)
          else {
            isConnected = false
            return
          }
          sources.append(first[origin.layer] + origin.node)
        }
        starts.append(sources.count)
      }
    }
    guard isConnected else { return nil }
    (self.first, self.owners, self.sources, self.starts) = (first, owners, sources, starts)
  }

  private func positions(_ inputs: [Reference], _ outputs: [Reference], _ keepsUnconnected: Bool) -> [Int]? {
    var found = [Int](repeating: Self.notFound, count: first.count)
    guard let finished = finished(from: outputs, &found) else { return nil }
    var depths = [Int](repeating: 0, count: first.count), depthsOfCalls = [Int](repeating: 0, count: owners.count)
    for call in finished.reversed() {
      let depth = max(depthsOfCalls[call], depths[owners[call]])
      depths[owners[call]] = depth
      for position in starts[call]..<starts[call + 1] {
        depthsOfCalls[sources[position]] = max(depthsOfCalls[sources[position]], depth + 1)
      }
    }
    for input in inputs where first.indices.contains(input.layer) && found[input.layer] == Self.notFound {
      found[input.layer] = -1
    }
    func isBefore(_ a: Int, _ b: Int) -> Bool {
      depths[a] != depths[b] ? depths[a] > depths[b] : found[a] != found[b] ? found[a] < found[b] : a < b
    }
    var isSorted = true
    for index in first.indices {
      if found[index] == Self.notFound {
        guard keepsUnconnected else { return nil }
        depths[index] = -1
      }
      if index > 0, isSorted { isSorted = isBefore(index - 1, index) }
    }
    return isSorted ? nil : first.indices.sorted(by: isBefore)
  }

  private static let notFound = Int.min

  /// The calls that lead to the outputs, each after those whose outputs it takes; nil if there is a cycle. Not
  /// recursive, so that long chains are safe.
  ///
  /// - Parameter found: when each layer was found.
  private func finished(from outputs: [Reference], _ found: inout [Int]) -> [Int]? {
    var finished: [Int] = [], count = 0, next = [Int](repeating: -1, count: owners.count)
    var path: [Int] = []
    func enter(_ call: Int) {
      if found[owners[call]] == Self.notFound {
        found[owners[call]] = count
        count += 1
      }
      next[call] = starts[call]
      path.append(call)
    }
    for output in outputs {
      guard first.indices.contains(output.layer) else { return nil }
      let root = first[output.layer] + output.node
      guard owners.indices.contains(root), owners[root] == output.layer else { return nil }
      if next[root] < 0 { enter(root) }
      while let call = path.last {
        if next[call] == starts[call + 1] {
          finished.append(call)
          next[call] = .max
          path.removeLast()
          continue
        }
        let source = sources[next[call]]
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
