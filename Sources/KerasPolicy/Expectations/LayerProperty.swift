import FileFormats
import KerasAudit

/// A property of a layer that can be expected: a key of its line in an expectations file.
struct LayerProperty: Sendable {
  typealias Check = @Sendable (Report.Layer) -> [Violation]

  let key: String
  /// What it means, in one sentence.
  let summary: String
  /// The values that it may have.
  let form: FileForm
  /// Reads the expectation in the property's value.
  let read: @Sendable (YAMLValue, inout [Diagnostic]) -> Check?
  /// The property's value that a layer has today; nil if there is nothing to state.
  let current: @Sendable (Report.Layer) -> YAMLWriter?

  /// Every property, in the order in which `expect` writes them.
  static let all: [LayerProperty] = [
    .className,
    .output,
    .parameters,
    .weights,
    .dtype,
    .trainable,
  ]

  /// The keys of a layer.
  static let form = FileForm.map(all.map { FileForm.Key(name: $0.key, summary: $0.summary, form: $0.form) })

  static func named(_ key: String) -> LayerProperty? { all.first { $0.key == key } }

  /// `class: Conv2D`
  static let className = LayerProperty(
    key: "class", summary: "Its class, or a list of allowed classes.", form: .oneOrMore(.text)
  ) { value, diagnostics in
    guard let allowed = value.texts(&diagnostics, "a class") else { return nil }
    return { layer in
      if allowed.contains(layer.className) { return [] }
      return [Violation(property: "class", expected: .text(allowed.alternatives), actual: .text(layer.className))]
    }
  } current: { layer in
    .text(layer.className)
  }

  /// `output: [null, 222, 222, 64]`; a list of shapes for several outputs, or for calls with different outputs.
  static let output = LayerProperty(
    key: "output", summary: "Its output shape; a list of shapes for several outputs, or for calls that differ.",
    form: .shapes
  ) { value, diagnostics in
    guard let expected = value.shapes(&diagnostics, mayBeOne: true) else { return nil }
    return { layer in
      let actual = layer.distinctOutputs
      if actual == expected { return [] }
      return [
        Violation(
          property: "output", expected: shapesValue(expected, comparedWith: actual),
          actual: shapesValue(actual, comparedWith: expected),
          formula: layer.calls.first.flatMap { $0.formulas.isEmpty ? nil : $0.formulas.joined(separator: ", ") })
      ]
    }
  } current: { layer in
    let outputs = layer.distinctOutputs
    return outputs.isEmpty ? nil : .plain(notation(outputs, one: true))
  }

  /// `parameters: 36928`, or bounds as for the whole model.
  static let parameters = LayerProperty(
    key: "parameters", summary: "Its number of parameters, or limits as for the whole model.",
    form: ParameterExpectation.form
  ) { value, diagnostics in
    let expectations = ParameterExpectation.all(
      YAMLValue("parameters", value.node, at: value.position), &diagnostics)
    return { layer in
      expectations.compactMap { $0.violation(ParameterCounts(layer.parameters), formula: layer.formula) }
    }
  } current: { layer in
    layer.weights.isEmpty ? nil : layer.parameters.total.map { .plain(String($0)) }
  }

  /// `weights: {kernel: [3, 3, 64, 64], bias: [64]}`; a list of shapes for weights that share a name.
  static let weights = LayerProperty(
    key: "weights", summary: "The shapes of the named weights; a list of shapes for weights that share a name.",
    form: .entries(.shapes)
  ) { value, diagnostics in
    let expected = (value.members(&diagnostics) ?? []).compactMap { name, value in
      value.shapes(&diagnostics, mayBeOne: true).map { (name: name, shapes: $0) }
    }
    return { layer in
      expected.compactMap { name, shapes in
        let actual = layer.shapes(ofWeights: name)
        if actual == shapes { return nil }
        return Violation(
          property: "weights.\(name)", weight: name,
          expected: shapesValue(shapes, comparedWith: actual.isEmpty ? nil : actual),
          actual: actual.isEmpty ? nil : shapesValue(actual, comparedWith: shapes), formula: layer.formula)
      }
    }
  } current: { layer in
    if layer.weights.isEmpty || layer.isContainer { return nil }
    var names: [String] = []
    for weight in layer.weights where !names.contains(weight.name) { names.append(weight.name) }
    return .inline(names.map { ($0, .plain(notation(layer.shapes(ofWeights: $0), one: true))) })
  }

  /// `dtype: float32`: the dtype of its weights, as stored.
  static let dtype = LayerProperty(
    key: "dtype", summary: "The dtype of its weights, or a list of allowed dtypes.", form: .oneOrMore(.text)
  ) { value, diagnostics in
    guard let allowed = value.texts(&diagnostics, "a dtype") else { return nil }
    return { layer in
      layer.weights.filter { !allowed.contains(ReportIndex.dtype($0)) }.map { weight in
        Violation(
          property: "dtype", weight: weight.name, expected: .text(allowed.alternatives),
          actual: .text(ReportIndex.dtype(weight)))
      }
    }
  } current: { layer in
    let dtypes = Set(layer.weights.map(ReportIndex.dtype)).sorted()
    return dtypes.count > 1 ? .row(dtypes.map { .text($0) }) : dtypes.first.map { .text($0) }
  }

  /// `trainable: false`
  static let trainable = LayerProperty(
    key: "trainable", summary: "Whether it is trainable.", form: .flag
  ) { value, diagnostics in
    guard let expected = value.bool(&diagnostics) else { return nil }
    return { layer in
      if layer.trainable == expected { return [] }
      return [Violation(property: "trainable", expected: .text("\(expected)"), actual: .text("\(layer.trainable)"))]
    }
  } current: { layer in
    layer.trainable ? nil : .plain("false")
  }
}

extension [String] {
  fileprivate var alternatives: String { joined(separator: " or ") }
}

extension Report.Layer {
  /// The shapes of the weights of one name, in their order.
  fileprivate func shapes(ofWeights name: String) -> [[Int?]?] {
    weights.filter { $0.name == name }.map(\.shape)
  }

  /// The outputs of its calls; equal calls count once.
  fileprivate var distinctOutputs: [[Int?]?] {
    var distinct: [[[Int?]?]] = []
    for call in calls where !distinct.contains(call.outputs) && distinct.count < 64 { distinct.append(call.outputs) }
    return Array(distinct.joined())
  }
}
