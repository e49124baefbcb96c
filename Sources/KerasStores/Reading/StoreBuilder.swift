import Basics

/// Makes a `Store` of the events of reading one file.
package struct StoreBuilder {
  private let path: String
  private var containerKind: Store.Kind?
  private var architecture: [UInt8]?
  private var trainingConfig: [UInt8]?
  package private(set) var kerasVersion: String?
  private var backend: String?
  private var parameterCount: Int?
  private var hasWeights = false
  private var hasObjectLayout = false
  private var layerNames: LegacyWeightNames?
  private var weightNames: [TensorPath: [String]] = [:]
  private var objectNames: [TensorPath: String] = [:]
  private var tensors: [Inventory.Tensor] = []
  private var issues: [Store.ReadIssue] = []
  private var distances: [Int: TensorDistance] = [:]
  private var assets: [Store.Asset]?
  private var presetParts: [Store.PresetPart] = []
  private var failure: ReadError?
  /// Whether the last event has come.
  package private(set) var isComplete = false

  package init(_ path: String) { self.path = path }

  package mutating func append(_ event: Store.ReadEvent) {
    switch event {
    case .kind(let kind): containerKind = kind
    case .kerasVersion(let version): kerasVersion = version
    case .backend(let name): backend = name
    case .parameterCount(let count): parameterCount = count
    case .architecture(let text): architecture = text
    case .trainingConfig(let text): trainingConfig = text
    case .weights: hasWeights = true
    case .objectLayout: (hasWeights, hasObjectLayout) = (true, true)
    case .layerNames(let names): (hasWeights, layerNames) = (true, names)
    case .weightNames(let group, let names): weightNames[TensorPath(group)] = names
    case .objectName(let path, let name):
      let path = TensorPath(path)
      if objectNames[path] == nil { objectNames[path] = name }
    case .tensor(let tensor):
      hasWeights = true
      tensors.append(tensor)
    case .issue(let issue): issues.append(issue)
    case .distance(let pair, let distance): distances[pair] = distance
    case .asset(let asset): assets = (assets ?? []) + (asset.path.isEmpty ? [] : [asset])
    case .presetPart(let part): presetParts.append(part)
    case .opening: break
    case .end: isComplete = true
    case .failure(let reason, let text, let limit):
      failure = ReadError(reason, text, limit: limit)
      isComplete = true
    }
  }

  /// The store of a file that has been read to its end.
  ///
  /// - Throws: `StoreError` if the file could not be read or holds no Keras model.
  package func store() throws(StoreError) -> Store {
    if let failure { throw StoreError(path, failure) }
    let (kind, inventory) = contents
    guard let kind else { throw StoreError(path, noModel) }
    return store(kind, inventory, inventory?.isComplete == false ? issues + [.tooManyWeights] : issues)
  }

  /// The store of a file whose reading broke off: what was read until then, and an inventory marked as incomplete.
  ///
  /// - Throws: `StoreError` if nothing of a model had been read.
  package func partialStore(after issue: Store.ReadIssue) throws(StoreError) -> Store {
    var (kind, inventory) = contents
    guard let kind, architecture != nil || inventory != nil else {
      throw StoreError(
        path, ReadError(.brokeOff, (issue.object.map { "at \($0), " } ?? "") + issue.reason, limit: issue.limit))
    }
    inventory = inventory ?? Inventory(layout: .objects)
    inventory?.isComplete = false
    return store(kind, inventory, issues + [issue])
  }

  private func store(_ kind: Store.Kind, _ inventory: Inventory?, _ issues: [Store.ReadIssue]) -> Store {
    var store = Store(
      path: path, kind: kind, architecture: architecture, trainingConfig: trainingConfig, kerasVersion: kerasVersion,
      backend: backend, parameterCount: parameterCount, inventory: inventory, issues: issues,
      assets: assets, presetParts: kind == .preset ? presetParts : nil)
    store.distances = distances
    if let layerNames, !layerNames.root.isEmpty { store.weightsVersion = layerNames.version }
    return store
  }

  /// The kind, nil if it is not a Keras model, and the inventory, nil if there are no weights.
  private var contents: (kind: Store.Kind?, inventory: Inventory?) {
    // A container's architecture is not part of its weights file.
    let hasOwnArchitecture = containerKind == nil && architecture != nil
    var kind = containerKind
    let inventory: Inventory
    if let layerNames {
      kind = kind ?? (hasOwnArchitecture || !layerNames.root.isEmpty ? .h5 : .weightsH5)
      inventory = layerNames.inventory(tensors, weightNames)
    } else if hasOwnArchitecture {
      kind = .h5
      inventory = Inventory(layout: .named, tensors: tensors)
    } else if hasObjectLayout {
      kind = kind ?? .weightsV3
      inventory = objectInventory
    } else if let numbered = NumberedLayers(tensors) {
      kind = kind ?? .weightsH5
      inventory = numbered.inventory
    } else if kind == nil, kerasVersion != nil, tensors.isEmpty {
      // Keras reads no list of layers as that of a model without weights.
      return (.weightsH5, Inventory(layout: .named, tensors: []))
    } else {
      // A link to another place hides what Keras would find there.
      if kind == nil, issues.contains(where: \.kind.leadsElsewhere) { kind = .weightsV3 }
      inventory = Inventory(layout: .objects, tensors: tensors)
    }
    return (kind, hasWeights ? inventory : nil)
  }

  /// The inventory of a file by object path.
  private var objectInventory: Inventory {
    let hasBackslashes = tensors.contains { tensor in
      tensor.path.hasPrefix("layers\\") || tensor.path.hasPrefix("_layer_checkpoint_dependencies\\")
    }
    guard hasBackslashes else { return Inventory(layout: .objects, tensors: tensors, objectNames: objectNames) }
    let names = objectNames.map { ($0.key.replacingBackslashes, $0.value) }
    var inventory = Inventory(
      layout: .objects, tensors: tensors.map { $0.replacingBackslashes() },
      objectNames: Dictionary(names) { first, _ in first })
    inventory.hasBackslashes = true
    return inventory
  }

  private var noModel: ReadError {
    guard let issue = issues.first else {
      return ReadError(
        .notAModel,
        "it is an HDF5 file without a Keras model: it has neither model_config nor layer_names nor groups of vars")
    }
    return ReadError(
      .notAModel,
      "it is an HDF5 file without a recognizable Keras model; \(issue.object ?? "it"): \(issue.reason)",
      limit: issue.limit)
  }
}

extension Store.ReadIssue {
  fileprivate static let tooManyWeights = Store.ReadIssue(
    .unreadableObject, object: "layer_names",
    reason: "its layers list more than \(LegacyWeightNames.mostWeights.grouped) weights together")
}

extension Store.ReadIssue.Kind {
  /// Whether Keras would continue with an object that is in another place or another file.
  fileprivate var leadsElsewhere: Bool {
    switch self {
    case .externalLink, .softLink, .externalStorage, .virtualDataset, .cycle: true
    default: false
    }
  }
}
