import CReaderProcess
import HDF5
import KerasStores

/// Reads a small file of our own in the supervisor.
///
/// A process spends time on the first use of each type and each library function. Readers forked after this do not.
enum Warmup {
  /// The number of readers before it. With fewer files, the warm-up costs more than it saves.
  static let readersBefore = 2

  static func run() {
    guard let buffer = SharedBuffer(), let pipe = Pipe() else { return }
    defer {
      buffer.close()
      pipe.close()
    }
    var encoded = BinaryWriter()
    encoded.append(SentRequest(number: 0, options: ReadOptions(), models: [SentModel(listing: nil, parts: [])]))
    _ = encoded.bytes.withUnsafeBytes { bytes in
      var reader = BinaryReader(bytes)
      return try? reader.decode(SentRequest.self)
    }
    let writer = EventWriter(buffer, file: pipe.output)
    File.sample.withUnsafeBytes { sample in Store.read(sample, Store.ReadContext { writer.write($0) }) }
    // Every page that a reader inherits must be copied when it writes there.
    creader_trim_heap()
  }
}
