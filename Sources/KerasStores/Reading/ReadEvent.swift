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
    case issue(ReadIssue)
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
    /// Releases the pages of the file that have been read into memory.
    let release: () -> Void
    private let emit: (ReadEvent) -> Void

    package init(
      _ options: ReadOptions = ReadOptions(), release: @escaping () -> Void = {}, _ emit: @escaping (ReadEvent) -> Void
    ) {
      self.options = options
      self.release = release
      self.emit = emit
    }

    var limits: Limits { options.limits }
    var readsValues: Bool { options.values }
    var digestKey: TensorDigest.Key? { options.digestKey }

    func callAsFunction(_ event: ReadEvent) { emit(event) }

    /// The same context, releasing pages by `release`.
    func releasing(_ release: @escaping () -> Void) -> ReadContext { ReadContext(options, release: release, emit) }

    /// The same context for a part of the file: `change` replaces or drops each event.
    func mapping(_ change: @escaping (ReadEvent) -> ReadEvent?) -> ReadContext {
      ReadContext(options, release: release) { [emit] event in if let event = change(event) { emit(event) } }
    }
  }
}
