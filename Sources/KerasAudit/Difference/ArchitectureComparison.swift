import KerasModels

/// Two architectures side by side: layers aligned level by level, and what differs in each.
struct ArchitectureComparison {
  private(set) var entries: [Difference.Entry] = []
  private(set) var model: [Difference.Fact] = []
  private let a, b: DiffInput
  private let storesCount: Bool
  private let valuesCount: Bool
  /// Whether one release of Keras wrote both, so that the same keys are to be expected.
  private let isOneRelease: Bool

  init(_ a: DiffInput, _ b: DiffInput) {
    self.a = a
    self.b = b
    isOneRelease = a.report.model.kerasVersion == b.report.model.kerasVersion
    storesCount = a.report.model.hasWeights && b.report.model.hasWeights
    valuesCount = storesCount && a.digests(as: b)
    compareModels()
    compare(Level(a.report, below: []), Level(b.report, below: []))
  }

  private mutating func compareModels() {
    let (first, second) = (a.report, b.report)
    var facts = DifferenceFacts()
    facts.note("class", first.model.className, second.model.className)
    facts.note("name", first.model.name, second.model.name)
    facts.note("inputs", words(first.model.inputs), words(second.model.inputs))
    facts.note("outputs", words(first.model.outputs), words(second.model.outputs))
    facts.note(
      ConfigurationPair(
        a.configurations[[]]?.config, b.configurations[[]]?.config, isOneRelease: isOneRelease))
    facts.note("parameters", first.totals.parameters.total, second.totals.parameters.total)
    facts.note("trainable parameters", first.totals.parameters.trainable, second.totals.parameters.trainable)
    if storesCount { facts.note("stored parameters", first.totals.storedParameters, second.totals.storedParameters) }
    model = facts.all
  }

  /// The layers of one model, and their places in the report.
  private struct Level {
    let places: [Int]

    init(_ report: Report, below path: [String], from start: Int = 0) {
      var places: [Int] = []
      for index in report.layers.indices.dropFirst(start) {
        let layer = report.layers[index]
        if layer.path.count <= path.count { break }
        if layer.path.count == path.count + 1 { places.append(index) }
      }
      self.places = places
    }

    init(_ report: Report, inside layer: Int) {
      self.init(report, below: report.layers[layer].path, from: layer + 1)
    }
  }

  /// Depth is that of the configuration, which is bounded.
  private mutating func compare(_ first: Level, _ second: Level) {
    let items = first.places.map { item(a, $0) }, others = second.places.map { item(b, $0) }
    var alignment = Alignment(items, others)
    let moved = alignment.takeMoved(items, others)
    var names: [String: String] = [:]
    for (row, column) in alignment.pairs + moved { names[items[row].name] = others[column].name }

    var steps = alignment.pairs.map { (row: $0.first, column: Optional($0.second), isMoved: false) }
    steps += moved.map { ($0.first, $0.second, true) }
    steps += alignment.removed.map { ($0, nil, false) }
    var added = alignment.added[...]
    for step in steps.sorted(by: { $0.row < $1.row }) {
      while let next = added.first, let column = step.column, !step.isMoved, next < column {
        add(second.places[next])
        added.removeFirst()
      }
      if let column = step.column {
        compare(first.places[step.row], second.places[column], names, isMoved: step.isMoved)
      } else {
        let layer = a.report.layers[first.places[step.row]]
        entries.append(.init(change: .removed, before: layer.path, after: nil, className: layer.className, facts: []))
      }
    }
    for column in added { add(second.places[column]) }
  }

  private mutating func add(_ place: Int) {
    let layer = b.report.layers[place]
    entries.append(.init(change: .added, before: nil, after: layer.path, className: layer.className, facts: []))
  }

