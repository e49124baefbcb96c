import CReaderProcess
import Glibc
import KerasStores

/// The channel by which the parent gives open files to a reader. Every message has a number, which its request
/// states: a reader recognises what an earlier request has left.
struct FileChannel {
  let input: Int32
  let output: Int32

  init?() {
    var ends: [Int32] = [-1, -1]
    guard creader_make_file_channel(&ends) else { return nil }
    (input, output) = (ends[0], ends[1])
  }

  /// Sends a file and closes it here, or sends why it could not be opened.
  static func send(_ file: Result<OpenFile, OpenError>, for request: UInt32, to channel: Int32) throws(OpenError) {
    var message = creader_file(request: request, error: 0, size: 0)
    var descriptor: Int32 = -1
    switch file {
    case .success(let file): (message.size, descriptor) = (Int64(file.size), file.descriptor)
    case .failure(let error): message.error = error.code
    }
    let code = creader_send_file(channel, &message, descriptor)
    if descriptor >= 0 { close(descriptor) }
    if code != 0 { throw OpenError(code: code) }
  }

  /// Waits for the next file of a request.
  static func receive(for request: UInt32, from channel: Int32) -> Result<OpenFile, OpenError> {
    while true {
      var message = creader_file()
      var descriptor: Int32 = -1
      guard creader_receive_file(channel, &message, &descriptor) else { _exit(ReaderSupervisor.parentIsGone) }
      guard message.request == request else {
        if descriptor >= 0 { close(descriptor) }
        continue
      }
      guard message.error == 0 else { return .failure(OpenError(code: message.error)) }
      return .success(OpenFile(descriptor: descriptor, size: Int(message.size)))
    }
  }
}

/// The part of a model that a reader asks for.
struct PartRequest: BinaryCodable {
  /// The number of the model: 1 for the second one of a comparison.
  let model: Int
  let name: String

  init(model: Int, name: String) { (self.model, self.name) = (model, name) }

  func encode(to writer: inout BinaryWriter) {
    writer.append(model)
    writer.append(name)
  }

  init(from reader: inout BinaryReader) throws(BinaryCodingError) {
    self.init(model: try reader.decode(), name: try reader.decode())
  }
}
