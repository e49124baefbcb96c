import Basics
import HDF5

extension HDF5Scanner {
  /// Sends the description of a dataset, with statistics if values are read, and what is wrong with it.
  mutating func visitDataset(_ dataset: borrowing Dataset, _ address: UInt64, at path: String) throws(HDF5Error) {
    checkName(path, of: address)
    let description = try dataset.description()
    guard let tensor = tensor(description, at: path) else { return }
    var statistics = DatasetStatistics.known(nil)
    // The library would open other files, and load a plug-in for an unknown filter.
    if context.readsValues, case .internalData = description.storage {
      statistics = startStatistics(of: dataset, tensor, description)
    }
    send(tensor, at: address, statistics)
    check(tensor, description)
  }

  /// The same for a dataset that is not opened.
  mutating func visitDataset(_ dataset: PlainDataset, _ address: UInt64, at path: String) {
    checkName(path, of: address)
    guard let tensor = tensor(dataset.description, at: path) else { return }
    if context.readsValues {
      send(tensor, at: address, startStatistics(of: dataset, tensor))
    } else {
      send(.tensor(tensor))
    }
    check(tensor, dataset.description)
  }

  /// Nil, with an issue, if it has too many axes.
  private mutating func tensor(_ dataset: DatasetDescription, at path: String) -> Inventory.Tensor? {
    guard dataset.shape.count <= limits[.rank] else {
      fail(path, ReadError.tooManyAxes(dataset.shape.count, limits).text, limit: .rank)
      return nil
    }
    let isUnallocated =
      dataset.storage == .internalData(nil) && dataset.storedBytes == 0 && !dataset.shape.contains(0)
    return Inventory.Tensor(
      path: path, shape: dataset.shape.map { Int(clamping: $0) }, type: dataset.type, isUnallocated: isUnallocated)
  }

  /// Reports what is wrong with a dataset.
  private mutating func check(_ tensor: Inventory.Tensor, _ dataset: DatasetDescription) {
    let path = tensor.path.text, storedBytes = dataset.storedBytes
    if case .internalData = dataset.storage { sums.add(declared: tensor.bytes, stored: storedBytes) }
    if !dataset.type.isNumber {
      fail(path, "its elements are not numbers but of type \(tensor.dtype)", .oddType)
    }
    switch dataset.storage {
    case .internalData(let address):
      if let excess = excess(of: tensor, storedBytes: storedBytes) {
        fail(path, excess, .shapeBomb)
      } else if let address, tensor.bytes > 0, !contains(tensor.bytes, at: address) {
        fail(path, "its elements would extend beyond the end of the file")
      } else if let chunks = dataset.incompleteChunks {
        fail(
          path,
          "\((chunks.all - chunks.written).grouped) of its \(chunks.all.grouped) chunks were never written",
          .unwrittenChunks)
      } else if address != nil, dataset.type.isNumber, storedBytes != tensor.bytes {
        fail(
          path,
          "its shape and type take \(tensor.bytes.grouped) bytes, but the file reserves "
            + "\(storedBytes.grouped) for it")
      }
    case .filtered(let filter):
      fail(
        path, "it is compressed by a filter for which the library would load a plug-in (\(filter.escapingControls))",
        .unknownFilter)
      if let excess = excess(of: tensor, storedBytes: storedBytes) { fail(path, excess, .shapeBomb) }
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

  /// What is wrong with a dataset that declares far more bytes than it stores, by Keras' own bound, or by a lower one
  /// if it stores nothing; nil if nothing is.
  func excess(of tensor: Inventory.Tensor, storedBytes stored: Int) -> String? {
    guard tensor.bytes > DatasetSums.mostUnwritten else { return nil }
    guard stored == 0 || tensor.bytes > 4 << 30, stored < tensor.bytes / 1000 else { return nil }
    let declared = tensor.bytes == .max ? "more bytes than can be counted" : "\(tensor.bytes.grouped) bytes"
    return "it declares \(declared) and stores \(stored.grouped)"
  }

  /// Whether so many bytes from `address` on are within the file.
  private func contains(_ bytes: Int, at address: UInt64) -> Bool {
    guard let start = Int(exactly: address) else { return false }
    return start <= fileSize && bytes <= fileSize - start
  }
}
