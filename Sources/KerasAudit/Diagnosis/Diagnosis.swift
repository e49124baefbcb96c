import KerasLayers
import KerasStores

/// Where a file differs from what an architecture asks for: the fewest faults that explain it, each with what Keras would do.
struct Diagnosis {
  private let expectation: Expectation
  private let inventory: Inventory
  private let match: Match
  private let loader: Loader
  private(set) var findings: [Finding] = []
  /// The layers that differ for no fault of their own: what feeds them does, or what they are made by.
  private(set) var consequences = Set<Int>()
  /// The changes of keys that have been told of, by layer.
  private var explained: [Int: Set<KeyChange>] = [:]

  init(_ expectation: Expectation, _ inventory: Inventory, _ match: Match, _ loader: Loader) {
    self.expectation = expectation
    self.inventory = inventory
    self.match = match.without(missing: !inventory.isComplete)
    self.loader = loader
    var faults = collected()
    let moved = permutations(&faults)
    let followers = Followers(expectation, self.match, faults)
    consequences = followers.all
    layersMissing(followers)
    layersUnexpected(followers)
    findings += moved
    for (layer, fault) in faults.sorted(by: { $0.key < $1.key }) where !consequences.contains(layer) {
      diagnose(fault, of: layer, followers.hint(behind: layer))
    }
    names()
    findings += match.unreferenced.map { .dataUnreferenced(inventory.tensors[$0]) }
    dtypes(faults)
  }
}

extension Diagnosis {
  /// What is wrong, by the layer that it is wrong with.
  private func collected() -> [Int: LayerFault] {
    var faults: [Int: LayerFault] = [:]
    func touch(_ layer: Int) {
      guard faults[layer] == nil else { return }
      let entry = expectation.layers[layer]
      let own = entry.weights.filter { expectation.weights[$0].layer == layer || entry.isContainer }
      faults[layer] = LayerFault(
        expected: own.map { ($0, expectation.weights[$0].weight, match.tensor[$0].map { inventory.tensors[$0] }) })
    }
    for index in match.missingWeights {
      let layer = expectation.weights[index].layer
      touch(layer)
      faults[layer]?.missing.append(index)
    }
    for (layer, name, tensor) in match.unexpectedWeights {
      touch(layer)
      faults[layer]?.extra.append((name, inventory.tensors[tensor]))
    }
    for index in match.differing {
      guard let tensor = match.tensor[index] else { continue }
      let layer = expectation.weights[index].layer, plan = expectation.layers[layer].plan
      touch(layer)
      let others = match.differing.contains { $0 != index && expectation.weights[$0].layer == layer }
      faults[layer]?.misfits.append(
        Misfit(
          index: index, weight: expectation.weights[index].weight, tensor: inventory.tensors[tensor],
          input: plan.calls.first?.inputs.first?.sizes, isAlone: !others, isOfLastLayer: expectation.isLast(layer)))
    }
    return faults
  }

  /// One fault in a layer, as few findings as explain it.
  private mutating func diagnose(_ fault: LayerFault, of layer: Int, _ hint: String?) {
    let path = expectation.layers[layer].path
    for form in LayerForm.all {
      guard let sentence = form.sentence(fault) else { continue }
      let first =
        fault.expected.first { index, _, _ in fault.misfits.contains { $0.index == index } }
        ?? fault.expected.first { _, weight, tensor in tensor.map { $0.dtype != weight.dtype } ?? false }
        ?? fault.expected.first
      guard let first else { continue }
      findings.append(
        form.isConverted(loader)
          ? .convertibleLayout(path, sentence)
          : .shapeMismatch(
            subject(first.index), stored: first.tensor?.shape, dataset: first.tensor?.path, sentence,
            hint: joined(weightCount(layer, fault), hint)))
      return
    }
    if let exchanged = fault.exchanged {
      findings.append(
        .weightOrder(
          path, expected: exchanged.map(\.weight.name),
          stored: exchanged.map { shapeText($0.stored) }, hint: joined(shapeHint(exchanged[0], layer), hint)))
    } else {
      shapes(fault, of: layer, hint)
    }
    var extra = fault.extra
    let count = weightCount(layer, fault)
    for (name, indices) in fault.missing.grouped(by: { expectation.weights[$0].weight.name }) {
      let weight = expectation.weights[indices[0]].weight
      let likely = fault.missing.count == 1 ? extra.firstIndex { weight.allows($0.tensor.shape) } : nil
      let stray = match.strays[indices[0]].map { inventory.tensors[$0] }
      let other = (likely.map { extra.remove(at: $0).tensor } ?? stray)?.path
      let found = other.map { "\($0), to which nothing leads, has its shape: it may be the same weight" }
      let more = indices.count > 1 ? "\(indices.count) weights of the name \(name) are missing" : nil
      findings.append(.weightMissing(subject(indices[0]), hint: joined(more, count, found, hint)))
    }
    for (_, same) in extra.grouped(by: { String($0.name.lastComponent) }) {
      let more =
        same.count > 1 ? "there are \(same.count) of the kind, \(same.map(\.tensor.path).joined(separator: ", "))" : nil
      findings.append(
        .weightUnexpected(
          path, name: same[0].name, shape: same[0].tensor.shape, dataset: same[0].tensor.path,
          hint: joined(more, count, hint)))
    }
  }

