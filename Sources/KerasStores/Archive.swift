import FoundationEssentials

/// A `.keras` archive, zipped or unpacked into a folder: `config.json`, `metadata.json`, `model.weights.h5`.
struct Archive {
  /// Larger is no `metadata.json`.
  private static let largestMetadata = 1 << 20

  private static let architecture = "config.json"
  private static let metadata = "metadata.json"
  /// The forms that weights come in, those first that Keras takes first.
  private static let weights = "model.weights.h5"
  private static let arrays = "model.weights.npz"
  private static let index = "model.weights.json"

  let path: String
  let names: Set<String>
  /// What is wrong with the archive itself.
  var faults: [Store.Fault] = []
  /// What is wrong with the checksum of weights, of which most is read only where values are wanted.
  var checksumFault: (_ name: String) -> Store.Fault? = { _ in nil }
  /// Hands what the part of that name holds to a function.
  let read:
    (_ name: String, _ limit: Int, _ body: (UnsafeRawBufferPointer) throws(Refusal) -> Void) throws(Refusal) -> Void

  static func zip(
    _ directory: ZipDirectory, _ bytes: UnsafeRawBufferPointer, _ path: String, _ listener: Store.Listener?
  ) throws(Refusal) -> Store {
    // The files that an index names lie in a folder, which an archive is not.
    let names = Set(directory.entries.map(\.name)).subtracting([index])
    guard !names.isDisjoint(with: [architecture, weights, arrays]) else { throw .foreign(names) }
    var archive = Archive(path: path, names: names, faults: directory.faults(in: bytes)) {
      (name, limit, body) throws(Refusal) in
      // Of the weights most is never read.
      let isChecked = ![weights, arrays].contains(name)
      try directory.entry(name)?.read(in: bytes, limit: limit, isChecked: isChecked, body)
    }
    if let listener, listener.wantsValues {
      archive.checksumFault = { directory.entry($0)?.checksumFault(in: bytes, listener.release) }
    }
    return archive.store(listener)
  }

  static func folder(_ path: String, _ listener: Store.Listener?) throws(Refusal) -> Store {
    func holds(_ name: String) -> Bool { isFile("\(path)/\(name)") }
    if holds("saved_model.pb") { throw Refusal(.notAModel, Foreign.savedModel) }
    guard holds(architecture) else {
      throw Refusal(.unreadable, "it is a folder, and holds no config.json as an unpacked .keras does")
    }
    let names = [architecture, metadata, weights, arrays, index].filter(holds)
    return Archive(path: path, names: Set(names)) { (name, limit, body) throws(Refusal) in
      try withFile("\(path)/\(name)", listener?.limits ?? Store.Limits(), body)
    }.store(listener)
  }

  private func store(_ listener: Store.Listener?) -> Store {
    var faults = faults
    var configuration: [UInt8]?
    var statement: Statement?
    var held: Holdings?
    listener?(.kind(.keras))
    func part(_ name: String, limit: Int, _ body: (UnsafeRawBufferPointer) throws(Refusal) -> Void) {
      guard names.contains(name) else { return }
      listener?(.opening(name))
      do throws(Refusal) {
        try read(name, limit, body)
      } catch {
        let fault = Store.Fault(name, error)
        if !faults.contains(fault) { faults.append(fault) }
      }
    }
    let limits = listener?.limits ?? Store.Limits()
    part(Self.architecture, limit: limits.json) { bytes throws(Refusal) in
      guard bytes.count <= limits.json else {
        throw Refusal(.unreadable, "it has \(grouped(UInt64(bytes.count))) bytes\(beyond(limits.json, "--max-json"))")
      }
      configuration = utf8(bytes)
    }
    part(Self.metadata, limit: Self.largestMetadata) { bytes throws(Refusal) in
      statement = try? JSONDecoder().decode(Statement.self, from: Data(bytes.prefix(Self.largestMetadata)))
      if statement == nil { throw Refusal(.unreadable, "it is not the JSON that Keras writes") }
    }
    if let configuration { listener?(.architecture(configuration, statement?.keras_version)) }
    switch [Self.weights, Self.arrays, Self.index].first(where: names.contains) {
    case Self.index?:
      part(Self.index, limit: limits.json) { bytes throws(Refusal) in
        guard let index = ShardIndex(utf8(bytes)) else { throw Refusal(.unreadable, "it is no index of shards") }
        held = index.holdings("\(path)/\(Self.index)", listener)
      }
    case let name?:
      part(name, limit: limits.inflated) { bytes throws(Refusal) in held = try Holdings(bytes, listener) }
      if let fault = checksumFault(name), !faults.contains(fault) { faults.append(fault) }
    case nil: break
    }
    if !names.contains(Self.architecture) {
      faults.append(Store.Fault(.unreadableObject, object: Self.architecture, reason: "the archive does not hold it"))
    }
    if !names.contains(Self.metadata) {
      faults.append(Store.Fault(.missingMetadata, object: Self.metadata, reason: "the archive does not hold it"))
    }
    return Store(
      path: path, kind: .keras, architecture: configuration, kerasVersion: statement?.keras_version,
      inventory: held?.inventory, faults: faults + (held?.faults ?? []))
  }

  /// What `metadata.json` states.
  private struct Statement: Decodable {
    let keras_version: String?
  }
}

extension Refusal {
  /// A zip archive that Keras did not write.
  fileprivate static func foreign(_ names: Set<String>) -> Refusal {
    func has(_ ending: String) -> Bool { names.contains { $0.hasSuffix(ending) } }
    if has("data.pkl") { return Refusal(.notAModel, "it is a PyTorch file, not a Keras model") }
    if has("saved_model.pb") { return Refusal(.notAModel, "it is a zipped TensorFlow SavedModel, not a Keras model") }
    if !names.isEmpty, names.allSatisfy({ $0.hasSuffix(".npy") }) {
      return Refusal(.notAModel, "it is a set of NumPy arrays (.npz), not a Keras model")
    }
    let models = names.filter { name in [".keras", ".h5", ".hdf5", "/config.json"].contains { name.hasSuffix($0) } }
    guard let model = models.min() else {
      return Refusal(.notAModel, "it is a zip archive without the config.json of a Keras model")
    }
    return Refusal(.notAModel, "it is a zip archive around \(printable(model)); unpack it first")
  }
}
