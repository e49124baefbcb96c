/// What one file (or folder) holds: the text of an architecture, an inventory of stored tensors, or both.
///
/// A plain value: nothing in it refers back to the file, so it can be made in another process.
public struct Store: Sendable {
  /// The kinds of file that Keras has written, told apart by content.
  public enum Kind: String, Sendable, Codable, CaseIterable {
    /// `model.to_json()` or a bare `config.json`.
    case json
    /// A full legacy model: attribute `model_config`, group `model_weights`.
    case h5
    /// Legacy weights alone: `layer_names` and `weight_names` at the root, `nb_layers` where Keras 0.x wrote them.
    case weightsH5 = "weights-h5"
    /// Weights by object path, as Keras 3 (and 2.12 on) writes them: `layers/…/vars/0`.
    case weightsV3 = "weights-v3"
    /// The `.keras` zip archive: `config.json`, `metadata.json`, `model.weights.h5`.
    case keras
    /// An index `.weights.json` with its shards.
    case sharded
  }

  /// The path as the user gave it.
  public let path: String
  /// Which of the kinds it is, by content.
  public let kind: Kind
  /// The JSON text of the architecture (UTF-8, no byte-order mark, not yet validated); nil where the file holds weights alone.
  public let architecture: [UInt8]?
  /// The JSON text of what a legacy model was compiled with (`training_config`); nil where the file states none.
  public let training: [UInt8]?
  /// The Keras version that the file states of itself (`keras_version` of the root, or of `metadata.json`).
  public let kerasVersion: String?
  /// The backend that the file states of itself.
  public let backend: String?
  /// The stored tensors; nil where the file holds an architecture alone.
  public let inventory: Inventory?
  /// What in the file could not be read, while the rest could.
  public let faults: [ReadIssue]

  package init(
    path: String, kind: Kind, architecture: [UInt8]? = nil, training: [UInt8]? = nil, kerasVersion: String? = nil,
    backend: String? = nil,
    inventory: Inventory? = nil, faults: [ReadIssue] = []
  ) {
    self.path = path
    self.kind = kind
    self.architecture = architecture
    self.training = training
    self.kerasVersion = kerasVersion
    self.backend = backend
    self.inventory = inventory
    self.faults = faults
  }
}
