/// Whether an object has an attribute.
enum AttributePresence {
  /// With its value, if the library is not needed to read it.
  case present(PlainAttribute?)
  case absent
  /// It may be stored outside of the object's header; the library looks it up.
  case unknown
}

extension FileMetadata {
  /// Checks all attributes of an object, which the library decodes until it finds the one of a name.
  ///
  /// - Throws: `MetadataFault` if the library would read beyond one of them, or beyond the strings of the named one.
  func checkAttributes(ofObjectAt address: UInt64, named name: String) throws(MetadataFault) -> AttributePresence {
    var presence = AttributePresence.absent
    // The library decodes those before the one that it looks for, and may refuse one of an unusual form.
    var arePlain = addressWidth == 8 && lengthWidth == 8
    try forEachMessage(ofObjectAt: address) { message throws(MetadataFault) in
      switch message.kind {
      case HeaderMessage.Kind.attribute where message.isShared: presence = .unknown
      case HeaderMessage.Kind.attribute:
        var fields = reader(message, "attribute message")
        do throws(MetadataFault) {
          let (isNamed, form, start, texts) = try checkAttribute(&fields, named: name)
          arePlain = arePlain && form != nil
          if isNamed, case .absent = presence {
            presence = .present(form.flatMap { PlainAttribute($0, from: start, heapTexts: texts, in: bytes) })
          }
        } catch .unknown {
          presence = .unknown
        }
      case HeaderMessage.Kind.attributeInfo:
        var fields = reader(message, "attribute info message")
        if let storage = try denseStorage(&fields, orderWidth: 2) {
          presence = .unknown
          try checkMessages(in: storage, named: name)
        }
      default: break
      }
    }
    if case .present = presence, !arePlain { return .present(nil) }
    return presence
  }

  private func checkMessages(in storage: DenseStorage, named name: String) throws(MetadataFault) {
    for message in try attributeMessages(in: storage, named: name) {
      var fields = message
      do throws(MetadataFault) { _ = try checkAttribute(&fields, named: name) } catch .unknown {}
    }
  }

  /// Whether the attribute has that name, its form if it is plain, where its elements begin, and the places of its
  /// texts of variable length.
  private func checkAttribute(
    _ fields: inout FieldReader, named name: String
  ) throws(MetadataFault) -> (isNamed: Bool, PlainAttributeForm?, start: Int, [Range<Int>]) {
    let version = try fields.number(1)
    guard (1...3).contains(version) else { throw .unknown }
    let flags = try fields.number(1)
    let nameSize = Int(try fields.number(2))
    let typeSize = Int(try fields.number(2))
    let spaceSize = Int(try fields.number(2))
    if version == 3 { try fields.skip(1) }
    // Version 1 fills up each part to a multiple of 8 bytes.
    func stored(_ size: Int) -> Int { version == 1 ? (size + 7) & ~7 : size }
    var text = fields
    let found = try text.text()
    // The library refuses a name of another length.
    guard found.count + 1 == nameSize else { throw .unknown }
    try fields.skip(stored(nameSize))
    // The library of today reads no more of them than the attribute states.
    func part(_ size: Int) -> FieldReader {
      FieldReader(bytes, from: fields.position, to: min(fields.position + size, fields.end), of: "attribute message")
    }
    var typeFields = flags & 1 == 0 ? part(typeSize) : try target(&fields, HeaderMessage.Kind.datatype)
    let wholeType = typeFields
    let type = try checkDatatype(&typeFields)
    try fields.skip(stored(typeSize))
    var spaceFields = flags & 2 == 0 ? part(spaceSize) : try target(&fields, HeaderMessage.Kind.dataspace)
    let space = spaceFields
    let elements = try checkDataspace(&spaceFields).elements
    var form: PlainAttributeForm?
    if version == 1, flags == 0 {
      form = try? PlainAttributeForm(
        type: wholeType, typeSize: typeSize, space: space, spaceSize: spaceSize, elements: elements)
    }
    // The library skips these bytes even where no elements follow, but reads none of them.
    fields.skipPadding(stored(spaceSize))
    let isNamed = name.utf8.count == found.count && name.utf8.elementsEqual(found)
    let start = fields.position
    let texts = try checkElements(&fields, elements, type, areRead: isNamed)
    return (isNamed, form, start, texts)
  }

  /// Returns the places of texts of variable length that are read.
  private func checkElements(
    _ fields: inout FieldReader, _ elements: UInt64, _ type: StoredType, areRead: Bool
  ) throws(MetadataFault) -> [Range<Int>] {
    guard let characterSize = type.characterSize else {
      try fields.skip(elements &* type.size)
      return []
    }
    // Whatever the type states, the library takes so many bytes: a length, an address, and a number in a heap.
    let (bytes, overflow) = elements.multipliedReportingOverflow(by: max(type.size, UInt64(8 + addressWidth)))
    guard !overflow, bytes <= UInt64(fields.rest) else { throw .tooShort("attribute message") }
    guard areRead else { return [] }
    // It keeps as many bytes as the type states, and reads those of such a reference.
    guard type.size >= UInt64(8 + addressWidth) else {
      throw .damaged("its texts of variable length have a size that HDF5 does not allow")
    }
    var strings = VariableStrings(in: self), places: [Range<Int>] = []
    places.reserveCapacity(Int(elements))
    for _ in 0..<elements { places.append(try strings.place(&fields, characterSize: characterSize)) }
    return places
  }

  /// A reader of the message to which a shared one refers, in the header of another object.
  func target(_ fields: inout FieldReader, _ kind: Int) throws(MetadataFault) -> FieldReader {
    let version = try fields.number(1)
    guard (1...3).contains(version) else { throw .unknown }
    let form = try fields.number(1)
    // In a heap of the whole file, which is not checked.
    if version == 3, form == 1 { throw .unknown }
    if version == 1 { try fields.skip(6 + lengthWidth) }
    let address = try fields.number(addressWidth)
    var found: FieldReader?
    try forEachMessage(ofObjectAt: address) { message throws(MetadataFault) in
      guard message.kind == kind, found == nil else { return }
      guard !message.isShared else { throw .damaged("a message that it shares is shared itself") }
      found = reader(message, "shared message")
    }
    guard let found else { throw .unknown }
    return found
  }
}
