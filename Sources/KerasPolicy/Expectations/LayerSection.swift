import KerasAudit

/// What can be expected of a single layer: a key of its line, how it is read, and what of it holds.
struct LayerPart: Sendable {
  typealias Check = @Sendable (Report.Layer) -> [Violation]

  let key: String
  let read: @Sendable (YAMLValue, inout [Diagnostic]) -> Check?
  let holding: @Sendable (Report.Layer) -> YAMLWriter?

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
  static let className = LayerPart(key: "class") { entry, diagnostics in
    guard let wanted = entry.texts(&diagnostics, "a class") else { return nil }
    return { layer in
      if wanted.contains(layer.className) { return [] }
      return [Violation(subject: "class", expected: .text(wanted.alternatives), actual: .text(layer.className))]
    }
  } holding: { layer in
    .text(layer.className)
  }

  /// `output: [null, 222, 222, 64]`; the list of them where there are several outputs, or calls that differ in them.
  static let output = LayerPart(key: "output") { entry, diagnostics in
    guard let wanted = entry.shapes(&diagnostics, mayBeOne: true) else { return nil }
    return { layer in
      let actual = layer.distinctOutputs
      if actual == wanted { return [] }
      return [
        Violation(
          subject: "output", expected: value(wanted, beside: actual), actual: value(actual, beside: wanted),
          formula: layer.calls.first.flatMap { $0.formulas.isEmpty ? nil : $0.formulas.joined(separator: ", ") })
      ]
    }
  } holding: { layer in
    let outputs = layer.distinctOutputs
    return outputs.isEmpty ? nil : .plain(notation(outputs, one: true))
  }

  /// `parameters: 36928`, or bounds as for the whole model.
  static let parameters = LayerPart(key: "parameters") { entry, diagnostics in
    let expectations = ParameterExpectation.all(YAMLValue("parameters", entry.node, at: entry.place), &diagnostics)
    return { layer in expectations.compactMap { $0.shortfall(Counts(layer.parameters), formula: layer.formula) } }
  } holding: { layer in
    layer.weights.isEmpty ? nil : .plain(String(layer.parameters.total))
  }

  /// `weights: {kernel: [3, 3, 64, 64], bias: [64]}`; a list of shapes for weights that share a name.
  static let weights = LayerPart(key: "weights") { entry, diagnostics in
    var wanted: [(name: String, shapes: [[Int?]?])] = []
    for (name, entry) in entry.members(&diagnostics) ?? [] {
      if let shapes = entry.shapes(&diagnostics, mayBeOne: true) { wanted.append((name, shapes)) }
    }
    let all = wanted
    return { layer in
      all.compactMap { name, shapes in
        let actual = layer.weights.filter { $0.name == name }.map { Optional.some($0.shape) }
        if actual == shapes { return nil }
        return Violation(
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
  static let dtype = LayerPart(key: "dtype") { entry, diagnostics in
    guard let wanted = entry.texts(&diagnostics, "a dtype") else { return nil }
    return { layer in
      layer.weights.filter { !wanted.contains(ReportIndex.dtype($0)) }.map { weight in
        Violation(
          subject: "dtype", weight: weight.name, expected: .text(wanted.alternatives),
          actual: .text(ReportIndex.dtype(weight)))
      }
    }
  } holding: { layer in
    let dtypes = Set(layer.weights.map(ReportIndex.dtype)).sorted()
    return dtypes.count > 1 ? .row(dtypes.map { .text($0) }) : dtypes.first.map { .text($0) }
  }

  /// `trainable: false`
  static let trainable = LayerPart(key: "trainable") { entry, diagnostics in
    guard let wanted = entry.bool(&diagnostics) else { return nil }
    return { layer in
      if layer.trainable == wanted { return [] }
      return [Violation(subject: "trainable", expected: .text("\(wanted)"), actual: .text("\(layer.trainable)"))]
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
