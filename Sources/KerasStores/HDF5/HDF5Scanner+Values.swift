import Basics
import HDF5

extension HDF5Scanner {
  /// The approximate size of the parts of a tensor.
  private static let partBytes = 1 << 20
  /// Smaller tensors are read at once.
  private static let leastBytesInParallel = 1 << 14
  /// The most bytes of datasets that are read although not all of them were written.
  private static let mostUnwrittenBytes = 1 << 28
  /// The most bytes of values that are waiting or in work: so many that this thread finds enough of them to read while
  /// the system has the worker wait for a processor.
  private static let mostPendingBytes = 1 << 25

  /// Sends an event after all those that wait.
  mutating func send(_ event: Store.ReadEvent) {
    if pending.next == nil { context(event) } else { pending.append(.other(event)) }
  }

  mutating func send(_ tensor: Inventory.Tensor, at address: UInt64, _ statistics: DatasetStatistics) {
    switch statistics {
    case .known(let values):
      var tensor = tensor
      tensor.values = values
      send(.tensor(tensor))
    case .inWork(let work):
      pending.append(.tensor(tensor, address: address, work))
    }
    sendPending(untilBytes: Self.mostPendingBytes)
  }

  /// Sends the events that need not wait, and waits for others until at most so many bytes of values are in work.
  mutating func sendPending(untilBytes bytes: Int) {
    while let next = pending.next {
      switch next {
      case .other(let event):
        pending.removeNext()
        context(event)
      case .tensor(var tensor, let address, let work):
        if pending.byteCount <= bytes, !work.isFinished { return }
        context(.opening(tensor.path.text))
        let values = work.finish()
        pending.removeNext()
        tensor.values = values ?? statistics(ofDatasetAt: address, tensor)
        context(.tensor(tensor))
        release(after: tensor.bytes)
      }
    }
  }

  /// Starts to compute the statistics of the values.
  mutating func startStatistics(
    of dataset: borrowing Dataset, _ tensor: Inventory.Tensor, _ description: DatasetDescription
  ) -> DatasetStatistics {
    guard excess(of: tensor, storedBytes: description.storedBytes) == nil else { return .known(nil) }
    if description.storedBytes == 0 {
      guard context.digestKey != nil else { return .known(nil) }
      if dataset.isZeroUnlessWritten { return .known(Statistics(zeros: tensor.shape, context.digestKey)) }
    }
    guard description.chunks == nil || (try? dataset.hasRareFilter()) == false else {
      fail(tensor.path.text, "its values are not read: a filter of it is rarely used", .unknownFilter)
      return .known(nil)
    }
    guard mayReadGaps(of: tensor, description) else { return .known(nil) }
    let isInParallel = tensor.bytes >= Self.leastBytesInParallel
    let work = TensorStatistics(accumulator(tensor), isInParallel ? worker : nil)
    let isComplete =
      (try? dataset.forEachStoredPart(targetBytes: Self.partBytes) { part in
        work.add(part, mostWaiting: Self.mostPendingBytes / Self.partBytes)
      }) ?? false
    if isComplete, isInParallel { return .inWork(work) }
    let values = work.finish()
    release(after: tensor.bytes)
    return .known(isComplete && values != nil ? values : statistics(of: dataset, tensor))
  }

  /// The same for a dataset that is not opened.
  mutating func startStatistics(of dataset: PlainDataset, _ tensor: Inventory.Tensor) -> DatasetStatistics {
    let isInParallel = tensor.bytes >= Self.leastBytesInParallel
    let work = TensorStatistics(accumulator(tensor), isInParallel ? worker : nil)
    dataset.forEachStoredPart(targetBytes: Self.partBytes) { part in
      work.add(part, mostWaiting: Self.mostPendingBytes / Self.partBytes)
    }
    if isInParallel { return .inWork(work) }
    release(after: tensor.bytes)
    return .known(work.finish())
  }

  /// Whether to read elements that were never written: they take no bytes in the file, so a small file can have many.
  private mutating func mayReadGaps(of tensor: Inventory.Tensor, _ dataset: DatasetDescription) -> Bool {
    guard dataset.storedBytes == 0 || dataset.incompleteChunks != nil else { return true }
    unwrittenBytesRead = unwrittenBytesRead.addingSaturated(tensor.bytes)
    return unwrittenBytesRead <= Self.mostUnwrittenBytes
      && (dataset.chunks?.all ?? 0) <= DatasetDescription.Chunks.mostWithGaps
  }

  private func accumulator(_ tensor: Inventory.Tensor) -> StatisticsAccumulator {
    StatisticsAccumulator(shape: tensor.shape, context.digestKey, histogram: context.options.histograms)
  }

  /// The statistics of what the library reads.
  private mutating func statistics(of dataset: borrowing Dataset, _ tensor: Inventory.Tensor) -> Statistics? {
    var accumulator = accumulator(tensor)
    do throws(HDF5Error) {
      let areNumbers = try dataset.forEachHyperslab(
        targetBytes: 1 << 20, maximumBytes: limits.memory / 4
      ) { format, block in
        accumulator.add(format, block)
        release(after: block.bytes.count)
      }
      return areNumbers ? accumulator.result : nil
    } catch {
      fail(tensor.path.text, "cannot \(error.attempt): \(error.reason)")
      return nil
    }
  }

  /// The same, for a dataset that was left to the worker and is not open any more.
  private mutating func statistics(ofDatasetAt address: UInt64, _ tensor: Inventory.Tensor) -> Statistics? {
    guard let dataset = try? root?.dataset(at: address) else { return nil }
    return statistics(of: dataset, tensor)
  }

  /// Releases the file's pages now and then.
  private mutating func release(after bytes: Int) {
    bytesRead = bytesRead.addingSaturated(bytes)
    if bytesRead > 32 << 20 {
      bytesRead = 0
      context.release()
    }
  }
}