  private func item(_ side: DiffInput, _ place: Int) -> Alignment.Item {
    let layer = side.report.layers[place]
    let stated = side.configurations[layer.path]?.config ?? [:]
    let config = JSONValue.object(isOneRelease ? stated : stated.withoutDefaults).description
    // The shapes of weights follow from what comes before, and would carry a change on to all that come after.
    let inside = layer.isContainer ? "\(layer.parameters.total) \(layer.weights.count)" : ""
    let operation = isOneRelease ? nil : side.configurations[layer.path]?.operation
    return Alignment.Item(name: layer.name, kind: operation ?? layer.className, content: config + inside)
  }

  /// What differs between two layers that belong together, then within them.
  private mutating func compare(_ row: Int, _ column: Int, _ names: [String: String], isMoved: Bool) {
    let first = a.report.layers[row], second = b.report.layers[column]
    let own = a.configurations[first.path], other = b.configurations[second.path]
    var facts = DifferenceFacts()
    if let own, let other, first.className != second.className, let operation = own.operation,
      operation == other.operation, !isOneRelease
    {
      // Releases have classes of their own for it, and differ in what is a key of these and what an argument.
      facts.note("calls", own.operands.renamingLayers(names), other.operands.renamingLayers([:]))
    } else {
      facts.note("class", first.className, second.className)
      facts.note(ConfigurationPair(own?.config, other?.config, isOneRelease: isOneRelease, axes: first.axes))
      if let own, let other {
        facts.note("calls", own.calls.renamingLayers(names), other.calls.renamingLayers([:]))
      }
    }
    facts.note("output", words(first.outputs), words(second.outputs))
    facts.note("parameters", first.parameters.total, second.parameters.total)
    if !first.isContainer || !second.isContainer { compareWeights(first, second, &facts) }
    let isRenamed = first.name != second.name
    if isMoved || isRenamed || !facts.all.isEmpty {
      let change: Difference.Entry.Change = isMoved ? .moved : !facts.all.isEmpty ? .changed : .renamed
      entries.append(
        .init(change: change, before: first.path, after: second.path, className: second.className, facts: facts.all))
    }
    if first.isContainer || second.isContainer {
      compare(Level(a.report, inside: row), Level(b.report, inside: column))
    }
  }

  /// Weights by name, those of one name in their order.
  private func compareWeights(_ first: Report.Layer, _ second: Report.Layer, _ facts: inout DifferenceFacts) {
    // Some releases have other names for the same weights.
    let areAlike = !isOneRelease && first.weights.map(words) == second.weights.map(words)
    let own = first.weights.numbered
    let other = (areAlike ? second.weights.named(as: first.weights) : second.weights).numbered
    let names = own.map(\.name) + other.map(\.name).filter { name in !own.contains { $0.name == name } }
    for name in names {
      let before = own.first { $0.name == name }?.weight, after = other.first { $0.name == name }?.weight
      facts.note("weights.\(name)", before.map(words), after.map(words))
      if storesCount, before?.stored.map(words) != before.map(words) || after?.stored.map(words) != after.map(words) {
        facts.note("stored.\(name)", before?.stored.map(words), after?.stored.map(words))
      }
      if valuesCount, let before = before?.stored, let after = after?.stored { facts.noteValues(name, before, after) }
    }
  }
}

extension [Report.Weight] {
  /// The same weights by the names of others.
  fileprivate func named(as others: [Report.Weight]) -> [Report.Weight] {
    zip(self, others).map { weight, other in
      Report.Weight(
        name: other.name, shape: weight.shape, dtype: weight.dtype, trainable: weight.trainable, stored: weight.stored)
    }
  }

  /// Each with its name, that of a second of the same name being `kernel 2`.
  fileprivate var numbered: [(name: String, weight: Report.Weight)] {
    var count: [String: Int] = [:]
    return map { weight in
      count[weight.name, default: 0] += 1
      let number = count[weight.name, default: 1]
      return (number > 1 ? "\(weight.name) \(number)" : weight.name, weight)
    }
  }
}

extension Report.Layer {
  fileprivate var outputs: [[Int?]?] { calls.flatMap(\.outputs) }
  /// The number of axes of its first input.
  fileprivate var axes: Int? { calls.first?.inputs.first.flatMap(\.self)?.count }
}
