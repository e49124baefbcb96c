import CHDF5

/// A group: a folder of links, with attributes.
package struct Group: ~Copyable {
  let handle: Handle
  /// The file. No attribute can have more bytes than it.
  let image: UnsafeRawBufferPointer

  init(_ handle: consuming Handle, in image: UnsafeRawBufferPointer) {
    self.handle = handle
    self.image = image
  }

  /// Where the group lies in its file, which tells it apart from every other.
  package var address: UInt64 { chdf5_object_address(handle.id) }

  /// Calls `body` with every link, in the order in which the file keeps them.
  package func forEachLink(_ body: (Link) -> Void) throws(HDF5Error) {
    let status = withoutActuallyEscaping(body) { body in
      var body = body
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

  /// Opens what a hard link of this file leads to.
  package func open(_ address: UInt64) throws(HDF5Error) -> Object {
    let handle = try Handle(chdf5_open_address(handle.id, address), "open the object")
    switch H5Iget_type(handle.id) {
    case H5I_GROUP: return .group(Group(handle, in: image))
    case H5I_DATASET: return .dataset(Dataset(handle, limit: image.count))
    default: return .other
    }
  }

  /// The attribute of that name; nil where there is none.
  package func attribute(_ name: String) throws(HDF5Error) -> Attribute? {
    // Where it is absent, opening it would cost more than asking: the library writes a stack of errors.
    guard H5Aexists(handle.id, name) != 0 else { return nil }
    let attribute = try Handle(H5Aopen(handle.id, name, hid_t(H5P_DEFAULT)), "open attribute \(name)")
    return Attribute(attribute, name, limit: image.count)
  }
}

/// What a link leads to.
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
    /// A path, to be looked up whenever it is asked for.
    case soft
    /// An object of another file.
    case external
    /// A kind that only some programs know.
    case unknown
  }

  package let name: String
  package let target: Target
  /// How many bytes the link takes to say where it leads to, where that is looked up.
  let size: Int

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
