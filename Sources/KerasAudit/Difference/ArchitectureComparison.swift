import Basics
import KerasLayers
import KerasModels

/// Compares two architectures: aligns their layers level by level, and compares each pair.
struct ArchitectureComparison {
  private(set) var model: [Difference.PropertyChange] = []
  private(set) var layers: [Difference.LayerChange] = []
  private let before, after: DiffInput
  private let comparesStored: Bool
  private let comparesValues: Bool
  /// Whether the same Keras release wrote both, so that both have the same keys.
  private let isOneRelease: Bool

  init(_ before: DiffInput, _ after: DiffInput) {
    self.before = before
    self.after = after
    isOneRelease = before.report.model.kerasVersion == after.report.model.kerasVersion
    comparesStored = before.report.model.hasWeights && after.report.model.hasWeights
    comparesValues = comparesStored && before.hasComparableDigests(to: after)
    compareModels()
    compare(Level(before.report), Level(after.report))
    if !model.isEmpty || !layers.isEmpty { compareCosts() }
  }

  /// Adds what the models cost to other differences: alone, a number that is known for one release and not for another
  /// would make one model two.
  private mutating func compareCosts() {
    let first = before.report, second = after.report
    var changes = PropertyChanges()
    let costs: [(String, Int?, Int?, Difference.PropertyChange.Quantity)] = [
      ("MACs", first.macs, second.macs, .items), ("activation bytes", first.activation, second.activation, .bytes),
      ("activation bytes at once", first.totals.peakActivation, second.totals.peakActivation, .bytes),
    ]
    for (name, own, other, quantity) in costs where own != nil && other != nil {
      changes.compare(name, own, other, of: quantity)
    }
    model += changes.all
  }

  private mutating func compareModels() {
    let first = before.report, second = after.report
    var changes = PropertyChanges()
    changes.compare("class", first.model.className, second.model.className)
    changes.compare("name", first.model.name, second.model.name)
    changes.compare("inputs", first.model.inputs, second.model.inputs)
    changes.compare("outputs", first.model.outputs, second.model.outputs)
    changes.compare(
      ConfigurationPair(
        before.configurations[[]]?.config, after.configurations[[]]?.config, isOneRelease: isOneRelease))
    compare("parameters", first.totals.parameters.count, second.totals.parameters.count, &changes)
    compare(
      "trainable parameters", first.totals.parameters.trainableCount, second.totals.parameters.trainableCount, &changes)
    if comparesStored {
      changes.compare("stored parameters", first.totals.distinctStored, second.totals.distinctStored)
    }
    model = changes.all
  }

  /// The layers directly inside one model, as positions in the report.
  private struct Level {
    let positions: [Int]

    /// The outermost layers.
    init(_ report: Report) { self.init(report, below: [], from: 0) }

    init(_ report: Report, inside layer: Int) {
      self.init(report, below: report.layers[layer].path, from: layer + 1)
    }

    private init(_ report: Report, below path: [String], from start: Int) {
      let inside = report.layers.indices.dropFirst(start).prefix { report.layers[$0].path.count > path.count }
      positions = inside.filter { report.layers[$0].path.count == path.count + 1 }
    }
  }

  /// Recurses as deep as the configuration is nested, which is limited.
  private mutating func compare(_ first: Level, _ second: Level) {
    let items = first.positions.map { item(before, $0) }, others = second.positions.map { item(after, $0) }
    var alignment = ItemAlignment(items, others)
    let moved = alignment.extractMoved()
    var names: [Name: String] = [:]
    for (row, column) in alignment.pairs + moved { names[Name(items[row].name)] = others[column].name }

    var steps = alignment.pairs.map { (row: $0.first, column: Optional($0.second), isMoved: false) }
    steps += moved.map { ($0.first, $0.second, true) }
    steps += alignment.removed.map { ($0, nil, false) }
    var added = alignment.added[...]
    for step in steps.sorted(by: { $0.row < $1.row }) {
      while let next = added.first, let column = step.column, !step.isMoved, next < column {
        appendAdded(second.positions[next])
        added.removeFirst()
      }
      if let column = step.column {
        compare(first.positions[step.row], second.positions[column], names, isMoved: step.isMoved)
      } else {
        let layer = before.report.layers[first.positions[step.row]]
        layers.append(.init(.removed, before: layer.path, className: layer.className))
      }
    }
    for column in added { appendAdded(second.positions[column]) }
  }

  private mutating func appendAdded(_ position: Int) {
    let layer = after.report.layers[position]
    layers.append(.init(.added, after: layer.path, className: layer.className))
  }

  /// What is compared to align layers.
  private struct LayerContent: Hashable {
    let config: [String: JSONValue]
    /// For a nested model only: the parameters and weights of other layers depend on their inputs, so that one change
    /// would affect the content of all layers after it.
    let parameters: Report.Count?
    let weights: Int?
  }

  private func item(_ input: DiffInput, _ position: Int) -> ItemAlignment<LayerContent>.Item {
    let layer = input.report.layers[position], configuration = input.configurations[layer.path.names]
    let config = configuration?.config ?? [:]
    let operation = isOneRelease ? nil : configuration?.operation
    return .init(
      name: layer.name, kind: operation ?? layer.className,
      content: LayerContent(
        config: isOneRelease ? config : config.withoutDefaults,
        parameters: layer.isContainer ? layer.parameters.count.accordingToConfiguration : nil,
        weights: layer.isContainer ? layer.weights.count : nil))
  }