  /// The misfits of one layer: those that one change of a key explains are one fault.
  private mutating func shapes(_ fault: LayerFault, of layer: Int, _ hint: String?) {
    // A layer that another one makes takes its sizes from the keys of that.
    var known = expectation.layers[layer].parent.flatMap { explained[$0] } ?? []
    var told: [(pair: Misfit, sentence: String, also: [String])] = []
    var converted: [(pair: Misfit, sentence: String)] = []
    for pair in fault.misfits {
      guard let (way, sentence) = Way.of(pair, loader) else { continue }
      if way.isConverted(loader, pair) {
        converted.append((pair, sentence))
        continue
      }
      let changes = way.name == Way.otherKey.name ? pair.explanation(beside: known) : []
      let follows =
        pair.isOfInput && told.last.map { !$0.pair.isOfInput && $0.pair.weight.owner != pair.weight.owner } == true
      if !told.isEmpty, follows || !changes.isEmpty && known.isSuperset(of: changes) {
        told[told.count - 1].also.append(pair.weight.name)
      } else if !changes.isEmpty, known.isSuperset(of: changes) {
        consequences.insert(layer)
      } else {
        known.formUnion(changes)
        told.append((pair, sentence, []))
      }
    }
    explained[layer] = known
    for (pair, sentence, also) in told {
      let rest = also.isEmpty ? "" : " (\(also.joined(separator: ", ")) too)"
      findings.append(
        .shapeMismatch(
          subject(pair.index), stored: pair.stored, dataset: pair.tensor.path, sentence + rest,
          hint: joined(shapeHint(pair, layer), hint)))
    }
    if let (pair, sentence) = converted.first {
      findings.append(
        .convertibleLayout(
          expectation.layers[layer].path, "\(pair.weight.name): " + sentence, subject(pair.index), pair.tensor))
    }
  }
}

extension Diagnosis {
  private mutating func layersMissing(_ followers: Followers) {
    for (layer, place, likely) in match.missingLayers {
      let entry = expectation.layers[layer]
      let found = likely.map { "\($0), to which nothing leads, seems to hold them" }
      let refusal =
        inventory.layout == .named
        ? loader.layerCount(expected: layerCount, stored: inventory.layers.count { !$0.weights.isEmpty })
        : loader.weightCount(layer: entry.plan.name, position: nil, expected: entry.weights.count, stored: 0)
      findings.append(
        .layerMissing(
          entry.path, weights: entry.weights.count, looked: place,
          hint: joined(refusal, found, followers.hint(behind: layer))))
    }
  }

  private mutating func layersUnexpected(_ followers: Followers) {
    for (index, (name, tensors)) in match.unexpectedLayers.enumerated() {
      let held = tensors.map { inventory.tensors[$0] }
      let count = held.reduce(0) { $0.addingSaturated($1.elements) }
      let refusal =
        inventory.layout == .named
        ? loader.layerCount(expected: layerCount, stored: inventory.layers.count { !$0.weights.isEmpty })
        : "Keras passes over it without a word, unless it shifts the numbers of layers of its class"
      findings.append(
        .layerUnexpected(
          name, tensors: tensors.count, parameters: count, dataset: held.first?.path ?? name,
          hint: joined(refusal, index == 0 ? followers.hintBehindUnexpected : nil)))
    }
  }

