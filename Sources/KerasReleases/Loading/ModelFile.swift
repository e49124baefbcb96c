import KerasLayers

/// What the loaders of Keras see of a model: its name, its configuration and how its weights are stored.
package struct ModelFile: Sendable {
  package enum Container: Sendable { case json, hdf5, zip, folder }

  /// What decides, besides the configuration, how a loader follows it.
  let form: Form
  /// The configuration as loaders follow it.
  package let followed: FollowedConfiguration
  package let weights: StoredWeights?
  /// What means another function in another generation; the same for every release that is asked about.
  let hardSigmoid: HardSigmoid?
  /// The abbreviated losses of a training configuration in an HDF5 file, which Keras 3 does not find.
  let missingLosses: [String]
  /// What the model was compiled with: `compile_config` of an archive, `training_config` of an HDF5 file.
  let compileConfig: SourceValue?

  /// - Parameters:
  ///   - name: the last component of its path.
  ///   - isPreset: whether the folder is a preset, which the package that wrote it loads.
  ///   - training: the training configuration of an HDF5 file.
  package init(
    name: String, container: Container, isPreset: Bool = false, _ followed: FollowedConfiguration,
    weights: StoredWeights?, training: SourceValue? = nil
  ) {
    self.followed = followed
    self.weights = weights
    let config = followed.root
    form = Form(
      ending: Form.Ending(of: name), container: container, isPreset: isPreset,
      version: config?["keras_version"]?.string ?? weights?.version, hasWeightsFile: weights?.name != nil,
      isLegacy: weights?.isLegacy)
    compileConfig = container == .hdf5 ? training : config?["compile_config"]
    missingLosses = training.map(CompiledObjects.abbreviatedLosses) ?? []
    hardSigmoid = config.flatMap { HardSigmoid($0, followed.outline, weights) }
  }

  /// The root of the configuration; nil if the file holds none.
  package var config: SourceValue? { followed.root }

  /// What decides, besides the configuration, how a loader follows it.
  struct Form: Hashable, Sendable {
    /// The ending of its name, by which Keras chooses a loader.
    enum Ending {
      case keras, hdf5, other

      init(of name: String) {
        self = name.hasSuffix(".keras") ? .keras : name.hasSuffix(".h5") || name.hasSuffix(".hdf5") ? .hdf5 : .other
      }
    }

    let ending: Ending
    let container: Container
    /// Whether the folder is a preset, which the package that wrote it loads.
    let isPreset: Bool
    /// The version of the release that wrote it, if the file states one.
    let version: String?
    /// Whether the weights are in a file of their own.
    let hasWeightsFile: Bool
    /// Whether the weights are stored by layer name; nil without weights.
    let isLegacy: Bool?

    /// The release that wrote it, if the file states a known version.
    var writer: Target? { version.flatMap(Target.writing) }
  }

  /// How weights are stored.
  package struct StoredWeights: Sendable {
    /// The name of a file of its own; nil if the weights are in the model's file.
    package let name: String?
    /// Whether layers are stored by name (`layer_names`), not by object path.
    package let isLegacy: Bool
    /// The version and the backend that the file states.
    package let version: String?
    package let backend: String?
    /// Whether the objects are under `_layer_checkpoint_dependencies`, and under `layers`.
    package let hasCheckpointDependencies, hasLayers: Bool
    /// The layer of the first dataset with elements of an opaque type, as bfloat16 is stored; nil without one.
    package let opaqueLayer: String?

    package init(
      name: String?, isLegacy: Bool, version: String?, backend: String?, hasCheckpointDependencies: Bool,
      hasLayers: Bool,
      opaqueLayer: String?
    ) {
      self.name = name
      self.isLegacy = isLegacy
      self.version = version
      self.backend = backend
      self.hasCheckpointDependencies = hasCheckpointDependencies
      self.hasLayers = hasLayers
      self.opaqueLayer = opaqueLayer
    }
  }
}

/// What the audit found, as far as loading depends on it.
package struct AuditFacts: Sendable {
  package struct Layer: Sendable {
    package let path: [String]
    package let className: String
    /// The shape of its first weight; nil without weights.
    private let weightShape: [Dim]?
    /// The shapes of its first call's inputs.
    private let inputShapes: [Shape]
    /// The shapes of its first call's outputs.
    private let outputShapes: [Shape]
    /// Whether its state is a table: that of a lookup layer whose vocabulary is not in the configuration.
    let hasTable: Bool

    package init(
      path: [String], className: String, firstWeight: [Dim]?, hasTable: Bool = false, inputs: [Shape],
      outputs: [Shape] = []
    ) {
      self.path = path
      self.className = className
      self.hasTable = hasTable
      weightShape = firstWeight
      inputShapes = inputs
      outputShapes = outputs
    }

    var hasWeights: Bool { weightShape != nil }
    /// The sizes of its first weight; nil without weights.
    var firstWeight: [Int?]? { weightShape?.map(\.value) }
    /// The sizes of its first call's inputs.
    var inputs: [[Int?]?] { inputShapes.map(\.sizes) }
    /// The sizes of its first call's outputs.
    var outputs: [[Int?]?] { outputShapes.map(\.sizes) }
  }

  package let layers: [Layer]
  /// The faults of stored weights: the code of the rule, and the layer.
  package let faults: [(rule: String, layer: [String])]
  /// The errors of the audit that say what Keras does with the file, and the releases for which they hold.
  let errors: [AuditError]
  let line: Target.Line?
  /// The layers that Keras 3 refuses for the rank of their input.
  let refusedRanks: [LoadProblem]
  /// The layers that crop images of another size.
  let randomCrops: [Layer]

  package init(layers: [Layer], faults: [(rule: String, layer: [String])]) {
    self.layers = layers
    self.faults = faults
    errors = []
    line = nil
    refusedRanks = layers.compactMap(\.refusedRank)
    randomCrops = layers.filter { $0.className == "RandomCrop" && ($0.inputs != $0.outputs || $0.inputs.isEmpty) }
  }

  /// The same layers with other faults.
  ///
  /// - Parameters:
  ///   - faults: those of the stored weights.
  ///   - errors: the others, which hold for the releases of a line.
  package init(
    _ facts: AuditFacts, faults: [(rule: String, layer: [String])], errors: [AuditError], in line: Target.Line
  ) {
    layers = facts.layers
    self.faults = faults
    self.errors = errors
    self.line = line
    refusedRanks = facts.refusedRanks
    randomCrops = facts.randomCrops
  }
}
