/// A dataset that the library need not open: contiguous numbers, all of them within the file.
package struct PlainDataset {
  package let description: DatasetDescription
  let elements: PlainElements

  /// Calls `body` with all elements, in one part after the other.
  ///
  /// - Parameter targetBytes: the approximate size of a part.
  package func forEachStoredPart(targetBytes: Int, _ body: (StoredPart) -> Void) {
    elements.forEachPart(of: description.shape.map { Int($0) }, targetBytes: targetBytes, body)
  }
}

extension Group {
  /// The dataset at an address, if its header has exactly the form in which the library writes most datasets; else nil,
  /// and the library must open the object.
  ///
  /// To open and close a dataset takes the library many times as long.
  package func plainDataset(at address: UInt64) -> PlainDataset? { metadata.plainDataset(at: address) }
}

extension FileMetadata {
  /// Every byte that the library examines is compared or read; what it ignores is ignored.
  func plainDataset(at address: UInt64) -> PlainDataset? {
    guard addressWidth == 8, lengthWidth == 8, image.count == bytes.count, address < UInt64(bytes.count) else {
      return nil
    }
    var header = FieldReader(bytes, from: Int(address), to: bytes.count, of: "object header")
    do throws(MetadataFault) {
      guard try header.number(1) == 1 else { return nil }
      try header.skip(1)
      let count = try header.number(2)
      try header.skip(4)
      let size = try header.number(4)
      try header.skip(4)
      guard size <= UInt64(header.rest), count <= 8 else { return nil }
      var messages = FieldReader(bytes, from: header.position, to: header.position + Int(size), of: "object header")
      var parts = PlainParts()
      for _ in 0..<count { guard try parts.read(&messages) else { return nil } }
      return messages.rest == 0 ? parts.dataset(in: image) : nil
    } catch {
      return nil
    }
  }
}

/// The messages of a plain dataset.
private struct PlainParts {
  private var shape: [UInt64]?
  private var type: PlainType?
  private var hasFillValue = false
  private var layout: (address: UInt64, size: UInt64)?

  /// Reads the next message; false if it is not one of a plain dataset, or the second of its kind.
  mutating func read(_ messages: inout FieldReader) throws(MetadataFault) -> Bool {
    let kind = Int(try messages.number(2)), size = Int(try messages.number(2))
    // The flag says that the message never changes.
    guard try messages.number(1) <= 1 else { return false }
    try messages.skip(3)
    var content = messages
    try messages.skip(size)
    switch kind {
    case HeaderMessage.Kind.dataspace:
      guard shape == nil, let sizes = try Self.shape(&content, size) else { return false }
      shape = sizes
    case HeaderMessage.Kind.datatype:
      guard type == nil, size == 16 || size == 24 else { return false }
      let words = (try content.number(8), try content.number(8), size == 24 ? try content.number(8) : 0)
      type = PlainType.all.first { $0.words == words }
      return type != nil
    case HeaderMessage.Kind.fillValue:
      // Version 2: allocated late, written if the user sets it, and the default: zero.
      guard !hasFillValue, size == 8, try content.number(8) == 0x0102_0202 else { return false }
      hasFillValue = true
    case HeaderMessage.Kind.layout:
      // Version 3: contiguous.
      guard layout == nil, size == 24, try content.number(2) == 0x0103 else { return false }
      layout = (try content.number(8), try content.number(8))
    case HeaderMessage.Kind.none: break
    case HeaderMessage.Kind.modificationTime: return size == 8
    default: return false
    }
    return true
  }

  /// Of version 1, not extensible.
  private static func shape(_ content: inout FieldReader, _ size: Int) throws(MetadataFault) -> [UInt64]? {
    guard try content.number(1) == 1 else { return nil }
    let rank = Int(try content.number(1)), flags = Int(try content.number(1))
    try content.skip(5)
    guard rank <= 32, flags <= 1, size == 8 + 8 * rank * (1 + flags) else { return nil }
    var sizes: [UInt64] = []
    sizes.reserveCapacity(rank)
    for _ in 0..<rank { sizes.append(try content.number(8)) }
    for index in 0..<(rank * flags) { guard try content.number(8) == sizes[index] else { return nil } }
    return sizes
  }

  /// Nil unless the elements take as many bytes in the file as the shape and the type state.
  func dataset(in image: UnsafeRawBufferPointer) -> PlainDataset? {
    guard let shape, let type, hasFillValue, let layout, layout.size > 0, layout.size <= UInt64(image.count),
      layout.address <= UInt64(image.count) - layout.size
    else { return nil }
    var bytes = UInt64(type.type.size)
    for size in shape {
      let (product, overflow) = bytes.multipliedReportingOverflow(by: size)
      guard !overflow else { return nil }
      bytes = product
    }
    guard bytes == layout.size else { return nil }
    let start = Int(layout.address), size = Int(layout.size)
    return PlainDataset(
      description: DatasetDescription(
        shape: shape, type: type.type, storage: .internalData(layout.address), storedBytes: size),
      elements: PlainElements(
        format: type.format, isSwapped: type.isSwapped,
        bytes: UnsafeRawBufferPointer(rebasing: image[start..<start + size])))
  }
}

/// A number type as the library writes it.
private struct PlainType {
  /// The message, the lowest byte first.
  let words: (UInt64, UInt64, UInt64)
  let type: Datatype
  let format: ElementFormat
  /// Whether the highest byte comes first.
  let isSwapped: Bool

  /// The most frequent one first.
  static let all: [PlainType] =
    [0, 1].flatMap { order in
      [
        float(.float32, order, exponent: 8, mantissa: 23), float(.float64, order, exponent: 11, mantissa: 52),
        float(.float16, order, exponent: 5, mantissa: 10),
      ] + [8, 4, 1, 2].flatMap { size in [true, false].map { integer(size, order, isSigned: $0) } }
    }

  private static func float(_ format: ElementFormat, _ order: UInt64, exponent: Int, mantissa: Int) -> PlainType {
    let size = format.size
    // Class 1 of version 1, normalized with an implied bit, the sign in the highest bit.
    let first = 0x11 | (0x20 | order) << 8 | UInt64(8 * size - 1) << 16 | UInt64(size) << 32
    let fields = UInt64(mantissa) | UInt64(exponent) << 8 | UInt64(mantissa) << 24
    let second = UInt64(8 * size) << 16 | fields << 32
    return PlainType(
      words: (first, second, 1 << (exponent - 1) - 1), type: Datatype(.float(exponent: exponent), size: size),
      format: format, isSwapped: order == 1)
  }

  private static func integer(_ size: Int, _ order: UInt64, isSigned: Bool) -> PlainType {
    let first = 0x10 | (order | (isSigned ? 8 : 0)) << 8 | UInt64(size) << 32
    return PlainType(
      words: (first, UInt64(8 * size) << 16, 0), type: Datatype(.integer(signed: isSigned), size: size),
      format: isSigned ? .signed(bytes: size) : .unsigned(bytes: size), isSwapped: order == 1)
  }
}
