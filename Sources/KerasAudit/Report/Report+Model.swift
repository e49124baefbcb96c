import KerasLayers
import KerasStores

extension Report {
  /// The audited files, and what they state about the model.
  public struct Model: Sendable {
    /// The architecture's file; for weights alone, the weights' file.
    public package(set) var path: String
    /// The weights' file, if it is a separate one.
    public package(set) var weightsPath: String?
    /// The kind of `path`: a raw value of `Store.Kind` (`h5`, `keras`, …).
    public package(set) var kind: String
    /// The kind of `weightsPath`.
    public package(set) var weightsKind: String?
    /// The model's name in the configuration.
    public package(set) var name: String?
    /// `Functional`, `Sequential`, or the class of a subclassed model.
    public package(set) var className: String?
    /// The Keras version that the file states.
    public package(set) var kerasVersion: String?
    /// The Python package whose version it is, unless that is `keras`: `keras_core` or `tf_keras`.
    public var kerasPackage: String? { family == .keras ? nil : family.rawValue }
    package var family = KerasRelease.Family.keras
    /// The stated release: `Keras 2.15.0`, `tf-keras 2.21.0`.
    public var kerasRelease: String? { kerasVersion.map { family.label + " " + $0 } }
    /// The backend that the file states.
    public package(set) var backend: String?
    /// The number of parameters that the file states about itself (`parameter_count` of KerasHub's `metadata.json`).
    public package(set) var statedParameters: Int?
    /// How much of the model has matching stored tensors; nil without an architecture or without weights.
    public package(set) var match: Coverage?
    /// The shapes of the inputs. A nil shape is unknown; a nil inside a shape is an unknown dimension.
    public package(set) var inputs: [[Int?]?] = []
    /// The shapes of the outputs, as for `inputs`.
    public package(set) var outputs: [[Int?]?] = []
    /// False if only weights were given: then `layers` is empty, and `totals` counts the stored tensors.
    public package(set) var hasArchitecture = true
    /// False if no weights were given: then every `stored` is nil.
    public package(set) var hasWeights = false
    /// Whether the tensor values were read: then every readable tensor of numbers has statistics.
    public package(set) var hasValues = false

    /// Whether the model was read from standard input, without a name.
    package var isStandardInput: Bool { path == Store.standardInputPath }

    package init(path: String, kind: String) {
      self.path = path
      self.kind = kind
    }
  }

  /// How much of a model has stored tensors of the right shape.
  public struct Coverage: Sendable, Equatable {
    /// `matched` out of `total`.
    public struct Share: Sendable, Equatable {
      public package(set) var matched = 0
      public package(set) var total = 0

      package init(_ matched: Int = 0, of total: Int = 0) {
        self.matched = matched
        self.total = total
      }
    }

    /// How layers were matched to stored weights.
    public package(set) var by: MatchMode
    /// Layers that have weights of their own; a layer is matched if all of these are.
    public package(set) var layers = Share()
    public package(set) var weights = Share()
    /// Each variable counted once.
    public package(set) var parameters = Share()

    public var isWhole: Bool { weights.matched == weights.total }

    package init(by mode: MatchMode) { by = mode }
  }
}

extension Report.Model {
  /// What the files state about the model.
  init(_ first: Store, weights second: Store?) {
    self.init(path: first.path, kind: first.kind.rawValue)
    weightsPath = second?.path
    weightsKind = second?.kind.rawValue
    hasWeights = (second ?? first).inventory != nil
    kerasVersion = first.kerasVersion ?? second?.kerasVersion
    backend = first.backend ?? second?.backend
    statedParameters = first.parameterCount
  }
}
