/// The texts of an attribute that has the form in which the library writes it, as have all others of its object. It is
/// read without the library, for which to open, read and close it takes many times as long.
struct PlainAttribute {
  private enum Texts {
    /// Texts of one size, one after the other.
    case fixed(start: Int, size: Int, isSpacePadded: Bool)
    /// The offsets of texts in the global heap; empty ones have no place.
    case variable([Range<Int>])
  }

  private let texts: Texts
  private let count: Int
  private let bytes: UnsafeRawBufferPointer
  /// The bytes that the value takes in its object.
  let storedBytes: Int
  let isScalar: Bool

  /// Nil for another form of attribute.
  ///
  /// - Parameters:
  ///   - start: the offset of the elements.
  ///   - heapTexts: the offsets of texts of variable length.
  init?(_ form: PlainAttributeForm, from start: Int, heapTexts: [Range<Int>], in bytes: UnsafeRawBufferPointer) {
    guard form.count <= (bytes.count - start) / form.size else { return nil }
    switch form.type {
    case .number:
      // h5py writes an empty list as an array of no numbers.
      guard form.count == 0 else { return nil }
      texts = .fixed(start: start, size: form.size, isSpacePadded: false)
    case .text(let size, let isSpacePadded):
      texts = .fixed(start: start, size: size, isSpacePadded: isSpacePadded)
    case .variableText:
      guard heapTexts.count == form.count else { return nil }
      texts = .variable(heapTexts)
    }
    (count, isScalar, storedBytes) = (form.count, form.isScalar, form.count * form.size)
    self.bytes = bytes
  }

  /// What `make` makes of each text, in order. A text ends at its first zero.
  func map<Value>(_ make: (UnsafeRawBufferPointer) -> Value) -> [Value] {
    (0..<count).map { index in
      switch texts {
      case .fixed(let start, let size, let isSpacePadded):
        let place = start + index * size
        return make(bytes.text(place..<place + size, isSpacePadded: isSpacePadded))
      case .variable(let places): return make(bytes.text(places[index], isSpacePadded: false))
      }
    }
  }
}

/// What the message of a plain attribute states of its value.
struct PlainAttributeForm {
  enum ElementType {
    case text(size: Int, isSpacePadded: Bool)
    case variableText
    case number(size: Int)
  }

  let type: ElementType
  let count: Int
  let isScalar: Bool

  /// The bytes of an element.
  var size: Int {
    switch type {
    case .text(let size, _), .number(let size): size
    case .variableText: 16
    }
  }

  /// Nil unless the messages of the type and the shape are those of texts or numbers, one or a list.
  init?(
    type: FieldReader, typeSize: Int, space: FieldReader, spaceSize: Int, elements: UInt64
  ) throws(MetadataFault) {
    guard let type = try ElementType(type, typeSize), let count = Int(exactly: elements) else { return nil }
    var space = space
    // Version 1 of a list that does not grow.
    guard try space.number(1) == 1 else { return nil }
    let rank = Int(try space.number(1)), flags = Int(try space.number(1))
    guard rank <= 1, flags <= 1, spaceSize == 8 + 8 * rank * (1 + flags) else { return nil }
    if rank * flags == 1 {
      try space.skip(5)
      guard try space.number(8) == space.number(8) else { return nil }
    }
    (self.type, self.count, isScalar) = (type, count, rank == 0)
  }
}

extension PlainAttributeForm.ElementType {
  /// Nil for another type than those that the library writes for Keras' attributes.
  fileprivate init?(_ fields: FieldReader, _ messageSize: Int) throws(MetadataFault) {
    var fields = fields
    let first = try fields.number(8), size = Int(first >> 32)
    switch (first & 0xFF, messageSize) {
    case (0x13, 8):
      // Three ways to pad, two encodings.
      guard first >> 8 & 15 <= 2, first >> 12 & 15 <= 1, first >> 16 & 0xFFFF == 0, size > 0 else { return nil }
      self = .text(size: size, isSpacePadded: first >> 8 & 15 == 2)
    case (0x19, 20):
      // A list of unsigned bytes, marked as a text.
      guard first >> 8 & 15 == 1, first >> 12 & 15 <= 2, first >> 16 & 0xFFFF <= 1, size == 16,
        try fields.number(8) == 0x1_0000_0010, try fields.number(4) == 0x8_0000
      else { return nil }
      self = .variableText
    case (0x10, 12), (0x11, 20):
      guard size > 0 else { return nil }
      self = .number(size: size)
    default: return nil
    }
  }
}

extension UnsafeRawBufferPointer {
  /// The bytes of a text up to its first zero, or the spaces that pad it.
  func text(_ range: Range<Int>, isSpacePadded: Bool) -> UnsafeRawBufferPointer {
    let whole = UnsafeRawBufferPointer(rebasing: self[range])
    var length = whole.firstIndex(of: 0, in: 0..<whole.count) ?? whole.count
    if isSpacePadded { while length > 0, whole[length - 1] == 0x20 { length -= 1 } }
    return UnsafeRawBufferPointer(rebasing: whole[..<length])
  }
}
