import Basics
import KerasLayers
import KerasModels
import KerasStores

extension Match {
  /// Matches legacy HDF5: each layer with its group, then the weights of both in their order.
  static func byName(
    _ expected: ExpectedWeights, _ inventory: Inventory, _ mode: MatchMode, _ deadline: Deadline
  ) throws -> Match {
    var match = Match(expected)
    let groups = inventory.layers.filter { !$0.weights.isEmpty }
    let layers = expected.topLevel.filter {
      expected.hasLegacyWeights($0) || expected.hasUnknownWeights($0)
    }
    let pairs = LayerPairs(layers, groups, expected, inventory, mode)
    match.permutationCycles = pairs.permutationCycles
    try deadline.check()
    for (layer, position) in pairs.matched {
      let group = groups[position]
      if expected.layers[layer].hasUnknownWeights {
        match.layers[layer].unverifiedTensors = group.weights.compactMap(\.tensor)
        continue
      }
      try match.matchWeights(of: layer, with: group, expected, inventory, deadline)
      if !inventory.isNumbered, !expected.layers[layer].plan.name.isIdentical(to: group.name) {
        match.layers[layer].storedName = group.name
      }
    }
    for layer in pairs.unmatchedLayers where !expected.hasUnknownWeights(layer) {
      let location = "the group \"\(expected.layers[layer].plan.name)\""
      match.layers[layer].contents = .missing(location: location, likely: nil)
    }
    match.unexpectedLayers = pairs.unmatchedGroups.map { position in
      UnexpectedLayer(name: groups[position].name, tensors: groups[position].weights.compactMap(\.tensor))
    }
    for (id, variable) in zip(expected.weights.indices, expected.shared.first) where match.weights[id].tensor == nil {
      if let tensor = match.weights[variable].tensor { match.weights[id] = .stored(tensor) }
    }
    match.unreferenced = inventory.unreferenced
    match.sharedTensors = inventory.modelVariables
    if !match.unreferenced.isEmpty { try match.findUnlistedTensors(expected, inventory, deadline) }
    match.markDifferingShapes(expected, inventory)
    return match
  }

  /// Attributes unreferenced tensors in a layer's group to what the layer lacks: `layer_names` or `weight_names` leaves
  /// them out, which is one fault with the missing weights.
  private mutating func findUnlistedTensors(
    _ expected: ExpectedWeights, _ inventory: Inventory, _ deadline: Deadline
  ) throws {
    func group(of layer: LayerID) -> TensorPath {
      TensorPath(inventory.root).appending(expected.layers[expected.topLevelAncestor(of: layer)].plan.name)
    }
    for id in layers.indices {
      guard case .missing(let location, _) = layers[id].contents else { continue }
      try deadline.check()
      let group = group(of: id)
      let own = unreferenced.filter { inventory[$0].path.isInside(group) }
      if own.isEmpty { continue }
      unreferenced.removeAll(where: Set(own).contains)
      sharedTensors += own
      layers[id].contents = .missing(location: location, likely: "the group /\(group)")
    }
    for id in weights.indices where weights[id].isMissing {
      try deadline.check()
      let weight = expected.weights[id], group = group(of: weight.layer)
      let position = unreferenced.firstIndex {
        inventory[$0].path.isInside(group) && weight.weight.accepts(shape: inventory[$0].shape)
      }
      guard let position else { continue }
      let tensor = unreferenced.remove(at: position)
      weights[id] = .missing(likely: tensor)
      sharedTensors.append(tensor)
    }
  }

  /// Matches the weights of one layer with those of its group.
  private mutating func matchWeights(
    of layer: LayerID, with group: Inventory.Layer, _ expected: ExpectedWeights, _ inventory: Inventory,
    _ deadline: Deadline
  ) throws {
    let ids = expected.legacyOrder(of: layer)
    let own = ids.map { expected.weights[$0].weight }
    let names = own.map(\.name)
    let stored = group.weights.compactMap { weight in
      weight.tensor.map { tensor in
        StoredWeight(
          path: weight.name, name: weight.name.ownName(among: names), tensor: tensor, shape: inventory[tensor].shape)
      }
    }
    let alignment = WeightAlignment(own, stored.map { .init(name: $0.name, shape: $0.shape) })
    if expected.hasUnknownWeights(layer) {
      matchAgreeing(layer, alignment, ids, own, stored)
      return
    }
    for (position, partner) in alignment.partners.enumerated() {
      guard let partner else {
        weights[ids[position]] = .missing(likely: nil)
        continue
      }
      let other = stored[partner]
      let isRenamed = !inventory.isNumbered && !other.name.isName(of: names[position])
      weights[ids[position]] =
        isRenamed && own[position].accepts(shape: other.shape)
        ? .renamed(other.tensor, storedName: other.path) : .stored(other.tensor)
    }
    unexpectedWeights += alignment.unmatched.map { position in
      UnexpectedWeight(layer: layer, name: stored[position].path, tensor: stored[position].tensor)
    }
    try markMissingLayers(inside: layer, ids, expected, deadline)
    if alignment.isReordered {
      layers[layer].contents = .reordered(expected: names, stored: stored.map(\.name))
    } else if expected.layers[layer].isContainer, alignment.unmatched.isEmpty {
      markExchangedLayers(layer, ids, stored, expected)
      markReorderedLayers(ids, alignment.partners.map { $0.map { stored[$0] } }, expected)
    }
  }

