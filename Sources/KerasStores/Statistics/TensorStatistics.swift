import HDF5

/// The statistics of one tensor, whose parts a worker reads.
///
/// The parts' results are added in order, so that the sums do not depend on which thread is faster.
final class TensorStatistics {
  private let worker: StatisticsWorker?
  private let empty: StatisticsAccumulator
  private var sum: StatisticsAccumulator
  private var isReadable = true
  /// The parts that have not been added to the sum, in order.
  private var parts: ArraySlice<StatisticsTask> = []

  /// - Parameters:
  ///   - empty: without any elements.
  ///   - worker: nil if this thread reads every part at once.
  init(_ empty: StatisticsAccumulator, _ worker: StatisticsWorker?) {
    (self.empty, self.worker) = (empty, worker)
    sum = empty
  }

  /// Adds a part.
  ///
  /// - Parameter mostWaiting: this thread waits until at most so many parts wait or are in work.
  func add(_ part: StoredPart, mostWaiting: Int) {
    guard let worker else {
      isReadable = part.read { sum.add(part.format, $0) } && isReadable
      return
    }
    parts.append(worker.start(part, empty))
    while parts.count > mostWaiting { addFirst() }
  }

  var isFinished: Bool { parts.allSatisfy { worker?.isFinished($0) ?? true } }

  /// Waits for all parts; nil if one cannot be unpacked.
  func finish() -> Statistics? {
    while !parts.isEmpty { addFirst() }
    return isReadable ? sum.result : nil
  }

  private func addFirst() {
    let part = parts.removeFirst()
    worker?.finish(part)
    if let result = part.result { sum.add(result) } else { isReadable = false }
  }
}
