import Basics
import KerasLayers
import KerasModels
import KerasStores

/// The audit of one model: what its configuration asks for, beside what its file holds.
public struct Audit {
  /// What the user asked of the audit itself, as against how it is told.
  public struct Options: Sendable {
    /// By what layers are led to their weights.
    public var match = MatchMode.auto
    /// What reads files in processes of their own; nil to read them in this one.
    public var reader: IsolatedReader?
    /// Whether to read the values of the tensors, and raise what is wrong with them (KI401 to KI407).
    public var values = false
    /// Whether to read the values and keep what they are like (`Report.Stored.values`), be anything raised about them or not.
    public var statistics = false
    /// What to digest the values with, so that those of two files can be compared; nil for no digest.
    public var digestKey: TensorDigest.Key?
    /// What the user says of layer classes that are not part of Keras.
    public var layers = DeclaredLayers()
    /// How much of what a file may ask for is granted.
    public var limits = Store.Limits()
    /// How much of what a configuration may ask for is granted.
    public var architecture = Architecture.Limits()

    public init() {}

    var readsValues: Bool { values || statistics || digestKey != nil }

    func parse(_ text: [UInt8], keras version: String?) -> Result<Architecture, ModelError> {
      Result { () throws(ModelError) in
        try Architecture(json: text, keras: version, declared: layers, limits: architecture)
      }
    }

    /// - Parameter architecture: called with the architecture's text before the tensors are listed.
    func open(
      _ path: String, architecture: ((_ text: [UInt8], _ kerasVersion: String?) -> Void)? = nil
    ) throws(StoreError) -> Store {
      let values = readsValues
      guard let reader else {
        return try Store.open(
          path, limits: limits, values: values, digestKey: digestKey, architecture: architecture)
      }
      return try reader.open(path, limits: limits, values: values, digestKey: digestKey, architecture: architecture)
    }
  }

  /// Audits an architecture, weights, or both.
  ///
  /// - Parameters:
  ///   - architecture: a configuration, a whole model, or weights alone.
  ///   - weights: the file that the weights come from; nil to take them from the first, where it has any.
  /// - Throws: `StoreError` for a file that is no model or cannot be read, `ModelError` for a configuration that is none.
  public static func run(
    _ architecture: String, weights: String? = nil, options: Options = Options()
  ) throws -> Report {
    guard weights == nil else {
      return try report(options.open(architecture), weights.map { try options.open($0) }, options: options)
    }
    guard let reader = options.reader else { return try here(architecture, options) }
    var parsed: Result<Architecture, ModelError>?
    return try reader.read(
      architecture, limits: options.limits, values: options.readsValues, digestKey: options.digestKey,
      architecture: { text, version in
        // The process that reads goes on meanwhile.
        parsed = options.parse(text, keras: version)
      },
      isSound: \.findings.isEmpty
    ) { store in
      defer { parsed = nil }
      return try report(store, parsed: parsed, options: options)
    }
  }

  /// Audits what this process reads itself: the architecture is worked out on another thread meanwhile.
  private static func here(_ path: String, _ options: Options) throws -> Report {
    var parsed: BackgroundValue<Result<Architecture, ModelError>>?
    let store = Result { () throws(StoreError) in
      try options.open(path) { text, version in
        parsed = BackgroundValue { options.parse(text, keras: version) }
      }
    }
    // The thread is waited for even where the file could not be read to its end.
    let result = parsed?.wait()
    return try report(store.get(), parsed: result, options: options)
  }

  /// Audits what has been read already.
  public static func report(_ first: Store, _ second: Store? = nil, options: Options = Options()) throws -> Report {
    try report(first, second, parsed: nil, options: options)
  }

