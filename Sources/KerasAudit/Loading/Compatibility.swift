import KerasLayers
import KerasModels
import KerasReleases
import KerasStores

/// A model as the loaders of Keras see it, and what the audit found in it: what each release does with it follows.
package struct Compatibility: Sendable {
  private let file: ModelFile
  private let facts: AuditFacts
  /// The version that the file states.
  package let kerasVersion: String?

  /// Reads a model, or an architecture and its weights.
  ///
  /// - Throws: `StoreError` for a file that is not a model or cannot be read, `ModelError` for JSON that cannot be
  ///   read.
  package init(_ path: String, weights weightsPath: String? = nil, options: Audit.Options = Audit.Options()) throws {
    let store = try options.reader.open(path, ReadOptions(limits: options.limits))
    let weights = try weightsPath.map { try options.reader.open($0, ReadOptions(limits: options.limits)) }
    var options = options
    options.keepsCompatibility = true
    if let known = try? Audit.report(store, weights, options: options).compatibility {
      self = known
    } else {
      // A configuration that the audit refuses may still say why a release refuses it.
      let source = try store.architecture.map { try JSONNormalizer($0, options.limits).source.root } ?? nil
      let training = SideConfiguration(store.trainingConfig, options.limits)
      self.init(
        store, weights, FollowedConfiguration(source), training: training.root, AuditFacts(layers: [], faults: []))
    }
  }

  /// - Parameters:
  ///   - weights: the file with the weights, if it is another one.
  ///   - isLegacy: whether a configuration in a file of its own is that of an HDF5 file.
  init(
    _ store: Store, _ weights: Store?, _ followed: FollowedConfiguration, training: SourceValue?,
    isLegacy: Bool = false, _ facts: AuditFacts
  ) {
    kerasVersion = followed.root?["keras_version"]?.string ?? store.kerasVersion ?? weights?.kerasVersion
    self.facts = facts
    let container: ModelFile.Container =
      switch store.kind {
      case .json: isLegacy ? .hdf5 : .json
      case .keras, .preset: isFolder(store.path) ? .folder : .zip
      default: .hdf5
      }
    file = ModelFile(
      name: isLegacy && store.kind == .json ? "model.h5" : FileNaming(store, isWeights: false).name,
      container: container, isPreset: store.kind == .preset, followed,
      weights: (weights ?? store).inventory.map { inventory in
        ModelFile.StoredWeights(
          inventory, isLegacy ? nil : weights.map { FileNaming($0, isWeights: true).name }, states: weights ?? store)
      }, training: training)
  }

  /// The keys of layers that no release knows.
  var unknownKeys: [UnknownKey] { file.followed.unknownKeys }

  /// A problem with the path of its layer in the report, which leaves the model's own name out.
  func belowRoot(_ problem: LoadProblem) -> LoadProblem {
    guard let name = problem.layer.first, name == file.config?["config"]?["name"]?.string else { return problem }
    return problem.reported(at: Array(problem.layer.dropFirst()))
  }

  /// Whether the configuration names modules of the package `tf_keras`.
  var namesTFKeras: Bool { file.config?["module"]?.string?.hasPrefix("tf_keras") ?? false }

  /// What a release does with the model.
  package func prediction(_ target: Target) -> Prediction { Prediction(target, file, facts) }

  /// The same model with what the audit found.
  ///
  /// - Parameter generation: the generation of Keras for which it was established.
  func adding(_ findings: [Finding], writtenBy generation: KerasRelease.Generation) -> Compatibility {
    let faults = findings.filter { StoredWeightsCheck.rules.contains($0.rule.code) && $0.outcome != .loads }
    let errors = findings.filter {
      $0.level == .error && ($0.rule != .layerUnexpected || $0.outcome == .refuses)
    }.compactMap { finding in
      AuditError(
        rule: finding.rule.code, message: finding.message, layer: finding.layer ?? [],
        isSilent: finding.outcome == .loads || finding.rule == .layersPermuted)
    }
    let line: Target.Line =
      switch generation {
      case .keras3: .keras3
      case .tfKeras: .keras2
      default: .multiBackend
      }
    return Compatibility(
      file: file,
      facts: AuditFacts(facts, faults: faults.map { ($0.rule.code, $0.layer ?? []) }, errors: errors, in: line),
      kerasVersion: kerasVersion)
  }

  private init(file: ModelFile, facts: AuditFacts, kerasVersion: String?) {
    (self.file, self.facts, self.kerasVersion) = (file, facts, kerasVersion)
  }
}

extension ModelFile.StoredWeights {
  fileprivate init(_ inventory: Inventory, _ path: String?, states file: Store) {
    let isLegacy = inventory.layout == .named
    // Names and dtypes matter in one of the layouts only.
    func has(_ prefix: String) -> Bool { !isLegacy && inventory.tensors.contains { $0.path.text.hasPrefix(prefix) } }
    let opaque = isLegacy ? inventory.tensors.first { $0.dtype == .bfloat16 } : nil
    self.init(
      name: path.map { $0.split(separator: "/").last.map(String.init) ?? $0 },
      isLegacy: isLegacy, version: file.kerasVersion, backend: file.backend,
      hasCheckpointDependencies: has("_layer_checkpoint_dependencies/"), hasLayers: has("layers/"),
      opaqueLayer: opaque.map { tensor in
        let components = tensor.path.text.split(separator: "/")
        return String(components.dropFirst(inventory.root.isEmpty ? 0 : 1).first ?? "")
      })
  }
}

extension AuditFacts {
  /// What loading depends on.
  init(_ expected: ExpectedWeights) {
    self.init(
      layers: expected.layers.indices.map { id in
        let weight = expected.layers[id].weights.first { expected.weights[$0].weight.kind != .unlisted }
        return Layer(
          path: expected.layers[id].path, className: expected.layers[id].plan.className,
          firstWeight: weight.map { expected.weights[$0].weight.shape },
          hasTable: expected.layers[id].weights.contains { expected.weights[$0].weight.kind == .table },
          inputs: expected.layers[id].plan.calls.first?.inputs ?? [],
          outputs: expected.layers[id].plan.calls.first?.outputs ?? [])
      }, faults: [])
  }
}
