import CHDF5

/// What a link says of where it leads to, which nobody has looked up.
package struct LinkTarget: Equatable {
  /// Nil where it is the file that the link stands in.
  package let file: String?
  package let path: String
}

extension Group {
  /// More than any path takes.
  private static let longest = 1 << 16

  /// Where a link of this group leads to; nil where it leads to an object of its own, or does not tell.
  package func destination(of link: Link) -> LinkTarget? {
    // The library takes a slash in a name for a path, and would follow it.
    guard link.size > 0, link.size <= Self.longest, link.name != ".", !link.name.utf8.contains(UInt8(ascii: "/")) else {
      return nil
    }
    return withUnsafeTemporaryAllocation(byteCount: link.size + 1, alignment: 1) { value in
      value.initializeMemory(as: UInt8.self, repeating: 0)
      guard let start = value.baseAddress,
        H5Lget_val(handle.id, link.name, start, link.size, hid_t(H5P_DEFAULT)) >= 0
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
      case .object, .unknown:
        return nil
      }
    }
  }
}
