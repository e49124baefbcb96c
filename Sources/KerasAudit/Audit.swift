import Basics
import KerasLayers
import KerasModels
import KerasPacks
import KerasReleases
import KerasStores

/// The audit of one model: compares what its configuration asks for with the tensors in its file.
public struct Audit {
  /// What to audit and within which limits; how to report it is up to the reporter.
  public struct Options: Sendable {
    /// How layers are matched to stored weights.
    public var match = MatchMode.auto
    /// Reads the files; by default in this process.
    public var reader: any StoreReader = InProcessReader()
    /// Whether to read the tensor values and check them (KI401 to KI407).
    public var values = false
    /// Whether to read the tensor values and keep their statistics (`Report.Stored.values`).
    public var statistics = false
    /// Whether to count the values in ranges where they are read (`Report.Statistics.histogram`).
    public var histograms = false
    /// The key of a digest of each tensor's values, to compare two files; nil for no digest.
    public var digestKey: TensorDigest.Key?
    /// The user's declarations of layer classes that are not part of Keras.
    public var layers = DeclaredLayers()
    /// The releases of Keras in which the model must load.
    package var targets: [Target] = []
    /// Whether a note says that the newest release of Keras refuses the model.
    package var notesNewestRelease = false
    /// Whether the report keeps what it takes to predict what a release does with the model.
    package var keepsCompatibility = false
    /// Whether to compute the memory of the tensors between layers (`Report.Layer.activation`).
    public var measuresMemory = false
    /// Whether to compute on which positions of the inputs layers depend (`Report.Layer.receptiveFields`).
    public var measuresReceptiveFields = false
    /// The configurations of earlier files of a batch; nil to parse each anew.
    package var known: KnownConfigurations?
    /// Limits on reading a file, and on the model that its configuration describes.
    public var limits = Limits()

    public init() {}

    var readsValues: Bool { values || statistics || digestKey != nil }

    /// - Parameter architecture: called with the architecture's text before the tensors are listed.
    func open(
      _ path: String, architecture: ((_ text: [UInt8], _ kerasVersion: String?) -> Void)? = nil
    ) throws(StoreError) -> Store {
      try reader.open(path, reading, architecture: architecture)
    }

    var reading: ReadOptions {
      var reading = ReadOptions(limits: limits, values: readsValues, digestKey: digestKey)
      reading.histograms = histograms && readsValues
      return reading
    }
  }

  /// Audits an architecture, weights, or both.
  ///
  /// - Parameters:
  ///   - architecture: the path of a configuration, a whole model, or weights alone.
  ///   - weights: the path of the weights; nil to use those in the first file, if it has any.
  /// - Throws: `StoreError` for a file that is not a model or cannot be read, `ModelError` for an invalid
  ///   configuration.
  public static func run(
    _ architecture: String, weights: String? = nil, options: Options = Options()
  ) throws -> Report {
    guard weights == nil else {
      return try report(options.open(architecture), weights.map { try options.open($0) }, options: options)
    }
    let reader = options.reader
    var parsed: PendingConfiguration?
    // Wait for the thread even if reading the file fails.
    defer { parsed?.wait() }
    return try reader.read(
      architecture, options.reading,
      architecture: { text, version in
        parsed = PendingConfiguration(inBackground: !reader.readsDuringHandler) { options.parse(text, keras: version) }
      },
      // What a release does not load follows from a configuration that has been read well.
      isClean: { $0.findings.allSatisfy { $0.rule.family == .releases } }
    ) { store in
      let result = parsed?.wait()
      parsed = nil
      return try report(store, parsed: result, options: options)
    }
  }

  /// Audits stores that were read before.
  public static func report(_ first: Store, _ second: Store? = nil, options: Options = Options()) throws -> Report {
    try report(first, second, parsed: nil, options: options)
  }

  /// - Parameter parsed: the architecture of the first store, if it was computed already.
  private static func report(
    _ first: Store, _ second: Store? = nil, parsed: Result<ParsedConfiguration, ModelError>?, options: Options
  ) throws -> Report {
    var report = try ownReport(first, second, parsed: parsed, options: options)
    if let text = first.architecture, let inventory = (second ?? first).inventory,
      report.mayHoldKerasHub || !report.declaredKeys.isEmpty
    {
      let defects = KerasHubDefects(text, inventory, found: report.findings).findings
      report.findings += defects.filter { !report.alreadyReports($0) }
    }
    if first.presetParts != nil {
      let preset = PresetAudit(first, report, options)
      report.parts = preset.parts
      report.findings += preset.findings
    }
    return report
  }

