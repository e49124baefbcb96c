import CHDF5

/// A group: a set of links, with attributes.
package struct Group: ~Copyable {
  let handle: Handle
  /// The address of the group in its file, which identifies it.
  package let address: UInt64
  let metadata: FileMetadata
  /// Its links, in the older format.
  private let links: SymbolTable?

  init(_ handle: consuming Handle, at address: UInt64, _ links: SymbolTable?, in metadata: FileMetadata) {
    self.handle = handle
    self.address = address
    self.links = links
    self.metadata = metadata
  }

  /// Calls `body` with every link, in the order of the file.
  package func forEachLink(_ body: (Link) -> Void) throws(HDF5Error) {
    // Where the library decides, links after this one may lead astray, so none is looked up by its name for its target.
    var isComplete = true
    if let links {
      isComplete = try metadata.checked("list the group", false) { () throws(MetadataFault) in
        try metadata.check(links)
        return true
      }
    }
    let status = withoutActuallyEscaping(body) { body in
      var body = isComplete ? body : { body($0.withoutTarget) }
      return withUnsafeMutablePointer(to: &body) { body in
        chdf5_links(
          handle.id,
          { _, name, link, context in
            guard let name, let link, let context else { return -1 }
            context.assumingMemoryBound(to: ((Link) -> Void).self).pointee(Link(name: name, link))
            return 0
          }, body)
      }
    }
    guard status >= 0 else { throw .latest("list the group") }
  }

  /// Opens the object at an address, which a hard link of this file states.
  package func open(_ address: UInt64) throws(HDF5Error) -> Object {
    let links = try metadata.checked("open the object", nil) { () throws(MetadataFault) in
      try metadata.checkObject(at: address)
    }
    let handle = try Handle(chdf5_open_address(handle.id, address), "open the object")
    switch H5Iget_type(handle.id) {
    case H5I_GROUP: return .group(Group(handle, at: address, links, in: metadata))
    case H5I_DATASET: return .dataset(Dataset(handle, in: metadata.image))
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
    case .present: break
    // Opening an attribute that is absent costs more than this: the library writes a stack of errors.
    case .unknown: guard H5Aexists(handle.id, name) != 0 else { return nil }
    }
    let attribute = try Handle(H5Aopen(handle.id, name, hid_t(H5P_DEFAULT)), "open attribute \(name)")
    return Attribute(attribute, name, fileSize: metadata.image.count)
  }
}

extension Group {
  /// A second reference to this group, for code that cannot borrow it.
  package func reference() throws(HDF5Error) -> GroupReference {
    H5Iinc_ref(handle.id)
    return GroupReference(Group(try Handle(handle.id, "open the group"), at: address, links, in: metadata))
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
  }

  package let name: String
  package let target: Target
  /// The bytes of the stored target of a soft or external link.
  private(set) var size: Int

  /// The same link; its target is not read.
  var withoutTarget: Link {
    var link = self
    link.size = 0
    return link
  }

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
