import KerasAudit

/// What can be expected of a single layer: a key of its line, how it is read, and what of it holds.
struct LayerPart: Sendable {
  typealias Check = @Sendable (Report.Layer) -> [Shortfall]

  let key: String
  let read: @Sendable (Entry, inout [Mistake]) -> Check?
  let holding: @Sendable (Report.Layer) -> Writing?

  /// Every key, in the order in which a line has them.
  static let all: [LayerPart] = [
    .className,
    .output,
    .parameters,
    .weights,
    .dtype,
    .trainable,
  ]

  static func named(_ key: String) -> LayerPart? { all.first { $0.key == key } }

  /// `class: Conv2D`
  static let className = LayerPart(key: "class") { entry, mistakes in
    guard let wanted = entry.texts(&mistakes, "a class") else { return nil }
    return { layer in
      if wanted.contains(layer.className) { return [] }
      return [Shortfall(subject: "class", expected: .text(wanted.alternatives), actual: .text(layer.className))]
    }
  } holding: { layer in
    .text(layer.className)
  }

  /// `output: [null, 222, 222, 64]`; the list of them where there are several outputs, or calls that differ in them.
  static let output = LayerPart(key: "output") { entry, mistakes in
    guard let wanted = entry.shapes(&mistakes, mayBeOne: true) else { return nil }
    return { layer in
      let actual = layer.distinctOutputs
      if actual == wanted { return [] }
      return [
        Shortfall(
          subject: "output", expected: value(wanted, beside: actual), actual: value(actual, beside: wanted),
          formula: layer.calls.first.flatMap { $0.formulas.isEmpty ? nil : $0.formulas.joined(separator: ", ") })
      ]
    }
  } holding: { layer in
    let outputs = layer.distinctOutputs
    return outputs.isEmpty ? nil : .plain(notation(outputs, one: true))
  }

  /// `parameters: 36928`, or bounds as for the whole model.
  static let parameters = LayerPart(key: "parameters") { entry, mistakes in
    let demands = ParameterDemand.all(Entry("parameters", entry.node, at: entry.place), &mistakes)
    return { layer in demands.compactMap { $0.shortfall(Counts(layer.parameters), formula: layer.formula) } }
  } holding: { layer in
    layer.weights.isEmpty ? nil : .plain(String(layer.parameters.total))
  }

  /// `weights: {kernel: [3, 3, 64, 64], bias: [64]}`; a list of shapes for weights that share a name.
  static let weights = LayerPart(key: "weights") { entry, mistakes in
    var wanted: [(name: String, shapes: [[Int?]?])] = []
    for (name, entry) in entry.members(&mistakes) ?? [] {
      if let shapes = entry.shapes(&mistakes, mayBeOne: true) { wanted.append((name, shapes)) }
    }
    let all = wanted
    return { layer in
      all.compactMap { name, shapes in
        let actual = layer.weights.filter { $0.name == name }.map { Optional.some($0.shape) }
        if actual == shapes { return nil }
        return Shortfall(
          subject: "weights.\(name)", weight: name, expected: value(shapes, beside: actual.isEmpty ? nil : actual),
          actual: actual.isEmpty ? nil : value(actual, beside: shapes), formula: layer.formula)
      }
    }
  } holding: { layer in
    if layer.weights.isEmpty || layer.isContainer { return nil }
    var names: [String] = []
    for weight in layer.weights where !names.contains(weight.name) { names.append(weight.name) }
    return .inline(
      names.map { name in
        let shapes = layer.weights.filter { $0.name == name }.map { Optional.some($0.shape) }
        return (name, .plain(notation(shapes, one: true)))
      })
  }

  /// `dtype: float32`: of its weights, as they are stored.
  static let dtype = LayerPart(key: "dtype") { entry, mistakes in
    guard let wanted = entry.texts(&mistakes, "a dtype") else { return nil }
    return { layer in
      layer.weights.filter { !wanted.contains(Subject.dtype($0)) }.map { weight in
        Shortfall(
          subject: "dtype", weight: weight.name, expected: .text(wanted.alternatives),
          actual: .text(Subject.dtype(weight)))
      }
    }
  } holding: { layer in
    let dtypes = Set(layer.weights.map(Subject.dtype)).sorted()
    return dtypes.count > 1 ? .row(dtypes.map { .text($0) }) : dtypes.first.map { .text($0) }
  }

  /// `trainable: false`
  static let trainable = LayerPart(key: "trainable") { entry, mistakes in
    guard let wanted = entry.bool(&mistakes) else { return nil }
    return { layer in
      if layer.trainable == wanted { return [] }
      return [Shortfall(subject: "trainable", expected: .text("\(wanted)"), actual: .text("\(layer.trainable)"))]
    }
  } holding: { layer in
    layer.trainable ? nil : .plain("false")
  }
}

extension [String] {
  fileprivate var alternatives: String { joined(separator: " or ") }
}

extension Report.Layer {
  /// The outputs of its calls; those of calls that give the same stand once.
  fileprivate var distinctOutputs: [[Int?]?] {
    var distinct: [[[Int?]?]] = []
    for call in calls where !distinct.contains(call.outputs) && distinct.count < 64 { distinct.append(call.outputs) }
    return Array(distinct.joined())
  }
}
