import Basics

/// Why bytes could not be read as their format requires.
package enum FormatError: Error, Equatable {
  /// The data ends within the part named.
  case endsWithin(String)
  /// The data is shorter than something in it states.
  case tooShort(statedBy: String, needs: UInt64, has: Int)
  /// The data contradicts its format.
  case damaged(String)
  /// The data is valid but of a form that is not read.
  case unsupported(String)
  /// The data exceeds a limit; a clause says by what.
  case exceeds(Limit, String)

  // Members of a zip archive.
  case encrypted
  /// The directory points to no member.
  case noMember
  case wrongChecksum
  /// The data does not expand to the size that the directory states.
  case wrongSize(UInt64)
  /// The member expands to more than `ratio` times its compressed size; nil if to more than deflate could compress.
  case bomb(packed: UInt64, size: UInt64, ratio: UInt64?)
  /// The member takes more memory than the caller allows, by a limit if it is one of the table.
  case tooLarge(size: UInt64, allowed: Int, Limit?)

  /// A pickle that names a function or class which arrays do not need, and which unpickling could call.
  case unsafePickle(String)

  /// The limit that, raised, would let the data be read.
  package var limit: Limit? {
    switch self {
    case .exceeds(let limit, _): limit
    case .bomb(_, _, .some): .ratio
    case .tooLarge(_, _, let limit): limit
    default: nil
    }
  }
}

extension FormatError: CustomStringConvertible {
  /// A clause whose subject is the data: "it is truncated: …".
  package var description: String {
    switch self {
    case .endsWithin(let part): "it is truncated: it ends within \(part)"
    case .tooShort(let source, let needs, let has):
      "it is truncated: \(source) states \(needs.grouped) bytes, but there are \(has.grouped)"
    case .damaged(let clause), .unsupported(let clause), .exceeds(_, let clause): clause
    case .encrypted: "the member is encrypted"
    case .noMember: "there is no member where the zip directory says"
    case .wrongChecksum: "its checksum differs from the one in the zip directory"
    case .wrongSize(let size): "it does not expand to the \(size.grouped) bytes that the zip directory states"
    case .bomb(let packed, let size, let ratio):
      "it would expand from \(packed.grouped) to \(size.grouped) bytes, "
        + (ratio.map { "more than the \($0.grouped) times allowed" } ?? "more than the compression method can save")
    case .tooLarge(let size, let allowed, _):
      "it is compressed and would take \(size.grouped) bytes of memory, more than the \(allowed >> 20) MiB allowed"
    case .unsafePickle(let name):
      "it is a pickle that names \(name.escapingControls), which unpickling could run; it is not unpickled"
    }
  }
}
