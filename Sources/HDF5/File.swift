import CHDF5
import Synchronization

/// An HDF5 file, open for reading.
package struct File: ~Copyable {
  /// The group that holds all others.
  package let root: Group

  private init(_ image: UnsafeRawBufferPointer) throws(HDF5Error) {
    // The setting of the error printer belongs to the calling thread, so it is made for each file.
    H5Eset_auto2(hid_t(H5E_DEFAULT), nil, nil)
    // A file may name a filter for which the library would load a plug-in.
    H5PLset_loading_state(0)
    let attempt = "open the HDF5 file"
    guard var metadata = FileMetadata(in: image) else {
      throw HDF5Error(attempt, "its superblock is damaged, or of a form that is not known")
    }
    guard metadata.hasKnownFlags else {
      throw HDF5Error(attempt, "its superblock has flags that HDF5 does not define")
    }
    if let address = metadata.superblockExtension {
      _ = try metadata.checked(attempt, nil) { () throws(MetadataFault) in try metadata.checkObject(at: address) }
    }
    metadata.readRanks()
    let library = LibraryFile(image)
    if let links = metadata.plainGroup(at: metadata.root), metadata.hasPlainSuperblock(links) {
      root = Group(of: library, at: metadata.root, links, in: metadata)
      return
    }
    let links = try metadata.checked(attempt, nil) { () throws(MetadataFault) in
      try metadata.checkObject(at: metadata.root).links
    }
    let root = try Handle(H5Gopen2(library.id(), "/", hid_t(H5P_DEFAULT)), "open the root group")
    self.root = Group(root, of: library, at: metadata.root, links, in: metadata)
  }

  /// Initializes the library, which takes a millisecond on first use.
  package static func prepare() {
    H5open()
    LibraryFile.prepare()
  }

  /// The bytes that the library allocates to open a file, most of them for the table of its cache.
  package static let memory = 640 << 10

  /// A small file as Keras 2 writes it, with a model of one layer; empty if it cannot be made.
  package static let sample = {
    H5Eset_auto2(hid_t(H5E_DEFAULT), nil, nil)
    var bytes = [UInt8](repeating: 0, count: 1 << 16)
    let count = chdf5_make_sample(&bytes, bytes.count)
    return Array(bytes.prefix(max(0, count)))
  }()

  /// Opens a file that is in memory, calls `body` with it, and closes it. Nothing is copied.
  ///
  /// - Parameter isNested: whether this thread is already reading another file.
  /// - Throws: `HDF5Error` if the library cannot open it, and whatever `body` throws.
  package static func read<Value>(
    _ image: UnsafeRawBufferPointer, isNested: Bool = false, _ body: (borrowing File) throws(HDF5Error) -> Value
  ) throws(HDF5Error) -> Value {
    guard !isThreadSafe, !isNested else { return try body(File(image)) }
    var result = Result<Value, HDF5Error>.failure(HDF5Error("open the HDF5 file", "another thread reads"))
    libraryLock.withLock { _ in
      result = Result { () throws(HDF5Error) in try body(File(image)) }
    }
    return try result.get()
  }

  /// Held while a file is read if the library was built for a single thread.
  private static let libraryLock = Mutex(())
  private static let isThreadSafe: Bool = {
    var answer: hbool_t = false
    return H5is_library_threadsafe(&answer) >= 0 && answer
  }()
}