  /// Reports the layers of a nested model whose weights are stored in each other's place.
  private mutating func markExchangedLayers(
    _ layer: LayerID, _ ids: [WeightID], _ stored: [StoredWeight], _ expected: ExpectedWeights
  ) {
    let places = ids.map { NestedExchange.Place(expected.weights[$0].layer, expected.weights[$0].weight.name) }
    let entries = stored.map { (path: $0.path, name: $0.name) }
    guard let exchange = NestedExchange(places, storedAs: entries, in: layer, expected) else { return }
    permutationCycles += exchange.cycles
    guard exchange.isMixed else { return }
    let names = ids.map {
      expected.layers[expected.weights[$0].layer].plan.name + "/" + expected.weights[$0].weight.name
    }
    layers[layer].contents = .reordered(expected: names, stored: stored.map(\.path))
  }

  /// Reports the layers of a nested model whose weights are stored in another order, by the names that they have there.
  private mutating func markReorderedLayers(
    _ ids: [WeightID], _ partners: [StoredWeight?], _ expected: ExpectedWeights
  ) {
    guard zip(ids, partners).contains(where: { expected.weights[$0].weight.name != $1?.name }) else { return }
    for (layer, positions) in Dictionary(grouping: ids.indices, by: { expected.weights[ids[$0]].layer }) {
      let own = positions.compactMap { partners[$0] }, names = positions.map { expected.weights[ids[$0]].weight.name }
      let stored = own.map(\.name)
      guard own.count == names.count, names != stored, Set(names).count == names.count, Set(names) == Set(stored),
        Set(own.map { $0.path.prefix(upTo: $0.path.lastIndex(of: "/") ?? $0.path.startIndex) }).count == 1
      else { continue }
      for (position, name) in zip(positions, names) {
        guard let partner = own.first(where: { $0.name == name }) else { continue }
        weights[ids[position]] = .stored(partner.tensor)
      }
      layers[layer].contents = .reordered(expected: names, stored: stored)
    }
  }

  /// An entry of `weight_names` with its tensor.
  private struct StoredWeight {
    /// The whole entry: `lstm_1/lstm_cell_3/kernel:0`.
    let path: String
    /// The weight's own name: `kernel`.
    let name: String
    let tensor: TensorID
    let shape: [Int]
  }

  /// Reports a layer of a nested model none of whose weights are stored once, instead of each of its weights.
  private mutating func markMissingLayers(
    inside outer: LayerID, _ ids: [WeightID], _ expected: ExpectedWeights, _ deadline: Deadline
  ) throws {
    guard expected.layers[outer].isContainer, ids.contains(where: { weights[$0].isMissing }) else { return }
    for (layer, own) in Dictionary(grouping: ids, by: { expected.weights[$0].layer })
    where layer != outer && own.allSatisfy({ weights[$0].isMissing }) {
      try deadline.check()
      let location = "its weights in the group \"\(expected.layers[outer].plan.name)\""
      layers[layer].contents = .missing(location: location, likely: nil)
      for id in own { weights[id] = .notStored }
    }
  }

  /// Matches only what agrees in a model that contains a custom class: the rest may belong to that class.
  private mutating func matchAgreeing(
    _ layer: LayerID, _ alignment: WeightAlignment, _ ids: [WeightID], _ own: [Weight], _ stored: [StoredWeight]
  ) {
    var taken = Set<Int>()
    for (position, partner) in alignment.partners.enumerated() {
      guard let partner, own[position].sizes.agrees(with: stored[partner].shape) else { continue }
      weights[ids[position]] = .stored(stored[partner].tensor)
      taken.insert(partner)
    }
    layers[layer].unverifiedTensors = stored.indices.filter { !taken.contains($0) }.map { stored[$0].tensor }
    // Whatever the custom class adds between them, Keras assigns the others in their order.
    let positions = alignment.partners.compactMap(\.self)
    if positions != positions.sorted() {
      layers[layer].contents = .reordered(expected: own.map(\.name), stored: positions.sorted().map { stored[$0].name })
    }
  }
}

extension String {
  /// Whether a stored name is a weight's name in any generation of Keras.
  fileprivate func isName(of weight: String) -> Bool {
    if self == weight { return true }
    guard let legacyName = Keras1.weightNames[weight] else { return false }
    return self == legacyName || hasSuffix("_" + legacyName)
  }

  /// The weight's own name in `lstm_1/lstm_cell_3/kernel:0` or `lstm_1_W_i:0`: one of `known` if it ends with one.
  fileprivate func ownName(among known: [String]) -> String {
    let start = utf8.lastIndex(of: UInt8(ascii: "/")).map { utf8.index(after: $0) } ?? utf8.startIndex
    let end = utf8[start...].firstIndex(of: UInt8(ascii: ":")) ?? utf8.endIndex
    let plain = String(self[start..<end])
    if known.contains(plain) { return plain }
    let parts = plain.split(separator: "_")
    let hasCounter = parts.count > 1 && parts.last?.allSatisfy(\.isNumber) == true
    let uncounted = hasCounter ? parts.dropLast().joined(separator: "_") : plain
    if known.contains(uncounted) { return uncounted }
    return known.filter { uncounted.hasSuffix("_" + $0) }.max { $0.count < $1.count } ?? plain
  }
}
