import Basics
import HDF5

extension HDF5Scanner {
  /// Takes in what describes a dataset, and its values where they are wanted.
  mutating func visitDataset(_ dataset: borrowing Dataset, _ address: UInt64, at path: String) throws(HDF5Error) {
    noteName(path, of: address)
    let storage = try dataset.storage()
    let isVirtual = if case .virtual = storage { true } else { false }
    let sizes = isVirtual ? try dataset.virtualShape() : try dataset.shape()
    guard sizes.count <= limits[.rank] else { return fail(path, ReadError.tooManyAxes(sizes.count, limits).text) }
    let type = try dataset.type()
    let isUnallocated = storage == .here(nil) && !sizes.contains(0) && dataset.storedBytes() == 0
    var tensor = Inventory.Tensor(
      path: path, shape: sizes.map { Int(clamping: $0) }, type: type, isUnallocated: isUnallocated)
    // What lies elsewhere the library would open, and for a filter that it does not know it would load a plug-in.
    if let context, context.wantsValues, case .here = storage {
      tensor.values = values(dataset, tensor, context)
    }
    tell(.tensor(tensor))
    if !type.isNumber { fail(path, "its elements are no numbers but of the type \(tensor.dtype)", .oddType) }
    switch storage {
    case .here(let address):
      if let excess = excess(of: tensor, in: dataset) {
        fail(path, excess, .shapeBomb)
      } else if let address, tensor.bytes > 0, !dataset.holds(tensor.bytes, at: address) {
        fail(path, "its elements would lie beyond the end of the file")
      } else if address != nil, type.isNumber, dataset.storedBytes() != tensor.bytes {
        fail(
          path,
          "its shape and type take \(tensor.bytes.grouped) bytes, and \(dataset.storedBytes().grouped) are set aside for it"
        )
      }
    case .filtered(let filter):
      fail(
        path, "it is packed by a filter that the library would load a plug-in for (\(filter.escapingControls))",
        .unknownFilter)
      if let excess = excess(of: tensor, in: dataset) { fail(path, excess, .shapeBomb) }
    case .external(let file):
      let name = file.map { " (\($0.escapingControls))" } ?? ""
      fail(path, "its data lie in another file\(name), which is not followed", .externalStorage)
    case .virtual(let file):
      let name = file.map { $0 == "." ? " of this file" : " of \($0.escapingControls)" } ?? ""
      fail(path, "it is composed of other datasets\(name), which are not followed", .virtualDataset)
    }
  }

  /// Keras gives each dataset one name.
  private mutating func noteName(_ path: String, of address: UInt64) {
    guard let first = datasets.updateValue(tensors.count, forKey: address) else { return }
    datasets[address] = first
    let name = tensors.indices.contains(first) ? " /" + tensors[first].path : ""
    fail(path, "it is another name of the dataset\(name) (a hard link)", .softLink)
  }

  /// What the elements are like; nil where they are no numbers, or were never written and are not to be compared.
  private mutating func values(
    _ dataset: borrowing Dataset, _ tensor: Inventory.Tensor, _ context: Store.ReadContext
  ) -> Statistics? {
    if dataset.storageSize == 0 {
      guard context.digestKey != nil, excess(of: tensor, in: dataset) == nil else { return nil }
      if dataset.isZeroUnlessWritten { return Statistics(zeros: tensor.shape, context.digestKey) }
    }
    var tally = StatisticsAccumulator(shape: tensor.shape, context.digestKey)
    do throws(HDF5Error) {
      let largest = context.limits.memory / 4
      let areNumbers = try dataset.forEachBlock(room: 1 << 20, largest: largest) { format, block in
        tally.add(format, block)
        held += block.bytes.count
        if held > 32 << 20 {
          held = 0
          context.release()
        }
      }
      return areNumbers ? tally.result : nil
    } catch {
      fail(tensor.path, "cannot \(error.attempt): \(error.reason)")
      return nil
    }
  }

  /// What cannot be opened may be meant to lead elsewhere all the same.
  mutating func fail(_ error: HDF5Error, at path: String, _ storage: Dataset.Storage?) {
    switch storage {
    case .external:
      fail(
        path, "its data lie in another file, which is not followed; to open it fails: \(error.reason)", .externalStorage
      )
    case .virtual:
      fail(
        path, "it is composed of other datasets, which are not followed; to open it fails: \(error.reason)",
        .virtualDataset)
    case .here, .filtered, nil:
      fail(path, error.reason)
    }
  }

  /// What is wrong with a dataset that declares far more than it stores, by Keras' own measure; nil where nothing is.
  private func excess(of tensor: Inventory.Tensor, in dataset: borrowing Dataset) -> String? {
    guard tensor.bytes > 4 << 30 else { return nil }
    let stored = dataset.storedBytes()
    guard stored < tensor.bytes / 1000 else { return nil }
    let declared = tensor.bytes == .max ? "more bytes than can be counted" : "\(tensor.bytes.grouped) bytes"
    return "it declares \(declared) and stores \(stored.grouped)"
  }
}
