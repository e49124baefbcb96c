import HDF5

/// The values of a dataset, as far as they are known.
enum DatasetStatistics {
  /// Nil if they are no numbers, or were never written and no digest is wanted.
  case known(Statistics?)
  case inWork(TensorStatistics)
}

/// Events that wait for the statistics of a tensor before them.
struct PendingEvents {
  enum Event {
    case tensor(Inventory.Tensor, address: UInt64, TensorStatistics)
    case other(Store.ReadEvent)
  }

  private var events: [Event] = []
  private var first = 0
  /// The bytes of the values that are in work.
  private(set) var byteCount = 0

  var next: Event? { first < events.count ? events[first] : nil }

  mutating func append(_ event: Event) {
    events.append(event)
    if case .tensor(let tensor, _, _) = event { byteCount += tensor.bytes }
  }

  mutating func removeNext() {
    if case .tensor(let tensor, _, _) = events[first] { byteCount -= tensor.bytes }
    first += 1
    if first == events.count { (events, first) = ([], 0) }
  }
}