  /// What lies under another name, and agrees otherwise.
  private mutating func names() {
    findings += match.reordered.map {
      .weightOrder(expectation.layers[$0.layer].path, expected: $0.expected, stored: $0.stored)
    }
    findings += match.renamed.map { .layerRenamed(expectation.layers[$0.layer].path, stored: $0.stored) }
    findings += match.renamedWeights.map { .weightRenamed(subject($0.weight), stored: $0.stored) }
  }

  /// What is stored in another dtype, but for weights of which more is wrong.
  private mutating func dtypes(_ faults: [Int: LayerFault]) {
    for (index, place) in match.tensor.enumerated() {
      guard let place else { continue }
      let tensor = inventory.tensors[place], weight = expectation.weights[index]
      guard let dtype = weight.weight.dtype, dtype != tensor.dtype, weight.weight.otherDType != tensor.dtype else {
        continue
      }
      if inventory.layout == .objects && weight.isMerged { continue }
      if let fault = faults[weight.layer], fault.misfits.contains(where: { $0.index == index }) || fault.hasForm {
        continue
      }
      findings.append(.dtypeMismatch(subject(index), expected: dtype, stored: tensor.dtype, dataset: tensor.path))
    }
  }

  /// Layers in each other's place: by the names that stand with them, or by shapes that fit nowhere else.
  private func permutations(_ faults: inout [Int: LayerFault]) -> [Finding] {
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
    for ring in rings(suits) {
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
      shape.map { expectation.weights[index].weight.allows($0) } ?? false
    }
  }
}

extension Diagnosis {
  private func subject(_ index: Int) -> Subject {
    let weight = expectation.weights[index]
    let layer = expectation.layers[weight.layer]
    return Subject(
      layer: layer.path, name: weight.weight.name, shape: weight.weight.sizes,
      formula: layer.plan.weights.parameters?.formula)
  }

  private func shapeHint(_ pair: Misfit, _ layer: Int) -> String {
    let top = expectation.topmost(layer)
    return loader.shape(pair, layer: expectation.layers[top].plan.name, position: position(of: top))
  }

  private func weightCount(_ layer: Int, _ fault: LayerFault) -> String {
    let top = inventory.layout == .named ? expectation.topmost(layer) : layer
    let expected = expectation.layers[top].weights.count
    return loader.weightCount(
      layer: expectation.layers[top].plan.name, position: position(of: top), expected: expected,
      stored: expected - fault.missing.count + fault.extra.count)
  }

  /// How many layers have weights, and the place of one among them.
  private var layerCount: Int { expectation.top.count { !expectation.layers[$0].weights.isEmpty } }
  private func position(of layer: Int) -> Int? {
    expectation.top.filter { !expectation.layers[$0].weights.isEmpty }.firstIndex(of: layer)
  }

  private func joined(_ parts: String?...) -> String? {
    let parts = parts.compactMap(\.self)
    return parts.isEmpty ? nil : parts.joined(separator: "; ")
  }
}

extension Match {
  /// Where reading broke off, what was not met is not missing.
  fileprivate func without(missing isUnknown: Bool) -> Match {
    guard isUnknown else { return self }
    var copy = self
    copy.missingLayers = []
    copy.missingWeights = []
    return copy
  }
}

extension Way {
  /// The first that says something of a pair, one that Keras converts before all others.
  static func of(_ pair: Misfit, _ loader: Loader) -> (way: Way, sentence: String)? {
    let found = all.lazy.compactMap { way in way.sentence(pair).map { (way: way, sentence: $0) } }
    return found.first { $0.way.isConverted(loader, pair) } ?? found.first
  }
}

extension Sequence {
  /// The elements by a key, in the order in which the keys come up.
  fileprivate func grouped(by key: (Element) -> String) -> [(key: String, elements: [Element])] {
    var groups: [(key: String, elements: [Element])] = []
    for element in self {
      let key = key(element)
      if let place = groups.firstIndex(where: { $0.key == key }) {
        groups[place].elements.append(element)
      } else {
        groups.append((key, [element]))
      }
    }
    return groups
  }
}

extension String {
  fileprivate var lastComponent: Substring { split(separator: "/").last ?? self[...] }
}

extension LayerFault {
  var hasForm: Bool { LayerForm.all.contains { $0.sentence(self) != nil } }
}
