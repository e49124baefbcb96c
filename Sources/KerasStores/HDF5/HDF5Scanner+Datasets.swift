import Basics
import HDF5

extension HDF5Scanner {
  /// Sends the description of a dataset, with statistics if values are read, and what is wrong with it.
  mutating func visitDataset(_ dataset: borrowing Dataset, _ address: UInt64, at path: String) throws(HDF5Error) {
    checkName(path, of: address)
    let storage = try dataset.storage()
    let isVirtual = if case .virtual = storage { true } else { false }
    let sizes = isVirtual ? try dataset.virtualShape() : try dataset.shape()
    guard sizes.count <= limits[.rank] else {
      return fail(path, ReadError.tooManyAxes(sizes.count, limits).text, limit: .rank)
    }
    let type = try dataset.type()
    let storedBytes = if case .internalData = storage { dataset.storedBytes() } else { 0 }
    let isUnallocated = storage == .internalData(nil) && !sizes.contains(0) && storedBytes == 0
    var tensor = Inventory.Tensor(
      path: path, shape: sizes.map { Int(clamping: $0) }, type: type, isUnallocated: isUnallocated)
    // The library would open other files, and load a plug-in for an unknown filter.
    if context.readsValues, case .internalData = storage { tensor.values = statistics(of: dataset, tensor) }
    context(.tensor(tensor))
    if case .internalData = storage { sums.add(declared: tensor.bytes, stored: storedBytes) }
    if !type.isNumber { fail(path, "its elements are not numbers but of type \(tensor.dtype)", .oddType) }
    switch storage {
    case .internalData(let address):
      if let excess = excess(of: tensor, in: dataset) {
        fail(path, excess, .shapeBomb)
      } else if let address, tensor.bytes > 0, !dataset.fileContains(tensor.bytes, at: address) {
        fail(path, "its elements would extend beyond the end of the file")
      } else if address != nil, type.isNumber, storedBytes != tensor.bytes {
        fail(
          path,
          "its shape and type take \(tensor.bytes.grouped) bytes, but the file reserves "
            + "\(storedBytes.grouped) for it")
      }
    case .filtered(let filter):
      fail(
        path, "it is compressed by a filter for which the library would load a plug-in (\(filter.escapingControls))",
        .unknownFilter)
      if let excess = excess(of: tensor, in: dataset) { fail(path, excess, .shapeBomb) }
    case .external(let file):
      let name = file.map { " (\($0.escapingControls))" } ?? ""
      fail(path, "its data are in another file\(name), which is not followed", .externalStorage)
    case .virtual(let file):
      let name = file.map { $0 == "." ? " of this file" : " of \($0.escapingControls)" } ?? ""
      fail(path, "it is composed of other datasets\(name), which are not followed", .virtualDataset)
    }
  }

  /// Reports a second name of a dataset; Keras gives each dataset one.
  private mutating func checkName(_ path: String, of address: UInt64) {
    guard let first = datasets.updateValue(path, forKey: address) else { return }
    datasets[address] = first
    fail(path, "it is another name of the dataset /\(first) (a hard link)", .softLink)
  }

  /// The statistics of the values; nil if they are no numbers, or were never written and no digest is wanted.
  private mutating func statistics(of dataset: borrowing Dataset, _ tensor: Inventory.Tensor) -> Statistics? {
    if dataset.storageSize == 0 {
      guard context.digestKey != nil, excess(of: tensor, in: dataset) == nil else { return nil }
      if dataset.isZeroUnlessWritten { return Statistics(zeros: tensor.shape, context.digestKey) }
    }
    var accumulator = StatisticsAccumulator(
      shape: tensor.shape, context.digestKey, histogram: context.options.histograms)
    do throws(HDF5Error) {
      let areNumbers = try dataset.forEachHyperslab(
        targetBytes: 1 << 20, maximumBytes: limits.memory / 4
      ) { format, block in
        accumulator.add(format, block)
        bytesRead += block.bytes.count
        if bytesRead > 32 << 20 {
          bytesRead = 0
          context.release()
        }
      }
      return areNumbers ? accumulator.result : nil
    } catch {
      fail(tensor.path.text, "cannot \(error.attempt): \(error.reason)")
      return nil
    }
  }

  /// Reports an object that cannot be opened, by where its data would lie.
  mutating func fail(_ error: HDF5Error, at path: String, _ storage: Dataset.Storage?) {
    switch storage {
    case .external:
      fail(
        path, "its data are in another file, which is not followed; opening it fails: \(error.reason)", .externalStorage
      )
    case .virtual:
      fail(
        path, "it is composed of other datasets, which are not followed; opening it fails: \(error.reason)",
        .virtualDataset)
    case .internalData, .filtered, nil:
      fail(path, error.reason)
    }
  }

  /// What is wrong with a dataset that declares far more bytes than it stores, by Keras' own bound, or by a lower one if
  /// it stores nothing; nil if nothing is.
  private func excess(of tensor: Inventory.Tensor, in dataset: borrowing Dataset) -> String? {
    guard tensor.bytes > DatasetSums.mostUnwritten else { return nil }
    let stored = dataset.storedBytes()
    guard stored == 0 || tensor.bytes > 4 << 30, stored < tensor.bytes / 1000 else { return nil }
    let declared = tensor.bytes == .max ? "more bytes than can be counted" : "\(tensor.bytes.grouped) bytes"
    return "it declares \(declared) and stores \(stored.grouped)"
  }
}
