import FileFormats
import HDF5

/// What Keras wrote into one HDF5 file.
struct WeightsFile {
  private(set) var architecture: [UInt8]?
  private(set) var training: [UInt8]?
  private(set) var kerasVersion: String?
  private(set) var backend: String?
  /// Nil where the file holds no tensors, and nothing that would belong to them.
  private(set) var inventory: Inventory?
  var faults: [Store.ReadIssue]
  /// Nil where Keras did not write it.
  let kind: Store.Kind?

  /// - Parameter listener: told of the architecture before the tensors are listed.
  init(_ bytes: UnsafeRawBufferPointer, _ context: Store.ReadContext? = nil) throws(ReadError) {
    try Self.checkLength(bytes)
    do throws(HDF5Error) {
      self = try File.read(bytes) { file throws(HDF5Error) in WeightsFile(file.root, context) }
    } catch {
      throw ReadError(.unreadable, error.reason)
    }
  }

  /// The store of a file that stands for itself.
  func store(_ path: String) throws(ReadError) -> Store {
    guard let kind else {
      let why = faults.first.map { fault in
        "it is an HDF5 file in which no Keras model can be made out; \(fault.object ?? "it"): \(fault.reason)"
      }
      throw ReadError(
        .notAModel,
        why
          ?? "it is an HDF5 file without a Keras model: it has neither model_config nor layer_names nor groups of vars")
    }
    return Store(
      path: path, kind: kind, architecture: architecture, training: training, kerasVersion: kerasVersion,
      backend: backend,
      inventory: inventory, faults: faults)
  }

  /// The library refuses a short file as well, but does not tell by how much it is short.
  private static func checkLength(_ bytes: UnsafeRawBufferPointer) throws(ReadError) {
    guard let superblock = HDF5Superblock(in: bytes) else {
      throw ReadError(.notAModel, "it is not an HDF5 file")
    }
    if let end = superblock.end, end > UInt64(bytes.count) {
      throw ReadError(FormatError.tooShort(statedBy: "its HDF5 superblock", needs: end, has: bytes.count))
    }
    if superblock.end == nil, bytes.count - superblock.start < 96 {
      throw ReadError(.truncated, "it is truncated: it ends within its HDF5 superblock, after \(bytes.count) bytes")
    }
  }

  private init(_ root: borrowing Group, _ context: Store.ReadContext?) {
    let limits = context?.limits ?? Store.Limits()
    var notes = AttributeReader(limits)
    let architecture = notes.text("model_config", of: root)
    let kerasVersion = notes.text("keras_version", of: root).map { String(decoding: $0, as: UTF8.self) }
    var training: [UInt8]?
    let backend = notes.text("backend", of: root).map { String(decoding: $0, as: UTF8.self) }
    if let architecture {
      context?(.architecture(architecture, kerasVersion))
      training = notes.text("training_config", of: root)
      if let training { context?(.training(training)) }
    }
    let named = LegacyWeightNames(root, &notes)
    if let named { context?(.layers(named)) }
    for fault in notes.faults { context?(.fault(fault)) }
    var walk = HDF5Scanner(layers: named?.paths ?? [], context)
    walk.visit(root)
    self.init(
      architecture: architecture, training: training, kerasVersion: kerasVersion, backend: backend, named, walk)
    faults = notes.faults + faults
  }

  /// Put together from what was found in it.
  init(
    architecture: [UInt8]?, training: [UInt8]? = nil, kerasVersion: String?, backend: String? = nil,
    _ named: LegacyWeightNames?, _ walk: HDF5Scanner
  ) {
    self.architecture = architecture
    self.training = training
    self.kerasVersion = kerasVersion
    self.backend = backend
    if let named {
      kind = architecture == nil && named.root.isEmpty ? .weightsH5 : .h5
      inventory = named.inventory(walk)
    } else if architecture != nil {
      kind = .h5
      // With something in it that could not be read, the file does not hold an architecture alone.
      inventory = walk.tensors.isEmpty && walk.faults.isEmpty ? nil : Inventory(layout: .named, tensors: walk.tensors)
    } else if walk.hasVariables {
      kind = .weightsV3
      inventory = Inventory(layout: .objects, tensors: walk.tensors, objectNames: walk.objectNames)
    } else if let numbered = NumberedLayers(walk) {
      kind = .weightsH5
      inventory = numbered.inventory
    } else {
      // What leads elsewhere hides what the file would be to Keras.
      kind = walk.faults.contains { $0.kind.leadsElsewhere } ? .weightsV3 : nil
      inventory = walk.tensors.isEmpty && kind == nil ? nil : Inventory(layout: .objects, tensors: walk.tensors)
    }
    faults = walk.faults + (named?.escapes(walk) ?? [])
  }
}

extension Store.ReadIssue.Kind {
  /// Whether Keras would go on with something that does not stand in the file, or not there.
  fileprivate var leadsElsewhere: Bool {
    switch self {
    case .externalLink, .softLink, .externalStorage, .virtualDataset, .cycle: true
    default: false
    }
  }
}
