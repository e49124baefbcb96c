import CSystem
import Glibc
import HDF5

/// The reading of a file of our own: what is done once in a process, since a type or a function of the library is first met,
/// has then been done for all that are forked from it.
enum Warmup {
  static func run() {
    guard let buffer = SharedBuffer(), let pipe = Pipe() else { return }
    defer {
      buffer.close()
      close(pipe.input)
      close(pipe.output)
    }
    var wire = BinaryWriter()
    wire.put(Request(path: "", limits: Store.Limits()))
    _ = wire.bytes.withUnsafeBytes { bytes in
      var wire = BinaryReader(bytes)
      return try? wire.take(Request.self)
    }
    let outlet = EventWriter(buffer, file: pipe.output)
    let context = Store.ReadContext(tell: outlet.tell)
    File.sample.withUnsafeBytes { sample in
      outlet.end(
        Result { () throws(StoreError) in
          do throws(ReadError) {
            return try Store.read(sample, "", context)
          } catch {
            throw StoreError("", error)
          }
        })
    }
    // What is handed down to a process has to be copied once that writes to it.
    csystem_give_back()
  }
}
