import Basics
import FileFormats
import HDF5

extension Store {
  /// Reads what the file or folder at `path` holds.
  ///
  /// Which kind it is shows in its content, never in its name. Of the tensors only what describes them is read. What
  /// cannot be read of a model is told in `faults`; an error is thrown only where there is no model to speak of.
  ///
  /// - Parameters:
  ///   - values: whether to read the tensors themselves as well, for their statistics.
  ///   - digestKey: what to digest these values with; nil for no digest.
  ///   - architecture: called with the architecture's text as soon as it has been read, before the tensors are listed,
  ///     and with the Keras version that the file states.
  public static func open(
    _ path: String, limits: Limits = Limits(), values: Bool = false, digestKey: TensorDigest.Key? = nil,
    architecture: ((_ text: [UInt8], _ kerasVersion: String?) -> Void)? = nil
  ) throws(StoreError) -> Store {
    try read(
      path,
      ReadContext(limits: limits, wantsValues: values, digestKey: digestKey) { news in
        if case .architecture(let text, let version) = news { architecture?(text, version) }
      })
  }

  /// - Parameter listener: told of what is found, as it is found.
  static func read(_ path: String, _ context: ReadContext) throws(StoreError) -> Store {
    do {
      switch try PathKind(path) {
      case .folder: return try Archive.folder(path, context)
      default:
        return try withFile(path, context.limits) { bytes throws(ReadError) in
          var context = context
          context.release = { discardPages(bytes) }
          return try read(bytes, path, context)
        }
      }
    } catch {
      throw StoreError(path, error)
    }
  }

  static func read(
    _ bytes: UnsafeRawBufferPointer, _ path: String, _ context: ReadContext?
  ) throws(ReadError) -> Store {
    switch FileKind(bytes, context?.limits ?? Limits()) {
    case .hdf5:
      var file = try WeightsFile(bytes, context)
      if ZipArchive.endsWithArchive(bytes) { file.faults.append(.ambiguousFormat) }
      return try file.store(path)
    case .zip(let zip):
      return try Archive.zip(zip, path, context)
    case .json:
      let limits = context?.limits ?? Limits()
      guard bytes.count <= limits[.json] else {
        throw ReadError(
          .notAModel,
          "it is a JSON text of \(bytes.count.grouped) bytes, \(limits.clause(.json))\(Limit.json.advice)", limit: .json
        )
      }
      let text = bytes.utf8Text
      if let index = ShardIndex(text) { return try index.store(path, context) }
      return Store(path: path, kind: .json, architecture: text)
    case .damaged(let error):
      throw error
    case .unsupported(let clause):
      throw ReadError(.notAModel, clause)
    }
  }
}
