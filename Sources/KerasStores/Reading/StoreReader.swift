/// Reads model files.
///
/// `InProcessReader` reads in the calling process; a reader that reads in another process survives files that crash the
/// HDF5 library.
public protocol StoreReader: Sendable {
  /// Called with the architecture's text as soon as it has been read, before the tensors are.
  typealias ArchitectureHandler = (_ text: [UInt8], _ kerasVersion: String?) -> Void

  /// Whether reading goes on while the architecture handler runs.
  var readsDuringHandler: Bool { get }

  /// Reads the file or folder at `path`.
  ///
  /// - Throws: `StoreError` if the file is not a model or nothing of it can be read.
  func open(_ path: String, _ options: ReadOptions, architecture: ArchitectureHandler?) throws(StoreError) -> Store

  /// Reads the file or folder at `path` and returns what `body` makes of it.
  ///
  /// A reader may call `body` a second time, with the store of a second reading, if it cannot trust the first one.
  ///
  /// - Parameter isClean: whether the result shows that nothing is wrong with the file.
  /// - Throws: `StoreError`, and whatever `body` throws.
  func read<Value>(
    _ path: String, _ options: ReadOptions, architecture: ArchitectureHandler?, isClean: (Value) -> Bool,
    _ body: (Store) throws -> Value
  ) throws -> Value
}

extension StoreReader {
  public func open(_ path: String, _ options: ReadOptions = ReadOptions()) throws(StoreError) -> Store {
    try open(path, options, architecture: nil)
  }

  public func read<Value>(
    _ path: String, _ options: ReadOptions, architecture: ArchitectureHandler?, isClean: (Value) -> Bool,
    _ body: (Store) throws -> Value
  ) throws -> Value {
    try body(open(path, options, architecture: architecture))
  }
}

/// Reads files in the calling process. A file that crashes the HDF5 library crashes this process.
public struct InProcessReader: StoreReader {
  public init() {}

  public var readsDuringHandler: Bool { false }

  public func open(
    _ path: String, _ options: ReadOptions, architecture: ArchitectureHandler?
  ) throws(StoreError) -> Store {
    var builder = StoreBuilder(path)
    Store.read(
      path,
      Store.ReadContext(options) { event in
        builder.append(event)
        if case .architecture(let text) = event { architecture?(text, builder.kerasVersion) }
      })
    return try builder.store()
  }
}