  /// - Parameter parsed: the architecture of the first store, where it has been worked out already.
  private static func report(
    _ first: Store, _ second: Store? = nil, parsed: Result<Architecture, ModelError>?, options: Options
  ) throws -> Report {
    let inventory = second == nil ? first.inventory : second?.inventory
    var model = Report.Model(path: first.path, kind: first.kind.rawValue)
    model.weightsPath = second?.path
    model.weightsKind = second?.kind.rawValue
    model.hasWeights = inventory != nil
    model.hasValues = inventory != nil && options.readsValues
    model.kerasVersion = first.kerasVersion ?? second?.kerasVersion
    model.backend = first.backend ?? second?.backend
    let faults =
      Finding.faults(first.faults + (second?.faults ?? []))
      + [inventory.flatMap(Finding.unwrittenData)].compactMap(\.self)
      + (first.training.map { Finding.training($0, options.architecture) } ?? [])

    if let second, second.inventory == nil {
      throw StoreError(second.path, .notAModel, "cannot read weights from \(second.path): it holds none")
    }
    guard let text = first.architecture else {
      guard second == nil else {
        throw StoreError(
          first.path, .notAModel, "cannot read an architecture from \(first.path): it holds weights alone")
      }
      return weightsAlone(inventory, model, faults, options)
    }
    let parsed = try (parsed ?? options.parse(text, keras: first.kerasVersion ?? second?.kerasVersion)).get()
    model.kerasVersion = parsed.statedVersion ?? model.kerasVersion
    let all = faults + [Finding.versionConflict(parsed, first)].compactMap(\.self)
    guard parsed.isOpaque else {
      return try ReportBuilder(parsed, inventory, text: text, storedBy: (second ?? first).kerasVersion, options)
        .report(model, all)
    }
    model.name = parsed.name
    model.className = parsed.className
    let whole =
      parsed.duplicateKeys.map(Finding.duplicateKey) + [.neverBuilt()]
      + Finding.tooDeep(parsed.depth, options.architecture)
    return weightsAlone(inventory, model, all + whole + loadingRisks(of: parsed.objects), options)
  }

  /// Weights without an architecture are listed, with totals.
  private static func weightsAlone(
    _ inventory: Inventory?, _ model: Report.Model, _ faults: [Finding], _ options: Options
  ) -> Report {
    var model = model
    model.hasArchitecture = false
    let tensors = inventory?.tensors.map(Report.Stored.init) ?? []
    var totals = Report.Totals()
    if let inventory { totals.count(inventory) }
    let stray = inventory.map { inventory in inventory.unreferenced.map { inventory.tensors[$0] } } ?? []
    // Where something else leads out of the file or cannot be read, that may be what is missing.
    let lost = faults.isEmpty ? inventory?.namedInVain ?? [] : []
    return Report(
      model: model, layers: [], totals: totals,
      findings: faults + lost + Finding.dataUnreferenced(stray)
        + (options.values ? inventory?.valueFindings() ?? [] : []),
      inventory: tensors)
  }
}

extension Report.Stored {
  init(_ tensor: Inventory.Tensor) {
    self.init(
      dataset: tensor.path, shape: tensor.shape, dtype: tensor.dtype, bytes: tensor.bytes, values: tensor.values)
  }
}

extension Inventory.Tensor {
  /// The number of its elements, the largest number there is where it does not fit.
  var elements: Int {
    shape.reduce(1) { total, size in
      let (product, overflow) = total.multipliedReportingOverflow(by: size)
      return overflow ? .max : product
    }
  }
}

extension Report.Totals {
  /// Adds up what a file holds: the model's own tensors, and apart from them those of an optimizer, a metric, a seed generator.
  mutating func count(_ inventory: Inventory) {
    var own = Report.OtherState(), others: [String: Report.OtherState] = [:]
    for tensor in inventory.tensors {
      if let owner = inventory.otherOwner(of: tensor) {
        others[owner, default: Report.OtherState()].add(tensor)
      } else {
        own.add(tensor)
      }
    }
    storedParameters = own.parameters
    storedBytes = own.bytes
    otherState = others.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }
}

extension Report.OtherState {
  fileprivate mutating func add(_ tensor: Inventory.Tensor) {
    tensors += 1
    parameters = parameters.addingSaturated(tensor.elements)
    bytes = bytes.addingSaturated(tensor.bytes)
  }
}
