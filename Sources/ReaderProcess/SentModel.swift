import Glibc
import KerasStores

/// What a request states about a model. Its file, or the files of a folder that are read in any case, are sent in the
/// same order.
struct SentModel {
  /// The files below the folder; nil if the model is a file.
  let listing: FolderListing?
  /// The names of the files that are sent with the request.
  let parts: [String]

  init(listing: FolderListing?, parts: [String]) { (self.listing, self.parts) = (listing, parts) }

  /// Opens a model and sends its files.
  init(_ location: PathLocation, for request: UInt32, to channel: Int32) throws(OpenError) {
    switch try location.content() {
    case .file(let file):
      (listing, parts) = (nil, [])
      try FileChannel.send(.success(file), for: request, to: channel)
    case .folder(let listing):
      self.listing = listing
      let names = Set(listing.entries.lazy.filter { $0.kind == .file }.map(\.name))
      parts = Archive.Part.all.filter(names.contains)
      for part in parts {
        let file = Result { () throws(OpenError) in try location.openPart(part) }
        try FileChannel.send(file, for: request, to: channel)
      }
    }
  }
}

extension SentModel: BinaryCodable {
  func encode(to writer: inout BinaryWriter) {
    writer.append(listing != nil)
    if let listing { writer.append(listing.entries) }
    writer.append(parts)
  }

  init(from reader: inout BinaryReader) throws(BinaryCodingError) {
    listing = try reader.decode(Bool.self) ? FolderListing(try reader.decode()) : nil
    parts = try reader.decode()
  }
}

extension FolderListing.Entry.Kind: BinaryCodable {}

extension FolderListing.Entry: BinaryCodable {
  func encode(to writer: inout BinaryWriter) {
    writer.append(name)
    writer.append(kind)
  }

  init(from reader: inout BinaryReader) throws(BinaryCodingError) {
    self.init(try reader.decode(), try reader.decode())
  }
}

/// A model whose files the reader receives from the parent.
final class ReceivedModel: ModelLocation {
  private let number: Int
  private let model: SentModel
  private let request: UInt32
  private let writer: EventWriter
  private var file: Result<OpenFile, OpenError>?
  /// The files that came with the request and are not in use yet.
  private var parts: [String: Result<OpenFile, OpenError>] = [:]

  /// Receives the files that come with the request.
  init(_ number: Int, _ model: SentModel, request: UInt32, _ writer: EventWriter) {
    (self.number, self.model, self.request, self.writer) = (number, model, request, writer)
    if model.listing == nil { file = receive() }
    for part in model.parts { parts[part] = receive() }
  }

  /// Whether it is a file that takes some milliseconds to read.
  var isLarge: Bool {
    guard case .success(let file)? = file else { return false }
    return file.size >= 1 << 27
  }

  func content() throws(OpenError) -> ModelContent {
    if let listing = model.listing { return .folder(listing) }
    defer { file = nil }
    return .file(try (file ?? .failure(OpenError(code: EBADF))).get())
  }

  func openPart(_ name: String) throws(OpenError) -> OpenFile {
    if let part = parts.removeValue(forKey: name) { return try part.get() }
    writer.ask(for: PartRequest(model: number, name: name))
    return try receive().get()
  }

  /// Closes the files that were not used.
  func close() {
    for case .success(let file) in [file].compactMap(\.self) + parts.values { Glibc.close(file.descriptor) }
    (file, parts) = (nil, [:])
  }

  private func receive() -> Result<OpenFile, OpenError> {
    FileChannel.receive(for: request, from: ReaderSupervisor.Descriptor.files)
  }
}