  /// Compares two layers, then the layers inside them.
  ///
  /// - Parameter names: the names in the second model of the layers of the first.
  private mutating func compare(_ row: Int, _ column: Int, _ names: [Name: String], isMoved: Bool) {
    let first = before.report.layers[row], second = after.report.layers[column]
    let changes = changes(first, second, names)
    let isRenamed = !first.name.isIdentical(to: second.name)
    if isMoved || isRenamed || !changes.isEmpty {
      layers.append(
        .init(
          isMoved ? .moved : changes.isEmpty ? .renamed : .changed, before: first.path, after: second.path,
          className: second.className, properties: changes, isRenamed: isRenamed))
    }
    if first.isContainer || second.isContainer {
      compare(Level(before.report, inside: row), Level(after.report, inside: column))
    }
  }

  private func changes(
    _ first: Report.Layer, _ second: Report.Layer, _ names: [Name: String]
  ) -> [Difference.PropertyChange] {
    let own = before.configurations[first.path.names], other = after.configurations[second.path.names]
    var changes = PropertyChanges()
    if let own, let other, first.className != second.className, let operation = own.operation,
      operation == other.operation, !isOneRelease
    {
      // Each release has its own class for the operation, and its own division into keys and arguments.
      changes.compareCalls(own.operands.renamingLayers(names), other.operands.renamingLayers([:]))
    } else {
      // Keras serialises a few classes under one name in legacy files and under another one since.
      if Catalogue.pythonName(first.className) != Catalogue.pythonName(second.className) {
        changes.compare("class", first.className, second.className)
      }
      changes.compare(ConfigurationPair(own?.config, other?.config, isOneRelease: isOneRelease, axes: first.axes))
      if let own, let other {
        changes.compareCalls(own.calls.renamingLayers(names), other.calls.renamingLayers([:]))
      }
    }
    changes.compare("output", first.outputs, second.outputs)
    compare("parameters", first.parameters.count, second.parameters.count, &changes)
    if !first.isContainer || !second.isContainer { compareWeights(first, second, &changes) }
    return changes.all
  }

  /// Compares two numbers of parameters; those that only a file states are compared if both models have one. An unknown
  /// number does not differ from one that it may be.
  private func compare(
    _ property: String, _ before: Report.Count, _ after: Report.Count, _ changes: inout PropertyChanges
  ) {
    let counts = [before, after].map { comparesStored ? $0 : $0.accordingToConfiguration }
    if !counts[0].mayEqual(counts[1]) { changes.compare(property, counts[0], counts[1], of: .items) { $0.description } }
  }

  /// Compares weights of the same name, those that share a name in order.
  private func compareWeights(_ first: Report.Layer, _ second: Report.Layer, _ changes: inout PropertyChanges) {
    // Some releases name the same weights differently.
    let areRenamed = !isOneRelease && first.weights.map(\.type) == second.weights.map(\.type)
    let own = first.weights.numbered
    let other = (areRenamed ? second.weights.named(as: first.weights) : second.weights).numbered
    let names = own.map(\.name) + other.map(\.name).filter { name in !own.contains { $0.name == name } }
    for name in names {
      let before = own.first { $0.name == name }?.weight, after = other.first { $0.name == name }?.weight
      changes.compare("weights.\(name)", before?.type, after?.type)
      if comparesStored, before?.stored?.type != before?.type || after?.stored?.type != after?.type {
        changes.compare("stored.\(name)", before?.stored?.type, after?.stored?.type)
      }
      if comparesValues, let before = before?.stored, let after = after?.stored {
        changes.compareValues(name, before, after)
      }
    }
  }
}

extension [Report.Weight] {
  /// The same weights with the names of others.
  fileprivate func named(as others: [Report.Weight]) -> [Report.Weight] {
    zip(self, others).map { weight, other in
      Report.Weight(
        name: other.name, shape: weight.shape, dtype: weight.dtype, trainable: weight.trainable, stored: weight.stored)
    }
  }

  /// Each weight with a unique name: the second of the name `kernel` is `kernel 2`.
  fileprivate var numbered: [(name: String, weight: Report.Weight)] {
    var counts: [String: Int] = [:]
    return map { weight in
      counts[weight.name, default: 0] += 1
      let number = counts[weight.name, default: 1]
      return (number > 1 ? "\(weight.name) \(number)" : weight.name, weight)
    }
  }
}

extension Report.Layer {
  fileprivate var outputs: [[Int?]?] { calls.flatMap(\.outputs) }
  /// The rank of its first input.
  fileprivate var axes: Int? { calls.first?.inputs.first.flatMap(\.self)?.count }
}

extension Report.Totals {
  /// The stored parameters without further copies of a variable, which depend on the container.
  fileprivate var distinctStored: Int? {
    let copies = differences.reduce(0) { $1.reason == .copies ? $0 &+ $1.parameters : $0 }
    return storedParameters.map { $0 &+ copies }
  }
}
