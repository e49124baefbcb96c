import KerasLayers
import KerasModels
import KerasStores

extension Match {
  /// By layer, as legacy HDF5 is read: each layer's group, and in it the weights in their order.
  static func byName(
    _ expectation: ExpectedWeights, _ inventory: Inventory, _ mode: MatchMode, _ deadline: Deadline
  ) throws -> Match {
    var match = Match(expectation)
    let groups = inventory.layers.filter { !$0.weights.isEmpty }
    let wanted = expectation.top.filter { !expectation.legacyOrder(of: $0).isEmpty || expectation.isOpen($0) }
    let pairs = LayerPairs(wanted, groups, expectation, inventory, mode)
    match.permuted = pairs.permuted

    try deadline.check()
    for (layer, group) in pairs.matched {
      if expectation.layers[layer].plan.isOpen {
        match.unverifiedTensors[layer] = groups[group].weights.compactMap(\.tensor?.index)
        continue
      }
      try match.pair(layer, groups[group], expectation, inventory, deadline)
      let name = expectation.layers[layer].plan.name
      if !inventory.isNumbered, name != groups[group].name { match.renamed.append((layer, groups[group].name)) }
    }
    for layer in pairs.unmatchedLayers where !expectation.isOpen(layer) {
      match.missingLayers.append((layer, "the group \"\(expectation.layers[layer].plan.name)\"", nil))
    }
    for group in pairs.unmatchedGroups {
      match.unexpectedLayers.append((groups[group].name, groups[group].weights.compactMap(\.tensor?.index)))
    }
    match.unreferenced = inventory.unreferenced
    match.sharedTensors = inventory.ofModelItself
    if !match.unreferenced.isEmpty { try match.noteUnnamed(expectation, inventory, deadline) }
    match.noteDiffering(expectation, inventory)
    return match
  }

  /// What lies in the group of a layer that lacks it, and is left out of `layer_names` or `weight_names`, is one fault with
  /// what it lacks.
  private mutating func noteUnnamed(
    _ expectation: ExpectedWeights, _ inventory: Inventory, _ deadline: Deadline
  ) throws {
    func folder(of layer: Int) -> String {
      let name = expectation.layers[expectation.topmost(layer)].plan.name + "/"
      return inventory.root.isEmpty ? name : inventory.root + "/" + name
    }
    for (position, missing) in missingLayers.enumerated() {
      try deadline.check()
      let folder = folder(of: missing.layer)
      let own = unreferenced.filter { inventory.tensors[$0].path.hasPrefix(folder) }
      if own.isEmpty { continue }
      unreferenced.removeAll(where: Set(own).contains)
      sharedTensors += own
      missingLayers[position].likely = "the group /\(folder.dropLast())"
    }
    for index in missingWeights {
      try deadline.check()
      let weight = expectation.weights[index], folder = folder(of: weight.layer)
      let place = unreferenced.firstIndex { tensor in
        let tensor = inventory.tensors[tensor]
        return tensor.path.hasPrefix(folder) && weight.weight.accepts(tensor.shape)
      }
      guard let place else { continue }
      relocatedCandidates[index] = unreferenced[place]
      sharedTensors.append(unreferenced.remove(at: place))
    }
  }

  /// Pairs the weights of one layer with those of its group.
  private mutating func pair(
    _ layer: Int, _ group: Inventory.Layer, _ expectation: ExpectedWeights, _ inventory: Inventory, _ deadline: Deadline
  ) throws {
    let order = expectation.legacyOrder(of: layer)
    let expected = order.map { expectation.weights[$0].weight }
    let weights = group.weights.filter { $0.tensor != nil }
    let names = expected.map(\.name)
    let stored = weights.map { weight in
      WeightAlignment.Stored(
        name: weight.name.ownName(among: names), shape: weight.tensor.map { inventory[$0].shape } ?? [])
    }
    let alignment = WeightAlignment(expected, stored)
    if expectation.isOpen(layer) {
      takeCertain(layer, alignment, expected.map(\.sizes), stored, order, weights)
      return
    }
    for (index, position) in alignment.partner.enumerated() {
      guard let position else {
        missingWeights.append(order[index])
        continue
      }
      tensor[order[index]] = weights[position].tensor?.index
      if !inventory.isNumbered, !stored[position].name.isName(of: names[index]),
        expected[index].accepts(stored[position].shape)
      {
        renamedWeights.append((order[index], weights[position].name))
      }
    }
    for position in alignment.leftOver {
      guard let index = weights[position].tensor?.index else { continue }
      unexpectedWeights.append((layer, weights[position].name, index))
    }
    try noteMissingInside(layer, order, expectation, deadline)
    if alignment.isReordered { reordered.append((layer, names, stored.map(\.name))) }
  }

  /// A layer inside a nested model of which nothing is there is one fault, not one for each of its weights.
  private mutating func noteMissingInside(
    _ outer: Int, _ order: [Int], _ expectation: ExpectedWeights, _ deadline: Deadline
  ) throws {
    guard expectation.layers[outer].isContainer, !missingWeights.isEmpty else { return }
    let own = Dictionary(grouping: order) { expectation.weights[$0].layer }
    let lost = Dictionary(grouping: missingWeights) { expectation.weights[$0].layer }
    for (layer, weights) in lost.sorted(by: { $0.key < $1.key })
    where layer != outer && weights.count == own[layer]?.count {
      try deadline.check()
      let name = expectation.layers[outer].plan.name
      missingLayers.append((layer, "its weights in the group \"\(name)\"", nil))
      missingWeights.removeAll(where: weights.contains)
    }
  }

  /// Pairs what agrees in a model with a custom class in it: what does not may be that one's.
  private mutating func takeCertain(
    _ layer: Int, _ alignment: WeightAlignment, _ sizes: [[Int?]], _ stored: [WeightAlignment.Stored], _ order: [Int],
    _ weights: [Inventory.Weight]
  ) {
    var taken = Set<Int>()
    for (index, position) in alignment.partner.enumerated() {
      guard let position, sizes[index].agrees(with: stored[position].shape) else { continue }
      tensor[order[index]] = weights[position].tensor?.index
      taken.insert(position)
    }
    unverifiedTensors[layer] = weights.indices.filter { !taken.contains($0) }.compactMap { weights[$0].tensor?.index }
  }
}

extension String {
  /// Whether a stored name is that of a weight, as Keras of any generation calls it.
  fileprivate func isName(of weight: String) -> Bool {
    if self == weight { return true }
    guard let former = Keras1.weightNames[weight] else { return false }
    return self == former || hasSuffix("_" + former)
  }

  /// The weight's own name out of `lstm_1/lstm_cell_3/kernel:0` or `lstm_1_W_i:0`: one of `known` where it ends with one.
  fileprivate func ownName(among known: [String]) -> String {
    let start = utf8.lastIndex(of: UInt8(ascii: "/")).map { utf8.index(after: $0) } ?? utf8.startIndex
    let plain = String(self[start...].prefix { $0 != ":" })
    if known.contains(plain) { return plain }
    let parts = plain.split(separator: "_")
    let uncounted =
      parts.count > 1 && parts.last?.allSatisfy(\.isNumber) == true ? parts.dropLast().joined(separator: "_") : plain
    if known.contains(uncounted) { return uncounted }
    return known.filter { uncounted.hasSuffix("_" + $0) }.max { $0.count < $1.count } ?? plain
  }
}
