import Basics

extension Store {
  /// One fact about a file, in the order of reading.
  ///
  /// Reading a file is a stream of these events, and `StoreBuilder` makes the `Store` of them: in this process, or in
  /// another one than the one that reads. A complete stream ends with `.end` or `.failure`.
  package enum ReadEvent {
    /// The file is a container of this kind. An HDF5 file that stands alone has no such event: its contents show its
    /// kind.
    case kind(Kind)
    /// The Keras version that the file states; comes before `.architecture`.
    case kerasVersion(String)
    case backend(String)
    /// The number of parameters that the file states.
    case parameterCount(Int)
    /// The architecture's JSON text.
    case architecture([UInt8])
    /// The JSON text of `training_config`.
    case trainingConfig([UInt8])
    /// The file has weights: an inventory exists, even if no tensor follows.
    case weights
    /// The weights are stored by object path (`Inventory.Layout.objects`).
    case objectLayout
    /// The layers that a legacy file lists.
    case layerNames(LegacyWeightNames)
    /// The weights that the group of a layer lists.
    case weightNames(group: String, names: [String])
    /// The layer name that Keras 3 writes on a `vars` group, and the path of the object that owns the group.
    case objectName(path: String, name: String)
    case tensor(Inventory.Tensor)
    /// A file beside the weights of an archive, with its content if it is a vocabulary.
    case asset(Asset)
    /// A file of a preset beside its backbone.
    case presetPart(PresetPart)
    case issue(ReadIssue)
    /// How far apart the tensors of a pair of `ReadOptions.comparison` are.
    case distance(_ pair: Int, TensorDistance)
    /// The object that will be read next: if reading breaks off, this is where.
    case opening(String)
    /// The file has been read to its end.
    case end
    /// Nothing of the file can be used. The text completes "cannot read model.h5: "; raising the limit may let it be
    /// read.
    case failure(StoreError.Reason, String, Limit?)
  }

  /// What to read of a file, within which limits, and who receives the events.
  package struct ReadContext {
    package let options: ReadOptions
    /// What computes statistics beside the thread that reads; nil if a thread is made for each file.
    let worker: StatisticsWorker?
    /// Releases the pages of the file that have been read into memory.
    let release: () -> Void
    private let emit: (ReadEvent) -> Void
    /// The tensors whose values are wanted while the file is open, and who receives them.
    private let opening: (paths: Set<String>, handler: (OpenTensors) -> Void)?
    /// Whether this thread is already reading another file.
    let isNested: Bool

    package init(
      _ options: ReadOptions = ReadOptions(), worker: StatisticsWorker? = nil, release: @escaping () -> Void = {},
      _ emit: @escaping (ReadEvent) -> Void
    ) {
      self.init(options, worker, release: release, opening: nil, isNested: false, emit)
    }

    /// A context that gives access to the values of some tensors.
    ///
    /// - Parameter handler: called while the file is open, for each part that has some of the tensors.
    init(
      opening paths: Set<String>, _ limits: Limits, isNested: Bool = false, emit: @escaping (ReadEvent) -> Void,
      handler: @escaping (OpenTensors) -> Void
    ) {
      self.init(ReadOptions(limits: limits), nil, release: {}, opening: (paths, handler), isNested: isNested, emit)
    }

    private init(
      _ options: ReadOptions, _ worker: StatisticsWorker?, release: @escaping () -> Void,
      opening: (paths: Set<String>, handler: (OpenTensors) -> Void)?, isNested: Bool,
      _ emit: @escaping (ReadEvent) -> Void
    ) {
      self.options = options
      self.worker = worker
      self.release = release
      self.opening = opening
      self.isNested = isNested
      self.emit = emit
    }

    /// Gives access to the values of the tensors that are wanted.
    func open(_ values: () -> [String: () throws -> (any TensorValues)?]) {
      guard let opening else { return }
      let wanted = values().filter { opening.paths.contains($0.key) }
      if !wanted.isEmpty { opening.handler(OpenTensors(values: wanted, release: release)) }
    }

    /// Whether the values of some tensors are wanted, and nothing else.
    var opensTensors: Bool { opening != nil }

    var limits: Limits { options.limits }
    var readsValues: Bool { options.values }
    var digestKey: TensorDigest.Key? { options.digestKey }

    func callAsFunction(_ event: ReadEvent) { emit(event) }

    /// The same context, releasing pages by `release`.
    func releasing(_ release: @escaping () -> Void) -> ReadContext {
      ReadContext(options, worker, release: release, opening: opening, isNested: isNested, emit)
    }

    /// The same context for a part of the file: `change` replaces or drops each event.
    func mapping(_ change: @escaping (ReadEvent) -> ReadEvent?) -> ReadContext {
      ReadContext(options, worker, release: release, opening: opening, isNested: isNested) { [emit] event in
        if let event = change(event) { emit(event) }
      }
    }
  }
}
