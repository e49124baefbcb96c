import Basics
import FileFormats
import HDF5

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

extension Store {
  /// Reads the file or folder at `path` in this process.
  ///
  /// The content decides which kind it is, never the name. Without `values`, only the descriptions of the tensors are
  /// read. Parts that cannot be read are listed in `issues`.
  ///
  /// - Parameters:
  ///   - values: whether to read the tensors' values, for their statistics.
  ///   - digestKey: the key of the digests of the values; nil for no digests.
  ///   - architecture: called with the architecture's text and the stated Keras version before the tensors are read.
  /// - Throws: `StoreError` if the file is not a model or nothing of it can be read.
  public static func open(
    _ path: String, limits: Limits = Limits(), values: Bool = false, digestKey: TensorDigest.Key? = nil,
    architecture: ((_ text: [UInt8], _ kerasVersion: String?) -> Void)? = nil
  ) throws(StoreError) -> Store {
    try InProcessReader().open(
      path, ReadOptions(limits: limits, values: values, digestKey: digestKey), architecture: architecture)
  }

  /// Sends the events of reading the file or folder at `path`, up to `.end` or `.failure`.
  package static func read(_ path: String, _ context: ReadContext) {
    let other = context.options.comparison.map { PathLocation($0.other, context.limits) }
    read(PathLocation(path, context.limits), comparedWith: other, context)
  }

  /// Sends the events of reading a model, up to `.end` or `.failure`.
  ///
  /// - Parameter other: the second model of the comparison, if the options ask for one.
  package static func read(
    _ location: any ModelLocation, comparedWith other: (any ModelLocation)?, _ context: ReadContext
  ) {
    if let comparison = context.options.comparison, let other { return comparison.run(location, other, context) }
    read(location, context)
  }

  /// Sends the events of reading a model, up to `.end` or `.failure`.
  static func read(_ location: any ModelLocation, _ context: ReadContext) {
    do throws(ReadError) {
      let content: ModelContent
      do throws(OpenError) { content = try location.content() } catch { throw ReadError(error, isPart: false) }
      switch content {
      case .folder(let listing):
        try Archive.readFolder(listing, location, context)
        context(.end)
      case .file(let file):
        defer { close(file.descriptor) }
        try withMapping(of: file, context.limits) { bytes throws(ReadError) in
          try readContent(bytes, location, context.releasing { discardPages(bytes) })
          // To unmap a large file takes a millisecond, in which its report can begin.
          context(.end)
        }
      }
    } catch {
      context(.failure(error.reason, error.text, error.limit))
    }
  }

  /// Sends the events of reading a file that is in memory, up to `.end` or `.failure`.
  package static func read(_ bytes: UnsafeRawBufferPointer, _ context: ReadContext) {
    do throws(ReadError) {
      try readContent(bytes, nil, context)
      context(.end)
    } catch {
      context(.failure(error.reason, error.text, error.limit))
    }
  }

  private static func readContent(
    _ bytes: UnsafeRawBufferPointer, _ location: (any ModelLocation)?, _ context: ReadContext
  ) throws(ReadError) {
    switch FileKind(bytes, context.limits) {
    case .hdf5:
      try WeightsFile.read(bytes, as: .model, context)
      if ZipArchive.endsWithArchive(bytes) { context(.issue(.ambiguousFormat)) }
    case .zip(let zip):
      try Archive.readZip(zip, context)
    case .json:
      let limits = context.limits
      guard bytes.count <= limits[.json] else {
        throw ReadError(
          .notAModel,
          "it is a JSON text of \(bytes.count.grouped) bytes, \(limits.clause(.json))", limit: .json)
      }
      let text = bytes.utf8Text
      if let index = ShardIndex(text) {
        guard bytes.byteOrderMark == nil else {
          throw ReadError(.notAModel, "it is an index of shards with a byte-order mark, which Keras does not read")
        }
        try index.read(location, context)
      } else {
        context(.kind(.json))
        if let issue = Store.ReadIssue.encoding(of: bytes) { context(.issue(issue)) }
        context(.architecture(text))
      }
    case .damaged(let error):
      throw error
    case .unsupported(let clause):
      throw ReadError(.notAModel, clause)
    }
  }
}

extension Store.ReadIssue {
  /// The encoding of a configuration that a program has to name when it reads the text for Keras; nil for UTF-8.
  static func encoding(of bytes: UnsafeRawBufferPointer) -> Store.ReadIssue? {
    guard let mark = bytes.byteOrderMark else { return nil }
    let (name, encoding) =
      switch mark {
      case .utf8: ("UTF-8 with a byte-order mark", "utf-8-sig")
      case .utf16LittleEndian, .utf16BigEndian: ("UTF-16", "utf-16")
      }
    return Store.ReadIssue(
      .textEncoding,
      reason: "the text is \(name): Keras reads it if the program opens it with encoding=\"\(encoding)\"")
  }
}
