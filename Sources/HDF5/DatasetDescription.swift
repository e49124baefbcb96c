/// What a dataset is, without its elements.
package struct DatasetDescription: Equatable {
  /// The number of elements along each axis: `[]` for a scalar, `[0]` for an extent without elements.
  package let shape: [UInt64]
  package let type: Datatype
  package let storage: Dataset.Storage
  /// The bytes that the elements take in this file, compressed as they are, at most the size of the file.
  package let storedBytes: Int
}

extension Dataset {
  /// What the library says of it.
  package func description() throws(HDF5Error) -> DatasetDescription {
    let storage = try storage()
    switch storage {
    // The library would open the source files.
    case .virtual:
      return DatasetDescription(shape: try virtualShape(), type: try type(), storage: storage, storedBytes: 0)
    case .external:
      return DatasetDescription(shape: try shape(), type: try type(), storage: storage, storedBytes: 0)
    case .internalData, .filtered:
      return DatasetDescription(shape: try shape(), type: try type(), storage: storage, storedBytes: storedBytes())
    }
  }
}
