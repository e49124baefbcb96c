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
  /// - Throws: `StoreError` for a file that is not a model or cannot be read, `ModelError` for JSON that cannot be read.
  package init(_ path: String, weights weightsPath: String? = nil, options: Audit.Options = Audit.Options()) throws {
    let store = try options.reader.open(path, ReadOptions(limits: options.limits))
    let weights = try weightsPath.map { try options.reader.open($0, ReadOptions(limits: options.limits)) }
    let text = try store.architecture.map { try JSONNormalizer($0, options.limits).source.root }
    kerasVersion = store.kerasVersion ?? weights?.kerasVersion
    // A configuration that the audit refuses may still say why a release refuses it.
    let report = try? Audit.report(store, weights, options: options)
    facts = AuditFacts(report)
    let isFolder = isFile(path) == false
    let container: ModelFile.Container =
      switch store.kind {
      case .json: .json
      case .keras: isFolder ? .folder : .zip
      default: .hdf5
      }
    let name = path.split(separator: "/").last.map(String.init) ?? path
    file = ModelFile(
      name: name, container: container, config: text ?? nil,
      weights: (weights ?? store).inventory.map { inventory in
        ModelFile.StoredWeights(inventory, weights, weightsPath, states: weights ?? store)
      })
  }

  /// What a release does with the model.
  package func prediction(_ target: Target) -> Prediction { Prediction(target, file, facts) }
}

extension ModelFile.StoredWeights {
  fileprivate init(_ inventory: Inventory, _ store: Store?, _ path: String?, states file: Store) {
    func has(_ prefix: String) -> Bool { inventory.tensors.contains { $0.path.text.hasPrefix(prefix) } }
    self.init(
      name: path.map { $0.split(separator: "/").last.map(String.init) ?? $0 },
      isLegacy: inventory.layout == .named, version: file.kerasVersion, backend: file.backend,
      hasCheckpointDependencies: has("_layer_checkpoint_dependencies/"), hasLayers: has("layers/"),
      opaqueLayer: inventory.tensors.first { $0.dtype.name == "bfloat16" }.map { tensor in
        let components = tensor.path.text.split(separator: "/")
        return String(components.dropFirst(inventory.root.isEmpty ? 0 : 1).first ?? "")
      })
  }
}

extension AuditFacts {
  fileprivate init(_ report: Report?) {
    self.init(
      layers: (report?.layers ?? []).map { layer in
        Layer(
          path: layer.path, className: layer.className, firstWeight: layer.weights.first?.shape,
          inputs: layer.calls.first?.inputs ?? [])
      },
      faults: (report?.findings ?? []).filter { StoredWeightsCheck.rules.contains($0.rule.code) }.map {
        ($0.rule.code, $0.layer ?? [])
      })
  }
}
