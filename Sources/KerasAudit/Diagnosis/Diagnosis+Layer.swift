import Basics
import KerasLayers
import KerasStores

extension Diagnosis {
  /// One fault in a layer, as few findings as explain it.
  mutating func diagnose(_ fault: LayerFault, of layer: Int, _ hint: String?) {
    let path = expectation.layers[layer].path
    for form in StorageForm.all {
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
      let likely = fault.missing.count == 1 ? extra.firstIndex { weight.accepts($0.tensor.shape) } : nil
      let stray = match.relocatedCandidates[indices[0]].map { inventory.tensors[$0] }
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
    var told: [(pair: ShapeMismatch, sentence: String, also: [String])] = []
    var converted: [(pair: ShapeMismatch, sentence: String)] = []
    for pair in fault.misfits {
      guard let (way, sentence) = ShapeDifferencePattern.of(pair, loader) else { continue }
      if way.isConverted(loader, pair) {
        converted.append((pair, sentence))
        continue
      }
      let changes = way.name == ShapeDifferencePattern.otherKey.name ? pair.explanation(beside: known) : []
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

extension ShapeDifferencePattern {
  /// The first that says something of a pair, one that Keras converts before all others.
  static func of(_ pair: ShapeMismatch, _ loader: LoaderBehavior) -> (way: ShapeDifferencePattern, sentence: String)? {
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
