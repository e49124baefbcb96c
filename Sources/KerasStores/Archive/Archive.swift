import Basics
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
  var faults: [Store.ReadIssue] = []
  /// What is wrong with the checksum of weights, of which most is read only where values are wanted.
  var checksumFault: (_ name: String) -> Store.ReadIssue? = { _ in nil }
  /// Hands what the part of that name holds to a function.
  let read:
    (_ name: String, _ limit: Int, _ body: (UnsafeRawBufferPointer) throws(ReadError) -> Void) throws(ReadError) -> Void

  static func zip(
    _ directory: ZipDirectory, _ bytes: UnsafeRawBufferPointer, _ path: String, _ context: Store.ReadContext?
  ) throws(ReadError) -> Store {
    // The files that an index names lie in a folder, which an archive is not.
    let names = Set(directory.entries.map(\.name)).subtracting([index])
    guard !names.isDisjoint(with: [architecture, weights, arrays]) else { throw .foreign(names) }
    var archive = Archive(path: path, names: names, faults: directory.faults(in: bytes)) {
      (name, limit, body) throws(ReadError) in
      // Of the weights most is never read.
      let isChecked = ![weights, arrays].contains(name)
      try directory.entry(name)?.read(in: bytes, limit: limit, isChecked: isChecked, body)
    }
    if let context, context.wantsValues {
      archive.checksumFault = { directory.entry($0)?.checksumFault(in: bytes, context.release) }
    }
    return archive.store(context)
  }

  static func folder(_ path: String, _ context: Store.ReadContext?) throws(ReadError) -> Store {
    func holds(_ name: String) -> Bool { isFile("\(path)/\(name)") }
    if holds("saved_model.pb") { throw ReadError(.notAModel, UnsupportedFormats.savedModel) }
    guard holds(architecture) else {
      throw ReadError(.unreadable, "it is a folder, and holds no config.json as an unpacked .keras does")
    }
    let names = [architecture, metadata, weights, arrays, index].filter(holds)
    return Archive(path: path, names: Set(names)) { (name, limit, body) throws(ReadError) in
      try withFile("\(path)/\(name)", context?.limits ?? Store.Limits(), body)
    }.store(context)
  }

  private func store(_ context: Store.ReadContext?) -> Store {
    var faults = faults
    var configuration: [UInt8]?
    var statement: Statement?
    var held: StoredWeights?
    context?(.kind(.keras))
    func part(_ name: String, limit: Int, _ body: (UnsafeRawBufferPointer) throws(ReadError) -> Void) {
      guard names.contains(name) else { return }
      context?(.opening(name))
      do throws(ReadError) {
        try read(name, limit, body)
      } catch {
        let fault = Store.ReadIssue(name, error)
        if !faults.contains(fault) { faults.append(fault) }
      }
    }
    let limits = context?.limits ?? Store.Limits()
    part(Self.architecture, limit: limits.json) { bytes throws(ReadError) in
      guard bytes.count <= limits.json else {
        throw ReadError(.unreadable, "it has \(bytes.count.grouped) bytes\(beyond(limits.json, "--max-json"))")
      }
      configuration = utf8(bytes)
    }
    part(Self.metadata, limit: Self.largestMetadata) { bytes throws(ReadError) in
      statement = try? JSONDecoder().decode(Statement.self, from: Data(bytes.prefix(Self.largestMetadata)))
      if statement == nil { throw ReadError(.unreadable, "it is not the JSON that Keras writes") }
    }
    if let configuration { context?(.architecture(configuration, statement?.keras_version)) }
    switch [Self.weights, Self.arrays, Self.index].first(where: names.contains) {
    case Self.index?:
      part(Self.index, limit: limits.json) { bytes throws(ReadError) in
        guard let index = ShardIndex(utf8(bytes)) else { throw ReadError(.unreadable, "it is no index of shards") }
        held = index.weights("\(path)/\(Self.index)", context)
      }
    case let name?:
      part(name, limit: limits.inflated) { bytes throws(ReadError) in held = try StoredWeights(bytes, context) }
      if let fault = checksumFault(name), !faults.contains(fault) { faults.append(fault) }
    case nil: break
    }
    if !names.contains(Self.architecture) {
      faults.append(
        Store.ReadIssue(.unreadableObject, object: Self.architecture, reason: "the archive does not hold it"))
    }
    if !names.contains(Self.metadata) {
      faults.append(Store.ReadIssue(.missingMetadata, object: Self.metadata, reason: "the archive does not hold it"))
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

extension ReadError {
  /// A zip archive that Keras did not write.
  fileprivate static func foreign(_ names: Set<String>) -> ReadError {
    func has(_ ending: String) -> Bool { names.contains { $0.hasSuffix(ending) } }
    if has("data.pkl") { return ReadError(.notAModel, "it is a PyTorch file, not a Keras model") }
    if has("saved_model.pb") { return ReadError(.notAModel, "it is a zipped TensorFlow SavedModel, not a Keras model") }
    if !names.isEmpty, names.allSatisfy({ $0.hasSuffix(".npy") }) {
      return ReadError(.notAModel, "it is a set of NumPy arrays (.npz), not a Keras model")
    }
    let models = names.filter { name in [".keras", ".h5", ".hdf5", "/config.json"].contains { name.hasSuffix($0) } }
    guard let model = models.min() else {
      return ReadError(.notAModel, "it is a zip archive without the config.json of a Keras model")
    }
    return ReadError(.notAModel, "it is a zip archive around \(model.escapingControls); unpack it first")
  }
}