  /// The report on an architecture and its weights, without the other files of a preset.
  private static func ownReport(
    _ first: Store, _ second: Store?, parsed: Result<ParsedConfiguration, ModelError>?, options: Options
  ) throws -> Report {
    let weights = second ?? first
    if let second, second.inventory == nil {
      throw StoreError(second.path, .notAModel, "cannot read weights from \(second.path): it has none")
    }
    var model = Report.Model(first, weights: second)
    model.hasValues = model.hasWeights && options.readsValues
    var findings = Finding.readIssues(first.issues + (second?.issues ?? []))
    if let unwritten = weights.inventory.flatMap(Finding.unwrittenData) { findings.append(unwritten) }
    let training = SideConfiguration(first.trainingConfig, options.limits)
    findings += training.findings

    func nameMismatches(_ generation: KerasRelease.Generation?) -> [Finding] {
      func mismatch(_ store: Store) -> Finding? {
        let naming = FileNaming(store, isWeights: store.path == second?.path)
        return Finding.nameMismatch(naming, writtenBy: generation ?? store.writerGeneration)
      }
      return [mismatch(first), second.flatMap(mismatch)].compactMap(\.self)
    }

    /// What releases do with a file whose layers are not known.
    func compatibility(_ followed: FollowedConfiguration) -> Compatibility {
      Compatibility(first, second, followed, training: training.root, AuditFacts(layers: [], faults: []))
    }

    guard let text = first.architecture else {
      guard second == nil else {
        throw StoreError(
          first.path, .notAModel, "cannot read an architecture from \(first.path): it has only weights")
      }
      if first.kind == .h5, findings.allSatisfy({ $0.level < .error }) { findings.append(.noConfiguration) }
      return weightsAlone(
        weights.inventory, model, findings, nameMismatches(nil), options, compatibility(FollowedConfiguration(nil)))
    }
    let configuration = try (parsed ?? options.parse(text, keras: first.kerasVersion, weights: second?.kerasVersion))
      .get()
    defer { options.known?.keep(configuration) }
    let architecture = configuration.architecture
    model.kerasVersion = architecture.statedVersion ?? model.kerasVersion
    model.family = (architecture.statedRelease ?? weights.kerasRelease)?.family ?? .keras
    findings += Finding.versionConflicts(architecture, first, weights: second)
    findings += nameMismatches(second == nil ? architecture.writer.generation : nil)
    if let unread = Finding.unreadForm(of: architecture, first.kind) { findings.append(unread) }
    guard architecture.isOpaque else {
      return try ReportBuilder(
        architecture, weights.inventory, text: text, storedBy: weights.weightsRelease, isSeparate: second != nil,
        options
      ).report(
        model, findings, training: training.compiledObjects(architecture.writer),
        assets: second == nil ? first.assets : nil
      ) { expected in
        Compatibility(
          first, second, configuration.followed, training: training.root,
          isLegacy: architecture.writer.generation == .keras3 && architecture.source?["module"] == nil,
          AuditFacts(expected))
      }
    }
    model.name = architecture.name
    model.className = architecture.className
    let isConstructed = architecture.customObjects.contains {
      $0.kind == .model && $0.package.map(ClassIdentity.constructsModels) ?? false
    }
    findings += architecture.duplicateKeys.map(Finding.duplicateKey) + (isConstructed ? [] : [.neverBuilt()])
    findings += Finding.tooDeep(architecture.depth, options.limits) + loadRisks(of: architecture.objects)
    let required = LoadRequirements(model: architecture.customObjects, risks: findings).objects.map { entry in
      Report.RequiredObject(entry.object)
    }
    findings += required.map { Finding.customObject($0, isOfPreset: first.kind == .preset) }
    return weightsAlone(
      weights.inventory, model, findings, [], options, compatibility(configuration.followed), required: required)
  }
}

extension Report {
  /// Whether the model has classes of KerasHub, or a fault whose reason may be one of its defects.
  fileprivate var mayHoldKerasHub: Bool {
    required.contains { $0.package == "keras_hub" }
      || findings.contains { $0.rule == .weightMissing || $0.rule == .shapeMismatch }
  }

  /// Whether a finding names the same weight of the same layer, or the same dataset.
  fileprivate func alreadyReports(_ finding: Finding) -> Bool {
    findings.contains {
      $0.rule == finding.rule
        && ($0.dataset == finding.dataset || $0.layer == finding.layer && $0.weight == finding.weight)
    }
  }
}

extension Store {
  /// The generation of the Keras that wrote the file: the stated one, or else one that writes its layout.
  fileprivate var writerGeneration: KerasRelease.Generation {
    kerasVersion.flatMap { KerasRelease($0)?.generation } ?? (inventory?.layout == .objects ? .keras3 : .tfKeras)
  }
}
