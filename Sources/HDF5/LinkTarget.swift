import CHDF5

/// The target that a soft or external link states. It is not looked up.
package struct LinkTarget: Equatable {
  /// Nil for the file that contains the link.
  package let file: String?
  package let path: String
}

extension Group {
  /// No valid target has more bytes.
  private static let mostBytes = 1 << 16

  /// The target of a soft or external link of this group; nil for other links, and if the link states none.
  package func target(of link: Link) -> LinkTarget? {
    // The library reads a slash in a name as a path, and would follow it.
    guard link.size > 0, link.size <= Self.mostBytes, link.name != ".", !link.name.utf8.contains(UInt8(ascii: "/"))
    else {
      return nil
    }
    let target = try? withID("read the target of a link") { id throws(HDF5Error) in self.target(of: link, in: id) }
    return target ?? nil
  }

  private func target(of link: Link, in id: hid_t) -> LinkTarget? {
    withUnsafeTemporaryAllocation(byteCount: link.size + 1, alignment: 1) { value in
      value.initializeMemory(as: UInt8.self, repeating: 0)
      guard let start = value.baseAddress,
        H5Lget_val(id, link.name, start, link.size, hid_t(H5P_DEFAULT)) >= 0
      else {
        return nil
      }
      switch link.target {
      case .soft:
        return LinkTarget(file: nil, path: String(cString: start.assumingMemoryBound(to: CChar.self)))
      case .external:
        var flags = UInt32(0)
        var file: UnsafePointer<CChar>?
        var path: UnsafePointer<CChar>?
        guard H5Lunpack_elink_val(start, link.size, &flags, &file, &path) >= 0, let file, let path else { return nil }
        return LinkTarget(file: String(cString: file), path: String(cString: path))
      case .object, .unknown, .hidden:
        return nil
      }
    }
  }
}
