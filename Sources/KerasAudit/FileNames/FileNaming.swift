import KerasLayers
import KerasStores

/// The name of a model's file, by which Keras chooses the loader, whatever the file contains.
struct FileNaming {
  /// What a program calls with the name.
  enum Call: String {
    case loadModel = "load_model"
    case loadWeights = "load_weights"
  }

  /// The path as the user gave it.
  let path: String
  let kind: Store.Kind
  let call: Call
  /// Whether the file is a LoRA adapter that KerasHub saved.
  private let isAdapter: Bool

  /// - Parameter isWeights: whether the file is given for its weights alone, beside an architecture.
  init(_ store: Store, isWeights: Bool) {
    path = store.path
    // A preset is an unpacked archive.
    kind = store.kind == .preset ? .keras : store.kind
    let hasModel = kind == .h5 || kind == .keras
    call = hasModel && !isWeights ? .loadModel : .loadWeights
    isAdapter = kind == .weightsV3 && store.inventory.map { LoRAAdapter($0.tensors) != nil } ?? false
  }

  /// Whether the path is that of a folder, which Keras 3 recognises by its contents.
  var isFolder: Bool { KerasStores.isFolder(path) }

  private func ends(_ suffixes: String...) -> Bool { suffixes.contains(where: path.hasSuffix) }

  private var isHDF5: Bool { kind == .h5 || kind == .weightsH5 || kind == .weightsV3 }

  /// The suffix that leads Keras to the loader which the content needs.
  var rightSuffix: String {
    switch kind {
    case .keras where isFolder: ""
    case .keras, .preset: ".keras"
    case .weightsV3: ".weights.h5"
    case .sharded: ".weights.json"
    case .h5, .weightsH5: ".h5"
    case .json: ".json"
    }
  }

  /// Whether the file was read from standard input, so that it can get any name.
  var isStream: Bool { path == Store.standardInputPath }

  /// The file's name without its folder; for a stream, one that fits its content.
  var name: String { isStream ? "model" + rightSuffix : Self.lastComponent(of: path) }

  private static func lastComponent(of path: String) -> String {
    let slash = UInt8(ascii: "/"), bytes = path.utf8
    guard let last = bytes.lastIndex(of: slash) else { return path }
    let name = path[bytes.index(after: last)...]
    // A path that ends with a slash is that of a folder.
    return name.isEmpty ? bytes.split(separator: slash).last.map { String(Substring($0)) } ?? path : String(name)
  }

  /// The file's name with the right suffix, without its folder.
  var rightName: String {
    let suffixes = [".weights.h5", ".weights.json", ".weights.keras", ".keras", ".hdf5", ".h5", ".json", ".zip"]
    let suffix = suffixes.first { name.lowercased().hasSuffix($0) && name.count > $0.count } ?? ""
    return name.dropLast(suffix.count) + rightSuffix
  }

  /// The parts of the exception with which a generation of Keras refuses the file by its name; nil if it loads it.
  func refusal(by generation: KerasRelease.Generation) -> [String]? {
    // KerasHub's `load_lora_weights` reads an adapter of this name.
    if isAdapter, ends(".lora.h5") { return nil }
    return generation == .keras3 ? refusalOfKeras3 : refusalOfKeras2
  }

  /// Source: `load_model` and `load_weights` in `keras/src/saving/saving_api.py` (3.15.1).
  private var refusalOfKeras3: [String]? {
    if kind == .keras, isFolder { return ends(".keras") ? ["Is a directory"] : nil }
    if ends(".keras") {
      if kind == .keras { return nil }
      return call == .loadModel
        ? ["File not found: filepath=\(path). Please ensure the file is an accessible `.keras` zip file."]
        : ["File is not a zip file"]
    }
    if call == .loadWeights, ends(".weights.h5") {
      if kind == .weightsV3 { return nil }
      return isHDF5 ? ["objects could not be loaded"] : [Self.noHDF5]
    }
    if call == .loadWeights, ends(".weights.json") { return kind == .sharded ? nil : [] }
    if ends(".h5", ".hdf5") { return refusalOfLegacyH5 }
    return [
      call == .loadModel
        ? "File format not supported: filepath=\(path). Keras 3 only supports V3 `.keras` files, legacy H5 format "
          + "files (`.h5` extension)."
        : "File format not supported: filepath=\(path). Keras 3 only supports V3 `.keras` files, `.weights.h5` files, "
          + "legacy H5 format files (`.h5` extension)"
    ]
  }

  /// Source: `load_model` and `load_weights` in `keras/src/saving/saving_api.py` (2.15.0).
  private var refusalOfKeras2: [String]? {
    if kind == .keras, ends(".keras") || isFolder { return nil }
    if call == .loadWeights, ends(".weights.h5") {
      if kind == .weightsV3 { return nil }
      return isHDF5 ? ["Unable to synchronously open object (object 'vars' doesn't exist)"] : [Self.noHDF5]
    }
    return refusalOfLegacyH5
  }

  private var refusalOfLegacyH5: [String]? {
    switch kind {
    case .h5, .weightsH5: nil
    case .weightsV3: ["Layer count mismatch when loading weights from file.", "found 0 saved layers."]
    case .keras, .preset, .sharded, .json: [Self.noHDF5]
    }
  }

  private static let noHDF5 = "Unable to synchronously open file (file signature not found)"
}
