import KerasLayers

/// What a release of Keras does with a model.
package struct Prediction: Sendable {
  package enum Outcome: String, Sendable {
    case loads, differs, refuses, unknown
  }

  package let target: Target
  package let outcome: Outcome
  /// The reasons of a refusal in the order in which the release meets them, or what it reads as something else.
  package let problems: [LoadProblem]
  /// What `load_model` refuses only because it compiles the model again.
  package let training: [LoadProblem]

  /// The first reason for which `load_model` fails, even if the program passes every custom class; nil if it does not.
  package var firstRefusal: LoadProblem? {
    let refused = outcome == .refuses ? problems.first { !$0.needsCustomObject } : nil
    return refused ?? training.first { !$0.needsCustomObject }
  }

  /// The classes that a program must pass in `custom_objects`, where nothing else is in the way.
  package var missingObjects: [String] {
    guard outcome == .refuses, problems.allSatisfy(\.needsCustomObject) else { return [] }
    var names: [String] = []
    for problem in problems {
      let name = problem.reason == .nestedUnknown ? problem.detail : problem.className ?? problem.detail
      if !names.contains(name) { names.append(name) }
    }
    return names
  }

  /// Whether the release creates the model and reads its weights, given the custom classes.
  package var isLoaded: Bool { outcome == .loads || outcome == .differs || !missingObjects.isEmpty }

  /// Whether the release never returns: some look for ever for a call that is not there.
  ///
  /// Source: `functional_from_config`, `keras/src/models/functional.py`; 3.12.2 and 3.14.1 raise an error.
  package var hangs: Bool {
    outcome == .refuses && problems.first?.reason == .nestedNodeIndex && target.line == .keras3
      && !target.isAtLeast(3, 14, 1) && !(target.isAtLeast(3, 12, 2) && !target.isAtLeast(3, 13))
  }

  /// Predicts from the file alone; no Keras is imported.
  package init(_ target: Target, _ file: ModelFile, _ facts: AuditFacts) {
    self.target = target
    training = CompileCheck(target, file).problems
    let found = file.followed.problems(of: target, file.form)
    guard found.refusals.isEmpty else {
      (outcome, problems) = (.refuses, found.refusals)
      return
    }
    let ranks = target.line == .keras3 ? facts.refusedRanks : []
    guard ranks.isEmpty else {
      (outcome, problems) = (.refuses, ranks)
      return
    }
    let refusals = StoredWeightsCheck(target: target, file: file, facts: facts).refusals
    guard refusals.isEmpty else {
      (outcome, problems) = (.refuses, refusals)
      return
    }
    let errors = facts.problems(in: target, isSilent: false)
    guard errors.isEmpty else {
      (outcome, problems) = (.refuses, errors)
      return
    }
    let loadsWeights = file.weights != nil
    let layers = found.lostAxes.isEmpty ? [:] : facts.layersByName
    var changes: [LoadProblem] = []
    for (index, change) in found.changes.enumerated() {
      switch change.reason {
      case .axisLost:
        let effect = AxisEffect(change, found.lostAxes[index], change.layer.last.flatMap { layers[$0] })
        if effect == .refused, loadsWeights || file.form.container == .hdf5 {
          (outcome, problems) = (.refuses, [change, change.seenAsWeights])
          return
        }
        if effect != .same { changes.append(change) }
      case .defaultChanged where change.detail == "reset_after" && (loadsWeights || file.form.container == .hdf5):
        (outcome, problems) = (.refuses, [change, change.seenAsWeights])
        return
      default: changes.append(change)
      }
    }
    changes += TheanoKernels.changes(target, file, facts)
    changes += RandomCropChange.changes(target, file, facts)
    changes += facts.problems(in: target, isSilent: true)
    if let change = file.hardSigmoid?.change(in: target) { changes.append(change) }
    (outcome, problems) = (changes.isEmpty ? .loads : .differs, changes)
  }
}

extension LoadProblem {
  /// What the release's message is about: the layer is created with other shapes than its weights have.
  fileprivate var seenAsWeights: LoadProblem {
    reported(at: layer, as: .weights)
  }
}

extension AuditFacts {
  /// The first layer with each name.
  fileprivate var layersByName: [String: Layer] {
    Dictionary(layers.compactMap { layer in layer.path.last.map { ($0, layer) } }) { first, _ in first }
  }
}

extension AuditFacts.Layer {
  /// Convolutions of Keras 2 take inputs with more axes than Keras 3 does, and treat these like the batch.
  var refusedRank: LoadProblem? {
    guard className.hasPrefix("Conv"), className.hasSuffix("D") || className.hasSuffix("DTranspose"),
      let digit = className.utf8.first(where: (UInt8(ascii: "0")...UInt8(ascii: "9")).contains),
      let shape = inputs.first ?? nil, case let axes = Int(digit - UInt8(ascii: "0")), shape.count != axes + 2,
      !className.contains("LSTM")
    else { return nil }
    return LoadProblem(
      reason: .firstLayerShape, detail: "an input of \(shape.count) axes", className: className, layer: path, path: "")
  }
}

/// What becomes of a layer that has lost its `axis` and takes the default one.
private enum AxisEffect {
  case same, refused, differs

  init(_ change: LoadProblem, _ axis: SourceValue?, _ layer: AuditFacts.Layer?) {
    self = .differs
    guard let layer, let shape = layer.inputs.first ?? nil else { return }
    if change.className?.hasSuffix("Normalization") ?? false, let weight = layer.firstWeight, let last = shape.last,
      weight != [last]
    {
      self = .refused
      return
    }
    if change.className == "Concatenate", layer.inputs.count > 1 {
      let rests = layer.inputs.compactMap { $0.map { Array($0.dropLast()) } }
      if rests.count == layer.inputs.count, Set(rests).count > 1 {
        self = .refused
        return
      }
    }
    let number = axis?.integer ?? (axis?.items.count == 1 ? axis?.items.first?.integer : nil)
    if number == -1 || axis?.kind == .number && number == shape.count - 1 { self = .same }
  }
}

/// Theano convolves with mirrored kernels, which multi-backend Keras turns when another backend reads them.
private enum TheanoKernels {
  static func changes(_ target: Target, _ file: ModelFile, _ facts: AuditFacts) -> [LoadProblem] {
    guard target.line != .multiBackend, let weights = file.weights, weights.isLegacy, weights.backend == "theano" else {
      return []
    }
    return facts.layers.filter { $0.hasWeights && $0.className.contains("Conv") }.map { layer in
      LoadProblem(reason: .theanoKernels, detail: "", className: layer.className, layer: layer.path, path: "")
    }
  }
}
