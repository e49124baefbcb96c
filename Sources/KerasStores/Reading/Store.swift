/// What one file or folder holds: the text of an architecture, an inventory of stored tensors, or both.
///
/// A plain value: nothing in it refers to the file, so another process can make it.
public struct Store: Sendable {
  /// The kinds of file that Keras writes. The content of a file decides its kind.
  public enum Kind: String, Sendable, Codable, CaseIterable {
    /// `model.to_json()` or a bare `config.json`.
    case json
    /// A full legacy model: attribute `model_config`, group `model_weights`.
    case h5
    /// Legacy weights: `layer_names` and `weight_names` at the root (Keras 0.x: `nb_layers`).
    case weightsH5 = "weights-h5"
    /// Weights by object path (Keras 2.12 and later): `layers/…/vars/0`.
    case weightsV3 = "weights-v3"
    /// The `.keras` zip archive: `config.json`, `metadata.json`, `model.weights.h5`.
    case keras
    /// An index `.weights.json` with its shards.
    case sharded
    /// A folder that KerasHub's `save_to_preset` wrote: an unpacked archive, with the objects of a task beside it.
    case preset
  }

  /// The path as the user gave it.
  public private(set) var path: String
  public let kind: Kind
  /// The architecture's JSON text (UTF-8, no byte-order mark, not validated); nil if the file holds only weights.
  public let architecture: [UInt8]?
  /// The JSON text of `training_config`, which a compiled legacy model has; nil if there is none.
  public let trainingConfig: [UInt8]?
  /// The Keras version that the file states (`keras_version` of the root or of `metadata.json`).
  public let kerasVersion: String?
  /// The Keras version by which Keras 2 reads the weights: in a full model that of their group (`model_weights`).
  package internal(set) var weightsVersion: String?
  /// The backend that the file states.
  public let backend: String?
  /// The number of parameters that the file states (`parameter_count` of KerasHub's `metadata.json`).
  public let parameterCount: Int?
  /// The stored tensors; nil if the file holds only an architecture.
  public let inventory: Inventory?
  /// The parts of the file that could not be read, and what Keras would not have written.
  public let issues: [ReadIssue]
  /// The distances of the pairs of `ReadOptions.comparison`, by their index; a pair that could not be read has none.
  package internal(set) var distances: [Int: TensorDistance] = [:]

  /// The other files of a preset, in the order of their names; nil for anything else.
  public let presetParts: [PresetPart]?

  /// The files beside the weights of an archive (`assets/…`), zipped or unpacked; nil for anything else.
  package let assets: [Asset]?

  package init(
    path: String, kind: Kind, architecture: [UInt8]? = nil, trainingConfig: [UInt8]? = nil,
    kerasVersion: String? = nil, backend: String? = nil, parameterCount: Int? = nil, inventory: Inventory? = nil,
    issues: [ReadIssue] = [], assets: [Asset]? = nil, presetParts: [PresetPart]? = nil
  ) {
    self.path = path
    self.kind = kind
    self.architecture = architecture
    self.trainingConfig = trainingConfig
    self.kerasVersion = kerasVersion
    weightsVersion = kerasVersion
    self.backend = backend
    self.parameterCount = parameterCount
    self.inventory = inventory
    self.issues = issues
    self.assets = assets
    self.presetParts = presetParts
  }

  /// The path of a model that is read from standard input and has no file name.
  package static let standardInputPath = "-"

  /// The same of another path, for a file that was read by a path which the user did not give.
  package func named(_ path: String) -> Store {
    var store = self
    store.path = path
    return store
  }
}
