import CHDF5
import Synchronization

/// An HDF5 file, open for reading.
package struct File: ~Copyable {
  private let handle: Handle
  /// The group that holds all others.
  package let root: Group

  private init(_ image: UnsafeRawBufferPointer) throws(HDF5Error) {
    // Both settings of the error printer are the calling thread's own, so they cannot be made once for all.
    H5Eset_auto2(hid_t(H5E_DEFAULT), nil, nil)
    // A file may name a filter that would have the library load a plug-in.
    H5PLset_loading_state(0)
    let file = try Handle(chdf5_open_image(image.baseAddress, image.count), "open the HDF5 file")
    _ = chdf5_keep_little(file.id)
    let root = try Handle(H5Gopen2(file.id, "/", hid_t(H5P_DEFAULT)), "open the root group")
    self.root = Group(root, in: image)
    self.handle = file
  }

  /// Does once what the library does when it is first used, which takes a millisecond.
  package static func prepare() {
    H5open()
  }

  /// The bytes that the library takes for a file that it opens, most of them for the table of its cache.
  package static let memory = 640 << 10

  /// A small file, such as Keras writes for a model of one layer; empty where it cannot be made.
  package static let sample = {
    H5Eset_auto2(hid_t(H5E_DEFAULT), nil, nil)
    var bytes = [UInt8](repeating: 0, count: 1 << 16)
    let count = chdf5_make_sample(&bytes, bytes.count)
    return Array(bytes.prefix(max(0, count)))
  }()

  /// Hands the file that lies in `image` to `body`, and closes it afterwards; nothing is copied.
  package static func read<Value>(
    _ image: UnsafeRawBufferPointer, _ body: (borrowing File) throws(HDF5Error) -> Value
  ) throws(HDF5Error) -> Value {
    guard !isThreadSafe else { return try body(File(image)) }
    var result = Result<Value, HDF5Error>.failure(HDF5Error("open the HDF5 file", "another thread reads"))
    turn.withLock { _ in
      result = Result { () throws(HDF5Error) in try body(File(image)) }
    }
    return try result.get()
  }

  /// Taken in turns where the library was built for one thread at a time.
  private static let turn = Mutex(())
  private static let isThreadSafe: Bool = {
    var answer: hbool_t = false
    return H5is_library_threadsafe(&answer) >= 0 && answer
  }()
}
