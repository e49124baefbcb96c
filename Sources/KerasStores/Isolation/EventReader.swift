import FileFormats

/// What a reading process says of a file, put together as it comes.
struct EventReader {
  private let path: String
  /// What has come and is not yet taken in, from `position` on.
  private var bytes: [UInt8] = []
  private var position = 0
  private var partial = StoreBuilder()
  /// Frames that are of use only where the answer breaks off, as they came.
  private var later: [(frame: Frame, payload: [UInt8])] = []
  private var total = 0
  /// What was read, or why nothing could be; nil until it is known.
  private(set) var result: Result<Store, StoreError>?

  /// More than this no honest answer has.
  private static let capacity = 256 << 20

  init(_ path: String) {
    self.path = path
  }

  /// - Parameter architecture: called as soon as the architecture's text is there.
  mutating func take(
    _ part: UnsafeRawBufferPointer, architecture: (_ text: [UInt8], _ kerasVersion: String?) -> Void
  ) throws(BinaryCodingError) {
    total += part.count
    guard total <= Self.capacity else { throw BinaryCodingError() }
    bytes.removeFirst(position)
    position = 0
    bytes.append(contentsOf: part)
    while result == nil, let (frame, payload) = try next() {
      let taken = payload.withUnsafeBytes { bytes in
        Result { () throws(BinaryCodingError) in try take(frame, bytes, architecture) }
      }
      try taken.get()
    }
  }

  /// The next frame that has come as a whole.
  private mutating func next() throws(BinaryCodingError) -> (Frame, ArraySlice<UInt8>)? {
    let header = bytes.withUnsafeBytes {
      ($0.slice(at: position, count: 1)?.first, $0.number(UInt64.self, at: position + 1))
    }
    guard let kind = header.0, let length = header.1 else { return nil }
    guard let frame = Frame(rawValue: kind), length <= UInt64(Self.capacity) else { throw BinaryCodingError() }
    let start = position + Frame.headerSize
    guard Int(length) <= bytes.count - start else { return nil }
    defer { position = start + Int(length) }
    return (frame, bytes[start..<start + Int(length)])
  }

  private mutating func take(
    _ frame: Frame, _ payload: UnsafeRawBufferPointer,
    _ architecture: (_ text: [UInt8], _ kerasVersion: String?) -> Void
  ) throws(BinaryCodingError) {
    var wire = BinaryReader(payload)
    switch frame {
    case .tensor, .architecture:
      let news = try Store.ReadEvent(frame, from: &wire)
      partial.take(news)
      if case .architecture(let text, let version) = news { architecture(text, version) }
    case .store:
      let store = try wire.take(StoreRemainder.self)
        .completed(path, architecture: partial.architecture, tensors: partial.tensors)
      result = .success(store)
    case .error: result = .failure(StoreError(path, try wire.take(), try wire.take()))
    default: later.append((frame, Array(payload)))
    }
  }

  /// What is known where no more will come.
  func broken(_ ending: ReaderEnd, at object: String, _ limits: Store.Limits) throws(StoreError) -> Store {
    var partial = partial
    for (frame, payload) in later {
      let news = payload.withUnsafeBytes { bytes in
        var wire = BinaryReader(bytes)
        return try? Store.ReadEvent(frame, from: &wire)
      }
      if let news { partial.take(news) }
    }
    let clause = ending.clause(limits)
    let fault = Store.ReadIssue(.unreadableObject, object: object.isEmpty ? nil : object, reason: clause)
    if let store = partial.store(path, fault) { return store }
    throw StoreError(path, ReadError(.brokeOff, object.isEmpty ? clause : "at \(object), \(clause)"))
  }
}
