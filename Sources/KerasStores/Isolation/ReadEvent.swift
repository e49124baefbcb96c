extension Store {
  /// What is told of a file while it is still being read.
  enum ReadEvent {
    case kind(Kind)
    /// The architecture's text, and the version of Keras that the file states.
    case architecture([UInt8], String?)
    /// What a legacy model was compiled with.
    case training([UInt8])
    /// The object that will be read next.
    case opening(String)
    /// What a legacy file names: the group below which its layers lie, and the layers.
    case layers(LegacyWeightNames)
    case weightNames(String, [String])
    case objectName(String, String)
    /// There is a group of Keras 3's variables.
    case variables
    case tensor(Inventory.Tensor)
    case fault(ReadIssue)
  }

  /// Who has a file read: what is wanted of it, how much is granted to it, and what is done with the news.
  struct ReadContext {
    var limits = Limits()
    /// Whether the values of the tensors are to be read.
    var wantsValues = false
    /// What the values are digested with; nil where no digest is wanted.
    var digestKey: TensorDigest.Key?
    /// Lets go of what has been read of the file into memory.
    var release: () -> Void = {}
    let tell: (ReadEvent) -> Void

    func callAsFunction(_ news: ReadEvent) { tell(news) }

    /// The same, to whom only some news are told.
    func hearing(_ isWanted: @escaping (ReadEvent) -> Bool) -> ReadContext {
      ReadContext(limits: limits, wantsValues: wantsValues, digestKey: digestKey, release: release) {
        if isWanted($0) { tell($0) }
      }
    }
  }
}

/// As much of a store as was told before its reading broke off.
struct StoreBuilder {
  private var kind: Store.Kind?
  private(set) var architecture: [UInt8]?
  private var training: [UInt8]?
  private var kerasVersion: String?
  private var named: LegacyWeightNames?
  private var walk = HDF5Scanner(layers: [])
  /// News that are of use only where the reading breaks off, as they came.
  private var unread: [[UInt8]] = []

  var tensors: [Inventory.Tensor] { walk.tensors }

  mutating func take(_ news: Store.ReadEvent) {
    switch news {
    case .kind(let kind): self.kind = kind
    case .architecture(let text, let version): (architecture, kerasVersion) = (text, version)
    case .training(let text): training = text
    case .layers(let names): named = names
    case .opening: break
    default: walk.take(news)
    }
  }

  /// Nil where nothing of a model had been found.
  func store(_ path: String, _ end: Store.ReadIssue) -> Store? {
    let file = WeightsFile(architecture: kind == nil ? architecture : nil, kerasVersion: kerasVersion, named, walk)
    guard let kind = kind ?? file.kind, architecture != nil || file.inventory != nil else { return nil }
    var inventory = file.inventory ?? Inventory(layout: .objects)
    inventory.isComplete = false
    return Store(
      path: path, kind: kind, architecture: architecture, training: training, kerasVersion: kerasVersion,
      inventory: inventory, faults: file.faults + [end])
  }
}
