import CHDF5

/// A group: a set of links, with attributes.
package struct Group: ~Copyable {
  /// Nil for a plain group, which the library opens when it is needed.
  private let handle: Handle?
  private let file: LibraryFile
  /// The library's identifier of this group, if it is open.
  private let id: hid_t?
  /// The address of the group in its file, which identifies it.
  package let address: UInt64
  let metadata: FileMetadata
  /// Its links, in the older format.
  private let links: SymbolTable?

  /// A plain group.
  init(of file: LibraryFile, at address: UInt64, _ links: SymbolTable, in metadata: FileMetadata) {
    self.init(nil, file: file, id: nil, at: address, links, in: metadata)
  }

  /// A group that is open.
  init(
    _ handle: consuming Handle, of file: LibraryFile, at address: UInt64, _ links: SymbolTable?,
    in metadata: FileMetadata
  ) {
    let id = handle.id
    self.init(handle, file: file, id: id, at: address, links, in: metadata)
  }

  private init(
    _ handle: consuming Handle?, file: LibraryFile, id: hid_t?, at address: UInt64, _ links: SymbolTable?,
    in metadata: FileMetadata
  ) {
    self.handle = handle
    self.file = file
    self.id = id
    self.address = address
    self.links = links
    self.metadata = metadata
  }

  /// Calls `body` with the library's identifier of this group.
  func withID<Value: ~Copyable>(
    _ attempt: @autoclosure () -> String, _ body: (hid_t) throws(HDF5Error) -> Value
  ) throws(HDF5Error) -> Value {
    if let id { return try body(id) }
    let handle = try Handle(chdf5_open_address(file.id(), address), attempt())
    return try body(handle.id)
  }

  /// Calls `body` with every link, in the order of the file.
  package func forEachLink(_ body: (Link) -> Void) throws(HDF5Error) {
    if let links, let plain = metadata.plainLinks(links) {
      for link in plain { body(Link(name: metadata.name(of: link), to: link.address)) }
    } else {
      try forEachLinkOfLibrary(body)
    }
  }

  /// The same, by the library alone.
  func forEachLinkOfLibrary(_ body: (Link) -> Void) throws(HDF5Error) {
    // Where the library decides, links after this one may lead astray, so none is looked up by its name for its target.
    var isComplete = true
    if let links {
      isComplete = try metadata.checked("list the group", false) { () throws(MetadataFault) in
        try metadata.check(links)
        return true
      }
    }
    try withID("list the group") { id throws(HDF5Error) in
      var search = LinkSearch(in: id)
      let status = withoutActuallyEscaping(body) { body in
        var visit = { (name: UnsafePointer<CChar>, link: UnsafePointer<chdf5_link>) in
          let found = Link(name: name, link)
          guard isComplete else { return body(found.withoutTarget) }
          let isFound = search.finds(name, link)
          if case .object = found.target, !isFound { body(found.hidden) } else { body(found) }
        }
        return withUnsafeMutablePointer(to: &visit) { visit in
          chdf5_links(
            id,
            { _, name, link, context in
              guard let name, let link, let context else { return -1 }
              context.assumingMemoryBound(to: LinkVisitor.self).pointee(name, link)
              return 0
            }, visit)
        }
      }
      guard status >= 0 else { throw .latest("list the group") }
    }
  }

  /// Opens the object at an address, which a hard link of this file states.
  package func open(_ address: UInt64) throws(HDF5Error) -> Object {
    if let links = metadata.plainGroup(at: address) {
      return .group(Group(of: file, at: address, links, in: metadata))
    }
    let found = try metadata.checked("open the object", CheckedObject(links: nil, chunks: nil)) {
      () throws(MetadataFault) in try metadata.checkObject(at: address)
    }
    let handle = try Handle(chdf5_open_address(file.id(), address), "open the object")
    let id = handle.id
    switch H5Iget_type(id) {
    case H5I_GROUP: return .group(Group(handle, of: file, at: address, found.links, in: metadata))
    case H5I_DATASET: return .dataset(Dataset(handle, in: metadata.image, found.chunks))
    default: return .other
    }
  }

  /// The attribute of that name; nil if there is none.
  package func attribute(_ name: String) throws(HDF5Error) -> Attribute? {
    let presence = try metadata.checked("open attribute \(name)", .unknown) { () throws(MetadataFault) in
      try metadata.checkAttributes(ofObjectAt: address, named: name)
    }
    switch presence {
    case .absent: return nil
    case .present(let plain?): return Attribute(plain, name)
    case .present(nil): return try attributeOfLibrary(name)
    // Opening an attribute that is absent costs more than to ask: the library writes a stack of errors.
    case .unknown:
      return try withID("open attribute \(name)") { H5Aexists($0, name) != 0 }
        ? attributeOfLibrary(name) : nil
    }
  }

  /// The attribute of that name, read by the library.
  func attributeOfLibrary(_ name: String) throws(HDF5Error) -> Attribute {
    try withID("open attribute \(name)") { id throws(HDF5Error) -> Attribute in
      let attribute = try Handle(H5Aopen(id, name, hid_t(H5P_DEFAULT)), "open attribute \(name)")
      return Attribute(attribute, name, fileSize: metadata.image.count)
    }
  }
}

extension Group {
  /// A second reference to this group, for code that cannot borrow it.
  package func reference() throws(HDF5Error) -> GroupReference {
    let id = try withID("open the group") { id throws(HDF5Error) in
      H5Iinc_ref(id)
      return id
    }
    return GroupReference(Group(try Handle(id, "open the group"), of: file, at: address, links, in: metadata))
  }
}

/// A shared reference to a group. It must not be used after the file's bytes are gone.
package final class GroupReference {
  private let group: Group

  fileprivate init(_ group: consuming Group) { self.group = group }

  /// The dataset at an address; nil if another object is there.
  package func dataset(at address: UInt64) throws(HDF5Error) -> Dataset? {
    switch try group.open(address) {
    case .dataset(let dataset): return dataset
    default: return nil
    }
  }
}

private typealias LinkVisitor = (_ name: UnsafePointer<CChar>, _ link: UnsafePointer<chdf5_link>) -> Void

/// An object of a file.
package enum Object: ~Copyable {
  case group(Group)
  case dataset(Dataset)
  /// A named datatype.
  case other
}

/// An entry of a group.
package struct Link {
  package enum Target: Equatable {
    /// The address of an object in the same file.
    case object(UInt64)
    /// A path, which is looked up on each access.
    case soft
    /// An object of another file.
    case external
    /// A user-defined kind.
    case unknown
    /// By its name the library finds nothing, or another link.
    case hidden
  }

  package let name: String
  package let target: Target
  /// The bytes of the stored target of a soft or external link.
  private(set) var size: Int

  /// The same link, which the library does not find.
  var hidden: Link { Link(name: name, .hidden) }

  /// The same link; its target is not read.
  var withoutTarget: Link {
    var link = self
    link.size = 0
    return link
  }

  init(name: String, to address: UInt64) { self.init(name: name, .object(address)) }

  private init(name: String, _ target: Target) { (self.name, self.target, size) = (name, target, 0) }

  init(name: UnsafePointer<CChar>, _ link: UnsafePointer<chdf5_link>) {
    self.name = String(cString: name)
    size = link.pointee.type == H5L_TYPE_HARD ? 0 : chdf5_link_size(link)
    switch link.pointee.type {
    case H5L_TYPE_HARD: target = .object(chdf5_link_address(link))
    case H5L_TYPE_SOFT: target = .soft
    case H5L_TYPE_EXTERNAL: target = .external
    default: target = .unknown
    }
  }
}
