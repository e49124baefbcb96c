import CHDF5

/// Looks links up by their names, as everything does that opens an object by its path.
///
/// The library lists every link of a group, but finds one by the order of the names, or by a hash of its name. A link
/// in the wrong place is listed and not found.
struct LinkSearch {
  private let group: hid_t
  /// The names seen so far in a group whose header has the links, where the library finds the first of each name; nil
  /// in other groups.
  private var names: Set<[CChar]>?

  init(in group: hid_t) {
    self.group = group
    var info = H5G_info_t()
    // To look up each link in a header takes the square of their number.
    if H5Gget_info(group, &info) >= 0, info.storage_type == H5G_STORAGE_TYPE_COMPACT { names = [] }
  }

  /// Whether the library finds this link by its name. It takes a name with a slash for a path.
  mutating func finds(_ name: UnsafePointer<CChar>, _ link: UnsafePointer<chdf5_link>) -> Bool {
    let bytes = UnsafeBufferPointer(start: name, count: chdf5_length(name))
    if names != nil { return names?.insert(Array(bytes)).inserted ?? false }
    if bytes.elementsEqual(".".utf8.map(CChar.init)) || bytes.contains(CChar(UInt8(ascii: "/"))) { return true }
    var found = chdf5_link()
    return chdf5_find_link(group, name, &found) >= 0 && found.type == link.pointee.type
      && (found.type != H5L_TYPE_HARD || chdf5_link_address(&found) == chdf5_link_address(link))
  }
}
