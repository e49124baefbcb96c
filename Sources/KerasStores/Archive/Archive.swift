import Basics
import FileFormats
import FoundationEssentials

/// A `.keras` archive, zipped or unpacked into a folder: `config.json`, `metadata.json`, `model.weights.h5`.
package struct Archive {
  /// The names of its parts.
  package enum Part {
    static let architecture = "config.json"
    static let metadata = "metadata.json"
    static let weights = "model.weights.h5"
    /// The name of the weights in Keras 2.11.
    static let oldWeights = "variables.h5"
    static let arrays = "model.weights.npz"
    static let index = "model.weights.json"
    /// The forms of weights in the order in which Keras prefers them; it reads only one.
    static let weightForms = [weights, arrays, index, oldWeights]
    package static let all = [architecture, metadata] + weightForms
  }

  /// The largest `metadata.json` that is read, in bytes.
  private static let largestMetadata = 1 << 20

  private let names: Set<String>
  private let source: Source
  private let context: Store.ReadContext
  private var limits: Limits { context.limits }

  private enum Source {
    case zip(ZipArchive)
    case folder(FolderListing, any ModelLocation)
  }

  /// Sends the events of reading a zip archive.
  static func readZip(_ zip: ZipArchive, _ context: Store.ReadContext) throws(ReadError) {
    // The shards that an index names are files of a folder, so an index in a zip archive is of no use.
    let names = Set(zip.members.map(\.name)).subtracting([Part.index])
    guard !names.isDisjoint(with: [Part.architecture, Part.weights, Part.oldWeights, Part.arrays]) else {
      throw .notKeras(names)
    }
    Archive(names: names, source: .zip(zip), context: context).read()
  }

  /// Sends the events of reading a folder into which an archive was unpacked.
  static func readFolder(
    _ listing: FolderListing, _ location: any ModelLocation, _ context: Store.ReadContext
  ) throws(ReadError) {
    let present = listing.topLevelNames
    if !present.isDisjoint(with: UnsupportedFormats.savedModelFiles) {
      throw ReadError(.notAModel, UnsupportedFormats.savedModel)
    }
    guard present.contains(Part.architecture) else {
      throw ReadError(.unreadable, "it is a folder without the config.json of an unpacked .keras archive")
    }
    Archive(
      names: present.intersection(Part.all), source: .folder(listing, location), context: context
    ).read()
  }

  private func read() {
    context(.kind(.keras))
    var reported =
      switch source {
      case .zip(let zip): zip.readIssues
      case .folder(let listing, let location):
        UnpackedFolder(listing: listing, location: location).issues + Store.ReadIssue.ignoredWeights(names)
      }
    for issue in reported { context(.issue(issue)) }
    func report(_ issue: Store.ReadIssue) {
      guard !reported.contains(issue) else { return }
      reported.append(issue)
      context(.issue(issue))
    }
    /// Reads a part if there is one; an error becomes an issue.
    func withPart(
      _ name: String, upTo allowed: Int, _ limit: Limit?, _ body: (UnsafeRawBufferPointer) throws(ReadError) -> Void
    ) {
      guard names.contains(name) else { return }
      context(.opening(name))
      do throws(ReadError) {
        try read(name, upTo: allowed, limit, body)
      } catch {
        report(Store.ReadIssue(name, error))
      }
    }
    var configuration: [UInt8]?
    var isPreset = if case .folder(let listing, _) = source { PresetFolder.isPreset(listing) } else { false }
    withPart(Part.architecture, upTo: limits[.json], .json) { bytes throws(ReadError) in
      guard bytes.count <= limits[.json] else { throw .tooLarge(bytes.count, .json, limits) }
      configuration = bytes.utf8Text
    }
    withPart(Part.metadata, upTo: Self.largestMetadata, nil) { bytes throws(ReadError) in
      let keys = JSONKeys(Array(bytes.prefix(Self.largestMetadata)))
      for key in keys.duplicates { report(.duplicateKey(key, in: Part.metadata)) }
      guard let metadata = try? JSONDecoder().decode(Metadata.self, from: Data(keys.bytes)) else {
        throw ReadError(.unreadable, "it is not the JSON that Keras writes")
      }
      if let version = metadata.keras_version { context(.kerasVersion(version)) }
      if let count = metadata.parameter_count { context(.parameterCount(count)) }
      isPreset = isPreset || metadata.isOfKerasHub
    }
    if isPreset { context(.kind(.preset)) }
    if let configuration { context(.architecture(configuration)) }
    if !names.contains(Part.architecture) {
      report(Store.ReadIssue(.unreadableObject, object: Part.architecture, reason: "it is not in the archive"))
    }
    if !names.contains(Part.metadata) {
      report(Store.ReadIssue(.missingMetadata, object: Part.metadata, reason: "it is not in the archive"))
    }
    switch source {
    case .zip(let zip): Store.Asset.read(zip, context)
    case .folder(let listing, let location): if !isPreset { Store.Asset.read(listing, location, context) }
    }
    switch Part.weightForms.first(where: names.contains) {
    case Part.index?:
      withPart(Part.index, upTo: limits[.json], .json) { bytes throws(ReadError) in
        guard let index = ShardIndex(bytes.utf8Text) else {
          throw ReadError(.unreadable, "it is not an index of shards")
        }
        guard case .folder(_, let location) = source else { return }
        index.readShards(location, context)
      }
    case let name?:
      withPart(name, upTo: limits[.inflated], .inflated) { bytes throws(ReadError) in
        // Keras has written NumPy's form under the name of the other.
        if FileSignature.zip.matches(bytes) {
          try NPZWeights.read(bytes, context)
        } else {
          try WeightsFile.read(bytes, as: .weights, context)
        }
      }
      if let issue = checksumIssue(name) { report(issue) }
    case nil:
      if !isPreset {
        report(Store.ReadIssue(.unreadableObject, object: Part.weights, reason: "it is not in the archive"))
      }
    }
    if isPreset, !context.opensTensors, case .folder(let listing, let location) = source {
      PresetFolder(listing: listing, location: location, context: context).read()
    }
  }

  /// Calls `body` with the content of a part.
  private func read(
    _ name: String, upTo allowed: Int, _ limit: Limit?, _ body: (UnsafeRawBufferPointer) throws(ReadError) -> Void
  ) throws(ReadError) {
    switch source {
    case .folder(_, let location): try location.withPart(name, limits, body)
    case .zip(let zip):
      guard let member = zip.member(name) else { return }
      // Of weights most is never read, so their checksum is verified only with their values.
      let isChecked = ![Part.weights, Part.oldWeights, Part.arrays].contains(name)
      let content = try ReadError.converting { () throws(FormatError) in
        try member.content(upTo: allowed, limit, isChecked: isChecked)
      }
      try content.withBytes(body)
    }
  }

  /// A wrong checksum of stored weights whose values are read.
  private func checksumIssue(_ name: String) -> Store.ReadIssue? {
    guard context.readsValues, case .zip(let zip) = source, let member = zip.member(name) else { return nil }
    do throws(FormatError) {
      try member.verifyStored(context.release)
      return nil
    } catch {
      return Store.ReadIssue(name, ReadError(error))
    }
  }

  /// What `metadata.json` states.
  private struct Metadata: Decodable {
    let keras_version: String?
    /// KerasHub's; of another type it is ignored.
    let parameter_count: Int?
    /// Whether KerasHub wrote it, under its present or its former name.
    let isOfKerasHub: Bool

    enum CodingKeys: String, CodingKey { case keras_version, parameter_count, keras_hub_version, keras_nlp_version }

    init(from decoder: any Decoder) throws {
      let values = try decoder.container(keyedBy: CodingKeys.self)
      keras_version = try values.decodeIfPresent(String.self, forKey: .keras_version)
      isOfKerasHub = values.contains(.keras_hub_version) || values.contains(.keras_nlp_version)
      parameter_count = try? values.decodeIfPresent(Int.self, forKey: .parameter_count)
    }
  }
}

extension ReadError {
  /// A zip archive that Keras did not write.
  fileprivate static func notKeras(_ names: Set<String>) -> ReadError {
    func has(_ ending: String) -> Bool { names.contains { $0.hasSuffix(ending) } }
    if has("data.pkl") { return ReadError(.notAModel, "it is a PyTorch file, not a Keras model") }
    if UnsupportedFormats.savedModelFiles.contains(where: has) {
      return ReadError(.notAModel, "it is a zipped TensorFlow SavedModel, not a Keras model")
    }
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
