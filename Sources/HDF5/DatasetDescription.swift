import CHDF5

/// What a dataset is, without its elements.
package struct DatasetDescription: Equatable {
  /// The number of elements along each axis: `[]` for a scalar, `[0]` for an extent without elements.
  package let shape: [UInt64]
  package let type: Datatype
  package let storage: Dataset.Storage
  /// The bytes that the elements take in this file, compressed as they are, at most the size of the file.
  package let storedBytes: Int
  /// Nil if the elements are not stored in chunks of this file.
  package var chunks: Chunks?

  package struct Chunks: Equatable {
    package let written: Int
    /// With those that were never written.
    package let all: Int

    /// The library looks for each chunk, so a few bytes can make it look for ever.
    package static let mostWithGaps = 1 << 16
  }

  /// Its chunks if some of them were written, and others were not.
  package var incompleteChunks: Chunks? {
    chunks.flatMap { $0.written > 0 && $0.written < $0.all ? $0 : nil }
  }
}

extension Dataset {
  /// - Throws: `HDF5Error` if the library cannot tell what elements are that were never written, and refuses to read
  ///   them.
  private func checkFillValue(isWritten: Bool) throws(HDF5Error) {
    let attempt = "read the fill value"
    let properties = try Handle(H5Dget_create_plist(handle.id), attempt)
    var status = H5D_FILL_VALUE_ERROR, time = H5D_FILL_TIME_ERROR
    guard H5Pfill_value_defined(properties.id, &status) >= 0, H5Pget_fill_time(properties.id, &time) >= 0 else {
      throw .latest(attempt)
    }
    guard isWritten || status != H5D_FILL_VALUE_UNDEFINED || time == H5D_FILL_TIME_NEVER else {
      throw HDF5Error(attempt, "none of its elements were written, and it has no fill value")
    }
  }

  /// What the library says of it.
  package func description() throws(HDF5Error) -> DatasetDescription {
    let storage = try storage()
    switch storage {
    // The library would open the source files.
    case .virtual:
      return DatasetDescription(shape: try virtualShape(), type: try type(), storage: storage, storedBytes: 0)
    case .external:
      return DatasetDescription(shape: try shape(), type: try type(), storage: storage, storedBytes: 0)
    case .internalData(let address?):
      return DatasetDescription(
        shape: try shape(), type: try type(), storage: .internalData(address), storedBytes: try storedBytes())
    case .internalData, .filtered:
      let (shape, storedBytes, chunks) = (try shape(), try storedBytes(), try chunkCount())
      if storedBytes == 0 || chunks != nil { try checkFillValue(isWritten: storedBytes > 0 || shape.contains(0)) }
      return DatasetDescription(
        shape: shape, type: try type(), storage: storage, storedBytes: storedBytes, chunks: chunks)
    }
  }
}
